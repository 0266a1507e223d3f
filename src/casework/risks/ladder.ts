import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { hasEnded } from '../../items/index.ts'
import type { LadderRung } from '../item/contract.ts'
import type { StoredItem } from '../item/locked-item.ts'
import { termsOf } from '../terms/terms.ts'

/** Whom to ring, and after how many times the set minutes without an acknowledgement. */
interface Rung {
  readonly after: number
  readonly words: string
  readonly whom: 'manager' | 'managersManager' | 'everyLead'
}

/** The ladder, from its foot. Nobody is sent anything: the product says whom to ring. */
export const riskLadder: readonly Rung[] = [
  { after: 0, words: 'Manager of whoever raised it', whom: 'manager' },
  { after: 1, words: 'The manager’s manager', whom: 'managersManager' },
  { after: 2, words: 'Every lead of the review', whom: 'everyLead' },
]

/** Faults of the ladder; empty where it climbs, and ends with people who are always there. */
export function ladderFaults(ladder: readonly Rung[] = riskLadder): readonly string[] {
  const climbs = ladder.every(({ after }, at) => at === 0 || after > ladder[at - 1]!.after)
  return [
    ...(ladder.length === 0 ? ['the ladder of risks has no rung'] : []),
    ...(climbs ? [] : ['the ladder of risks does not climb']),
    ...(ladder.at(-1)?.whom === 'everyLead' ? [] : ['the ladder of risks ends with one person']),
  ]
}

interface Person {
  readonly id: string
  readonly name: string
  readonly telephone: string
  readonly role: string
  readonly manager: string | null
}

export interface Ladder {
  readonly people: ReadonlyMap<string, Person>
  readonly minutes: number
}

/** Everybody who may be rung, and the minutes between rungs. */
export async function readLadder(unit: Pick<UnitOfWork, 'db'>): Promise<Ladder> {
  const { rows } = await sql<Person>`
    select id, name, telephone, role, manager from account_place where enabled order by name`.execute(
    unit.db,
  )
  const { riskMinutes } = await termsOf(unit)
  return { people: new Map(rows.map((row) => [row.id, row])), minutes: riskMinutes }
}

/** How far up a risk is that nobody has acknowledged: the last rung whose time has come. */
export function rungReached({ minutes }: Ladder, raisedAt: Date, now: Date): number {
  const waited = (now.getTime() - raisedAt.getTime()) / 60_000
  return riskLadder.findLastIndex(({ after }) => waited >= after * minutes)
}

/** Whom to ring at a rung; everybody who leads where nobody stands there. */
export function whomToRing({ people }: Ladder, raisedBy: string, rung: number): readonly Person[] {
  const leads = [...people.values()].filter(({ role }) => role === 'authoriser')
  const manager = people.get(people.get(raisedBy)?.manager ?? '')
  const above = people.get(manager?.manager ?? '')
  const whom = riskLadder[rung]?.whom ?? 'everyLead'
  const one = { manager, managersManager: above, everyLead: undefined }[whom]
  return one ? [one] : leads.filter(({ id }) => id !== raisedBy || leads.length === 1)
}

/** The whole ladder of one risk; empty for what is no open risk. */
export async function ladderOf(
  unit: UnitOfWork,
  item: Pick<StoredItem, 'kind' | 'state' | 'raised_by' | 'raised_at' | 'accepted_at'>,
): Promise<readonly LadderRung[]> {
  if (item.kind !== 'risk' || hasEnded(item.state)) return []
  const ladder = await readLadder(unit)
  const now = new Date()
  return riskLadder.map(({ after, words }, rung) => {
    const at = new Date(item.raised_at.getTime() + after * ladder.minutes * 60_000)
    return {
      words,
      at: at.toISOString(),
      reached: item.accepted_at === null && at <= now,
      people: whomToRing(ladder, item.raised_by, rung).map(({ name, telephone }) => ({
        name,
        telephone,
      })),
    }
  })
}
