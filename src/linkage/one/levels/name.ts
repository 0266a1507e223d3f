import type { SettingsOf } from '../../settings/comparison-settings.ts'
import { at, has, listColumn, scalarColumn } from '../columns.ts'
import type { Dictionary } from '../dictionary.ts'
import type { Probe } from '../probe.ts'
import { jaroWinkler } from '../similarity.ts'
import type { Comparing, Held, OutcomeAt } from './level.ts'
import { likenessAt } from './likeness.ts'

type Test = (place: number) => boolean
type TestOf = (probe: Probe) => Test

const never: TestOf = () => () => false

/** Half of a name, as ../../comparisons/name.ts. */
export function compareName(settings: SettingsOf<'name'>, held: Held): Comparing {
  const given = settings.part === 'given'
  const form = given ? 'first' : 'compact'
  const { field } = settings
  const values = scalarColumn(held.fields, field, form)
  const crossedOf = settings.other ? crossing(field, settings.other, given, held) : never
  const otherOf = settings.aliases ? otherNames(field, settings.aliases, given, held) : never
  const variantOf = variants(settings, held)
  const initialOf = given ? initials(field, held) : never
  const likeness = likenessAt(held, field, form, jaroWinkler)
  const exchanged = 2
  const other = 2 + Number(given && settings.other !== undefined)
  const variant = other + Number(settings.aliases !== undefined)
  const initial = variant + settings.fuzzy.length + 1
  const different = variant + settings.fuzzy.length + Number(given) + 1
  return {
    speaks: (probe) => probe.value(field, form).term !== 0,
    against: (probe): OutcomeAt => {
      const own = probe.value(field, form).term
      const [crossed, otherName, alike] = [crossedOf(probe), otherOf(probe), variantOf(probe)]
      const startsSame = initialOf(probe)
      const score = likeness(probe)
      return (place, left) => {
        const value = at(values, place)
        if (own === 0 || value === 0) return 0
        if (own === value) return 1
        if (crossed(place)) return given ? exchanged : 0
        if (otherName(place)) return other
        if (alike(place)) return variant
        if (startsSame(place)) return initial
        if (settings.fuzzy.length === 0) return different
        const likeness = score(place, left)
        const step = settings.fuzzy.findIndex((threshold) => likeness >= threshold)
        return step < 0 ? different : variant + step + 1
      }
    },
  }
}

function crossing(field: string, otherField: string, given: boolean, { fields }: Held): TestOf {
  const [form, otherForm] = given
    ? (['first', 'compact'] as const)
    : (['compact', 'first'] as const)
  const values = scalarColumn(fields, field, form)
  const others = scalarColumn(fields, otherField, otherForm)
  return (probe) => {
    const own = probe.value(field, form).term
    const other = probe.value(otherField, otherForm).term
    return (place) =>
      own > 0 &&
      other > 0 &&
      own === at(others, place) &&
      at(values, place) === other &&
      own !== other
  }
}

function otherNames(field: string, aliases: string, given: boolean, { fields }: Held): TestOf {
  const form = given ? 'otherGiven' : 'otherFamily'
  const values = scalarColumn(fields, field, given ? 'first' : 'compact')
  const others = listColumn(fields, aliases, form)
  return (probe) => {
    const terms = probe.items(aliases, form).map(({ term }) => term)
    const own = probe.value(field, given ? 'first' : 'compact').term
    return (place) =>
      terms.includes(at(values, place)) ||
      (own > 0 && has(others, place, [own])) ||
      has(others, place, terms)
  }
}

function variants(settings: SettingsOf<'name'>, held: Held): TestOf {
  const { field, part, nicknames } = settings
  const form = part === 'given' ? 'firstSound' : 'sound'
  const sounds = scalarColumn(held.fields, field, form)
  const short = part === 'given' && nicknames ? nicknameTest(field, held) : never
  return (probe) => {
    const sound = probe.value(field, form)
    const long = sound.term > 0 && [...sound.text!].length > 1
    const same = short(probe)
    return (place) => (long && sound.term === at(sounds, place)) || same(place)
  }
}

function nicknameTest(field: string, { fields }: Held): TestOf {
  const firsts = scalarColumn(fields, field, 'short')
  const seconds = scalarColumn(fields, field, 'short2')
  return (probe) => {
    const first = probe.value(field, 'short').term
    const second = probe.value(field, 'short2').term
    return (place) => {
      const other = at(firsts, place)
      return (
        (first > 0 && (first === other || first === at(seconds, place))) ||
        (second > 0 && second === other)
      )
    }
  }
}

/** One of the two is a single letter, and the other begins with it. */
function initials(field: string, { fields, terms }: Held): TestOf {
  const values = scalarColumn(fields, field, 'first')
  const letters = scalarColumn(fields, field, 'initial')
  return (probe) => {
    const letter = probe.value(field, 'initial')
    const single = letter.text === probe.value(field, 'first').text
    return (place) =>
      letter.term > 0 &&
      letter.term === at(letters, place) &&
      (single || sameLength(terms, at(values, place), letter.term))
  }
}

const sameLength = (terms: Dictionary, one: number, other: number) =>
  terms.end(one) - terms.start(one) === terms.end(other) - terms.start(other)
