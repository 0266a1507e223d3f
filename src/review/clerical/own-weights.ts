import { type LinkRecord, type LinkSettings, link, type TrainedModel } from '../../linkage/index.ts'
import { ownSchemes } from '../linked-records.ts'

/** The lowest the settings allow: every record is weighed, however little it says. */
const keepAll = -40

/**
 * What each record weighs against one that says the very same: the most a record of another source
 * could. The source's own numbers are left out, because no other source has them.
 */
export async function ownWeights(
  records: readonly LinkRecord[],
  { settings, model }: { readonly settings: LinkSettings; readonly model: TrainedModel },
): Promise<ReadonlyMap<number, number>> {
  const beyond = Math.max(0, ...records.map(({ id }) => id)) + 1
  const twice = [0, beyond].flatMap((more) =>
    records.map(({ id, source, fields }) => ({
      id: id + more,
      source,
      fields: { ...fields, ...withoutOwn(fields), itself: `${id}` },
    })),
  )
  const { pairs } = await link({
    records: twice,
    settings: {
      ...settings,
      model,
      keep: keepAll,
      blocking: [{ kind: 'key', name: 'itself', on: ['itself:words'] }],
    },
  })
  return new Map(pairs.map(({ a, weight }) => [a, weight]))
}

const withoutOwn = ({ identifiers }: LinkRecord['fields']) => ({
  group: null,
  identifiers: [identifiers ?? []].flat().filter((identifier) => !ownSchemes.test(identifier)),
})
