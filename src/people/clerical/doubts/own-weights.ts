import {
  type LinkRecord,
  type LinkSettings,
  link,
  type Population,
  type ScoredPair,
  type TrainedModel,
} from '../../../linkage/index.ts'

/** The lowest the settings allow: every record is weighed, however little it says. */
const keepAll = -40

/** Records weighed at once where each is weighed by itself: their doubles and evidence are all in memory. */
const recordsTogether = 10_000

interface Weighing {
  readonly settings: LinkSettings
  readonly model: TrainedModel
  /** With it, what a record weighs depends on no other; without it the records are the population. */
  readonly population?: Population
}

/**
 * What each record weighs against one that says the very same: the most a record of another source
 * could. The source's own numbers are left out, because no other source has them.
 */
export async function ownWeights(
  records: readonly LinkRecord[],
  weighing: Weighing,
  part = recordsTogether,
): Promise<ReadonlyMap<number, number>> {
  const size = weighing.population ? part : Math.max(1, records.length)
  const weights = new Map<number, number>()
  for (let from = 0; from < records.length; from += size) {
    const some = records.slice(from, from + size)
    for (const { a, weight } of await weighed(some, weighing)) weights.set(a, weight)
  }
  return weights
}

async function weighed(
  records: readonly LinkRecord[],
  { settings, model, population }: Weighing,
): Promise<readonly Pick<ScoredPair, 'a' | 'weight'>[]> {
  const beyond = records.reduce((most, { id }) => Math.max(most, id), 0) + 1
  const twice = [0, beyond].flatMap((more) =>
    records.map((record) => ({
      id: record.id + more,
      source: record.source,
      fields: { ...withoutOwn(record), itself: `${record.id}` },
    })),
  )
  const { pairs } = await link({
    records: twice,
    population: population ?? null,
    settings: {
      ...settings,
      model,
      keep: keepAll,
      blocking: [{ kind: 'key', name: 'itself', on: ['itself:words'] }],
    },
  })
  return pairs
}

/** A number a source gives out itself has the source in it: `nominal:northbridge-police:N7`. */
const withoutOwn = ({ source, fields }: LinkRecord): LinkRecord['fields'] => ({
  ...fields,
  group: null,
  identifiers: [fields.identifiers ?? []]
    .flat()
    .filter((identifier) => !identifier.includes(`:${source}:`)),
})
