import { say } from './words.js'

// The link back leads to where one came from: the pages of this tab, kept while it is open. Without script it
// leads where the page says.
const kept = 'lookback-trail'
const most = 20
const names = [
  [/^\/$/, 'Home'],
  [/^\/worklist/, 'Worklist'],
  [/^\/cases$/, 'Search'],
  [/^\/cases\/\d+/, 'Case'],
  [/^\/people$/, 'Search people'],
  [/^\/people\/[^/]+/, 'Person'],
  [/^\/groups$/, 'Groups'],
  [/^\/groups\/[^/]+/, 'Group'],
  [/^\/charts\/\d+/, 'Chart'],
  [/^\/items\b/, 'Items'],
  [/^\/decisions\b/, 'Decisions'],
  [/^\/waiting\b/, 'Waiting'],
]
const pathOf = (address) => address.split('?')[0]
/** A case with its pages, a person with theirs, are one place. */
const placeOf = (address) =>
  /^\/(?:cases|people|groups|charts)\/[^/]+/.exec(pathOf(address))?.[0] ?? pathOf(address)

function trailSoFar() {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? '[]')
  } catch {
    return []
  }
}

export function leadBack() {
  const here = location.pathname + location.search
  // Whoever signs in begins anew.
  const all = here.startsWith('/sign-in') ? [] : trailSoFar()
  const again = all.findIndex((address) => placeOf(address) === placeOf(here))
  const trail = again < 0 ? all.slice(-most) : all.slice(0, again)
  const from = trail.at(-1)
  // A purpose is asked once: nobody goes back to that.
  if (!/\/open$/.test(pathOf(here))) {
    const next = here.startsWith('/sign-in') ? [] : [...trail, here]
    sessionStorage.setItem(kept, JSON.stringify(next))
  }
  const link = document.querySelector('[data-back]')
  if (!link || !from) return
  link.href = from
  link.lang = document.documentElement.lang
  link.textContent = say(names.find(([path]) => path.test(pathOf(from)))?.[1] ?? 'Back')
}
