import {
  type IdPair,
  type LinkRecord,
  type LinkSettings,
  link,
  type Population,
  type TrainedModel,
} from '../../../linkage/index.ts'
import { isPlaceholder, passesCheck } from '../../../model/index.ts'

/** Numbers a person has one of, with check digits: what two records of one number are is known. */
const checked = /^(nhs|upn|pnc):/

/** A number more records share than one person has is a number somebody made do with. */
const mostRecords = 20

export interface BlockingMisses {
  readonly known: number
  readonly found: number
}

/**
 * Of the pairs known to be one person by a checked identifier, how many would still have been scored
 * and kept had nobody recorded identifiers: what stays unscored elsewhere is missed in like measure.
 */
export async function blockingMisses(
  records: readonly LinkRecord[],
  linked: {
    readonly settings: LinkSettings
    readonly model: TrainedModel
    readonly population: Population
  },
): Promise<BlockingMisses> {
  const known = knownPairs(records)
  if (known.length === 0) return { known: 0, found: 0 }
  const asked = new Set(known.flat())
  // With the population a pair's score depends on its two records alone: nobody else need be compared.
  const { pairs } = await link({
    records: records.filter(({ id }) => asked.has(id)).map(withoutIdentifiers),
    settings: { ...linked.settings, model: linked.model },
    population: linked.population,
  })
  const scored = new Set(pairs.map(({ a, b }) => `${a}:${b}`))
  return {
    known: known.length,
    found: known.filter(([a, b]) => scored.has(`${a}:${b}`)).length,
  }
}

const withoutIdentifiers = ({ fields, ...record }: LinkRecord): LinkRecord => ({
  ...record,
  fields: { ...fields, identifiers: [] },
})

export function knownPairs(records: readonly LinkRecord[]): readonly IdPair[] {
  const holders = new Map<string, Set<number>>()
  for (const { id, fields } of records) {
    for (const said of [fields.identifiers ?? []].flat()) {
      const identifier = compact(said)
      if (!checked.test(identifier) || !passesCheck(identifier)) continue
      if (isPlaceholder(identifier)) continue
      holders.set(identifier, (holders.get(identifier) ?? new Set()).add(id))
    }
  }
  const pairs = new Map<string, IdPair>()
  for (const held of holders.values()) {
    if (held.size > mostRecords) continue
    const ids = [...held].sort((a, b) => a - b)
    ids.forEach((a, at) => {
      for (const b of ids.slice(at + 1)) pairs.set(`${a}:${b}`, [a, b])
    })
  }
  return [...pairs.values()]
}

/** 'NHS:943 476 5919' as 'nhs:9434765919'. */
const compact = (identifier: string): string => {
  const at = identifier.indexOf(':')
  const value = identifier.slice(at + 1).replaceAll(/[^0-9a-z]/gi, '')
  return `${identifier.slice(0, at).toLowerCase()}:${value.toUpperCase()}`
}
