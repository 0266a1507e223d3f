import { expect, it } from 'vitest'
import { type Role, roles } from '../../access/index.ts'
import { LookbackError } from '../../model/index.ts'
import { routes } from '../../web/routes.ts'
import { type Officer, openDesk } from '../../web/testing/desk.ts'
import { type FakeReview, fakeReview } from '../../web/testing/fake-review.ts'
import { keptLog } from '../../web/testing/kept-log.ts'
import { visitedPages } from '../../web/testing/visits.ts'

/** Made-up names that no line of code, address or fixture holds. */
const marker = 'Zebedee Quillfeather'
const found = /zebedee|quillfeather/i

/** Names that pages read from the part of an address after `?`. */
const queries = ['q', 'source', 'subject', 'account', 'state', 'page', 'from', 'a', 'b', 'done']

type Mood = 'answers' | 'throws' | 'refuses'

/** A review that fails with all it was given in its words, as a database that quotes a row would. */
function outspoken(mood: () => Mood): FakeReview {
  return new Proxy(fakeReview(), {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function' || mood() === 'answers') return method
      return async (...given: unknown[]) => {
        const says = `${marker}: ${JSON.stringify(given)}`
        if (mood() === 'refuses') throw new LookbackError('LB_MADE_UP', says, says)
        const row = { code: says, detail: says, table: says, constraint: says, where: says }
        throw Object.assign(new Error(says, { cause: new TypeError(says) }), row)
      }
    },
  })
}

interface Form {
  readonly action: string
  readonly fields: readonly (readonly [string, string])[]
}

/** Every form of a page that changes something, with its fields: a choice keeps its value, a text none. */
function formsOf(html: string): readonly Form[] {
  return [...html.matchAll(/<form method="post" action="([^"]+)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action = '', inside = '']) => ({
      action: action.replaceAll('&amp;', '&'),
      fields: [...inside.matchAll(/<(input|textarea|select)\b([^>]*)>/g)].flatMap(
        ([, tag, attributes = '']) => {
          const name = /\bname="([^"]+)"/.exec(attributes)?.[1]
          if (!name || name === 'csrf') return []
          const chosen = /type="(?:radio|checkbox|hidden)"/.test(attributes) && tag === 'input'
          return [[name, chosen ? (/\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '') : ''] as const]
        },
      ),
    }),
  )
}

const filled = (form: Form, everywhere: boolean) =>
  Object.fromEntries(
    form.fields.map(([name, value]) => [name, everywhere || value === '' ? marker : value]),
  )

/** Every form each role is shown on any page of the list. */
async function formsFor(officer: Officer, role: Role): Promise<readonly Form[]> {
  const seen = new Map<string, Form>()
  for (const visit of visitedPages.filter((one) => one.role === role)) {
    if (visit.opens)
      await officer.post(`/cases/${visit.opens}/open`, { purpose: 'review', reason: '' })
    for (const form of formsOf((await officer.get(visit.path)).body)) {
      if (form.action !== '/sign-out')
        seen.set(`${form.action} ${form.fields.map(([name]) => name)}`, form)
    }
  }
  return [...seen.values()]
}

it('no name typed into any field of any form or address reaches the log, however it fails', async () => {
  const { log, lines, read } = keptLog()
  let mood: Mood = 'answers'
  const desk = await openDesk(
    outspoken(() => mood),
    { log },
  )
  const sent = new Set<string>()
  for (const role of roles) {
    mood = 'answers'
    const officer = await desk.officer(role)
    const forms = await formsFor(officer, role)
    // Who is not let in reaches nothing that could fail.
    const shut = new Set<string>()
    for (const next of ['answers', 'throws', 'refuses'] as const) {
      mood = next
      for (const form of forms) {
        sent.add(form.action)
        await officer.post(form.action, filled(form, true))
        await officer.post(form.action, filled(form, false))
      }
      for (const { method, path } of routes) {
        const address = path.replaceAll(/:\w+/g, encodeURIComponent(marker))
        const query = new URLSearchParams(queries.map((name) => [name, marker] as [string, string]))
        if (path === '/sign-out' || shut.has(`${method} ${path}`)) continue
        const { statusCode } =
          method === 'GET'
            ? await officer.get(`${address}?${query}`)
            : await officer.post(address, { username: marker, password: marker, reason: marker })
        if (statusCode === 403) shut.add(`${method} ${path}`)
      }
    }
  }
  await desk.app.inject({ url: `/${marker}`, headers: { referer: marker, 'user-agent': marker } })
  await desk.app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: `{"${marker}": `,
    headers: { 'content-type': 'application/json' },
  })
  await desk.close()

  expect(sent.size).toBeGreaterThan(20)
  const events = Map.groupBy(read(), ({ event }) => event)
  expect(events.get('fault')!.length).toBeGreaterThan(50)
  expect(events.get('answered')!.length).toBeGreaterThan(1000)
  expect(lines.filter((line) => found.test(line))).toEqual([])
})
