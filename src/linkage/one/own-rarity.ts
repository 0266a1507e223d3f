import type { HeldRecords } from '../held/hold-records.ts'
import { countedColumn, countsBySource, type Rarity, rarityOfShare } from '../held/rarity.ts'
import type { ComparisonSettings } from '../settings/comparison-settings.ts'
import { commonness, frequencyOf } from '../value-shares.ts'

/** Writes how rare its value is for the mention held at a place. */
export type OwnRarity = (place: number) => void

/**
 * A mention adds nothing to how common a value is, and a value that no record has is as rare as what
 * it meets: of two the commoner counts, and this one counts as infinitely rare.
 */
export function ownRarity(
  settings: ComparisonSettings,
  u: number,
  rarity: Rarity,
  /** Field by name, telling which of its texts stand. */
  standing: (field: string) => number,
  held: HeldRecords,
): OwnRarity {
  const { adjustments } = rarity
  const { field, items, form, least } = countedColumn(settings, held)!
  const frequency = frequencyOf(settings)!
  const ofShare = rarityOfShare(u)
  const { by, given } = commonness(frequency, form)
  const table = () => held.fields.get(field)!.table(form)
  if (by === 'source') {
    const { counts, totals } = countsBySource(countedColumn(settings, held)!, held)
    return (place) => {
      const source = held.sources[place]!
      const count = counts[source]?.get(table()[items[place]!]!)
      adjustments[place] = count ? ofShare(count / totals[source]!) : Number.POSITIVE_INFINITY
    }
  }
  return (place) => {
    const text = items[place]!
    // What stands has its rarity already.
    if (text <= standing(field)) return
    const value = table()[text]!
    if (value < least) return
    if (given) {
      adjustments[text] = ofShare(given.shares.get(held.terms.text(value)) ?? given.least)
      return
    }
    const other = table().indexOf(value)
    adjustments[text] = other < text ? adjustments[other]! : Number.POSITIVE_INFINITY
  }
}
