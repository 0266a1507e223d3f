import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { runs } from '../testing/runs.ts'
import { oneEngineWithExample } from '../testing/stores.ts'
import { acts } from './acts.ts'

/** Everybody who may search; NB/1 is closed to Eve. */
const askers = ['ann', 'reader', 'chief', 'data', 'eve'] as const satisfies readonly OfficerName[]
const refs = ['NB/1', 'NB/2', 'NB/3', 'R-1'] as const
const closedTo = (name: OfficerName, ref: string) => name === 'eve' && ref === 'NB/1'

/** Words that stand nowhere else in the example; two of them have one stem. */
const words = ['tollbridge', 'ferry', 'ferries', 'lantern', 'wharf'] as const
const stem = (word: string) => (word === 'ferries' ? 'ferry' : word)
const aWord = fc.constantFrom(...words)

interface Paper {
  readonly ref: (typeof refs)[number]
  /** With words between that are not looked for. */
  readonly words: readonly string[]
  readonly isReadByMachine: boolean
}
const somePapers = fc.array(
  fc.record({
    ref: fc.constantFrom(...refs),
    words: fc.array(fc.oneof(aWord, fc.constantFrom('the', 'of')), { maxLength: 7 }),
    isReadByMachine: fc.boolean(),
  }),
  { maxLength: 14 },
)

/** A part of a search, and whether a document holds it by its own words or a case has it otherwise. */
interface Part {
  readonly typed: string
  readonly inPaper: (stems: readonly string[]) => boolean
  readonly inCase: (ref: string) => boolean
}
const nowhere = () => false
const holds = (some: readonly string[]): Part => ({
  typed: some.join(' '),
  inPaper: (stems) => some.every((word) => stems.includes(stem(word))),
  inCase: nowhere,
})
const quoted = (some: readonly string[]): Part => ({
  typed: `"${some.join(' ')}"`,
  inPaper: (stems) => stems.some((_, at) => some.every((word, i) => stems[at + i] === stem(word))),
  inCase: nowhere,
})
const near = (one: string, other: string, far: number): Part => ({
  typed: `${one} NEAR/${far} ${other}`,
  inPaper: (stems) =>
    stems.some((word, at) =>
      stems.some((next, i) => {
        const apart = Math.abs(at - i)
        return word === stem(one) && next === stem(other) && apart > 0 && apart <= far
      }),
    ),
  inCase: nowhere,
})
const called = (ref: string): Part => ({
  typed: ref,
  inPaper: nowhere,
  inCase: (other) => other === ref,
})
/** Who stands in three of the cases, spelt otherwise. */
const robin: Part = {
  typed: 'Robyn Ashdown',
  inPaper: nowhere,
  inCase: (ref) => ref !== 'NB/2',
}
const aPart = fc.oneof(
  { weight: 3, arbitrary: fc.array(aWord, { minLength: 1, maxLength: 2 }).map(holds) },
  fc.array(aWord, { minLength: 2, maxLength: 3 }).map(quoted),
  fc.tuple(aWord, aWord, fc.integer({ min: 1, max: 4 })).map((some) => near(...some)),
  fc.constantFrom('NB/2', 'NB/3').map(called),
  fc.constant(robin),
)

interface Asked {
  readonly query: string
  readonly parts: readonly Part[]
  readonly isMet: (has: (part: Part) => boolean) => boolean
}
const joined = (join: 'AND' | 'OR' | 'AND NOT', one: Asked, other: Asked): Asked => ({
  query: `(${one.query}) ${join === 'AND NOT' ? 'NOT' : join} (${other.query})`,
  parts: [...one.parts, ...other.parts],
  isMet: (has) =>
    join === 'OR'
      ? one.isMet(has) || other.isMet(has)
      : one.isMet(has) && other.isMet(has) === (join === 'AND'),
})
const one = aPart.map(
  (part): Asked => ({
    query: part.typed,
    parts: [part],
    isMet: (has) => has(part),
  }),
)
const aJoin = fc.constantFrom('AND', 'OR', 'AND NOT')
const two = fc.tuple(aJoin, one, one).map((some) => joined(...some))
const aSearch = fc.oneof(
  one,
  two,
  fc.tuple(aJoin, two, one).map((some) => joined(...some)),
)

