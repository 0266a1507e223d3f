import type { HeldRecords } from '../memory/records/memory-records.ts'
import { at, type ScalarColumn, scalarColumn } from '../memory/records/read-column.ts'
import { countedValue, type Rarity, rarityOfShare } from '../memory/score/term-frequency-table.ts'
import type { ComparisonSettings } from '../settings/comparison-settings.ts'
import { commonness, frequencyOf } from '../settings/term-frequency.ts'

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
  const { adjustments, told } = rarity
  const { field, form, least } = countedValue(settings)!
  const { by, given } = commonness(frequencyOf(settings)!, form)
  if (!given && by === 'source') return ownOfSource(rarity, scalarColumn(held, field, form), held)
  const ofShare = rarityOfShare(u)
  const texts = held.fields.get(field)!
  return (place) => {
    const text = told.rows[place]!
    // What stands has its rarity already.
    if (text <= standing(field)) return
    const value = texts.table(form)[text]!
    if (value < least) return
    if (given) {
      adjustments[text] = ofShare(given.shares.get(held.terms.text(value)) ?? given.least)
      return
    }
    const other = texts.table(form).indexOf(value)
    adjustments[text] = other < text ? adjustments[other]! : Number.POSITIVE_INFINITY
  }
}

function ownOfSource(
  { adjustments, told }: Rarity,
  column: ScalarColumn,
  { sources, records }: HeldRecords,
): OwnRarity {
  const keyOf = (place: number) => sources[place]! * 2 ** 32 + at(column, place)
  const numbers = new Map<number, number>()
  for (let place = 0; place < records; place++) {
    const number = told.rows[place]!
    if (number > 0) numbers.set(keyOf(place), number)
  }
  const nobodys = adjustments.length - 1
  adjustments[nobodys] = Number.POSITIVE_INFINITY
  return (place) => {
    told.rows[place] = numbers.get(keyOf(place)) ?? nobodys
  }
}
