import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'

const report = `Closing report

Robin Ashdown was seen with Lee Corran on 4 March 2014 near Mill Lane.
The next day she was brought home by police. Nothing else was noted.
[Page 2 of 3, read by machine: check names, numbers and dates against the picture.]
A call was made from 07700 900999 on 6 March 2014.`

oneEngineWithExample('events told in documents', (open) => {
  let example: Example
  let caseId: number
  beforeAll(async () => {
    example = await exampleReview(await open())
    caseId = example.cases['NB/3']!
    for (const name of ['ann', 'bob', 'reader'] as const) {
      await example.review.perform(example.officers[name], acts.cases.open, {
        caseId,
        purpose: 'review',
      })
    }
    await bring('report.txt', report)
  })
  const bring = (name: string, text: string) =>
    example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'extract:fixture' })
      await sql`insert into document (source_id, key, case_id, name, media_type, text)
        values ('police', ${name}, ${caseId}, ${name}, 'text/plain', ${text})
        on conflict (source_id, key) do update set text = excluded.text`.execute(db)
    })
  const told = async (name: OfficerName = 'ann') =>
    (await example.review.perform(example.officers[name], acts.cases.told, { caseId }))!
  const timeline = async () =>
    (await example.review.perform(example.officers.ann, acts.review.case, {
      caseId,
    }))!.timeline.filter(({ kind }) => kind === 'told')
  const say = (name: OfficerName, hash: string, answer: 'isSo' | 'isNotSo', day = '') =>
    example.review.perform(example.officers[name], acts.cases.answerTold, {
      caseId,
      hash,
      answer,
      day,
    })

  it('are proposed with their exact words and place, and write nothing by themselves', async () => {
    const { proposed } = await told()
    expect(
      proposed.map(({ kind, day, isWorkedOut, page }) => [kind, day, isWorkedOut, page]),
    ).toEqual([
      ['seenWith', '2014-03-04', false, null],
      ['returnedBy', '2014-03-05', true, null],
      ['telephone', '2014-03-06', false, 2],
    ])
    for (const { begins, ends, sentence, parts } of proposed) {
      expect(report.slice(begins, ends)).toBe(sentence)
      expect(parts.map(({ text }) => text).join('')).toBe(sentence)
    }
    expect(proposed[0]!.parts.filter(({ mark }) => mark).map(({ text }) => text)).toEqual([
      ...['Robin Ashdown', 'seen with', '4 March 2014', 'Mill Lane'],
    ])
    expect(await timeline()).toEqual([])
  })

  it('are rows of the timeline once somebody says so, and are not proposed again when the document comes again', async () => {
    const [seen, back, call] = (await told()).proposed
    await say('ann', seen!.hash, 'isSo', '2014-03-04')
    await say('bob', call!.hash, 'isNotSo')
    await bring('copy.txt', report.replaceAll('\n', '\r\n'))
    await bring('report.txt', `${report}\n`)
    expect((await told()).proposed.map(({ hash }) => hash)).toEqual([back!.hash])
    const [row] = await timeline()
    expect(row).toMatchObject({
      date: '2014-03-04',
      title: 'Seen with somebody',
      detail: `“${seen!.sentence}”`,
      source: 'report.txt',
      agency: 'A document, accepted by ann',
    })
    expect((await told()).answered.map(({ answer, by }) => [answer, by])).toEqual([
      ['isSo', 'ann'],
      ['isNotSo', 'bob'],
    ])
    await say('bob', seen!.hash, 'isNotSo')
    expect(await timeline()).toEqual([])
  })

  it('are answered by whoever may, for a day that exists, about a sentence that stands there', async () => {
    const [back] = (await told()).proposed
    expect(await told('reader')).toMatchObject({ mayAnswer: false })
    await expect(say('reader', back!.hash, 'isSo')).rejects.toThrow('LB_NOT_ALLOWED')
    await expect(say('ann', back!.hash, 'isSo', '2014-02-30')).rejects.toMatchObject({
      field: 'day',
    })
    await expect(say('ann', 'f'.repeat(64), 'isSo')).rejects.toThrow('LB_TOLD_GONE')
    await expect(say('cat', back!.hash, 'isSo')).rejects.toThrow('LB_CASE_NOT_OPENED')
    await say('ann', back!.hash, 'isSo', '2014-03')
    expect(await timeline()).toMatchObject([
      { date: null, detail: `“${back!.sentence}” In March 2014` },
    ])
  })
})
