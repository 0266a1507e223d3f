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

  it('that near copies tell are proposed once and answered once; with another detail each says so of the other', async () => {
    const letter = (on: string, word: string) =>
      `Letter to the team about what was noted in spring.\n\nThe child ${word} collected by an unknown driver on ${on} near the old mill, and the team was told of it.`
    const names = ['a-letter.txt', 'b-letter.txt', 'c-letter.txt']
    await bring('a-letter.txt', letter('9 May 2014', 'was'))
    await bring('b-letter.txt', letter('9 May 2014', 'had been'))
    await bring('c-letter.txt', letter('19 May 2014', 'was'))
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'computation', subject: 'review' })
      await sql`insert into document_copy
        select id, min(id) over (), 0.9, name from document where name = any (${names})`.execute(db)
    })
    const before = (await told()).proposed
    expect(
      before.map(({ document, alsoIn, otherwise }) => [
        document,
        alsoIn.map((one) => [one.document, one.differences]),
        otherwise.map((one) => [one.document, one.differences, one.day]),
      ]),
    ).toEqual([
      [
        'a-letter.txt',
        [['b-letter.txt', [{ removed: 'was', added: 'had been' }]]],
        [['c-letter.txt', [{ removed: '9', added: '19' }], '2014-05-19']],
      ],
      ['c-letter.txt', [], [['a-letter.txt', [{ removed: '19', added: '9' }], '2014-05-09']]],
    ])
    const rows = (await timeline()).length
    await say('ann', before[0]!.hash, 'isSo', '2014-05-09')
    expect(await timeline()).toHaveLength(rows + 1)
    const after = await told()
    expect(after.proposed.map(({ document }) => document)).toEqual(['c-letter.txt'])
    const answered = after.answered.filter(({ document }) => document === 'a-letter.txt')
    expect(answered.map(({ alsoIn }) => alsoIn.map(({ document }) => document))).toEqual([
      ['b-letter.txt'],
    ])
    // A copy in yet other words comes later, and the first is taken away: it stays answered, and the answer can be changed.
    await bring('b-letter.txt', letter('9 May 2014', 'has been'))
    await bring('a-letter.txt', 'Withdrawn.')
    await say('bob', before[0]!.hash, 'isNotSo')
    expect(await timeline()).toHaveLength(rows)
  })
})
