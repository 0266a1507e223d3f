import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { sourcesCalled } from '../../cases/index.ts'
import { type ContactNotice, noticesOfMentions } from '../../contact/index.ts'
import {
  birthWords,
  nameOf,
  type PersonStatements,
  recordedName,
  recordedValue,
} from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import { identifierWords } from '../identifier-words.ts'
import type { RecordSide } from './contract.ts'

interface Stored {
  readonly recordId: number
  readonly source: string
  readonly agency: string
  readonly ref: string
  readonly role: string
  readonly caseId: number | null
  readonly caseRef: string | null
  readonly opened: string | null
  readonly person: PersonStatements
  readonly from: RecordSide['from']
}

/**
 * What the records of these smallest mentions say, by record id: all mentions of the same number of
 * the same source that the asker may see. Only what people are compared by: nothing of ethnicity,
 * nationality, religion, disability or sex.
 */
export async function recordSides(
  unit: UnitOfWork,
  recordIds: readonly number[],
): Promise<ReadonlyMap<number, RecordSide>> {
  const { rows } = await sql<Stored>`
    with said as (
      select s.item, jsonb_agg(jsonb_build_object('file', e.file, 'line', x.line) order by e.file, x.line) as "from"
      from lookback_said_by(array(select lookback_item('mention', m.id)
          from mention r join mention m on m.source_id = r.source_id and m.ref = r.ref
          where r.id = any(${[...recordIds]}::bigint[]))) s
        join record x on x.id = s.record_id and x.current join extract e on e.id = x.extract_id
      group by s.item)
    select r.id as "recordId", ${sourceName('m.source_id')} as source, s.agency, m.ref, m.role,
      m.case_id as "caseId", c.ref as "caseRef", c.opened, m.person,
      coalesce(d."from", '[]') as "from"
    from mention r join mention m on m.source_id = r.source_id and m.ref = r.ref
      join source s on s.id = m.source_id left join case_file c on c.id = m.case_id
      left join said d on d.item = lookback_item('mention', m.id)
    where r.id = any(${[...recordIds]}::bigint[]) order by m.id`.execute(unit.db)
  const notices = await noticesOfMentions(unit, recordIds)
  const called = await sourcesCalled(unit)
  return new Map(
    [...Map.groupBy(rows, ({ recordId }) => recordId)].map(([id, mentions]) => [
      id,
      sideOf(id, mentions, notices.get(id)!, called),
    ]),
  )
}

function sideOf(
  recordId: number,
  mentions: readonly Stored[],
  contact: ContactNotice,
  called: ReadonlyMap<string, string>,
): RecordSide {
  const [first] = mentions
  const all = <T>(values: (person: Stored['person']) => readonly (T | null)[] | undefined) => [
    ...new Set(mentions.flatMap(({ person }) => values(person) ?? []).filter((v) => v !== null)),
  ]
  const names = all((person) => [recordedName(person)])
  return {
    recordId,
    source: first!.source,
    agency: first!.agency,
    ref: first!.ref,
    names: names.length > 0 ? names : [nameOf(first!.person)],
    aliases: all((person) => person.aliases),
    births: all((person) => [birthWords(recordedValue(person.birth))]),
    addresses: all((person) => [recordedValue(person.address)]),
    postcodes: all((person) => [recordedValue(person.postcode)]),
    phones: all((person) => person.phones),
    vehicles: all((person) => person.vehicles),
    identifiers: all((person) =>
      Object.entries(person.identifiers ?? {}).map(([scheme, id]) =>
        identifierWords(scheme, id, called),
      ),
    ),
    contact,
    appears: mentions.map(({ role, caseId, caseRef, opened }) => ({
      role,
      caseId,
      caseRef,
      opened,
    })),
    from: mentions.flatMap((mention) => mention.from),
  }
}
