import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desk, type Officer, openDesk } from './testing/desk.ts'
import { visitedPages } from './testing/visits.ts'

/**
 * What a page asks of a browser that runs no script: every control stands in a form that is sent somewhere by a button, and every
 * link leads to an address, or to a place that is on the page.
 */
function needsScript(html: string): readonly string[] {
  const faults: string[] = []
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
  let form: { readonly tag: string; sends: boolean } | null = null
  // A form that is hidden is shown by the script that it is for.
  const shown = html.replaceAll(/<form\b[^>]*\shidden\b[^>]*>[\s\S]*?<\/form>/g, '')
  for (const [tag, name = ''] of shown.matchAll(/<(\/?[a-z]+\d?)\b[^>]*>/g)) {
    const has = (attribute: RegExp) => attribute.test(tag)
    if (name === 'form') {
      form = { tag, sends: false }
      // Without an address of its own it is sent to that of its page.
      if (!has(/\smethod="(?:get|post)"/)) faults.push(tag)
    } else if (name === '/form') {
      if (form && !form.sends) faults.push(`${form.tag} has no button`)
      form = null
    } else if (name === 'button') {
      if (form) form.sends ||= !has(/\stype="button"/)
      if (has(/\shidden/)) continue
      if (has(/\stype="button"/) || (!form && !has(/\sform="/))) faults.push(tag)
    } else if (/^(?:input|select|textarea)$/.test(name)) {
      if (!form && !has(/\sform="/)) faults.push(tag)
    } else if (name === 'a') {
      const [, href] = /\shref="([^"]*)"/.exec(tag) ?? []
      if (href === undefined || href === '#' || href.startsWith('javascript:')) faults.push(tag)
      if (href?.startsWith('#') && href !== '#' && !ids.has(href.slice(1))) faults.push(tag)
    }
  }
  return faults
}

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

it('every page can be worked without script', async () => {
  const officers = new Map<string, Officer>()
  const faults: string[] = []
  for (const { name, path, role, opens } of visitedPages) {
    if (role === null) continue
    const officer = officers.get(role) ?? (await desk.officer(role))
    officers.set(role, officer)
    if (opens) await officer.post(`/cases/${opens}/open`, { purpose: 'review', reason: '' })
    const { body } = await officer.get(path)
    faults.push(...needsScript(body).map((fault) => `${name}: ${fault}`))
  }
  expect(faults).toEqual([])
})

it('and what could not be is found', () => {
  expect(needsScript('<form action="/a" method="post"><button>Go</button></form>')).toEqual([])
  for (const html of [
    '<form><button>Go</button></form>',
    '<form action="/a" method="post"><input name="b"></form>',
    '<button>Go</button>',
    '<button type="button">Go</button>',
    '<input name="a">',
    '<a href="#">Go</a>',
    '<a href="#nowhere">Go</a>',
    '<a>Go</a>',
  ])
    expect([html, needsScript(html).length]).toEqual([html, 1])
})
