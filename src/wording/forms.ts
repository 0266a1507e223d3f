import type { TermList } from './read-terms.ts'
import { type Token, tokensOf } from './tokens.ts'

/** What may stand in one place of a form: one of several rows of words. */
interface Place {
  readonly rows: readonly (readonly string[])[]
  readonly mayBeLeftOut: boolean
}
interface Form {
  readonly term: string
  readonly places: readonly Place[]
}

const rowOf = (words: string) => tokensOf(words).map(({ word }) => word)

/** Forms of all terms by the word they begin with. */
export function formsByFirstWord({ terms, lists }: TermList): ReadonlyMap<string, readonly Form[]> {
  const byFirst = new Map<string, Form[]>()
  for (const { id, forms } of terms) {
    for (const form of forms) {
      const places = form.split(/\s+/).map((part): Place => {
        const mayBeLeftOut = part.endsWith('?')
        const names = (mayBeLeftOut ? part.slice(0, -1) : part).split('|')
        return { mayBeLeftOut, rows: names.flatMap((name) => lists[name] ?? [name]).map(rowOf) }
      })
      for (const first of new Set(firstWords(places))) {
        const those = byFirst.get(first)
        const made = { term: id, places }
        if (those) those.push(made)
        else byFirst.set(first, [made])
      }
    }
  }
  return byFirst
}

/** A place that may be left out may begin a form, and so may the next. */
function firstWords([first, ...rest]: readonly Place[]): readonly string[] {
  if (!first) return []
  const own = first.rows.map(([word = '']) => word)
  return first.mayBeLeftOut ? [...own, ...firstWords(rest)] : own
}

/** How many words from `at` on the places take, the most; 0: they do not fit. */
export function lengthOf(places: readonly Place[], tokens: readonly Token[], at: number): number {
  const ends = (place: number, from: number): number => {
    const one = places[place]
    if (!one) return from
    let furthest = -1
    for (const row of one.rows) {
      const fits = row.every((word, n) => {
        const token = tokens[from + n]
        return token?.word === word && (from + n === at || token.follows)
      })
      if (fits) furthest = Math.max(furthest, ends(place + 1, from + row.length))
    }
    return one.mayBeLeftOut ? Math.max(furthest, ends(place + 1, from)) : furthest
  }
  return Math.max(0, ends(0, at) - at)
}
