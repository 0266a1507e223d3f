import { beforeAll, describe, expect, it } from 'vitest'
import { acts } from '../../review/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { changedBy } from './acts.ts'
import { followOnFaults, followOns } from './follow-ons.ts'

const request = { kind: 'request', title: 'Ask for the paper file', details: '' } as const

describe('a change of one line', () => {
  it('adds, replaces and takes out, and leaves a table that holds together', () => {
    const added = changedBy(followOns, { line: 'furtherEnquiry', ...request })
    expect(added.furtherEnquiry).toEqual([...followOns.furtherEnquiry, request])
    const replaced = changedBy(added, { line: 'furtherEnquiry:0', ...request, title: 'Other' })
    expect(replaced.furtherEnquiry.map(({ title }) => title)).toEqual(['Other', request.title])
    const out = changedBy(replaced, { line: 'furtherEnquiry:0', ...request, kind: 'none' })
    expect(out.furtherEnquiry).toEqual([request])
    for (const table of [added, replaced, out]) expect(followOnFaults(table)).toEqual([])
  })

  it.each([
    ['noFurtherAction:0', 'none', 'LB_FOLLOW_ON_NONE'],
    ['noFurtherAction:7', 'request', 'LB_FOLLOW_ON_LINE'],
    ['noFurtherAction', 'none', 'LB_FOLLOW_ON_LINE'],
  ] as const)('%s to %s is refused', (line, kind, code) => {
    expect(() => changedBy(followOns, { line, ...request, kind })).toThrow(code)
  })

  it('that changes nothing is refused', () => {
    const same = { line: 'furtherEnquiry:0', ...followOns.furtherEnquiry[0]! }
    expect(() => changedBy(followOns, same)).toThrow('LB_FOLLOW_ON_SAME')
  })
})

oneEngineWithExample('what follows a decision', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })
  const c = acts.casework
  const as = (name: OfficerName) => example.officers[name]
  const propose = async (name: OfficerName, title: string) =>
    (
      await example.review.perform(as(name), c.proposeFollowOn, {
        line: 'furtherEnquiry',
        ...request,
        title,
        reason: 'It is asked for too late.',
      })
    ).versionId
  const settle = (name: OfficerName, versionId: number, step: 'authorise' | 'return') =>
    example.review.perform(as(name), c.settleFollowOns, { versionId, step, reason: 'Seen.' })
  const decided = async (ref: string) => {
    const { review, cases } = example
    const caseId = cases[ref]!
    await review.perform(as('ann'), acts.cases.open, { caseId, purpose: 'review' })
    await review.perform(as('ann'), acts.reading.submit, {
      caseId,
      answers: {
        child: 'yes',
        exploitation: 'yes',
        others: 'no',
        lines: 'yes',
        agencies: 'no',
        risk: 'no',
        again: 'no',
      },
    })
    await review.perform(as('ann'), c.proposeDecision, {
      caseId,
      outcome: 'furtherEnquiry',
      reason: 'A name is missing.',
    })
    const [row] = (await review.perform(as('chief'), c.decisions, {})).rows
    await review.perform(as('chief'), c.settleDecision, {
      decisionId: row!.decisionId,
      step: 'authorise',
    })
    const { rows } = await review.perform(as('chief'), c.items, { whose: 'open' })
    return rows.filter((item) => item.caseId === caseId).map(({ title }) => title)
  }

  it('is as shipped until a second lead has confirmed a change, and a decision keeps what it made', async () => {
    const shipped = followOns.furtherEnquiry.map(({ title }) => title)
    const versionId = await propose('chief', 'Ask for the paper file')
    expect(await decided('NB/1')).toEqual(shipped)
    await expect(settle('chief', versionId, 'authorise')).rejects.toThrow('LB_FOLLOW_ON_TWO_PEOPLE')
    await expect(propose('ann', 'Mine')).rejects.toThrow('LB_NOT_ALLOWED')
    await settle('deputy', versionId, 'authorise')
    await expect(settle('deputy', versionId, 'return')).rejects.toThrow('LB_FOLLOW_ON_SETTLED')
    expect((await decided('NB/2')).toSorted()).toEqual(
      [...shipped, 'Ask for the paper file'].toSorted(),
    )
    const view = await example.review.perform(as('reader'), c.followOns, {})
    expect(view).toMatchObject({
      version: versionId,
      versions: [{ status: 'authorised', proposedBy: 'chief', settledBy: 'deputy', basedOn: 0 }],
    })
  })

  it('of two changes made from one version only one is confirmed', async () => {
    const one = await propose('chief', 'One')
    const other = await propose('deputy', 'Other')
    await settle('deputy', one, 'authorise')
    await expect(settle('chief', other, 'authorise')).rejects.toThrow('LB_FOLLOW_ON_STALE')
    await settle('chief', other, 'return')
  })
})
