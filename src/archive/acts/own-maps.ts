import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { dateOrders, refusal } from '../../model/index.ts'
import { orderBy } from '../dates/read-orders.ts'
import { archiveErrors } from '../errors.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { type OwnMapVersion, ownMapVersions, triedVersions } from '../maps/own-maps.ts'

const ownMapSchema = outputs.object({
  versionId: outputs.id,
  source: outputs.text,
  mapId: outputs.text,
  title: outputs.text,
  /** Of this map and source the first is 1. */
  version: outputs.id,
  /** How it reads dates of digits alone; null: a person is asked. */
  dateOrder: z.enum(dateOrders).nullable(),
  firstUsed: outputs.text,
  lastUsed: outputs.text.nullable(),
  /** Extracts that were read with it, and how many rows they had. */
  extracts: outputs.count,
  rows: outputs.count,
  /** Whether it is tried by itself on the next files of its source, is in use after another version, or is retired. */
  state: z.enum(['tried', 'inUse', 'retired']),
  /** Who retired it or took it back last, and why; null: nobody did. */
  step: outputs
    .object({
      step: z.enum(['retired', 'takenBack']),
      reason: outputs.text,
      by: outputs.text,
      at: outputs.text,
    })
    .nullable(),
})
export type OwnMapView = z.output<typeof ownMapSchema>

export const ownMaps = defineAct({
  name: 'archive.ownMaps',
  kind: 'read',
  about: 'The maps of one’s own that sources were read with, every version, the last used first',
  permission: 'importExtracts',
  input: fields.nothing,
  output: outputs.list(ownMapSchema),
  subject: () => 'import-maps',
  notes: ['consultation'],
  async run({ db, note }): Promise<readonly OwnMapView[]> {
    note({ action: 'consultation', subject: 'import-maps' })
    const versions = await ownMapVersions({ db })
    const sources = await db.selectFrom('source').select(['id', 'name']).execute()
    const names = new Map(sources.map(({ id, name }) => [id, name]))
    const tried = new Set(triedVersions(versions))
    const numbers = numbersOf(versions)
    return versions.map((one) => {
      const body = one.body as Pick<ImportMap, 'title' | 'dateOrder' | 'asksDateOrder'>
      return {
        versionId: one.versionId,
        source: names.get(one.source) ?? one.source,
        mapId: one.mapId,
        title: body.title,
        version: numbers.get(one.versionId) ?? 1,
        dateOrder: orderBy(body) ?? null,
        firstUsed: one.firstUsed.toISOString(),
        lastUsed: one.lastUsed?.toISOString() ?? null,
        extracts: one.extracts,
        rows: one.rows,
        state: one.step === 'retired' ? 'retired' : tried.has(one) ? 'tried' : 'inUse',
        step: stepOf(one),
      }
    })
  },
})

/** What a version is called among those of its map: they were kept in the order of their ids. */
function numbersOf(versions: readonly OwnMapVersion[]): ReadonlyMap<number, number> {
  const inOrder = versions.toSorted((a, b) => a.versionId - b.versionId)
  const ofMaps = Map.groupBy(inOrder, ({ source, mapId }) => `${source}\u0000${mapId}`)
  return new Map(
    [...ofMaps.values()].flatMap((all) => all.map(({ versionId }, at) => [versionId, at + 1])),
  )
}

const stepOf = ({ step, reason, takenBy, takenAt }: OwnMapVersion): OwnMapView['step'] =>
  step === null
    ? null
    : { step, reason: reason ?? '', by: takenBy ?? '', at: takenAt?.toISOString() ?? '' }

/**
 * Retires a map of one's own, so that no file is read with it unless it is named, or takes it back into use. What it read stays
 * as it was read. @throws LB_OWN_MAP_NOT_FOUND, LB_OWN_MAP_STANDS
 */
export const retireMap = defineAct({
  name: 'archive.retireMap',
  kind: 'write',
  about: 'Retires a map of one’s own, so that it is not tried by itself, or takes it back into use',
  permission: 'importExtracts',
  input: z.strictObject({
    versionId: fields.id,
    step: z.enum(['retire', 'takeBack']).default('retire'),
    /** This version alone, or every version of its map and source. */
    which: z.enum(['version', 'all'], { error: 'Say which versions you mean' }),
    reason: fields.reason,
  }),
  output: outputs.object({ versions: outputs.count }),
  subject: ({ versionId }) => `import-map:${versionId}`,
  notes: ['alteration'],
  async run({ db, note, who }, { versionId, step, which, reason }) {
    const versions = await ownMapVersions({ db })
    const asked = versions.find((one) => one.versionId === versionId)
    if (!asked) throw refusal(archiveErrors, 'LB_OWN_MAP_NOT_FOUND', { field: 'versionId' })
    const meant = versions.filter(
      ({ source, mapId, versionId: id }) =>
        id === versionId || (which === 'all' && source === asked.source && mapId === asked.mapId),
    )
    const retired = step === 'retire'
    const changed = meant.filter((one) => (one.step === 'retired') !== retired)
    if (changed.length === 0) throw refusal(archiveErrors, 'LB_OWN_MAP_STANDS', { field: 'which' })
    await db
      .insertInto('import_map_step')
      .values(
        changed.map((one) => ({
          import_map_id: one.versionId,
          step: retired ? ('retired' as const) : ('takenBack' as const),
          reason,
          taken_by: who.accountId,
        })),
      )
      .execute()
    note({
      action: 'alteration',
      subject: `import-map:${versionId}`,
      details: {
        step,
        source: asked.source,
        map: asked.mapId,
        versions: changed.map(({ hash }) => hash),
      },
    })
    return { versions: changed.length }
  },
})
