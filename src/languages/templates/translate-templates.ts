import type { Catalogue } from '../catalogue.ts'
import { type TranslatedTemplate, translateTemplate } from './translate-template.ts'

export interface TranslatedTemplates {
  /** Every template by its name, and each once more as `en/name`, in English. */
  readonly texts: ReadonlyMap<string, string>
  /** Those that are in the other language from their first word to their last, with all they take in. */
  readonly finished: ReadonlySet<string>
  readonly each: ReadonlyMap<string, TranslatedTemplate>
}

const reference = /(\{%-?\s*(include|import|from|extends)\s+")([^"]+)(")/g
/** Filters whose words depend on the language; `en_day` and the like are the English. */
export const wordedFilters = [
  'day',
  'month',
  'moment',
  'percent',
  'sure',
  'said',
  'saidPlain',
  'answerWords',
  'stateWords',
] as const
const worded = new RegExp(`\\|\\s*(${wordedFilters.join('|')})\\b`, 'g')

/**
 * A page is in one language from its first word to its last: a template is translated where the catalogue has all of it and
 * of what it imports, and is English otherwise, also in its dates. Only the frame around a page and whole parts that a page
 * includes may be in another language than the page; each says in which (`lang`).
 */
export function translateTemplates(
  own: ReadonlyMap<string, string>,
  catalogue: Catalogue,
): TranslatedTemplates {
  const each = new Map(
    [...own].map(([name, text]) => [name, translateTemplate(text, catalogue)] as const),
  )
  const finished = finishedOf(own, each)
  const texts = new Map<string, string>()
  const english = new Map([...own].map(([name, text]) => [name, inEnglish(text, own)] as const))
  for (const [name, text] of english) {
    texts.set(`en/${name}`, text)
    texts.set(name, text)
  }
  for (const name of finished) {
    const { text, parts } = withEnglishParts(name, each.get(name)!.text, { own, english, finished })
    texts.set(name, text)
    for (const [part, its] of parts) texts.set(part, its)
  }
  return { texts, finished, each }
}

function finishedOf(
  own: ReadonlyMap<string, string>,
  each: ReadonlyMap<string, TranslatedTemplate>,
): ReadonlySet<string> {
  const finished = new Set(
    [...own.keys()].filter((name) => each.get(name)?.unfinished.length === 0),
  )
  const needs = (name: string) =>
    [...own.get(name)!.matchAll(reference)]
      .filter(([, , how, other]) => how !== 'include' && own.has(other!))
      .map(([, , , other]) => other!)
  for (;;) {
    const not = [...finished].filter((name) => needs(name).some((other) => !finished.has(other)))
    if (not.length === 0) return finished
    for (const name of not) finished.delete(name)
  }
}

/** The frame of a page is in the reader's language whatever the page is in. */
const inEnglish = (text: string, own: ReadonlyMap<string, string>): string =>
  text
    .replaceAll(reference, (whole, before, how, name, after) =>
      own.has(name) && how !== 'extends' ? `${before}en/${name}${after}` : whole,
    )
    .replaceAll(worded, '| en_$1')

interface Known {
  readonly own: ReadonlyMap<string, string>
  readonly english: ReadonlyMap<string, string>
  readonly finished: ReadonlySet<string>
}

/** A page's parts that are not finished are English and say so; what the page imports for them is English there too. */
function withEnglishParts(name: string, text: string, { own, english, finished }: Known) {
  const imports = [...english.get(name)!.matchAll(/\{%-?\s*(?:import|from)\s[^%]*%\}/g)].join('')
  const parts = new Map<string, string>()
  const marked = text.replaceAll(/\{%-?\s*include\s+"([^"]+)"\s*-?%\}/g, (whole, part: string) => {
    if (!own.has(part) || finished.has(part)) return whole
    parts.set(`en/${part} in ${name}`, imports + english.get(part)!)
    return `<div lang="en">{% include "en/${part} in ${name}" %}</div>`
  })
  // What is wrong with a form is told in the form's language.
  const errors = /errorMessage: (errors(?:\.\w+|\["[^"]+"\]|\[\w+(?:\[\d\])?\]))/g
  return { text: marked.replaceAll(errors, 'errorMessage: $1 | said'), parts }
}
