import {
  missing,
  type Recorded,
  type RecordedSet,
  recorded,
  type Within,
} from '../../model/index.ts'
import { type CaseFacts, type Member, notAChild } from '../facts.ts'
import {
  allSets,
  fieldOf,
  type MemberWord,
  memberWords,
  type SetWord,
  setWords,
} from '../vocabulary.ts'
import { boundColumn, bounds, caseColumns, type Size, sizeColumn, tableOf } from './tables.ts'

export type Row = Readonly<Record<string, unknown>>

/** What was read of the members of a case. */
export interface MemberRows {
  readonly people: readonly Row[]
  readonly events: readonly Row[]
  readonly eventSets: readonly Row[]
}

/**
 * The facts of a case as an answer needs them, from its rows; what was not read is missing. Why a fact is missing and through which links it is
 * known are not in the tables.
 */
export function factsOf(row: Row, members: MemberRows): CaseFacts {
  const ofCase = Object.fromEntries(
    caseColumns.map((word) => [word, word === 'kind' ? row[word] : factOf(row, word)]),
  )
  const ofSets = Object.fromEntries(allSets.map((set) => [set, setOf(set, row, members)]))
  return {
    ...notAChild,
    caseId: Number(row.case),
    ties: [],
    ...ofCase,
    ...ofSets,
  } as unknown as CaseFacts
}

function factOf(row: Row, word: string): Recorded<unknown> {
  const value = row[word] ?? null
  if (value !== null) return recorded(value)
  const [least, most] = bounds.map((bound) => (row[boundColumn(word, bound)] ?? null) as Bound)
  return least === null && most === null
    ? missing()
    : { known: false, reason: 'imprecise', within: { least: least!, most: most! } }
}
type Bound = Within['least']

function setOf(set: SetWord, row: Row, members: MemberRows): RecordedSet<Member> {
  const table = tableOf(set)
  const items = members[table].flatMap((member, index) =>
    member.set === set ? [memberOf(set, member, `${set}${index}`)] : [],
  )
  const ofEvents = members.eventSets.find((each) => each.set === set)
  const size = (of: Size) => (table === 'people' ? row[sizeColumn(set, of)] : ofEvents?.[of])
  const most = size('most')
  return {
    items,
    min: Number(size('least') ?? 0),
    max: most === null || most === undefined ? null : Number(most),
  }
}

function memberOf(set: SetWord, row: Row, id: string): Member {
  const fields = Object.keys(memberWords[setWords[set].of]).map((word) => [
    fieldOf(word as MemberWord),
    word === 'identified' ? row[word] === true : factOf(row, word),
  ])
  return { id, viaLinks: [], ...Object.fromEntries(fields) } as unknown as Member
}
