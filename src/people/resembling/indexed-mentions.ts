import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { indexThings, type ThingsLike } from '../../cases/index.ts'
import { linkRecord, readMentions } from '../../facts/index.ts'
import {
  type LinkIndex,
  type LinkSettings,
  openIndex,
  parseModel,
  parseSettings,
} from '../../linkage/index.ts'
import { LookbackError } from '../../model/index.ts'

/** What a search shows may be far from certain: the officer asked, and sees how far. */
const keep = -8

/** Of a name alone there may be thousands; a rarer word typed with it finds them all the same. */
const largestBlock = 5_000

/**
 * Every mention held ready to be scored against, each on its own: who may not see a mention must not
 * learn of it through what another mention of the same number says.
 */
export interface IndexedMentions {
  /** The refresh and the imports it was made after. */
  readonly state: string
  /** Null before anybody was linked, or where that was done by another version. */
  readonly index: LinkIndex | null
  /** Places, addresses, telephones and vehicles, however typed. */
  readonly likeThings: ThingsLike
}

/** Names what the mentions and the model are as of now. */
export async function stateOf({ db }: UnitOfWork): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(' ', (select max(id) from link_model), (select max(id) from refresh),
      (select count(*) from extract)) as state`.execute(db)
  return rows[0]!.state
}

/** For who sees every mention; what comes of it is shown through the asker's own row security only. */
export async function indexMentions(unit: UnitOfWork): Promise<IndexedMentions> {
  const state = await stateOf(unit)
  const learnt = await unit.db
    .selectFrom('link_model')
    .select(['model', 'settings'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const mentions = learnt ? await readMentions(unit, sql`true`) : []
  const things = await unit.db.selectFrom('thing').select(['id', 'value']).execute()
  const likeThings = indexThings(things)
  unit.note({
    action: 'computation',
    subject: 'people',
    details: { part: 'held for searching', mentions: mentions.length, things: things.length },
  })
  if (!learnt) return { state, index: null, likeThings }
  const records = mentions.map((mention) => linkRecord({ ...mention, mentions: [mention] }))
  return { state, index: indexOf(records, learnt), likeThings }
}

function indexOf(
  records: readonly ReturnType<typeof linkRecord>[],
  { model, settings }: { readonly model: unknown; readonly settings: unknown },
): LinkIndex | null {
  try {
    return openIndex({
      records,
      settings: searching(parseSettings(settings)),
      model: parseModel(model),
    })
  } catch (error) {
    if (error instanceof LookbackError && error.code === 'LB_LINKAGE_SETTINGS') return null
    throw error
  }
}

const searching = (settings: LinkSettings): LinkSettings => ({
  ...settings,
  keep,
  blocking: [
    ...settings.blocking,
    { kind: 'key', name: 'family name by sound', on: ['familyName:sound'], largestBlock },
    {
      kind: 'key',
      name: 'given name, first letter of the family name',
      on: ['givenNames:short', 'familyName:initial'],
      largestBlock,
    },
  ],
})
