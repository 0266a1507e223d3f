import { type ComparisonLevels, levelAt } from '../../plan/comparison-levels.ts'
import type { SettingsOf } from '../../settings/comparison-settings.ts'
import type { Terms } from '../arrays/term-dictionary.ts'
import type { ComparableRecords } from '../records/memory-records.ts'
import { hasTerm, listColumn, scalarColumn, shareTerm, valueAt } from '../records/read-column.ts'
import { type PairComparer, undecided } from './pair-comparer.ts'
import { jaroWinklerFrom, measureAt } from './similarity-measure.ts'

type Test = (left: number, right: number) => boolean

const never: Test = () => false

/** Half of a name. */
export function compareNames(
  settings: SettingsOf<'name'>,
  levels: ComparisonLevels,
  records: ComparableRecords,
): PairComparer {
  const { field, part, fuzzy } = settings
  const given = part === 'given'
  const form = given ? 'first' : 'compact'
  const values = scalarColumn(records, field, form)
  const isExchanged = settings.other ? exchangedTest(field, settings.other, given, records) : never
  const isOther = settings.aliases ? otherNameTest(field, settings.aliases, given, records) : never
  const isVariant = variantTest(settings, records)
  const isInitial = given ? initialTest(field, records) : never
  const similarity = measureAt(records, field, form, jaroWinklerFrom(fuzzy.at(-1) ?? 1))
  // Of the family half this is 0, no evidence: the given half has said so already.
  const exchanged = levelAt(levels, 'exchanged')
  const otherName = levelAt(levels, 'other name')
  const variant = levelAt(levels, 'variant')
  const initial = levelAt(levels, 'initial')
  const different = levelAt(levels, 'different')
  const { similar } = levels
  const otherwise = similar.length === 0 ? different : undecided
  return {
    quick: (left, right) => {
      const [l, r] = [valueAt(values, left), valueAt(values, right)]
      if (l === 0 || r === 0) return 0
      if (l === r) return 1
      if (isExchanged(left, right)) return exchanged
      if (isOther(left, right)) return otherName
      if (isVariant(left, right)) return variant
      return isInitial(left, right) ? initial : otherwise
    },
    bySimilarity: (left, right) => {
      const value = similarity(left, right)
      for (let step = 0; step < similar.length; step++) {
        if (value >= similar[step]!.threshold) return similar[step]!.level
      }
      return different
    },
    hasValue: (place) => valueAt(values, place) !== 0,
  }
}

/** Each one's half is the other's other half; that the halves differ is known by then. */
function exchangedTest(
  field: string,
  otherField: string,
  given: boolean,
  records: ComparableRecords,
): Test {
  const [form, otherForm] = given
    ? (['first', 'compact'] as const)
    : (['compact', 'first'] as const)
  const values = scalarColumn(records, field, form)
  const others = scalarColumn(records, otherField, otherForm)
  return (left, right) =>
    valueAt(values, left) === valueAt(others, right) &&
    valueAt(values, right) === valueAt(others, left)
}

function otherNameTest(
  field: string,
  aliases: string,
  given: boolean,
  records: ComparableRecords,
): Test {
  const values = scalarColumn(records, field, given ? 'first' : 'compact')
  const others = listColumn(records, aliases, given ? 'otherGiven' : 'otherFamily')
  return (left, right) =>
    hasTerm(others, left, valueAt(values, right)) ||
    hasTerm(others, right, valueAt(values, left)) ||
    shareTerm(others, left, right)
}

function variantTest(settings: SettingsOf<'name'>, records: ComparableRecords): Test {
  const { field, part, nicknames } = settings
  const { terms } = records
  const sounds = scalarColumn(records, field, part === 'given' ? 'firstSound' : 'sound')
  const isNickname = part === 'given' && nicknames ? nicknameTest(field, records) : never
  return (left, right) => {
    const sound = valueAt(sounds, left)
    if (sound > 0 && sound === valueAt(sounds, right) && lettersIn(terms, sound) > 1) return true
    return isNickname(left, right)
  }
}

function nicknameTest(field: string, records: ComparableRecords): Test {
  const firsts = scalarColumn(records, field, 'short')
  const seconds = scalarColumn(records, field, 'short2')
  return (left, right) => {
    const [first, other] = [valueAt(firsts, left), valueAt(firsts, right)]
    return (
      (first > 0 && (first === other || first === valueAt(seconds, right))) ||
      (other > 0 && other === valueAt(seconds, left))
    )
  }
}

/** One of the two is a single letter, and the other begins with it. */
function initialTest(field: string, records: ComparableRecords): Test {
  const values = scalarColumn(records, field, 'first')
  const firsts = scalarColumn(records, field, 'initial')
  return (left, right) => {
    const letter = valueAt(firsts, left)
    if (letter <= 0 || letter !== valueAt(firsts, right)) return false
    return valueAt(values, left) === letter || valueAt(values, right) === letter
  }
}

/** Letters, not bytes: the later bytes of a letter count for none. */
function lettersIn(terms: Terms, term: number): number {
  const { bytes } = terms
  let count = 0
  for (let byte = terms.start(term); byte < terms.end(term); byte++) {
    if ((bytes[byte]! & 0xc0) !== 0x80) count++
  }
  return count
}
