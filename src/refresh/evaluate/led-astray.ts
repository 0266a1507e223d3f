import type { EventSet, Tie } from '../../definitions/index.ts'
import type { SourceRecord, StoredMention } from '../../facts/index.ts'
import type { JudgedRecord } from './judge-people.ts'
import { at, type Truth } from './truth.ts'

interface Placed {
  readonly id: number
  readonly source: string
  readonly ref: string
}

const parties = new Set(['victim', 'subject', 'suspect'])

/** What other records show of a case's people, as its finding lists it. */
export interface ShownBy {
  readonly fact: Tie['fact']
  readonly people: readonly string[]
  readonly records: readonly string[]
}

/** What befell a victim is so under whichever of their names it is found; no other child is taken for another. */
const ofVictims: ReadonlySet<Tie['fact']> = new Set<EventSet>([
  'missingEpisodes',
  'earlierCrimes',
  'earlierReferrals',
])

export interface Misleading {
  readonly cases: ReadonlySet<number>
  /** A tie names somebody joined with somebody else, comes from a case that is led astray, or takes a victim whom linkage holds to be two people for another child. */
  byTies(caseId: number, ties: readonly ShownBy[]): boolean
}

/**
 * Cases whose findings may err without a fault of the rules: the source states something false
 * about the case or somebody in it; a record joined to one of its people states something false;
 * one of its people is joined with somebody else; or two of its people are one human being.
 */
export function ledAstray(
  cases: readonly Placed[],
  mentions: readonly StoredMention[],
  records: readonly SourceRecord[],
  judged: readonly JudgedRecord[],
  truth: Truth,
): Misleading {
  const recordOf = new Map(
    records.flatMap((record) => record.mentions.map(({ id }) => [id, record] as const)),
  )
  const judgedOf = new Map(judged.map((record) => [record.id, record]))
  const falsePeople = new Set<string>()
  for (const { id, source, ref } of records) {
    const person = judgedOf.get(id)?.person
    if (person !== undefined && truth.falseMentions.has(at(source, ref))) falsePeople.add(person)
  }
  const mixed = new Set(
    [...Map.groupBy(judged, ({ person }) => person)]
      .filter(([, all]) => new Set(all.map(({ human }) => human)).size > 1)
      .map(([person]) => person),
  )
  const partiesOf = Map.groupBy(
    mentions.filter(({ caseId, role }) => caseId !== null && parties.has(role)),
    ({ caseId }) => caseId as number,
  )
  const isAstray = ({ id, source, ref }: Placed): boolean => {
    if (truth.falseCases.has(at(source, ref))) return true
    const own = (partiesOf.get(id) ?? []).flatMap((mention) => recordOf.get(mention.id) ?? [])
    if (own.some((record) => truth.falseMentions.has(at(record.source, record.ref)))) return true
    const people = own.flatMap((record) => judgedOf.get(record.id) ?? [])
    if (people.some(({ person }) => mixed.has(person) || falsePeople.has(person))) return true
    const split = Map.groupBy(people, ({ human }) => human).values()
    return [...split].some((same) => new Set(same.map(({ person }) => person)).size > 1)
  }
  const astray = new Set(cases.filter(isAstray).map(({ id }) => id))
  const parted = new Set(
    [...Map.groupBy(judged, ({ human }) => human)]
      .filter(([, all]) => new Set(all.map(({ person }) => person)).size > 1)
      .map(([human]) => human),
  )
  return {
    cases: astray,
    byTies: (caseId, ties) =>
      ties.length > 0 &&
      (ties.some(
        ({ people, records: shown }) =>
          people.some((person) => mixed.has(person) || falsePeople.has(person)) ||
          shown.some((record) => record.startsWith('case:') && astray.has(Number(record.slice(5)))),
      ) ||
        (ties.some(({ fact }) => !ofVictims.has(fact)) &&
          (partiesOf.get(caseId) ?? [])
            .flatMap((mention) => recordOf.get(mention.id) ?? [])
            .some((record) => parted.has(judgedOf.get(record.id)?.human ?? '')))),
  }
}
