import { describe, expect, it } from 'vitest'
import { type CaseKind, missing } from '../../model/index.ts'
import { findEarlierReports, type ReportedCase } from './earlier-reports.ts'

const unsaid = {
  opened: missing(),
  closed: missing(),
  category: missing(),
  outcome: missing(),
  offence: missing(),
  outcomeType: missing(),
  sexual: missing(),
  exploitationFlag: missing(),
}
const case_ = (
  id: number,
  opened: string | null,
  more: Partial<ReportedCase> = {},
): ReportedCase => ({
  id,
  source: 'police',
  kind: 'crime',
  opened,
  began: null,
  victims: ['V'],
  facts: unsaid,
  ...more,
})
const council = (id: number, opened: string, source = 'council', began: string | null = null) =>
  case_(id, opened, { source, began, kind: 'referral' satisfies CaseKind })
const earlier = (...cases: readonly ReportedCase[]) => {
  const { earlierCrimes, earlierReferrals } = findEarlierReports(cases, () => 0.9)(1)
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  return { crimes: ids(earlierCrimes.items), referrals: ids(earlierReferrals.items) }
}
const here = case_(1, '2014-06-01', { began: '2014-05-20' })

describe('what was reported of a victim before', () => {
  it('is another case of the same source, reported on an earlier day, with its record', () => {
    expect(earlier(here, case_(2, '2014-05-31'))).toEqual({ crimes: ['case:2'], referrals: [] })
    const { ties } = findEarlierReports([here, case_(2, '2014-01-01')], () => 0.9)(1).earlierCrimes
    expect(ties).toEqual([
      { fact: 'earlierCrimes', people: ['V'], records: ['case:2'], probability: 0.9 },
    ])
  })

  it('is no case of that day or later, without a day, of somebody else, nor the case itself', () => {
    const others = [
      case_(2, '2014-06-01'),
      case_(3, '2014-07-01'),
      case_(4, null),
      case_(5, '2014-01-01', { victims: ['W'] }),
    ]
    expect(earlier(here, ...others)).toEqual({ crimes: [], referrals: [] })
  })

  it('is no case of another source that may tell of the same incident', () => {
    expect(earlier(here, council(2, '2014-05-22')).referrals).toEqual([])
    expect(earlier(here, council(2, '2014-03-01')).referrals).toEqual([])
    expect(earlier(here, council(2, '2014-02-19')).referrals).toEqual(['case:2'])
    const undated = { ...here, began: null }
    expect(earlier(undated, council(2, '2009-01-01')).referrals).toEqual([])
  })

  it('counts once what two sources of one kind may both tell, and a crime beside a referral', () => {
    const [a, b] = [council(2, '2012-01-01'), council(3, '2012-01-09', 'other council')]
    expect(earlier(here, a, b).referrals).toEqual(['case:2'])
    expect(earlier(here, a, { ...b, began: '2012-01-05' }).referrals).toEqual(['case:2'])
    expect(
      earlier(here, a, council(3, '2013-01-01', 'other council', '2012-12-01')).referrals,
    ).toEqual(['case:2', 'case:3'])
    expect(earlier(here, a, case_(4, '2012-01-02'))).toEqual({
      crimes: ['case:4'],
      referrals: ['case:2'],
    })
  })

  it('keeps the source that tells of most', () => {
    const told = [
      council(2, '2012-01-01'),
      council(3, '2012-01-05', 'other council'),
      council(4, '2013-01-05', 'other council'),
    ]
    expect(earlier(here, ...told).referrals).toEqual(['case:3', 'case:4'])
  })
})
