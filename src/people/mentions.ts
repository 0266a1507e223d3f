import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import { sourcesCalled } from '../cases/index.ts'
import { birthWords, nameOf, type PersonStatements, recordedValue } from '../model/index.ts'
import { sourceName } from '../store/index.ts'
import type { MentionView } from './contract.ts'
import { identifierWords } from './identifier-words.ts'

interface Stored {
  readonly mentionId: number
  readonly source: string
  readonly agency: string
  readonly ref: string
  readonly role: string
  readonly caseId: number | null
  readonly caseRef: string | null
  readonly person: PersonStatements
  readonly probability: number
  readonly from: MentionView['from']
}

/** Every mention of a person that the asker may see, with the files and lines it came from. */
export async function mentionsOf(
  unit: UnitOfWork,
  personId: string,
): Promise<readonly MentionView[]> {
  const { rows } = await sql<Stored>`
    with said as (
      select s.item, jsonb_agg(jsonb_build_object('file', e.file, 'line', r.line) order by e.file, r.line) as "from"
      from lookback_said_by(array(
          select lookback_item('mention', mention_id) from person_mention where person_id = ${personId})) s
        join record r on r.id = s.record_id and r.current join extract e on e.id = r.extract_id
      group by s.item)
    select m.id as "mentionId", ${sourceName('m.source_id')} as source, s.agency, m.ref, m.role,
      m.case_id as "caseId", c.ref as "caseRef", m.person, l.probability,
      coalesce(d."from", '[]') as "from"
    from person_mention l join mention m on m.id = l.mention_id
      join source s on s.id = m.source_id left join case_file c on c.id = m.case_id
      left join said d on d.item = lookback_item('mention', m.id)
    where l.person_id = ${personId} order by m.id`.execute(unit.db)
  const called = await sourcesCalled(unit)
  return rows.map(({ person, ...mention }) => ({
    ...mention,
    name: nameOf(person),
    aliases: person.aliases ?? [],
    birth: birthWords(recordedValue(person.birth)),
    address:
      [recordedValue(person.address), recordedValue(person.postcode)].filter(Boolean).join(', ') ||
      null,
    identifiers: Object.entries(person.identifiers ?? {}).map(([scheme, id]) =>
      identifierWords(scheme, id, called),
    ),
    phones: person.phones ?? [],
    vehicles: person.vehicles ?? [],
  }))
}
