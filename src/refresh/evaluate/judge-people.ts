import { ownNumber, type SourceRecord, type StoredMention } from '../../facts/index.ts'
import { at, named, type Truth } from './truth.ts'

export interface PeopleScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Among people of one true household alone: twins, brothers and sisters, parents and children. */
  readonly households: HouseholdsScore
  /** People of the review that join two human beings whom one source lists as two. */
  readonly vetoesBroken: number
}

export interface HouseholdsScore {
  readonly precision: number
  readonly recall: number
  /** Pairs of records of one household, of those in which two people or more are recorded. */
  readonly pairs: number
  /** Of those, pairs that are joined and are two people. */
  readonly wronglyJoined: number
}

/** A source's person record with whose it is, and whose the review takes it to be. */
export interface JudgedRecord {
  readonly id: number
  /** The person of the review it was linked to. */
  readonly person: string
  /** The human being of the truth. */
  readonly human: string
  readonly household: string
  readonly source: string
  /** The source's own number for the person, where it numbers people and not mentions. */
  readonly number: string | null
  readonly cases: readonly number[]
}

/** Only records the truth knows are judged. */
export const judgedRecords = (
  records: readonly SourceRecord[],
  memberOf: ReadonlyMap<number, { readonly personId: string }>,
  caseRefs: ReadonlyMap<number, string>,
  truth: Truth,
): readonly JudgedRecord[] =>
  records.flatMap((record) => {
    const { id, source, ref, mentions } = record
    const human = truth.personOf.get(at(source, ref)) ?? unnumbered(mentions[0], caseRefs, truth)
    const person = memberOf.get(id)?.personId
    if (human === undefined || person === undefined) return []
    return {
      id,
      person,
      human,
      household: truth.householdOf.get(human) ?? human,
      source,
      number: ownNumber(record),
      cases: mentions.flatMap(({ caseId }) => caseId ?? []),
    }
  })

/** Somebody a case names without a number is known by the case and the name. */
function unnumbered(
  mention: StoredMention | undefined,
  caseRefs: ReadonlyMap<number, string>,
  truth: Truth,
): string | undefined {
  const caseRef = caseRefs.get(mention?.caseId ?? -1)
  if (mention === undefined || caseRef === undefined) return undefined
  const { givenNames, familyName } = mention.person
  const name = [givenNames, familyName].flatMap((part) => (part?.known ? part.value : []))
  return truth.unnumbered.get(named(mention.source, caseRef, name.join(' ')))
}

/** Over pairs of records: joined, and rightly; truly one, and joined. */
export function judgePeople(records: readonly JudgedRecord[]): PeopleScore {
  const joined = pairsOf(records, ({ person }) => person)
  const truly = pairsOf(records, ({ human }) => human)
  const rightly = pairsOf(records, ({ person, human }) => `${person}\u0000${human}`)
  const precision = share(rightly, joined)
  const recall = share(rightly, truly)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return {
    precision,
    recall,
    f1,
    households: judgeHouseholds(records),
    vetoesBroken: [...Map.groupBy(records, ({ person }) => person).values()].filter(isListedAsTwo)
      .length,
  }
}

function judgeHouseholds(records: readonly JudgedRecord[]): HouseholdsScore {
  const several = [...Map.groupBy(records, ({ household }) => household).values()]
    .filter((own) => new Set(own.map(({ human }) => human)).size > 1)
    .flat()
  const joined = pairsOf(several, ({ household, person }) => `${household}\u0000${person}`)
  const truly = pairsOf(several, ({ human }) => human)
  const rightly = pairsOf(several, ({ person, human }) => `${person}\u0000${human}`)
  return {
    precision: share(rightly, joined),
    recall: share(rightly, truly),
    pairs: pairsOf(several, ({ household }) => household),
    wronglyJoined: joined - rightly,
  }
}

/** Two truly different people are among the records whom one source numbers differently, or names in one case. */
function isListedAsTwo(records: readonly JudgedRecord[]): boolean {
  return records.some((one, index) =>
    records.slice(index + 1).some((other) => {
      if (one.human === other.human || one.source !== other.source) return false
      const numbered = one.number !== null && other.number !== null && one.number !== other.number
      return numbered || one.cases.some((caseId) => other.cases.includes(caseId))
    }),
  )
}

function pairsOf(records: readonly JudgedRecord[], key: (record: JudgedRecord) => string): number {
  let pairs = 0
  for (const { length: n } of Map.groupBy(records, key).values()) pairs += (n * (n - 1)) / 2
  return pairs
}

/** Nothing to find is found. */
export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
