import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwnerOfTables } from '../../store/testing/as-owner-of-tables.ts'
import { anyEngine } from '../../testing/stores.ts'
import { censusChild, element, submittedCensus } from '../testing/census.ts'
import { type Desk, openDesk, type PoliceRow, policeCsv } from '../testing/desk.ts'

const open = anyEngine('any-batch')

const some = (...values: readonly string[]) => fc.constantFrom(...values)

/** Few cases and people, so that rows often speak of the same, correct, repeat or contradict one another. */
const crime: fc.Arbitrary<PoliceRow> = fc.record({
  crime_ref: some('T/1', 'T/1', 't/1', 'T/2', 'T/3', ''),
  reported_date: some('03/02/2014', '2014', 'no day'),
  offence_code: some('20A', '19C', ''),
  outcome_date: some('01/06/2014', ''),
  suspects_total: some('1', '3+', ''),
  oic_collar: some('C 12', 'C 13', ''),
  victim_ref: some('V1', 'V2', ''),
  victim_forename: some('Ada', 'Bea', ''),
  victim_dob: some('05/05/2000', '05/2000', '01/01/1900', ''),
  victim_age: some('13', '99', ''),
  suspect_ref: some('S1', 'S2', ''),
  suspect_forename: some('Ben', 'Cal', ''),
  suspect_phone: some('071 1111 1111', '072 2222 2222; x', ''),
})

const child = fc
  .tuple(some('K1', 'K2'), some('2013-06-05', '2014-06-05'), some('', '4', '6'), some('N4', 'N1'))
  .map(([id, day, source, need]) =>
    censusChild(
      id,
      '<PersonBirthDate>2003-01-01</PersonBirthDate>',
      `${element('CINreferralDate', day)}${source === '' ? '' : element('ReferralSource', source)}<PrimaryNeedCode>${need}</PrimaryNeedCode>`,
    ),
  )
const census = fc
  .tuple(some('2014', '2015'), some('', '2015-05-01T09:00:00', '2015-05-02T09:00:00'))
  .chain(([year, at]) =>
    fc
      .array(child, { minLength: 1, maxLength: 4 })
      .map((children) => submittedCensus(Number(year), at, ...children)),
  )
const caseSystem = fc
  .array(fc.tuple(some('K1', 'K2'), some('R-1', 'R-2'), some('05/06/2014', '05/06/2013')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) =>
    [
      'child_id,referral_id,referral_date,forename,surname,dob,alleged_ref,factors,primary_need',
      ...rows.map(([id, ref, day]) => `${id},${ref},${day},Dee,Person,01/01/2003,A1,,N4`),
    ].join('\n'),
  )