oneEngineWithExample('a search, held against a reading of everything the asker may see', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })

  const write = (papers: readonly Paper[]) =>
    example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await sql`delete from document_page where document_id in (select id from document where key like 'paper %')`.execute(
        db,
      )
      await sql`delete from document where key like 'paper %'`.execute(db)
      for (const [at, paper] of papers.entries()) {
        const text = paper.words.join(' ')
        await sql`with d as (insert into document (source_id, key, case_id, name, media_type, text)
            values ('police', ${nameOf(at)}, ${example.cases[paper.ref]}, ${nameOf(at)}, 'text/plain', ${text}) returning id)
          insert into document_page (document_id, page, state, text, read_at)
          select id, 1, 'machine', ${text}, now() from d where ${paper.isReadByMachine}`.execute(db)
      }
    })
  const nameOf = (at: number) => `paper ${String(at).padStart(2, '0')}`

  const read = (name: OfficerName, papers: readonly Paper[]) => {
    const seen = papers
      .map((paper, at) => ({ ...paper, name: nameOf(at), stems: paper.words.map(stem) }))
      .filter(({ ref }) => !closedTo(name, ref))
    const has = (ref: string) => (part: Part) =>
      part.inCase(ref) || seen.some((paper) => paper.ref === ref && part.inPaper(paper.stems))
    return {
      cases: (isMet: Asked['isMet']) =>
        refs.filter((ref) => !closedTo(name, ref) && isMet(has(ref))),
      /** Documents of a case where a part stands; other places are not told of here. */
      places: (ref: string, parts: readonly Part[]) =>
        seen.filter(
          (paper) => paper.ref === ref && parts.some((part) => part.inPaper(paper.stems)),
        ),
    }
  }

  it('finds, counts, shows and suggests for each role what an oracle does, alone and from a list', async () => {
    await fc.assert(
      fc.asyncProperty(
        somePapers,
        fc.array(aSearch, { minLength: 4, maxLength: 4 }),
        async (papers, searches) => {
          await write(papers)
          for (const name of askers) {
            const { cases, places } = read(name, papers)
            for (const { query, parts, isMet } of searches) {
              const asked = { query, purpose: 'review' } as const
              const found = await example.review.perform(
                example.officers[name],
                acts.review.search,
                asked,
              )
              const expected = cases(isMet)
              const rows = found.cases.rows.map(({ ref }) => ref).toSorted()
              expect([name, query, rows, found.cases.total]).toEqual([
                name,
                query,
                expected,
                expected.length,
              ])
              const robins = parts.includes(robin) && isNamed(query)
              expect([query, found.people.map((person) => [person.name, person.cases])]).toEqual([
                ...[query, robins ? [['Robin Ashdown', name === 'eve' ? 2 : 3]] : []],
              ])
              for (const { ref, hits, hitsInAll } of found.cases.rows) {
                const documents = hits.filter(({ where }) => where.startsWith('paper'))
                const holding = places(ref, parts)
                if (!parts.includes(robin))
                  expect([query, ref, hitsInAll]).toEqual([query, ref, holding.length])
                const told = holding.slice(0, documents.length)
                expect(
                  documents.map(({ where, isReadByMachine }) => [where, isReadByMachine]),
                ).toEqual(told.map((paper) => [paper.name, paper.isReadByMachine]))
                for (const [at, { words: passage }] of documents.entries()) {
                  expect(told[at]!.words.join(' ')).toContain(passage)
                }
              }
            }
            const terms = [
              ...new Set(
                searches
                  .flatMap(({ parts }) => parts)
                  .filter(isPlain)
                  .map(({ typed }) => typed),
              ),
            ]
            if (terms.length === 0) continue
            await expectTerms(name, terms, (typed) => {
              const part = searches
                .flatMap(({ parts }) => parts)
                .find((some) => some.typed === typed)!
              return cases((has) => has(part))
            })
          }
        },
      ),
      runs(4),
    )
  }, 180_000)

  /** Not excluded: whom a search leaves out is not whom it asks for. */
  const isNamed = (query: string) => /(?<!NOT \()Robyn/.test(query)
  /** A list has words alone. */
  const isPlain = ({ typed }: Part) => !/["]|NEAR/.test(typed)

  async function expectTerms(
    name: OfficerName,
    terms: readonly string[],
    casesOf: (typed: string) => readonly string[],
  ): Promise<void> {
    const officer = example.officers[name]
    const { listId } = await example.review.perform(officer, acts.review.saveTerms, {
      ...{ title: 'A list', purpose: 'review', terms: terms.join('\n') },
    })
    const { list } = await example.review.perform(officer, acts.review.terms, { listId })
    for (const { term, cases, places } of list.rows) {
      const expected = casesOf(term)
      expect([name, term, cases, places.map(({ ref }) => ref).toSorted()]).toEqual([
        ...[name, term, expected.length, expected],
      ])
    }
    await example.review.perform(officer, acts.review.removeTerms, { listId })
  }
})
