import { beforeAll, describe, expect, it } from 'vitest'
import { type Act, may, openAccounts } from '../../access/index.ts'
import { createApp } from '../../server/app.ts'
import { insertRows } from '../../store/index.ts'
import {
  type Example,
  examplePassword,
  exampleReview,
  type OfficerName,
} from '../../testing/example-review.ts'
import { anyEngine } from '../../testing/stores.ts'
import { tokenIn } from '../../web/testing/desk.ts'
import { acts, everyAct } from '../index.ts'

/** Of the people and records of NB/1 and of whoever worked on it; of people joined with them too. */
const planted = [
  ...[
    'Robin',
    'robbie',
    'Ashdown',
    'Corran',
    'Ilden',
    'NB/1',
    'Q123ABC',
    'QX1',
    '07100000009',
    'C77',
  ],
  ...['1999-08-14', '14/08/1999', '14 August 1999', 'Osier Lodge', 'RC8', 'Velholm'],
]

describe('a scrutiny panel', () => {
  const open = anyEngine('a scrutiny panel', 'example')
  let example: Example
  const as = <I extends Act['input'], O>(name: OfficerName, act: Act<I, O>, input: unknown) =>
    example.review.receive(example.officers[name], act, input)

  beforeAll(async () => {
    example = await exampleReview(await open())
    const caseId = example.cases['NB/1']!
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'test' })
      await insertRows(db, 'document', [
        {
          source_id: 'police',
          key: 'NB/1|note',
          case_id: caseId,
          name: 'note of Robin Ashdown',
          media_type: 'text/plain',
          text: 'ROBIN ASHDOWN (born 14/08/1999, DOB 14 August 1999) of QX1 1AA, tel 07100 000 009, was seen by C77 in Q123ABC at Osier Lodge, Velholm with lee corran and max; ashdown is robbie to friends. See NB/1 and RC8. Robin’s account was not taken.',
        },
      ])
    })
    await as('ann', acts.cases.open, { caseId, purpose: 'review', reason: '' })
    const { questions } = (await as('ann', acts.review.case, { caseId }))!
    await as('ann', acts.reading.submit, {
      caseId,
      answers: Object.fromEntries(
        questions.questions
          .filter(({ id }) => !questions.optional.includes(id))
          .map(({ id }) => [id, id === 'risk' ? 'no' : 'yes']),
      ),
      note: 'Robin Ashdown told the school.',
    })
    await as('ann', acts.casework.proposeDecision, {
      caseId,
      outcome: 'furtherEnquiry',
      reason: 'Ask Mr Ilden about Osier Lodge.',
    })
    const { rows } = await as('chief', acts.casework.decisions, {})
    await as('chief', acts.casework.settleDecision, {
      ...{ decisionId: rows[0]!.decisionId, step: 'authorise' },
    })
    await as('chief', acts.review.drawPanelSample, {
      size: 5,
      seed: 'spring',
      reason: 'Each quarter.',
    })
  })

  it('sees no name, reference, number, address or birth of the case, wherever they stand', async () => {
    const waits = await as('pat', acts.review.waits, {})
    const list = await as('pat', acts.review.panelCases, {})
    const seen = await as('pat', acts.review.panelCase, { sampleId: 1, number: 1 })
    expect(seen!.content.documents.map(({ text }) => text).join()).toContain('was not taken')
    expect(seen!.content.decision.outcome).toBe('Further enquiry')
    const text = JSON.stringify([waits, list, seen]).toLowerCase()
    for (const secret of planted)
      expect([secret, text.includes(secret.toLowerCase())]).toEqual([secret, false])
    expect(text).not.toMatch(/"(ann|chief)"/)
    expect(waits.kinds).toMatchObject([{ name: 'panelCase', count: 1 }])
    expect(list).toEqual([{ sampleId: 1, number: 1, own: null }])
  })

  it('sees none of it on the page itself, where names stand in small letters', async () => {
    const app = await createApp({
      review: example.review,
      access: openAccounts(example.store),
    })
    const cookies: Record<string, string> = {}
    const send = async (url: string, body?: string) => {
      const headers = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
      const answer = await app.inject({
        method: body ? 'POST' : 'GET',
        url,
        cookies,
        headers,
        body,
      })
      for (const { name, value } of answer.cookies) cookies[name] = value
      return answer
    }
    const csrf = tokenIn((await send('/sign-in')).body)
    const { username } = example.officers.pat.who
    await send(
      '/sign-in',
      new URLSearchParams({ csrf, username, password: examplePassword }).toString(),
    )
    for (const path of ['/', '/panel', '/panel/1/1']) {
      const page = await send(path)
      expect([path, page.statusCode]).toEqual([path, 200])
      const html = page.body.toLowerCase()
      for (const secret of planted)
        expect([path, secret, html.includes(secret.toLowerCase())]).toEqual([path, secret, false])
    }
    await app.close()
  })

  it('leaves each view on the ledger', async () => {
    const { rows } = await as('auditor', acts.ledger.entries, { subject: 'panel:1/1' })
    expect(rows.map(({ account, action }) => [account, action])).toEqual([
      ['pat', 'consultation'],
      ['pat', 'consultation'],
    ])
  })

  it('is refused every act that is not its own or everybody’s', async () => {
    const own = everyAct.filter(({ permission }) => permission === 'sitOnPanel')
    expect(own.map(({ name }) => name)).toEqual([
      'review.panelCases',
      'review.panelCase',
      'review.giveOpinion',
    ])
    for (const act of everyAct) {
      if (act.permission === 'signedIn' || may('panel', act.permission)) continue
      await expect(as('pat', act, {}), act.name).rejects.toMatchObject({
        code: 'LB_NOT_ALLOWED',
        status: 403,
      })
    }
    expect((await as('pat', acts.review.status, {})).cases).toBe(0)
    await expect(
      as('pat', acts.review.saveList, { list: 'decisions', format: 'csv' }),
    ).rejects.toMatchObject({ code: 'LB_NOT_ALLOWED' })
    for (const name of ['ann', 'chief', 'auditor', 'admin'] as const)
      await expect(
        as(name, acts.review.panelCase, { sampleId: 1, number: 1 }),
      ).rejects.toMatchObject({
        code: 'LB_NOT_ALLOWED',
      })
  })

  it('says what it thinks with words; who leads sees it counted, the last word of each', async () => {
    const give = (opinion: string, words: string) =>
      as('pat', acts.review.giveOpinion, { sampleId: 1, number: 1, opinion, words })
    await expect(give('agree', '')).rejects.toMatchObject({ code: 'LB_INPUT' })
    await give('agree', 'The lines were followed.')
    await give('disagree', 'One line was not.')
    await expect(
      as('pat', acts.review.giveOpinion, { sampleId: 1, number: 9, opinion: 'agree', words: 'w' }),
    ).rejects.toMatchObject({ code: 'LB_PANEL_NOT_FOUND' })
    const [sample] = await as('chief', acts.review.panelSamples, {})
    expect(sample).toMatchObject({ seed: 'spring', population: 1 })
    expect(sample!.cases).toMatchObject([
      { ref: 'NB/1', agree: 0, disagree: 1, cannotTell: 0, words: ['One line was not.'] },
    ])
    expect((await as('pat', acts.review.waits, {})).total).toBe(0)
  })
})