describe('rows kept together in batches of any size', () => {
  let desk: Desk
  let times = 0
  beforeAll(async () => {
    desk = await openDesk(await open())
  })
  afterAll(() => desk.clear())

  /** Imports the files one after the other into a source of its own. */
  async function taken(
    kind: string,
    files: readonly { readonly name: string; readonly content: string }[],
    batchRows: number,
  ): Promise<{ readonly outcomes: unknown; readonly stored: object }> {
    const source = `source-${++times}-x`
    const outcomes: unknown[] = []
    for (const [at, { name, content }] of files.entries()) {
      const path = desk.lay(`${at}-${name}`, content)
      const { extracts, refused } = await desk.take([path], {
        source: `${source}:${kind}`,
        batchRows,
      })
      outcomes.push(
        // The id of an extract names its source.
        extracts.map(({ source: _, extractId: __, ...counts }) => counts),
        refused,
      )
    }
    return { outcomes, stored: await dump(source) }
  }

  /** All the archive holds of a source, by what the source calls it, in one order. */
  async function dump(source: string): Promise<object> {
    const of = (id: string) => sql.raw(id)
    return desk.read(async (work) => {
      const rows = async (query: string): Promise<readonly string[]> => {
        const found = await sql<{
          line: string
        }>`${of(query.replaceAll('$source', `'${source}'`))}`.execute(work.db)
        return found.rows.map(({ line }) => line.replaceAll(source, 'S')).sort()
      }
      const record = `r.kind || ' ' || r.key || ' ' || r.version`
      return {
        records: await rows(
          `select concat_ws(' ', ${record}, r.current, r.hash, r.line, r.raw, e.file) as line
           from record r join extract e on e.id = r.extract_id where r.source_id = $source`,
        ),
        cases: await rows(
          `select concat_ws(' ', ref, kind, opened, closed, occurred, category, outcome, facts, known_by) as line
           from case_file where source_id = $source`,
        ),
        mentions: await rows(
          `select concat_ws(' ', m.key, m.ref, c.ref, m.role, m.person) as line
           from mention m left join case_file c on c.id = m.case_id where m.source_id = $source`,
        ),
        events: await rows(
          `select concat_ws(' ', e.key, e.kind, c.ref, m.key, starts, starts_in, ends, ends_in, code, text, details) as line
           from event e left join case_file c on c.id = e.case_id left join mention m on m.id = e.mention_id
           where e.source_id = $source`,
        ),
        things: await rows(
          `select concat_ws(' ', l.key, t.kind, t.value, c.ref, m.key) as line
           from thing_link l join thing t on t.id = l.thing_id left join case_file c on c.id = l.case_id
             left join mention m on m.id = l.mention_id where l.source_id = $source`,
        ),
        staff: await rows(
          `select concat_ws(' ', s.key, c.ref, s.staff_id, s.name, s.unit, s.part) as line
           from case_staff s join case_file c on c.id = s.case_id where s.source_id = $source`,
        ),
        quarantine: await rows(
          `select concat_ws(' ', e.file, q.line, q.kind, q.key, q.raw, q.reasons) as line
           from quarantine q join extract e on e.id = q.extract_id where e.source_id = $source`,
        ),
        notes: await rows(
          `select concat_ws(' ', ${record}, n.line, n.notes) as line
           from record_note n join record r on r.id = n.record_id where r.source_id = $source`,
        ),
        provenance: await rows(
          `select concat_ws(' ', i % 8, coalesce(c.ref, m.key, e.key, l.key, s.key), ${record}) as line
           from provenance p join record r on r.id = p.record_id cross join unnest(p.items) as i
             left join case_file c on lookback_item('case', c.id) = i
             left join mention m on lookback_item('mention', m.id) = i
             left join event e on lookback_item('event', e.id) = i
             left join thing_link l on lookback_item('thing', l.id) = i
             left join case_staff s on lookback_item('staff', s.id) = i
           where r.source_id = $source`,
        ),
      }
    })
  }

  const batch = fc.oneof(fc.integer({ min: 2, max: 5 }), fc.constant(2000))

  it('leave nothing where one cannot be written, and say the same of it', async () => {
    const owned = (statement: string) =>
      asOwnerOfTables(desk.store, (db) => sql.raw(statement).execute(db))
    await owned(`alter table mention add constraint not_this check (ref <> 'V-9')`)
    try {
      const said = new Set<string>()
      for (const [place, batchRows] of [
        [0, 2],
        [2, 1],
        [3, 2],
        [6, 2],
        [3, 2000],
      ] as const) {
        const rows = Array.from({ length: 7 }, (_, at) => ({
          crime_ref: `T/${at}`,
          offence_code: '20A',
          reported_date: '03/02/2014',
          victim_ref: at === place ? 'V-9' : `V${at}`,
        }))
        const file = { name: 'crimes.csv', content: policeCsv(rows) }
        const { outcomes, stored } = await taken('policeCrime', [file], batchRows)
        said.add(JSON.stringify(outcomes))
        expect(Object.values(stored).flat()).toEqual([])
      }
      expect([...said]).toHaveLength(1)
      expect([...said][0]).toContain('not_this')
    } finally {
      await owned('alter table mention drop constraint not_this')
    }
  })

  it('leave what one row after the other leaves: crimes, with a second extract that corrects', async () => {
    const file = fc.array(crime, { minLength: 1, maxLength: 7 }).map(policeCsv)
    await fc.assert(
      fc.asyncProperty(file, file, batch, async (first, second, batchRows) => {
        const files = [
          { name: 'crimes.csv', content: first },
          { name: 'crimes.csv', content: second },
          { name: 'crimes.csv', content: first },
        ]
        const one = await taken('policeCrime', files, 1)
        expect(await taken('policeCrime', files, batchRows)).toEqual(one)
      }),
      { numRuns: 5 },
    )
  })

  it('leave what one row after the other leaves: censuses and a case system, in any order', async () => {
    const file = fc.oneof(
      census.map((content) => ({ name: 'cin.xml', content })),
      census.map((content) => ({ name: 'cin.xml', content })),
      caseSystem.map((content) => ({ name: 'cs.csv', content })),
    )
    const files = fc.array(file, { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(files, batch, async (all, batchRows) => {
        const one = await taken('childrensServices', all, 1)
        expect(await taken('childrensServices', all, batchRows)).toEqual(one)
      }),
      { numRuns: 5 },
    )
  })
})
