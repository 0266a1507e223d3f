import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Act } from '../access/index.ts'
import type { LookbackError } from '../model/index.ts'
import { acts } from '../review/index.ts'
import { inContext, insertRows } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'

const today = new Date().toISOString().slice(0, 10)
const passphrase = 'a passphrase for tests alone'

/** What casework keeps; a refusal leaves each as it was. */
const tables = [
  'item',
  'item_step',
  'item_clock_stop',
  'hand_off',
  'absence',
  'decision',
  'follow_on_table',
  'measure',
  'measure_answer',
  'measure_document',
  'outside_referral',
  'outside_promise',
  'outside_original',
  'outside_late_original',
  'sealed_source',
  'source_request',
  'source_answer',
  'live_case',
  'victim_told',
] as const

oneEngineWithExample('bad input', (open) => {
  let example: Example
  const made: Record<string, number> = {}
  /** Of a document of NB/3 that seems to speak of a measure. */
  let sentence = ''
  beforeAll(async () => {
    example = await exampleReview(await open())
    const { review, officers, cases } = example
    const raise = async (officer: OfficerName, title: string, caseId: number | null = null) =>
      (await review.perform(officers[officer], acts.casework.raiseItem, {
        kind: 'action',
        title,
        caseId,
      })) as { itemId: number }
    const plain = (await raise('ann', 'Ask the archive')).itemId
    const ofCase = (await raise('ann', 'Read it again', cases['NB/1']!)).itemId
    await review.perform(officers.ann, acts.casework.moveItem, { itemId: plain, move: 'accept' })
    await review.perform(officers.ann, acts.casework.offerItem, {
      itemId: plain,
      to: 'person',
      accountId: officers.bob.who.accountId,
      reason: 'Yours by area.',
    })
    for (const custodian of ['bob', 'cat'] as const) {
      await review.perform(officers.chief, acts.casework.appointCustodian, {
        accountId: officers[custodian].who.accountId,
      })
      await review.perform(officers[custodian], acts.casework.makeCustodianKey, { passphrase })
    }
    const receive = async (sourceName: string) =>
      (
        await review.perform(officers.ann, acts.casework.receiveReferral, {
          channel: 'public',
          receivedOn: today,
          title: 'A letter',
          text: 'A file was closed early.',
          sourceName,
        })
      ).referralId
    const [unsealed, sealed] = [await receive(''), await receive('Ottoline Brack')]
    const { requestId } = await review.perform(officers.ann, acts.casework.askForSource, {
      referralId: sealed,
      purpose: 'ask',
      reason: 'Only they can say.',
      hours: 1,
      passphrase,
    })
    // Appointed after it was sealed.
    await review.perform(officers.chief, acts.casework.appointCustodian, {
      accountId: officers.deputy.who.accountId,
    })
    await review.perform(officers.deputy, acts.casework.makeCustodianKey, { passphrase })
    Object.assign(made, { plain, ofCase, unsealed, sealed, requestId })
    await review.perform(officers.ann, acts.cases.open, {
      caseId: cases['NB/3']!,
      purpose: 'review',
      reason: '',
    })
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'collection', subject: 'test' })
      await insertRows(db, 'document', [
        {
          ...{ source_id: 'police', key: 'NB/3|note', case_id: cases['NB/3'], name: 'note' },
          ...{ media_type: 'text/plain', text: 'A treatment place was refused for its cost.' },
        },
      ])
    })
    const read = await review.perform(officers.ann, acts.casework.measuresOfCase, {
      caseId: cases['NB/3']!,
    })
    sentence = read!.proposals[0]!.hash
    await by('ann', 'answerMeasureProposal', answered())
  })

  type Attempt = () => Promise<unknown>
  const by = (
    name: OfficerName,
    act: keyof typeof acts.casework,
    input: object,
  ): Promise<unknown> =>
    example.review.receive(example.officers[name], acts.casework[act] as Act, input)
  const id = (name: OfficerName) => example.officers[name].who.accountId

  const answered = () => ({
    ...{ caseId: example.cases['NB/3'], hash: sentence, answer: 'isSo' },
    ...{ kind: 'treatmentPlace', step: 'refused', reason: 'cost' },
  })

  const attempts: readonly (readonly [string, string, Attempt])[] = [
    [
      'an offer nobody made',
      'LB_HAND_OFF_NOT_FOUND',
      () => by('bob', 'answerOffer', { handOffId: 999, answer: 'accept' }),
    ],
    [
      'an end while an offer waits',
      'LB_ITEM_OFFERED',
      () => by('ann', 'moveItem', { itemId: made.plain, move: 'close', result: 'Done.' }),
    ],
    [
      'a leave on which one stands in for oneself',
      'LB_LEAVE_SELF',
      () => by('ann', 'planLeave', { cover: id('ann'), starts: today, ends: today }),
    ],
    [
      'a leave that ends on a day that does not exist',
      'LB_INPUT',
      () => by('ann', 'planLeave', { cover: id('bob'), starts: today, ends: '2027-02-29' }),
    ],
    [
      'a hand-over to somebody in conflict with one of the cases',
      'LB_HAND_OVER_CONFLICT',
      () => by('chief', 'handOverAll', { from: id('ann'), to: id('eve'), reason: 'She leaves.' }),
    ],
    [
      'a hand-over from somebody who owns nothing',
      'LB_HAND_OVER_NONE',
      () => by('chief', 'handOverAll', { from: id('cat'), to: id('bob'), reason: 'She leaves.' }),
    ],
    [
      'a decision nobody proposed',
      'LB_DECISION_NOT_FOUND',
      () => by('chief', 'settleDecision', { decisionId: 999, step: 'authorise' }),
    ],
    [
      'a table nobody proposed',
      'LB_FOLLOW_ON_NOT_FOUND',
      () => by('chief', 'settleFollowOns', { versionId: 999, step: 'authorise' }),
    ],
    [
      'a referral that never came',
      'LB_OUTSIDE_NOT_FOUND',
      () => by('ann', 'acknowledgeReferral', { referralId: 999, on: today, means: 'By letter.' }),
    ],
    [
      'a promise due on a day that does not exist',
      'LB_INPUT',
      () =>
        by('ann', 'recordPromise', {
          referralId: made.unsealed,
          promisedBy: 'An office',
          promisedOn: today,
          words: 'It is read again.',
          day: '2027-04-31',
        }),
    ],
    [
      'a source asked for where none is sealed',
      'LB_SOURCE_NONE',
      () =>
        by('ann', 'askForSource', {
          referralId: made.unsealed,
          purpose: 'ask',
          reason: 'Who was it?',
          hours: 1,
          passphrase,
        }),
    ],
    [
      'an answer to a request nobody made',
      'LB_SOURCE_REQUEST_NOT_FOUND',
      () => by('bob', 'answerSourceRequest', { requestId: 999, answer: 'open', passphrase }),
    ],
    [
      'a source opened by a custodian to whom it was not sealed',
      'LB_SOURCE_NOT_SEALED_TO_YOU',
      () =>
        by('deputy', 'answerSourceRequest', {
          requestId: made.requestId,
          answer: 'open',
          passphrase,
        }),
    ],
    [
      'a receipt of nobody',
      'LB_SOURCE_RECEIPT',
      () => by('bob', 'sourceReceipt', { receipt: '22222-33333' }),
    ],
    [
      'a sentence that no document has',
      'LB_MEASURE_PROPOSAL',
      () =>
        by('ann', 'answerMeasureProposal', {
          caseId: example.cases['NB/3'],
          hash: 'none',
          answer: 'isNotSo',
          kind: 'emergencyProtection',
          step: 'refused',
          reason: 'cost',
        }),
    ],
    [
      'a sentence that somebody answered for',
      'LB_MEASURE_ANSWERED',
      () => by('ann', 'answerMeasureProposal', answered()),
    ],
    [
      'the way of a child nobody knows',
      'LB_PASSAGE_NOT_FOUND',
      () => by('ann', 'passageOfChild', { personId: 'nobody' }),
    ],
    ['a description of nothing', 'LB_DESCRIPTION_EMPTY', () => by('ann', 'matchDescription', {})],
    [
      'a range that ends before it begins',
      'LB_DESCRIPTION_RANGE',
      () => by('ann', 'matchDescription', { ageFrom: 15, ageTo: 12 }),
    ],
    [
      'a live case recorded on a day that does not exist',
      'LB_LIVE_ROWS',
      () =>
        by('data', 'receiveLive', {
          source: 'live',
          content:
            'ref,kind,recorded,category,role,given,family,born,postcode,phone,vehicle\nL/1,crime,2026-02-30,,victim,Noa,Quell,,,,',
        }),
    ],
  ]

  const kept = () =>
    inContext(example.store.db, { accountId: 'x', role: 'authoriser', staffIds: [] }, async (tx) =>
      Promise.all(
        tables.map(async (table) => {
          const { rows } = await sql<{ row: string }>`
            select t::text as row from ${sql.table(table)} t order by 1`.execute(tx)
          return [table, rows.map(({ row }) => row)]
        }),
      ),
    )

  describe('is refused in words, and nothing is half done', () => {
    it.each(attempts)('%s', async (_, code, attempt) => {
      const before = await kept()
      const refused = await attempt().then(
        () => null,
        (error: LookbackError) => error,
      )
      expect(refused).toMatchObject({ code })
      for (const words of [refused!.cause, refused!.remedy]) expect(words).toMatch(/^\S.{10,}/)
      expect(await kept()).toEqual(before)
    })
  })
})
