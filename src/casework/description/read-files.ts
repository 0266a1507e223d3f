import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import {
  agesAtEvent,
  type BirthStatement,
  type PartialDate,
  type Recorded,
  type Setting,
  type StatedCount,
} from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import { type Bag, bagOf } from './bm25.ts'
import type { FileFacts, Range } from './fact-levels.ts'
import { stemsOf } from './words.ts'

export interface FileToMatch {
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly facts: FileFacts
  readonly words: Bag
}

interface StoredFile {
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly day: string | null
  readonly year: number | null
  readonly area: string | null
  readonly place: Recorded<Setting> | null
  readonly adults: Recorded<StatedCount> | null
  readonly named: number
  readonly births: readonly (Recorded<BirthStatement> | null)[] | null
  readonly text: string | null
}

/**
 * Every file this person may see, with what a description can be held against.
 *
 * @param withTexts false: the description has no words, and no document is read
 */
export async function filesToMatch(
  { db }: Pick<UnitOfWork, 'db'>,
  withTexts = true,
): Promise<readonly FileToMatch[]> {
  const { rows } = await sql<StoredFile>`
    with people as materialized (select m.case_id,
        count(*) filter (where m.role = 'suspect') as named,
        jsonb_agg(m.person -> 'birth') filter (where m.role = 'victim') as births
      from mention m where m.case_id is not null group by m.case_id),
    texts as materialized (select d.case_id, string_agg(left(d.text, 20000), ' ') as text
      from document d where ${withTexts} group by d.case_id)
    select c.id as "caseId", c.ref, ${sourceName('c.source_id')} as source,
      coalesce(c.occurred, c.opened)::text as day,
      extract(year from coalesce(c.occurred, c.opened))::integer as year, c.area,
      c.facts -> 'setting' as place, c.facts -> 'suspectCount' as adults,
      coalesce(p.named, 0) as named, p.births, t.text
    from case_file c left join people p on p.case_id = c.id left join texts t on t.case_id = c.id
    order by c.id`.execute(db)
  return rows.map(({ caseId, ref, source, text, ...row }) => ({
    caseId,
    ref,
    source,
    facts: factsOf(row),
    words: bagOf(stemsOf(text ?? '')),
  }))
}

function factsOf(row: Omit<StoredFile, 'caseId' | 'ref' | 'source' | 'text'>): FileFacts {
  const { day, year, area, place, adults, named, births } = row
  return {
    ages: day === null ? [] : (births ?? []).flatMap((birth) => agesOf(birth, day)),
    year: year === null ? null : { least: year, most: year },
    area,
    place: place?.known ? place.value : null,
    adults: adultsOf(adults, Number(named)),
  }
}

const agesOf = (birth: Recorded<BirthStatement> | null, day: PartialDate): readonly Range[] =>
  birth?.known ? [agesAtEvent(birth.value, day)] : []

/** The count the source states; else at least those it names; nothing where it names none. */
function adultsOf(stated: Recorded<StatedCount> | null, named: number): Range | null {
  if (stated?.known) {
    const { kind, n } = stated.value
    return {
      least: Math.max(n, named),
      most: kind === 'exactly' ? Math.max(n, named) : Number.POSITIVE_INFINITY,
    }
  }
  return named === 0 ? null : { least: named, most: Number.POSITIVE_INFINITY }
}
