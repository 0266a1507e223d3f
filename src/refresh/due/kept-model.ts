import { isDeepStrictEqual } from 'node:util'
import type { UnitOfWork } from '../../access/index.ts'
import {
  type LinkSettings,
  type Population,
  parseModel,
  peopleSettings,
  populationSchema,
  type TrainedModel,
} from '../../linkage/index.ts'

/** What linking records by themselves needs. */
export interface KeptModel {
  readonly settings: LinkSettings
  readonly model: TrainedModel
  readonly population: Population
  /** Records it was trained on. */
  readonly records: number
}

/** The model as it was last trained; null where there is none that fits today's settings. */
export async function keptModel({ db }: UnitOfWork): Promise<KeptModel | null> {
  const last = await db
    .selectFrom('link_model')
    .select(['model', 'settings', 'population', 'records'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last || last.population === null || last.records === null) return null
  const settings = peopleSettings()
  if (!isDeepStrictEqual(last.settings, JSON.parse(JSON.stringify(settings)))) return null
  const population = populationSchema.safeParse(last.population)
  if (!population.success) return null
  const model = parseModel(last.model)
  return { settings, model, population: population.data, records: last.records }
}
