import { telephoneNumber } from '../model/index.ts'
import type { DateFound, Known, Span, ThingFound } from './contract.ts'
import { freeIn } from './free-in.ts'

const longestNumber = 24
/** From a zero or a plus, digits in groups. A reference or a day goes on with other signs. */
const numberForm = /(?<![\p{L}\p{N}/.:-])(?:\+\d|0)[\d ()-]{7,22}\d(?![\p{L}\p{N}]|[/:-]\d)/gu
/** Of today, with a letter before, and with a letter behind (2001, 1983, 1963 and on). */
const plateForm =
  /(?<![\p{L}\p{N}/-])(?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])(?![\p{L}\p{N}]|[/-]\d)/gu
/** What else stands behind such a word is a registration, whatever its form. */
const plateWord =
  /\b(?:registration|registered|index|VRM|number plate)(?: number| mark| plate)?(?: of| was| is|,|:)? (?<plate>(?=[A-Z]*\d)[A-Z0-9]{2,4} ?[A-Z0-9]{2,4})(?![\p{L}\p{N}])/gu
const kindsOfPlace = [
  ...[
    'Street',
    'Road',
    'Lane',
    'Avenue',
    'Close',
    'Drive',
    'Way',
    'Court',
    'Crescent',
    'Gardens',
    'Terrace',
  ],
  ...[
    'Row',
    'Square',
    'Place',
    'Grove',
    'Hill',
    'Green',
    'Park',
    'Lodge',
    'Hotel',
    'Inn',
    'House',
    'School',
  ],
  ...[
    'Academy',
    'College',
    'Hospital',
    'Clinic',
    'Station',
    'Arcade',
    'Market',
    'Takeaway',
    'Cabs',
    'Taxis',
  ],
  ...[
    'Cafe',
    'Café',
    'Restaurant',
    'Bar',
    'Centre',
    'Mews',
    'Parade',
    'Walk',
    'Yard',
    'Wharf',
    'Quay',
    'Rise',
  ],
]
const placeForm = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{1,4}[A-Za-z]?,? )?(?:(?:the |The )?\\p{Lu}[\\p{L}'’]+ ){1,3}(?:${kindsOfPlace.join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)
const postcodeForm = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])/gu

/**
 * Telephones, vehicles, places and people in a text: those of the index first, as they are written with other blanks; then what has
 * the form of one. People are found by the index alone.
 */
export function findThings(
  text: string,
  known: Known,
  dates: readonly DateFound[],
): readonly ThingFound[] {
  const found: ThingFound[] = []
  const free = freeIn(text)
  for (const { from, to } of dates) free.take(from, to)
  const keep = (one: ThingFound) => {
    if (free.take(one.from, one.to)) found.push(one)
  }
  for (const one of knownIn(
    text,
    'person',
    known.people.map(({ id, name }) => ({ id, value: name })),
  ))
    keep(one)
  for (const one of knownIn(text, 'place', known.places)) keep(one)
  for (const [kind, form] of [
    ['telephone', numberForm],
    ['vehicle', plateForm],
    ['vehicle', plateWord],
  ] as const) {
    for (const match of text.matchAll(form)) {
      const written = match.groups?.plate ?? match[0]
      const from = match.index + match[0].length - written.length
      const span = { from, to: from + written.length }
      const value = kind === 'vehicle' ? packed(written) : dialled(written)
      if (value === null) continue
      const of = kind === 'vehicle' ? known.vehicles : known.telephones
      const same = of.find(
        (one) => (kind === 'vehicle' ? packed(one.value) : dialled(one.value)) === value,
      )
      keep({ kind, ...span, value, id: same?.id ?? null })
    }
  }
  for (const form of [placeForm, postcodeForm]) {
    for (const match of text.matchAll(form)) {
      const written = match[0].replace(/^(?:The|At|In|On|From|To|And) /u, '')
      const from = match.index + match[0].length - written.length
      keep({ kind: 'place', from, to: from + written.length, value: written, id: null })
    }
  }
  return found.toSorted((a, b) => a.from - b.from)
}

const packed = (plate: string) => plate.replaceAll(/\s/g, '').toUpperCase()

/** National numbers have ten or eleven digits, others up to fifteen. */
function dialled(written: string): string | null {
  if (written.length > longestNumber) return null
  const number = telephoneNumber(written)
  const digits = number?.replace('+', '').length ?? 0
  return number !== null && digits >= 10 && digits <= 15 ? number : null
}

/** As whole words, whatever their case and blanks, the longest first. Time does not grow with how many are known beyond building. */
function knownIn(
  text: string,
  kind: 'person' | 'place',
  known: readonly { readonly id: string; readonly value: string }[],
): readonly ThingFound[] {
  const byFirst = new Map<
    string,
    { readonly words: readonly string[]; readonly id: string; readonly value: string }[]
  >()
  for (const { id, value } of known) {
    const words = wordsOf(value).map(({ word }) => word)
    // One word alone may be any word.
    if (words.length < 2) continue
    const same = byFirst.get(words[0]!)
    const one = { words, id, value }
    if (same) same.push(one)
    else byFirst.set(words[0]!, [one])
  }
  for (const some of byFirst.values()) some.sort((a, b) => b.words.length - a.words.length)
  const tokens = wordsOf(text)
  const found: ThingFound[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const candidates = byFirst.get(tokens[at]!.word) ?? []
    const match = candidates.find(({ words }) =>
      words.every(
        (word, next) =>
          tokens[at + next]?.word === word && (next === 0 || tokens[at + next]!.isClose),
      ),
    )
    if (!match) continue
    const last = tokens[at + match.words.length - 1]!
    found.push({ kind, from: tokens[at]!.from, to: last.to, value: match.value, id: match.id })
    at += match.words.length - 1
  }
  return found
}

interface Word extends Span {
  readonly word: string
  /** Nothing but blanks, one line end, a comma or a hyphen between it and the word before. */
  readonly isClose: boolean
}

function wordsOf(text: string): readonly Word[] {
  let last = 0
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)].map(
    ({ 0: word, index }) => {
      const between = text.slice(last, index)
      last = index + word.length
      return {
        word: word.normalize('NFKC').toLowerCase().replaceAll('’', "'"),
        from: index,
        to: last,
        isClose: between.length <= 4 && /^[\s,\p{Pd}]*$/u.test(between),
      }
    },
  )
}
