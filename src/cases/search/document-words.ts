import { sql } from 'kysely'

/** No document holds these signs: they mark in a passage what was found. */
const [begins, ends] = ['\u0001', '\u0002']

/** How `ts_headline` cuts a passage out of a document. */
const marking = `StartSel="${begins}", StopSel="${ends}", MaxWords=20, MinWords=10`

/** Signs before and after words that were typed, of which a passage is cut: more than its twenty words take. */
const [before, after] = [60, 220]

/**
 * Of `document d` and `leaf`: a passage with what was found marked. To stem each word of a long document takes milliseconds, so it is cut from around the first
 * place where the words stand as they were typed, where they are found there, and else from the whole.
 */
export const passage = sql<string>`coalesce((
  select c.words from (
    select ts_headline('english', substr(
        case when p.at + ${sql.lit(after)} < length(d.text) then left(w.cut, length(w.cut) - position(' ' in reverse(w.cut))) else w.cut end,
        case when p.at > ${sql.lit(before)} + 1 then position(' ' in w.cut) + 1 else 1 end), leaf.words, ${marking}) as words
    from (select position(lower(leaf.asked) in lower(d.text)) as at) p cross join lateral (
      select substr(d.text, greatest(p.at - ${sql.lit(before)}, 1), ${sql.lit(before + after)}) as cut offset 0) w
    where p.at > 0 and leaf.ref is not null offset 0) c
  where position(${sql.lit(begins)} in c.words) > 0), ts_headline('english', d.text, leaf.words, ${marking}))`

export const unmarked = (passage: string): string =>
  passage.replaceAll(begins, '').replaceAll(ends, '')

/** The first words found, with those that follow at once; null where none is marked. */
export const firstMarked = (passage: string): string | null => {
  const [first] =
    passage.match(new RegExp(`${begins}[^${ends}]+${ends}(?:\\s+${begins}[^${ends}]+${ends})*`)) ??
    []
  return first === undefined ? null : unmarked(first)
}

/** Of `document d` and `leaf`: the words stand on a page whose text a machine read. */
export const isReadByMachine = sql<boolean>`exists (
  select from document_page p where p.document_id = d.id and p.state = 'machine'
    and (p.read_at is null or to_tsvector('english', p.text) @@ leaf.words))`
