import type { SettingsOf } from '../../settings/comparison-settings.ts'
import type { Dictionary } from '../arrays/term-dictionary.ts'
import { at, has, listColumn, scalarColumn, share } from '../records/read-column.ts'
import { jaroWinklerFrom, likenessOf } from './likeness.ts'
import { open, type PairLevels, type Reading } from './pair-levels.ts'

type Test = (left: number, right: number) => boolean

const never: Test = () => false

/** Half of a name, as ../../comparisons/name.ts. */
export function nameLevels(settings: SettingsOf<'name'>, reading: Reading): PairLevels {
  const given = settings.part === 'given'
  const form = given ? 'first' : 'compact'
  const { field, fuzzy } = settings
  const values = scalarColumn(reading, field, form)
  const crossed = settings.other ? crossing(field, settings.other, given, reading) : never
  const otherName = settings.aliases ? otherNames(field, settings.aliases, given, reading) : never
  const alike = variants(settings, reading)
  const startsSame = given ? initials(field, reading) : never
  const likeness = likenessOf(reading, field, form, jaroWinklerFrom(fuzzy.at(-1) ?? 1))
  const exchanged = given ? 2 : 0
  const other = 2 + Number(given && settings.other !== undefined)
  const variant = other + Number(settings.aliases !== undefined)
  const initial = variant + fuzzy.length + 1
  const different = variant + fuzzy.length + Number(given) + 1
  const otherwise = fuzzy.length === 0 ? different : open
  return {
    cheap: (left, right) => {
      const [l, r] = [at(values, left), at(values, right)]
      if (l === 0 || r === 0) return 0
      if (l === r) return 1
      if (crossed(left, right)) return exchanged
      if (otherName(left, right)) return other
      if (alike(left, right)) return variant
      return startsSame(left, right) ? initial : otherwise
    },
    settle: (left, right) => {
      const value = likeness(left, right)
      for (let step = 0; step < fuzzy.length; step++) {
        if (value >= fuzzy[step]!) return variant + step + 1
      }
      return different
    },
    speaks: (place) => at(values, place) !== 0,
  }
}

/** Each one's half is the other's other half; that the halves differ is known by then. */
function crossing(field: string, otherField: string, given: boolean, reading: Reading): Test {
  const [form, otherForm] = given
    ? (['first', 'compact'] as const)
    : (['compact', 'first'] as const)
  const values = scalarColumn(reading, field, form)
  const others = scalarColumn(reading, otherField, otherForm)
  return (left, right) =>
    at(values, left) === at(others, right) && at(values, right) === at(others, left)
}

function otherNames(field: string, aliases: string, given: boolean, reading: Reading): Test {
  const values = scalarColumn(reading, field, given ? 'first' : 'compact')
  const others = listColumn(reading, aliases, given ? 'otherGiven' : 'otherFamily')
  return (left, right) =>
    has(others, left, at(values, right)) ||
    has(others, right, at(values, left)) ||
    share(others, left, right)
}

function variants(settings: SettingsOf<'name'>, reading: Reading): Test {
  const { field, part, nicknames } = settings
  const { terms } = reading
  const sounds = scalarColumn(reading, field, part === 'given' ? 'firstSound' : 'sound')
  const short = part === 'given' && nicknames ? nicknameTest(field, reading) : never
  return (left, right) => {
    const sound = at(sounds, left)
    if (sound > 0 && sound === at(sounds, right) && letters(terms, sound) > 1) return true
    return short(left, right)
  }
}

function nicknameTest(field: string, reading: Reading): Test {
  const firsts = scalarColumn(reading, field, 'short')
  const seconds = scalarColumn(reading, field, 'short2')
  return (left, right) => {
    const [first, other] = [at(firsts, left), at(firsts, right)]
    return (
      (first > 0 && (first === other || first === at(seconds, right))) ||
      (other > 0 && other === at(seconds, left))
    )
  }
}

/** One of the two is a single letter, and the other begins with it. */
function initials(field: string, reading: Reading): Test {
  const values = scalarColumn(reading, field, 'first')
  const firsts = scalarColumn(reading, field, 'initial')
  return (left, right) => {
    const letter = at(firsts, left)
    if (letter <= 0 || letter !== at(firsts, right)) return false
    return at(values, left) === letter || at(values, right) === letter
  }
}

/** Letters, not bytes: a byte that goes on with the letter before it counts for none. */
function letters(terms: Dictionary, term: number): number {
  const { bytes } = terms
  let count = 0
  for (let byte = terms.start(term); byte < terms.end(term); byte++) {
    if ((bytes[byte]! & 0xc0) !== 0x80) count++
  }
  return count
}
