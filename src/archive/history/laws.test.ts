import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, shippedDefinitions } from '../../definitions/index.ts'
import { factsOf } from '../../facts/index.ts'
import {
  type ArchiveRecords,
  type AsOf,
  type IsoDate,
  missing,
  type PersonStatements,
  type PoleItem,
  type Recorded,
  recorded,
} from '../../model/index.ts'
import { recordsAsOf } from './records-as-of.ts'
import type { Version } from './versions.ts'

/** Made-up sources that only ever add: a later version says all an earlier one said, and perhaps more. */
const definitions = await shippedDefinitions()
const day = (number: number): IsoDate =>
  new Date(Date.UTC(2014, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)

const aDay = fc.integer({ min: 0, max: 400 })
const facts = ['sexual', 'exchange', 'advantage', 'imbalance', 'suspectsAssociated'] as const
const aSuspect = fc.record({
  born: fc.integer({ min: -20_000, max: -1000 }),
  relationship: fc.constantFrom('family', 'peer', 'stranger', 'positionOfTrust'),
  /** From which version on the birth, the relationship and each fact of the case are there. */
  since: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }),
  recorded: fc.option(aDay),
  updated: fc.array(fc.option(aDay), { minLength: 2, maxLength: 2 }),
})
const aCase = fc.record({
  opened: aDay,
  closed: fc.option(fc.integer({ min: 0, max: 300 })),
  occurred: fc.option(fc.integer({ min: 0, max: 100 })),
  values: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  unlisted: fc.integer({ min: 0, max: 2 }),
  counted: fc.boolean(),
  victimBorn: fc.integer({ min: -9000, max: -300 }),
  suspects: fc.array(aSuspect, { minLength: 1, maxLength: 3 }),
})
type MadeUpCase = typeof aCase extends fc.Arbitrary<infer T> ? T : never
type MadeUpSuspect = MadeUpCase['suspects'][number]

const person = (more: Partial<PersonStatements>): PersonStatements => ({
  givenNames: missing(),
  familyName: missing(),
  aliases: [],
  birth: missing(),
  sex: missing(),
  ethnicity: missing(),
  address: missing(),
  postcode: missing(),
  phones: [],
  vehicles: [],
  identifiers: {},
  relationship: missing(),
  ...more,
})
const born = (on: number) => recorded({ kind: 'date' as const, date: day(on) })

function itemsOf(
  ref: string,
  made: MadeUpCase,
  suspect: MadeUpSuspect,
  at: number,
  version: number,
): readonly PoleItem[] {
  const from = <T>(which: number, value: T): Recorded<T> =>
    (suspect.since[which] ?? 0) <= version ? recorded(value) : missing()
  const statements = Object.fromEntries(
    facts.map((name, index) => [name, from(index, made.values[index] ?? false)]),
  )
  const n = made.suspects.length + made.unlisted
  const suspectCount = made.counted ? from(5, { kind: 'exactly' as const, n }) : missing()
  const { opened, closed, occurred } = made
  const mention = (role: 'victim' | 'suspect', own: string, who: Partial<PersonStatements>) =>
    ({
      item: 'mention',
      key: `${ref}|${role}|${own}`,
      ref: own,
      caseRef: ref,
      role,
      person: person(who),
    }) as const
  return [
    {
      item: 'case',
      ref,
      kind: 'crime',
      opened: recorded(day(opened)),
      closed: closed === null ? missing() : recorded(day(opened + closed)),
      occurred: occurred === null ? missing() : recorded(day(opened - occurred)),
      category: missing(),
      outcome: closed === null ? missing() : recorded('18'),
      unit: missing(),
      area: missing(),
      statements: { ...statements, suspectCount } as never,
    },
    mention('victim', `${ref}-V`, { birth: born(made.victimBorn) }),
    mention('suspect', `${ref}-S${at}`, {
      birth: from(6, born(suspect.born)).known ? born(suspect.born) : missing(),
      relationship: from(7, suspect.relationship as 'family'),
    }),
  ]
}

const chainsOf = (cases: readonly MadeUpCase[]): readonly (readonly Version[])[] => {
  let recordId = 0
  return cases.flatMap((made, index) =>
    made.suspects.map((suspect, at) =>
      [0, 1].map((version) => {
        const updated = suspect.updated[version] ?? null
        return {
          recordId: ++recordId,
          source: 'police',
          items: itemsOf(`C${index}`, made, suspect, at, version),
          recorded: suspect.recorded === null ? null : day(made.opened + suspect.recorded),
          updated: updated === null ? null : day(made.opened + updated),
          received: version === 0 ? '2016-06-01' : '2016-09-01',
        }
      }),
    ),
  )
}

