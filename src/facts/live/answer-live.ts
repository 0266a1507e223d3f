import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { bounds, type CaseFacts, type Definition } from '../../definitions/index.ts'
import { insertRows } from '../../store/index.ts'
import { answers, type DefinitionDigest, digests, findingsDigest } from '../findings/classify.ts'
import { readDefinitions } from '../findings/register-definitions.ts'
import { readLiveFacts } from './read-live-facts.ts'

/** Of definitions that count live cases, what they say of them, by `id@version`. */
export type LiveDigests = Readonly<Record<string, DefinitionDigest>>

const ofNone: DefinitionDigest = { ...bounds([]), digest: findingsDigest([]) }

export const liveDigests = (
  definitions: readonly Definition[],
  facts: readonly CaseFacts[],
): LiveDigests => {
  const counting = definitions.filter(({ population }) => population !== 'review')
  const made = digests(answers(counting, facts))
  return Object.fromEntries(
    counting.map(({ id, version }) => [`${id}@${version}`, made[`${id}@${version}`] ?? ofNone]),
  )
}

/** Counts live cases under the definitions that ask for it, anew with each refresh. Their answers stand on the entry of the refresh. */
export async function answerLive(unit: UnitOfWork): Promise<LiveDigests> {
  const definitions = await readDefinitions(unit, null, ['live', 'both'])
  const made = definitions.length === 0 ? {} : liveDigests(definitions, await readLiveFacts(unit))
  await sql`delete from live_figure`.execute(unit.db)
  await insertRows(
    unit.db,
    'live_figure',
    definitions.map(({ id, version }) => {
      const { met, notMet, undetermined } = made[`${id}@${version}`]!
      return { definition_id: id, version, met, not_met: notMet, undetermined }
    }),
  )
  return made
}
