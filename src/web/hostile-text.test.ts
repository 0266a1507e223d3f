import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desk, type Officer, openDesk } from './testing/desk.ts'
import { fakeReview } from './testing/fake-review.ts'
import { visitedPages } from './testing/visits.ts'

/** Ends an attribute, a tag, a script, a template and the direction of a line, in whichever of them it stands. */
// The product is nine ones: shorter numbers stand in tokens of forms now and then.
const hostile = `"'></title></script><img src=x onerror=alert(1)>{{ 12345679*9 }}\u202e`

/**
 * Every sentence, name and place that an act answers with, made hostile: what holds a space is words of somebody and
 * no code, number or day.
 */
function withHostileWords(value: unknown): unknown {
  if (typeof value === 'string') return /\S \S/.test(value) ? `${value}${hostile}` : value
  if (value instanceof Map) {
    return new Map([...value].map(([key, one]) => [key, withHostileWords(one)]))
  }
  if (Array.isArray(value)) return value.map(withHostileWords)
  const isPlain = typeof value === 'object' && value !== null && value.constructor === Object
  if (!isPlain) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withHostileWords(one)]))
}

let desk: Desk
beforeAll(async () => {
  const review = fakeReview()
  const { perform } = review
  desk = await openDesk({
    ...review,
    perform: async (...asked) => withHostileWords(await perform(...asked)) as never,
  })
})
afterAll(() => desk.close())

it('words of a record are words wherever a page shows them: no tag, attribute, address or template comes of them', async () => {
  const officers = new Map<string, Officer>()
  const wrong: string[] = []
  const shows = new Set<string>()
  for (const { name, path, role, opens } of visitedPages) {
    if (role === null) continue
    const officer = officers.get(role) ?? (await desk.officer(role))
    officers.set(role, officer)
    if (opens) await officer.post(`/cases/${opens}/open`, { purpose: 'review', reason: '' })
    const { body, statusCode } = await officer.get(path)
    if (statusCode >= 500) wrong.push(`${name}: answered with ${statusCode}`)
    if (body.includes('&lt;img src=x')) shows.add(name)
    if (body.includes('<img src=x') || body.includes('</script><')) wrong.push(`${name}: a tag`)
    if (body.includes('111111111')) wrong.push(`${name}: a template was filled in`)
    for (const [tag] of body.matchAll(/<[a-z][^>]*\sonerror\s*=[^>]*>/gi)) {
      if (!tag.includes('&quot;')) wrong.push(`${name}: ${tag}`)
    }
    for (const [, address = ''] of body.matchAll(/\s(?:href|action|formaction|src)="([^"]*)"/g)) {
      if (!/^(?:[/#?]|https:\/\/|tel:|mailto:|data:image\/)/.test(address)) {
        wrong.push(`${name}: leads to ${address}`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect(shows.size).toBeGreaterThan(80)
})
