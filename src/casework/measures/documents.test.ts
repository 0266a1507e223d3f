import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { acts } from '../../review/index.ts'
import { insertRows, type Store } from '../../store/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'

oneEngineWithExample('documents beside a measure', (open) => {
  let store: Store
  let example: Example
  let caseId: number
  let measureId: number
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
    caseId = example.cases['NB/3']!
    await perform(acts.cases.open, { caseId, purpose: 'review' })
    const recorded = await perform(acts.casework.recordMeasure, {
      caseId,
      kind: 'secureAccommodation',
      step: 'refused',
      reason: 'cost',
      record: 'Letter of the head of service, said to be in the archive',
      happened: 'oldFile',
    })
    measureId = (recorded as { readonly measureId: number }).measureId
  })

  const perform = (act: unknown, input: object) => {
    const { who, session } = example.officers.ann
    return example.review.receive({ who, session }, act as never, input)
  }
  const changes = (work: Parameters<typeof example.door.enter>[1]) =>
    example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'collection', subject: 'test' })
      await work(unit)
    })
  /** What a later import brings. */
  const comes = async (key: string, text: string, of = caseId) => {
    await changes(({ db }) =>
      insertRows(db, 'document', [
        {
          source_id: 'police',
          key,
          case_id: of,
          name: `${key}.txt`,
          media_type: 'text/plain',
          text,
        },
      ]),
    )
  }
  const view = async () =>
    (await example.review.perform(example.officers.ann, acts.casework.measuresOfCase, { caseId }))!
  const entry = async () => (await view()).measures.find((one) => one.measureId === measureId)!
  const put = async (name: string) => {
    const document = (await view()).documents.find((one) => one.name === `${name}.txt`)
    return perform(acts.casework.putDocumentBeside, {
      caseId,
      measureId,
      documentId: document?.documentId ?? 999_999,
    })
  }

  it('puts one there that came with a later import, and says what became of it since', async () => {
    expect((await entry()).documents).toEqual([])
    await comes('letter', 'No place is paid for.')
    const { sha256 } = (await put('letter')) as { readonly sha256: string }
    expect((await entry()).documents).toMatchObject([
      { name: 'letter.txt', sha256, changed: false, putBy: example.officers.ann.who.name },
    ])
    await expect(put('letter')).rejects.toMatchObject({ code: 'LB_MEASURE_DOCUMENT_AGAIN' })
    await changes(({ db }) =>
      sql`update document set text = 'Another text.' where key = 'letter'`.execute(db),
    )
    expect((await entry()).documents).toMatchObject([{ sha256, changed: true }])
    // As it is now it is another, and may stand there too.
    await put('letter')
    expect((await entry()).documents.map(({ changed }) => changed)).toEqual([true, false])
    await changes(({ db }) => sql`delete from document where key = 'letter'`.execute(db))
    expect((await entry()).documents.map(({ documentId }) => documentId)).toEqual([null, null])
  })

  it('refuses what is no document or no measure of the case, and keeps nothing of it', async () => {
    await comes('elsewhere', 'Of another case.', example.cases['NB/2']!)
    const { rows } = await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'consultation', subject: 'test' })
      return sql<{ id: number }>`select id from document where key = 'elsewhere'`.execute(db)
    })
    const tries = { caseId, measureId, documentId: rows[0]!.id }
    await expect(perform(acts.casework.putDocumentBeside, tries)).rejects.toMatchObject({
      code: 'LB_MEASURE_DOCUMENT',
    })
    await comes('own', 'Of this case.')
    const own = (await view()).documents.find(({ name }) => name === 'own.txt')!
    await expect(
      perform(acts.casework.putDocumentBeside, {
        caseId,
        documentId: own.documentId,
        measureId: 999_999,
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^LB_MEASURE_NOT_FOUND|LB_INPUT/) })
    expect((await entry()).documents).toHaveLength(2)
  })

  it('has what a proposal was read from beside what came of it', async () => {
    await comes('note', 'A treatment place was refused for its cost.')
    const [proposal] = (await view()).proposals
    await perform(acts.casework.answerMeasureProposal, {
      caseId,
      hash: proposal!.hash,
      answer: 'isSo',
      kind: 'treatmentPlace',
      step: 'refused',
      reason: 'cost',
    })
    const made = (await view()).measures.find(({ kind }) => kind === 'treatmentPlace')
    expect(made?.documents).toMatchObject([{ name: 'note.txt', changed: false }])
  })
})
