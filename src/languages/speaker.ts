import type { Language } from '../model/index.ts'
import type { Catalogue } from './catalogue.ts'
import { dayIn } from './days.ts'

/** Says in one language what the rooms say in English. */
export interface Speaker {
  /** Null where the catalogue has no words for it. */
  say(text: string, context?: string): string | null
  /** One of six forms for a number: none, one, two, few, many, other, with `|` between. */
  formFor(count: number | string, forms: string): string
}

interface Pattern {
  /** What may fill it in. */
  readonly fits: RegExp
  readonly matches: RegExp
  readonly said: string
}

const mostKept = 5_000

/** A speaker of a catalogue. What is filled into an English sentence is found again in it, and said too where it has words. */
export function speakerOf(language: Language, catalogue: Catalogue): Speaker {
  const rules = new Intl.PluralRules(language)
  const kept = new Map<string, string | null>()
  const patterns = patternsOf(catalogue)

  const formFor = (count: number | string, forms: string): string => {
    const number = Number(String(count).replaceAll(',', ''))
    const at = ['zero', 'one', 'two', 'few', 'many', 'other'].indexOf(rules.select(number))
    const each = forms.split('|')
    return each[at] ?? each.at(-1) ?? ''
  }

  const whole = (text: string): string | null => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (/^[\d,.]+$/.test(text)) return text
    const said = Object.hasOwn(catalogue, text)
      ? catalogue[text]!
      : (dayIn(language, text) ??
        asList(text) ??
        bySentence(text, (value) => !holdsSentence.test(value)) ??
        numbered(text) ??
        inTwo(text) ??
        bySentence(text, () => true))
    if (kept.size < mostKept) kept.set(text, said)
    return said
  }

  /** A sentence with something filled in. What is filled in holds another sentence only where nothing else says the text. */
  const bySentence = (text: string, fill: (value: string) => boolean): string | null => {
    for (const { matches, said, fits } of patterns) {
      const found = matches.exec(text)
      if (!found?.slice(1).every((value) => fits.test(value) && fill(value))) continue
      return said.replaceAll(/\{(\d+)(!)?(?::([^}]*))?\}/g, (_, number, asWritten, forms) => {
        const value = found[Number(number)] ?? ''
        if (asWritten) return value
        return forms === undefined ? (whole(value) ?? value) : formFor(value, forms)
      })
    }
    return null
  }

  /** Two sentences that stand in one message, as the cause and the remedy of a refusal do; what somebody wrote is quoted as it is. */
  const inTwo = (text: string): string | null => {
    for (const { index } of text.matchAll(/(?<=[.?!”]) /g)) {
      const [one, other] = [text.slice(0, index), text.slice(index + 1)]
      const [first, rest] = [whole(one), isQuoted(other) ? other : whole(other)]
      if (first !== null && rest !== null) return `${first} ${rest}`
    }
    return null
  }

  /** What is listed with commas or semicolons, where there are words for each. */
  const asList = (text: string): string | null => {
    const between = text.includes('; ') ? '; ' : ', '
    const parts = text.split(between)
    if (parts.length < 2 || parts.length > 10) return null
    const said = parts.map((part) => whole(part) ?? andAlso(part))
    return said.every((part) => part !== null) ? said.join(between) : null
  }

  /** The last of a list: “…; and where it happened”. */
  const andAlso = (part: string): string | null => {
    const also = catalogue['and also']
    const said = also !== undefined && part.startsWith('and ') ? whole(part.slice(4)) : null
    return said === null ? null : `${also} ${said}`
  }

  /** “12 decisions to authorise”, where there are words for what is counted. */
  const numbered = (text: string): string | null => {
    const [, count, what = ''] = /^([\d,]+) (.+)$/.exec(text) ?? []
    const said = catalogue[`${what} @count`] ?? catalogue[what]
    return count === undefined || said === undefined ? null : `${count} ${said}`
  }

  return {
    say(text, context) {
      const here = context === undefined ? undefined : catalogue[`${text} @${context}`]
      return here ?? whole(text)
    },
    formFor,
  }
}

/** Those with the most words of their own first: they say most about what they are. */
function patternsOf(catalogue: Catalogue): readonly Pattern[] {
  const open = Object.entries(catalogue).filter(
    ([key]) => /\{\d+\}/.test(key) && !/<\d+>/.test(key),
  )
  const weight = (key: string) => key.replaceAll(/\{\d+\}/g, '').length
  return open
    .toSorted(([a], [b]) => weight(b) - weight(a))
    .filter(([key]) => weight(key) > 2)
    .map(([key, said]) => ({
      said,
      fits: fitting(key),
      matches: new RegExp(
        `^${key
          .split(/\{\d+\}/)
          .map((words) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('(.+?)')}$`,
        's',
      ),
    }))
}

const holdsSentence = /[.?!”] \S/u

const isQuoted = (text: string): boolean => /^“[^”]*”$/.test(text)

/** One reference, number, length of time or day. */
const single =
  /^(?:\S+|[\d, ]+|[\d,]+ \p{Ll}+|(?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4}(?: at \d{2}:\d{2})?)$/u

/**
 * A pattern with few words of its own would be found in what it does not mean: “{1} cases” takes numbers only, and
 * “Case {1}” one reference, “Due {1}” one day. A label with a colon, “Letter: {1}”, says by itself what it is.
 */
function fitting(key: string): RegExp {
  const own = key.replaceAll(/\{\d+\}/g, ' ')
  const words = (own.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 3)
  if (own.includes(',') || words.length > 1 || /^[^{:]+: \{/.test(key)) return /^/
  return key.startsWith('{') ? /^[\d,. %[\]c+–−-]+$/ : single
}