const ids = (cases: number) => ({
  cases: new Map(Array.from({ length: cases }, (_, at) => [`police\u0000C${at}`, at + 1])),
  mentions: new Map<string, number>(),
  events: new Map<string, number>(),
})
const asOf = (onRecord: number | null, trueOn: number | null = null): AsOf => ({
  onRecord: onRecord === null ? null : day(onRecord),
  trueOn: trueOn === null ? null : day(trueOn),
  receivedBy: null,
})

type Answers = ReadonlyMap<string, string>
const answers = ({ cases, mentions, missing }: ArchiveRecords): Answers =>
  new Map(
    factsOf(cases, mentions, new Map(), missing).flatMap((one) =>
      definitions.map((definition) => [
        `${one.caseId} ${definition.id}`,
        evaluate(definition, one).answer,
      ]),
    ),
  )

/** Every case of the first is in the second, and what was determined is so still. */
function narrows(before: Answers, after: Answers): void {
  for (const [which, answer] of before) {
    expect(after.has(which), which).toBe(true)
    if (answer !== 'undetermined') expect(after.get(which), which).toBe(answer)
  }
}

const someCases = fc.array(aCase, { minLength: 1, maxLength: 4 })
const aPoint = fc.integer({ min: -50, max: 1100 })

describe('as of a day, where sources only add', () => {
  it('a later day on record only narrows: no case goes, no determined answer turns', () => {
    fc.assert(
      fc.property(someCases, aPoint, aPoint, (cases, one, other) => {
        const chains = chainsOf(cases)
        const [early, late] = [Math.min(one, other), Math.max(one, other)]
        const before = recordsAsOf(chains, asOf(early), ids(cases.length))
        const after = recordsAsOf(chains, asOf(late), ids(cases.length))
        narrows(answers(before.surely), answers(after.surely))
        narrows(answers(before.atMost), answers(after.atMost))
      }),
      { numRuns: 300 },
    )
  })

  it('what was surely on record is within what was at most, over the same cases', () => {
    fc.assert(
      fc.property(someCases, aPoint, (cases, on) => {
        const held = recordsAsOf(chainsOf(cases), asOf(on), ids(cases.length))
        narrows(answers(held.surely), answers(held.atMost))
        expect(held.atMost.cases.map(({ id }) => id)).toEqual(held.surely.cases.map(({ id }) => id))
      }),
      { numRuns: 300 },
    )
  })

  it('what was at most on record is within what is known without a limit', () => {
    fc.assert(
      fc.property(someCases, aPoint, (cases, on) => {
        const chains = chainsOf(cases)
        const then = recordsAsOf(chains, asOf(on), ids(cases.length))
        const now = recordsAsOf(chains, asOf(null), ids(cases.length))
        narrows(answers(then.atMost), answers(now.atMost))
      }),
      { numRuns: 300 },
    )
  })

  it('a later day of what had happened only adds cases and what their closing brought', () => {
    fc.assert(
      fc.property(someCases, aPoint, aPoint, (cases, one, other) => {
        const chains = chainsOf(cases)
        const [early, late] = [Math.min(one, other), Math.max(one, other)]
        const before = recordsAsOf(chains, asOf(null, early), ids(cases.length))
        const after = recordsAsOf(chains, asOf(null, late), ids(cases.length))
        narrows(answers(before.atMost), answers(after.atMost))
      }),
      { numRuns: 300 },
    )
  })

  it('nothing opened later counts, and nothing not yet on record is “no”', () => {
    fc.assert(
      fc.property(someCases, aPoint, (cases, on) => {
        const { surely, atMost } = recordsAsOf(chainsOf(cases), asOf(on), ids(cases.length))
        for (const held of [surely, atMost]) {
          expect(held.cases.every(({ opened }) => opened !== null && opened <= day(on))).toBe(true)
        }
        const now = recordsAsOf(chainsOf(cases), asOf(null), ids(cases.length)).atMost
        const said = new Map(now.cases.map((one) => [one.id, one.facts]))
        for (const { id, facts: then } of atMost.cases) {
          for (const name of facts) {
            const fact = then[name]
            if (fact?.known) expect(fact).toEqual(said.get(id)?.[name])
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('nobody is listed before the source recorded them', () => {
    fc.assert(
      fc.property(someCases, aPoint, (cases, on) => {
        const { atMost } = recordsAsOf(chainsOf(cases), asOf(on), ids(cases.length))
        const listed = new Set(atMost.mentions.map(({ ref }) => ref))
        for (const [index, { opened, suspects }] of cases.entries()) {
          for (const [at, { recorded: since }] of suspects.entries()) {
            const there = opened + (since ?? 0) <= on
            expect(listed.has(`C${index}-S${at}`)).toBe(there)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
