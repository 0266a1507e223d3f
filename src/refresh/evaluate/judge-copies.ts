import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { alikeFrom, jaccard, ownText, shinglesOf, wordsOf } from '../../copies/index.ts'
import { type ShareInterval, shareInterval } from '../../estimates/index.ts'
import type { TrueCopy } from './truth.ts'

/** Documents known as copies, against those that a made-up world filed more than once. */
export interface CopiesScore {
  /** Filed more than once, and 8 in 10 alike in words. */
  readonly told: number
  /** Of those, the share known to have the words of the document they were made of. */
  readonly recall: ShareInterval | null
  /** Filed more than once with more of the words changed: no copies by the rule. */
  readonly unlike: number
  /** Known as copies, and not made as such: made-up reports may come out alike by chance. */
  readonly untold: number
  /** Of all words of documents, those that stand in copies. */
  readonly wordsInCopies: number
}

interface Filed {
  readonly key: string
  readonly mediaType: string
  readonly text: string
  /** Its own, and those whose first one it is like as well. */
  readonly sets: readonly number[]
}

const keyOf = (source: string, ref: string, name: string) => [source, ref, name].join('\u0000')
const runsOf = ({ mediaType, text }: Filed) => shinglesOf(wordsOf(ownText(mediaType, text)))

export async function judgeCopies(
  { db }: Pick<UnitOfWork, 'db'>,
  truly: readonly TrueCopy[],
): Promise<CopiesScore> {
  const { rows } = await sql<Omit<Filed, 'key'> & Record<'source' | 'ref' | 'name', string>>`
    select c.source_id as source, c.ref, d.name, d.media_type as "mediaType", d.text, case when k.copy_of is null then '{}' else
      k.copy_of || array(select a.copy_of from document_also a where a.document_id = d.id) end as sets
    from document d join case_file c on c.id = d.case_id left join document_copy k on k.document_id = d.id`.execute(
    db,
  )
  const filed = new Map(
    rows.map(({ source, ref, name, ...one }) => {
      const key = keyOf(source, ref, name)
      return [key, { ...one, key }]
    }),
  )
  const pairs = truly.flatMap(({ source, ref, file, ofRef, ofFile }) => {
    const [copy, of] = [
      filed.get(keyOf(source, ref, file)),
      filed.get(keyOf(source, ofRef, ofFile)),
    ]
    return copy && of ? [{ copy, of }] : []
  })
  const told = pairs.filter(({ copy, of }) => jaccard(runsOf(copy), runsOf(of)) >= alikeFrom)
  const found = told.filter(({ copy, of }) => copy.sets.some((set) => of.sets.includes(set)))
  const made = new Set(
    truly.flatMap(({ source, ref, file, ofRef, ofFile }) => [
      keyOf(source, ref, file),
      keyOf(source, ofRef, ofFile),
    ]),
  )
  const { rows: words } = await sql<{ all: number; copied: number }>`
    select coalesce(sum(words), 0)::bigint as all,
      coalesce(sum(words) filter (where copy_of <> document_id), 0)::bigint as copied
    from document_sketch`.execute(db)
  const [{ all, copied } = { all: 0, copied: 0 }] = words
  return {
    told: told.length,
    recall: shareInterval(found.length, told.length),
    unlike: pairs.length - told.length,
    untold: [...filed.values()].filter(({ key, sets }) => sets.length > 0 && !made.has(key)).length,
    wordsInCopies: all === 0 ? 0 : copied / all,
  }
}
