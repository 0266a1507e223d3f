import { sql } from 'kysely'

/** No document holds these signs: they mark in a passage what was found. */
const [begins, ends] = ['\u0001', '\u0002']

/** How `ts_headline` cuts a passage out of a document. */
export const marking = `StartSel="${begins}", StopSel="${ends}", MaxWords=20, MinWords=10`

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
