import {
  type LinkRecord,
  type LinkSettings,
  link,
  type Population,
  type TrainedModel,
} from '../../../linkage/index.ts'

/** The lowest the settings allow: every record is weighed, however little it says. */
const keepAll = -40

/**
 * What each record weighs against one that says the very same: the most a record of another source
 * could. The source's own numbers are left out, because no other source has them.
 */
export async function ownWeights(
  records: readonly LinkRecord[],
  {
    settings,
    model,
    population,
  }: {
    readonly settings: LinkSettings
    readonly model: TrainedModel
    readonly population?: Population
  },
): Promise<ReadonlyMap<number, number>> {
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
  return new Map(pairs.map(({ a, weight }) => [a, weight]))
}

/** A number a source gives out itself has the source in it: `nominal:northbridge-police:N7`. */
const withoutOwn = ({ source, fields }: LinkRecord): LinkRecord['fields'] => ({
  ...fields,
  group: null,
  identifiers: [fields.identifiers ?? []]
    .flat()
    .filter((identifier) => !identifier.includes(`:${source}:`)),
})
