import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alikeFrom,
  type CopyText,
  changesOf,
  copyPairs,
  differencesOf,
  fewestWords,
  findCopies,
  MemoryShelf,
  settleCopies,
  sketchOf,
  wordsOf,
} from './index.ts'

/** Runs of five words as words: what the numbers of the engine stand for. */
function runs(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  const length = Math.min(5, words.length)
  return new Set(
    Array.from({ length: words.length - length + 1 }, (_, at) =>
      words.slice(at, at + length).join(' '),
    ),
  )
}

function likeness(one: string, other: string): number {
  const [a, b] = [runs(one), runs(other)]
  const both = [...a].filter((run) => b.has(run)).length
  return both / (a.size + b.size - both)
}

const lexicon = 'the a child report unit officer visit home record was closed noted read sent of to'
const word = fc.constantFrom(...lexicon.split(' '))
const words = (least: number, most: number) => fc.array(word, { minLength: least, maxLength: most })

/** Some texts, and others made of them with words changed, so that many are near 8 in 10. */
const archive = fc
  .tuple(
    fc.array(words(10, 60), { minLength: 1, maxLength: 5 }),
    fc.array(
      fc.record({
        of: fc.nat(4),
        edits: fc.array(fc.record({ at: fc.nat(59), put: words(0, 2) }), { maxLength: 4 }),
      }),
      { maxLength: 14 },
    ),
  )
  .map(([first, made]) => [
    ...first,
    ...made.map(({ of, edits }) =>
      edits.reduce<readonly string[]>(
        (text, { at, put }) => text.toSpliced(at % text.length, 1, ...put),
        first[of % first.length]!,
      ),
    ),
  ])
  .map((all) => all.map((text, at): CopyText => ({ id: at + 1, text: text.join(' ') })))

/** Two that share no band are never held against each other: one pair in 20,000 at 8 in 10. */
const isSeen = (one: string, other: string): boolean => {
  const bands = new Set(sketchOf(one).bands)
  return sketchOf(other).bands.some((band) => bands.has(band))
}

const isCopy = (one: string, other: string): boolean =>
  likeness(one, other) >= alikeFrom && isSeen(one, other)

const compared = (texts: readonly CopyText[]) =>
  texts.filter(({ text }) => wordsOf(text).length >= fewestWords)

