import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Role } from '../access/index.ts'
import { allowed } from './layout/navigation.ts'
import { routes } from './routes.ts'
import { type Desk, type Officer, openDesk } from './testing/desk.ts'
import { fakeReview } from './testing/fake-review.ts'
import { visitedPages } from './testing/visits.ts'

/** What is said of a person under these names is personal wherever it stands; a name is where a record or person has it. */
const personal = new Set([
  'birth',
  'address',
  'postcode',
  'child',
  'aliases',
  'phones',
  'telephone',
])
const ofSomebody = ['personId', 'mentionId', 'mentions']

/** Every name, birth, address and number that pages were given to show. */
function personalIn(value: unknown, found: Set<string>, isPersonal = false): void {
  if (typeof value === 'string') {
    if (isPersonal && value.length > 3) found.add(value)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const isSomebody = ofSomebody.some((name) => name in value)
  for (const [name, one] of Object.entries(value)) {
    const here = personal.has(name) || (name === 'name' && isSomebody)
    personalIn(one, found, here || (isPersonal && Array.isArray(value)))
  }
}

/** Where a page leads and what its forms put into an address, written out. */
function addressesIn(html: string): readonly string[] {
  const plain = (text: string) =>
    decodeURIComponent(
      text
        .replaceAll('&amp;', '&')
        .replaceAll('&#39;', "'")
        .replaceAll('+', ' ')
        .replaceAll(/%(?![\dA-Fa-f]{2})/g, '%25'),
    )
  const led = [...html.matchAll(/\s(?:href|action|formaction|src|data-[a-z-]+)="(\/[^"]*)"/g)]
  const forms = [...html.matchAll(/<form[^>]*method="get"[\s\S]*?<\/form>/g)].flatMap(([form]) =>
    [...form.matchAll(/<input[^>]*type="hidden"[^>]*value="([^"]*)"/g)].map(([, value]) => value!),
  )
  return [...led.map(([, address]) => address!), ...forms].map(plain)
}

/** The route of what a link leads to, the literal one where two fit. */
function routeOf(address: string) {
  const [path = ''] = address.split(/[?#]/)
  const fitting = routes.filter(
    ({ method, path: known }) =>
      method === 'GET' && new RegExp(`^${known.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  )
  return fitting.find(({ path: known }) => known === path) ?? fitting[0]
}
const linksIn = (html: string) =>
  [...html.matchAll(/<a\s[^>]*href="(\/[^"]*)"/g)].map(([, href]) => href!)

let desk: Desk
const shown = new Set<string>()
/** Every page that is visited, as whoever visits it sees it. */
const pages: { readonly path: string; readonly role: Role; readonly body: string }[] = []
beforeAll(async () => {
  const review = fakeReview()
  const { perform } = review
  desk = await openDesk({
    ...review,
    perform: async (...asked) => {
      const answer = await perform(...asked)
      personalIn(answer, shown)
      return answer
    },
  })
  const officers = new Map<string, Officer>()
  for (const { path, role, opens } of visitedPages) {
    if (role === null) continue
    const officer = officers.get(role) ?? (await desk.officer(role))
    officers.set(role, officer)
    if (opens) await officer.post(`/cases/${opens}/open`, { purpose: 'review', reason: '' })
    const { body } = await officer.get(path)
    pages.push({ path, role, body })
    // Who may do least is shown no way to what others do there.
    const { permission = 'anybody' } = routeOf(path) ?? {}
    if (role === 'reader' || permission === 'anybody' || !allowed('reader', permission)) continue
    const reader = officers.get('reader') ?? (await desk.officer('reader'))
    officers.set('reader', reader)
    if (opens) await reader.post(`/cases/${opens}/open`, { purpose: 'review', reason: '' })
    pages.push({ path, role: 'reader', body: (await reader.get(path)).body })
  }
})
afterAll(() => desk.close())

it('no address carries a name, a birth, an address or a telephone: addresses stand in logs and histories', () => {
  const addresses = new Map<string, string>()
  for (const { path, body } of pages) {
    for (const address of addressesIn(body)) addresses.set(address, path)
  }
  // The pages were given people to show, and lead somewhere.
  expect(shown).toContain('Robin Ashdown')
  expect(shown.size).toBeGreaterThan(20)
  expect(addresses.size).toBeGreaterThan(300)
  const leaks = [...addresses].flatMap(([address, page]) =>
    [...shown]
      .filter((words) => address.toLowerCase().includes(words.toLowerCase()))
      .map((words) => `${page}: ${address} (${words})`),
  )
  expect(leaks).toEqual([])
})

it('every link leads somewhere, and to what whoever reads the page may open', () => {
  const astray = pages.flatMap(({ path, role, body }) =>
    [...new Set(linksIn(body))].flatMap((href) => {
      const route = routeOf(href)
      const opens = route && (route.permission === 'anybody' || allowed(role, route.permission))
      return opens ? [] : [`${role} on ${path}: ${href}`]
    }),
  )
  expect(astray).toEqual([])
})

it('somebody who comes to a search of people by a link is asked why, and told of no mistake', async () => {
  const officer = await desk.officer('reviewer')
  const linked = await officer.get('/people?q=AB12%20CDE')
  expect(linked.statusCode).toBe(200)
  expect(linked.body).toContain('Say why you search')
  expect(linked.body).toContain('value="AB12 CDE"')
  expect(linked.body).not.toContain('There is a problem')
  expect(linked.body).not.toContain('Records with exactly these words')
  expect(linked.body).not.toContain('Save the whole list')
})
