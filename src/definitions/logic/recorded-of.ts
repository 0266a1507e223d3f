import type { Recorded } from '../../model/index.ts'
import type { Literal, MemberFact } from '../expression.ts'
import type { CaseFacts, Member } from '../facts.ts'
import { type CaseWord, fieldOf } from '../vocabulary.ts'

/** What is recorded of a case; the kind always is. */
export function ofCase(facts: CaseFacts, word: CaseWord): Recorded<Literal> {
  const value = facts[word]
  return typeof value === 'string' ? { known: true, value } : value
}

type Fields = Readonly<Record<string, Recorded<Literal> | boolean>>

/** What is recorded of a member of a set; of one nobody listed, nothing. Whether somebody is identified always is. */
export function ofMember(member: Member | null, { word }: MemberFact): Recorded<Literal> {
  if (!member) return { known: false, reason: 'notRecorded' }
  const value = (member as unknown as Fields)[fieldOf(word)]!
  return typeof value === 'boolean' ? { known: true, value } : value
}