describe('copies', () => {
  it('are the pairs that comparing every two by their words gives', () => {
    fc.assert(
      fc.property(archive, (texts) => {
        const all = compared(texts).flatMap((a, at, list) =>
          list.slice(at + 1).flatMap((b) => {
            const alike = likeness(a.text, b.text)
            return isCopy(a.text, b.text) ? [{ a: a.id, b: b.id, likeness: alike }] : []
          }),
        )
        const found = copyPairs(texts)
        expect(found.map(({ a, b, likeness: alike }) => ({ a, b, likeness: alike }))).toEqual(all)
        const same = (a: number, b: number) =>
          texts[a - 1]!.text.replaceAll(' ', '') === texts[b - 1]!.text.replaceAll(' ', '')
        for (const { a, b, isSame } of found) if (isSame) expect(same(a, b)).toBe(true)
      }),
    )
  })

  it('are each 8 in 10 like the first of their set, and no first is like another', async () => {
    await fc.assert(
      fc.asyncProperty(archive, async (texts) => {
        const settled = await findCopies(texts)
        const textOf = (id: number) => texts[id - 1]!.text
        const firsts = settled.filter(({ id, copyOf }) => id === copyOf)
        for (const { id, copyOf, likeness: alike, also } of settled) {
          const others = firsts
            .map((first) => first.id)
            .filter((first) => first < id && isCopy(textOf(first), textOf(id)))
          expect([copyOf, ...also.map((one) => one.copyOf)]).toEqual(
            others.length > 0 ? others : [id],
          )
          if (id === copyOf) continue
          expect(alike).toBeCloseTo(likeness(textOf(id), textOf(copyOf)), 12)
        }
        const apart = firsts.filter(({ id }) => wordsOf(textOf(id)).length >= fewestWords)
        for (const { id } of apart)
          for (const other of apart)
            if (id < other.id) expect(isCopy(textOf(id), textOf(other.id))).toBe(false)
      }),
    )
  })

  it('among many letters of one form are those that comparing every two gives', async () => {
    const letters = fc.record({
      length: fc.integer({ min: 40, max: 120 }),
      slots: fc.array(fc.array(fc.nat(6), { minLength: 12, maxLength: 12 }), {
        minLength: 60,
        maxLength: 90,
      }),
      filled: fc.integer({ min: 1, max: 12 }),
    })
    await fc.assert(
      fc.asyncProperty(letters, async ({ length, slots, filled }) => {
        const texts = slots.map((values, at): CopyText => {
          const form = Array.from({ length }, (_, nth) => `f${nth}`)
          const every = Math.floor(length / filled)
          values.slice(0, filled).forEach((value, nth) => {
            form[nth * every] = `v${value}`
          })
          return { id: at + 1, text: form.join(' ') }
        })
        const alike = new Map(copyPairs(texts).map(({ a, b, likeness }) => [`${a} ${b}`, likeness]))
        const firsts: number[] = []
        for (const { id, copyOf, likeness, also } of await findCopies(texts)) {
          const all = firsts.flatMap((first) => {
            const found = alike.get(`${first} ${id}`)
            return found === undefined ? [] : [{ copyOf: first, likeness: found }]
          })
          const expected = all.length > 0 ? all : [{ copyOf: id, likeness: 1 }]
          expect([{ copyOf, likeness }, ...also]).toEqual(
            likeness === 1 ? expected.slice(0, 1) : expected,
          )
          if (copyOf === id) firsts.push(id)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('are what settling every text anew gives, however texts came, changed and went', async () => {
    const step = fc.record({ id: fc.nat(18), from: fc.nat(18), gone: fc.boolean() })
    const steps = fc.array(fc.array(step, { maxLength: 6 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(
        archive,
        steps,
        fc.integer({ min: 1, max: 4 }),
        async (texts, rounds, atOnce) => {
          const shelf = new MemoryShelf()
          const standing = new Map<number, string>()
          for (const round of rounds) {
            const due = round.flatMap(({ id, from, gone }) => {
              if (gone) {
                standing.delete(id)
                return shelf.take(id)
              }
              const { text } = texts[from % texts.length]!
              standing.set(id, text)
              return shelf.put({ id, text })
            })
            await settleCopies(shelf, due, { atOnce })
          }
          const all = [...standing].map(([id, text]) => ({ id, text }))
          expect(shelf.settled).toEqual(await findCopies(all))
        },
      ),
    )
  })

  it('have the same words, whatever stands between them and however they are written', () => {
    const first = 'The child’s record was closed on 3 May 2014 and no further action was taken.'
    const second =
      'the CHILD’S rec\u00adord — was closed\non 3 May 2014; and no further\taction was taken'
    expect(copyPairs([first, second].map((text, id) => ({ id, text })))).toEqual([
      { a: 0, b: 1, likeness: 1, isSame: true },
    ])
  })

  it('are found where just over 8 in 10 of the words are the same', () => {
    const random = (number: number) => `w${(Math.imul(number, 0x9e3779b1) >>> 0) % 5_000}`
    // A word changed in the middle takes five runs of the 196, and puts five others there.
    const texts = Array.from({ length: 400 }, (_, at): readonly CopyText[] => {
      const first = Array.from({ length: 200 }, (__, nth) => random(at * 200 + nth))
      const second = first.map((one, nth) => (nth % 45 === 20 ? `x${at}` : one))
      return [first, second].map((text, nth) => ({ id: 2 * at + nth, text: text.join(' ') }))
    }).flat()
    const found = copyPairs(texts)
    expect(found.every(({ likeness: alike }) => alike >= 0.8 && alike < 0.83)).toBe(true)
    expect(found.length).toBeGreaterThanOrEqual(0.99 * 400)
  })

  it('are not looked for among texts of a few words', () => {
    expect(copyPairs([1, 2].map((id) => ({ id, text: 'No further action.' })))).toEqual([])
  })
})

describe('differences', () => {
  it('make the second of the first, and as few words differ as can be', () => {
    const common = (a: readonly string[], b: readonly string[]): number => {
      let row = new Array<number>(b.length + 1).fill(0)
      for (const item of a) {
        const next = [0]
        for (let j = 0; j < b.length; j += 1)
          next.push(item === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!))
        row = next
      }
      return row[b.length]!
    }
    fc.assert(
      fc.property(words(0, 25), words(0, 25), (a, b) => {
        const changes = changesOf(a, b)
        const made = changes
          .toReversed()
          .reduce<readonly string[]>(
            (text, { from, to, into, until }) =>
              text.toSpliced(from, to - from, ...b.slice(into, until)),
            a,
          )
        expect(made).toEqual(b)
        const kept = a.length - changes.reduce((sum, { from, to }) => sum + to - from, 0)
        expect(kept).toBe(common(a, b))
      }),
    )
  })

  it('stand among the words around them', () => {
    const first = 'The visit was made on 3 May and the record was closed by PC Ash in the unit.'
    const second = 'The visit was made on 5 May and the record was closed by PC Ash.'
    expect(differencesOf(first, second)).toEqual([
      {
        before: 'The visit was made on',
        removed: '3',
        added: '5',
        after: 'May and the record was closed',
      },
      { before: 'record was closed by PC Ash', removed: 'in the unit', added: '', after: '' },
    ])
    expect(differencesOf('One, two.', 'one two')).toEqual([])
  })

  it('are found in moments where two long texts have nothing in common', () => {
    const long = (of: string) => Array.from({ length: 20_000 }, (_, at) => `${of}${at}`)
    const changes = changesOf(long('a'), long('b'))
    expect(changes).toEqual([{ from: 0, to: 20_000, into: 0, until: 20_000 }])
  })
})
