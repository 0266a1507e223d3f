import { beforeAll, describe, expect, it } from 'vitest'
import { acts } from '../review/acts.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { anyEngine } from '../testing/stores.ts'

const open = anyEngine('openings', 'example')

describe('one purpose for a chain of linked cases', () => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
  })

  const views = (name: OfficerName, ref: string) =>
    example.review.perform(example.officers[name], acts.review.case, {
      caseId: example.cases[ref]!,
    })
  const notesOf = async (ref: string) => {
    const { rows } = await example.review.perform(example.officers.auditor, acts.ledger.entries, {
      page: 1,
      subject: `case:${example.cases[ref]}`,
    })
    return rows.map(({ action, purpose, details }) => ({ action, purpose, details })).reverse()
  }

  it('the first case asks for it, the next ones do not, and each opening is on the ledger', async () => {
    expect(await views('cat', 'NB/1')).toBeNull()
    await example.review.perform(example.officers.cat, acts.cases.open, {
      caseId: example.cases['NB/1']!,
      purpose: 'safeguarding',
      reason: 'A call from a school',
    })
    // One suspect stands in NB/1 and NB/2, one child in NB/2 and R-2.
    for (const ref of ['NB/2', 'R-2']) {
      expect(await views('cat', ref)).toMatchObject({ ref, openedFor: 'safeguarding' })
      await views('cat', ref)
      const notes = await notesOf(ref)
      expect(notes.map(({ purpose }) => purpose)).toEqual(Array(3).fill('safeguarding'))
      const parts = notes.map(({ details }) => details.join(' '))
      expect(parts[0]).toContain('opening')
      expect(parts.slice(1)).toEqual(Array(2).fill(expect.stringContaining('case')))
    }
  })

  it('a case that nothing links asks anew, and so does another session', async () => {
    expect(await views('cat', 'NB/4')).toBeNull()
    expect(await views('ann', 'NB/2')).toBeNull()
    await expect(
      example.review.perform(example.officers.cat, acts.casework.proposeDecision, {
        caseId: example.cases['NB/4']!,
        outcome: 'furtherEnquiry',
        reason: 'It was never asked',
      }),
    ).rejects.toThrow('LB_CASE_NOT_OPENED')
  })

  it('another purpose given for a case of the chain holds for it, and for what is followed from it', async () => {
    await example.review.perform(example.officers.ann, acts.cases.open, {
      caseId: example.cases['NB/1']!,
      purpose: 'review',
      reason: '',
    })
    await views('ann', 'NB/2')
    await example.review.perform(example.officers.ann, acts.cases.open, {
      caseId: example.cases['NB/2']!,
      purpose: 'disclosure',
      reason: '',
    })
    expect(await views('ann', 'NB/2')).toMatchObject({ openedFor: 'disclosure' })
    expect(await views('ann', 'NB/1')).toMatchObject({ openedFor: 'review' })
    expect(await views('ann', 'R-2')).toMatchObject({ openedFor: 'disclosure' })
  })

  it('a case closed to an officer is not opened by any chain', async () => {
    await example.review.perform(example.officers.eve, acts.cases.open, {
      caseId: example.cases['NB/2']!,
      purpose: 'review',
      reason: '',
    })
    await expect(views('eve', 'NB/1')).rejects.toThrow('LB_CONFLICT_OF_INTEREST')
  })
})
