import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { pageMarks } from '../archive/formats/documents/page-marks.ts'
import { currentQuestions } from '../reading/index.ts'
import { readDocuments, settleDocuments } from '../refresh/copies/settle-documents.ts'
import { inContext, insertRows, type Store } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { oneEngine } from '../testing/stores.ts'
import { acts } from './index.ts'

const report = [
  'The visit was made on 3 May and the family was told what would follow. The record was closed by the unit,',
  'and nobody asked the partner agency for what it held. A supervisor agreed with the plan that was made at',
  'the meeting, and the actions that were set there were completed in time by everybody who had one.',
].join('\n')

oneEngine('copies of documents', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const cases = () => Object.entries(example.cases).filter(([ref]) => ref !== 'NB/1')
  /** A document for each, in the order of their ids; then what is due is looked at. */
  const come = (documents: readonly (readonly [number, string, string, string?])[]) =>
    example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'collection', subject: 'extract:made-up' })
      for (const [caseId, name, text, mediaType = 'text/plain'] of documents)
        await insertRows(unit.db, 'document', [
          { source_id: 'police', key: name, case_id: caseId, name, media_type: mediaType, text },
        ])
      return settleDocuments(unit, await readDocuments(unit, false), () => undefined)
    })
  const seen = async (name: OfficerName, caseId: number) => {
    const { who, session } = example.officers[name]
    const input = { caseId, purpose: 'review', reason: '' } as const
    await example.review.perform({ who, session }, acts.cases.open, input)
    return (await example.review.perform({ who, session }, acts.review.case, { caseId }))!
  }

  it('follow the one that is read for them, with each place where the words differ', async () => {
    const [[, here], [otherRef, other]] = cases() as [[string, number], [string, number]]
    const counts = await come([
      [here, 'a report', report],
      [
        here,
        'b report sent on',
        `From: a@example.invalid\nSubject: report\n\n${report}`,
        'message/rfc822',
      ],
      [here, 'c second version', report.replace('3 May', '5 May')],
      [other, 'report in another case', `${report}\n`],
      // Their one line is Lookback's own.
      [here, 'd scan', pageMarks.waiting({ page: 1, of: 1 })],
      [here, 'e scan', pageMarks.waiting({ page: 1, of: 1 })],
    ])
    expect(counts).toMatchObject({ same: 2, near: 1 })
    const { documents } = await seen('ann', here)
    expect(
      documents.map(({ name, copyOf }) => [name, copyOf?.name ?? null, copyOf?.isSame]),
    ).toEqual(
      expect.arrayContaining([
        ['a report', null, undefined],
        ['b report sent on', 'a report', true],
        ['c second version', 'a report', false],
        ['d scan', null, undefined],
        ['e scan', null, undefined],
      ]),
    )
    const changed = documents.find(({ name }) => name === 'c second version')!
    expect(changed.copyOf!.differences).toMatchObject([{ removed: '3', added: '5' }])
    expect(changed.copiesElsewhere).toMatchObject([{ caseId: other, ref: otherRef, isSame: false }])
    const { documents: there } = await seen('ann', other)
    const [copy] = there.filter(({ copiesElsewhereInAll }) => copiesElsewhereInAll > 0)
    expect([copy!.copyOf, copy!.copiesElsewhereInAll]).toEqual([null, 3])
  })

  it('stay in what is found, and say there whose copy they are', async () => {
    const found = await example.review.perform(example.officers.ann, acts.review.search, {
      query: 'partner agency supervisor',
    })
    expect(found.cases.rows.flatMap(({ hits }) => hits.map(({ where }) => where))).toEqual(
      expect.arrayContaining(['a report', 'b report sent on, a copy of a report']),
    )
  })

  it('that are like two unlike ones are told of both', async () => {
    const [, [, here], , [otherRef, other]] = cases() as [string, number][] as [
      [string, number],
      [string, number],
      [string, number],
      [string, number],
    ]
    const words = Array.from({ length: 100 }, (_, at) => `word${at}`)
    const with2 = (...places: readonly number[]) =>
      words.map((word, at) => (places.includes(at) ? `other${at}` : word)).join(' ')
    await come([
      [here, 'early', with2(10, 30)],
      [other, 'late', with2(60, 80)],
      [here, 'like both', words.join(' ')],
    ])
    const { documents } = await seen('ann', here)
    const both = documents.find(({ name }) => name === 'like both')!
    expect(both.copyOf?.name).toBe('early')
    expect(both.copiesElsewhere).toMatchObject([{ ref: otherRef, isSame: false }])
    const { documents: there } = await seen('ann', other)
    const late = there.find(({ name }) => name === 'late')!
    expect([late.copyOf, late.copiesElsewhereInAll]).toEqual([null, 1])
    // What a reading covers is what the page says it does.
    const answers = Object.fromEntries(currentQuestions().questions.map(({ id }) => [id, 'no']))
    const reading = { caseId: other, answers, note: '' }
    await example.review.perform(example.officers.ann, acts.reading.submit, reading)
    const verifier = { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }
    const entries = await inContext(store.db, verifier, (tx) =>
      tx.selectFrom('ledger_entry').select('body').where('subject', '=', `case:${other}`).execute(),
    )
    const covers = entries.flatMap(({ body }) => JSON.parse(body).details?.covers ?? [])
    expect(covers).toEqual([{ copies: 0, cases: [here] }])
  })

  it('in a case that somebody may not see are not told to them', async () => {
    const [[, here]] = cases() as [[string, number]]
    const secret = report.replaceAll('the', 'this')
    await come([
      [example.cases['NB/1']!, 'first of all', secret],
      [here, 'the one she may see', secret],
      [here, 'another she may see', secret],
    ])
    const elsewhere = async (name: OfficerName) => {
      const { documents } = await seen(name, here)
      return ['the one she may see', 'another she may see'].map((one) => {
        const { copyOf, copiesElsewhere } = documents.find(({ name: called }) => called === one)!
        return [copyOf?.name ?? null, copiesElsewhere.map(({ ref }) => ref)]
      })
    }
    // Eve worked on NB/1.
    expect(await elsewhere('eve')).toEqual([
      [null, []],
      ['the one she may see', []],
    ])
    expect(await elsewhere('ann')).toEqual([
      [null, ['NB/1']],
      ['the one she may see', ['NB/1']],
    ])
  })

  it('and of a thread of mails the one that holds the others is read, and says so', async () => {
    const [, , [, caseId]] = cases() as [unknown, unknown, [string, number]]
    const sent = (subject: string, body: string) =>
      `From: a@example.invalid\nSubject: ${subject}\n\n${body}`
    const question = 'Was the visit made? Nobody has said so.'
    await come([
      [caseId, 'm1', sent('Visit', question), 'message/rfc822'],
      [caseId, 'm2', sent('RE: Visit', `It was made on 3 May.\n\n> ${question}`), 'message/rfc822'],
      [caseId, 'm3', sent('Other', 'A letter was sent.'), 'message/rfc822'],
    ])
    const { documents } = await seen('ann', caseId)
    const of = (called: string) => documents.find(({ name }) => name === called)!
    expect(of('m2').thread).toEqual({ mails: 2, toRead: 1 })
    expect(of('m1').containedIn?.name).toBe('m2')
    expect([of('m3').thread, of('m3').containedIn]).toEqual([null, null])
    expect(documents.indexOf(of('m1'))).toBe(documents.indexOf(of('m2')) + 1)
  })

  it('and by the numbers of their heads, two that give one with other words say so', async () => {
    const [, , [, caseId]] = cases() as [unknown, unknown, [string, number]]
    const sent = (subject: string, body: string) => `Subject: ${subject}\n\n${body}`
    await come([
      [caseId, 'n1', sent('A caravan', 'Was it moved?'), 'message/rfc822'],
      [caseId, 'n2', sent('Otherwise called', 'It was. > Was it moved?'), 'message/rfc822'],
      [caseId, 'n3', sent('A caravan', 'It was never moved.'), 'message/rfc822'],
    ])
    await inContext(store.db, { accountId: 'system', role: 'dataManager', staffIds: [] }, (tx) =>
      sql`update document set message_id = case name when 'n2' then 'two' else 'one' end,
          refers_to = case name when 'n2' then 'one' end where name in ('n1', 'n2', 'n3')`.execute(
        tx,
      ),
    )
    const { documents } = await seen('ann', caseId)
    const of = (called: string) => documents.find(({ name }) => name === called)!
    expect([of('n2').thread, of('n1').containedIn?.name]).toEqual([{ mails: 3, toRead: 2 }, 'n2'])
    expect(of('n3').sameNumber).toEqual([{ documentId: of('n1').documentId, name: 'n1' }])
    expect(of('n2').sameNumber).toEqual([])
  })

  it('are told of a document that comes, changes or goes without comparing the others anew', async () => {
    const [, , [, caseId]] = cases() as [unknown, unknown, [string, number]]
    const text = report.replaceAll('and', 'so')
    const counts = await come([
      [caseId, 'x1', text],
      [caseId, 'x2', text],
      [caseId, 'x3', text],
    ])
    const again = await example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'collection', subject: 'extract:made-up' })
      await unit.db.deleteFrom('document').where('key', '=', 'x1').execute()
      await unit.db
        .updateTable('document')
        .set({ text: 'Something else.' })
        .where('key', '=', 'x3')
        .execute()
      return settleDocuments(unit, await readDocuments(unit, false), () => undefined)
    })
    expect([again.documents, again.same]).toEqual([counts.documents - 1, counts.same - 2])
  })
})
