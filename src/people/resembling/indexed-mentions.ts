import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { ThingIndex, type ThingsLike } from '../../cases/index.ts'
import { eachMention, linkRecord } from '../../facts/index.ts'
import {
  type LinkIndex,
  type LinkSettings,
  openIndexInParts,
  parseModel,
  parseSettings,
} from '../../linkage/index.ts'
import { LookbackError } from '../../model/index.ts'
import { inParts } from '../../store/index.ts'

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
  const held = { mentions: 0, things: 0 }
  const index = learnt ? await linkIndex(unit, learnt, held) : null
  const things = new ThingIndex()
  for await (const part of eachThing(unit)) {
    things.add(part)
    held.things += part.length
  }
  unit.note({
    action: 'computation',
    subject: 'people',
    details: { part: 'held for searching', ...held },
  })
  return { state, index, likeThings: things.like }
}

/** Read and let go of at once: of all mentions of a million cases together a process would end for want of memory. */
const together = 1_000

async function linkIndex(
  unit: UnitOfWork,
  { model, settings }: { readonly model: unknown; readonly settings: unknown },
  held: { mentions: number },
): Promise<LinkIndex | null> {
  async function* parts() {
    for await (const part of eachMention(unit, together)) {
      held.mentions += part.length
      yield part.map((mention) => linkRecord({ ...mention, mentions: [mention] }))
    }
  }
  try {
    return await openIndexInParts({
      parts: parts(),
      settings: searching(parseSettings(settings)),
      model: parseModel(model),
    })
  } catch (error) {
    if (error instanceof LookbackError && error.code === 'LB_LINKAGE_SETTINGS') return null
    throw error
  }
}

const eachThing = ({ db }: UnitOfWork) =>
  inParts<{ readonly id: number; readonly value: string }>((last) =>
    db
      .selectFrom('thing')
      .select(['id', 'value'])
      .where('id', '>', last?.id ?? 0)
      .orderBy('id')
      .limit(together)
      .execute(),
  )

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
