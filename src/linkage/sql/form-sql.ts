import { type Form, isListForm } from '../fold/forms.ts'
import type { Dialect } from './dialect.ts'
import {
  foldAddress,
  foldCompact,
  foldDate,
  foldIdentifier,
  foldPhone,
  foldSound,
  foldWords,
  foldYear,
} from './fold-sql.ts'

/** What several forms of a field are made from. */
export type FormBase = 'words' | 'date' | 'year' | 'phones' | 'identifiers' | 'lists'

export function baseOf(form: Form): FormBase {
  if (form === 'year') return 'year'
  if (form === 'date' || form === 'month' || form === 'day' || form === 'monthDay') return 'date'
  if (form === 'phones') return 'phones'
  if (form === 'identifiers' || form === 'schemes') return 'identifiers'
  return isListForm(form) ? 'lists' : 'words'
}

/**
 * SQL of a base: `fold` of the raw column, then `keep`, over a column `name` that holds what was
 * folded, which takes out what is no value. The table `bad` lists numbers that are no evidence.
 */
export function baseSql(
  base: FormBase,
  { raw, name }: { readonly raw: string; readonly name: string },
  dialect: Dialect,
  missingWords: readonly string[],
): { readonly fold: string; readonly keep: string } {
  const items = (item: (value: string) => string) => dialect.eachItem(raw, item)
  const some = (test: (value: string) => string) =>
    `nullif(${dialect.distinctItems(dialect.keepItems(name, test))}, [])`
  const unlessMissing = (words: string) => {
    const listed = missingWords.map((word) => dialect.text(word)).join(', ')
    return listed ? `CASE WHEN ${words} NOT IN (${listed}) THEN ${words} END` : words
  }
  switch (base) {
    case 'date':
      return { fold: foldDate(dialect, raw), keep: name }
    case 'year':
      return { fold: foldYear(dialect, raw), keep: name }
    case 'words':
      return { fold: foldWords(dialect, raw), keep: unlessMissing(name) }
    case 'phones':
      return {
        fold: items((v) => foldPhone(dialect, v)),
        keep: some((v) => `length(${v}) >= 7 AND NOT list_contains(bad.list, ${v})`),
      }
    case 'identifiers':
      return {
        fold: items((v) => foldIdentifier(dialect, v)),
        keep: some(
          (v) =>
            `strpos(${v}, ':') > 1 AND NOT ends_with(${v}, ':') AND NOT list_contains(bad.list, ${v})`,
        ),
      }
    case 'lists':
      return {
        fold: items((v) => foldWords(dialect, v)),
        keep: some((v) => `${unlessMissing(v)} IS NOT NULL`),
      }
  }
}

/** SQL of a form, over its base. The table `nick` holds nicknames. */
export function formSql(form: Form, base: string, dialect: Dialect): string {
  const compact = foldCompact(base)
  const first = `split_part(${base}, ' ', 1)`
  const nick = (column: string) =>
    `coalesce((SELECT min(n.${column}) FROM nick n WHERE n.name = ${first}), ${first})`
  switch (form) {
    case 'words':
    case 'phones':
    case 'identifiers':
      return base
    case 'compact':
      return compact
    case 'first':
      return first
    case 'initial':
      return `left(${base}, 1)`
    case 'prefix2':
    case 'prefix3':
    case 'prefix4':
      return `left(${compact}, ${form.at(-1)})`
    case 'sound':
      return foldSound(compact)
    case 'firstSound':
      return foldSound(first)
    case 'short':
      return nick('c1')
    case 'short2':
      return nick('c2')
    case 'address':
      return foldAddress(base)
    case 'date':
    case 'year':
      return base
    case 'month':
      return `(${base} // 100) % 100`
    case 'day':
      return `${base} % 100`
    case 'monthDay':
      return `${base} % 10000`
    case 'sector':
      return `CASE WHEN length(${compact}) BETWEEN 5 AND 7 THEN left(${compact}, length(${compact}) - 2) END`
    case 'district':
      return `CASE WHEN length(${compact}) BETWEEN 5 AND 7 THEN left(${compact}, length(${compact}) - 3) END`
    case 'list':
      return dialect.eachItem(base, foldCompact)
    case 'schemes':
      return dialect.distinctItems(
        dialect.eachItem(base, (v) => dialect.replaceAll(v, ':[^:]*$', '')),
      )
    case 'otherGiven':
      return dialect.eachItem(base, (v) => `split_part(${v}, ' ', 1)`)
    case 'otherFamily': {
      const longer = dialect.keepItems(base, (v) => `strpos(${v}, ' ') > 0`)
      return dialect.eachItem(longer, (v) => `split_part(${v}, ' ', -1)`)
    }
  }
}
