import { describe, expect, it } from 'vitest'
import { judgeFindings } from './judge-findings.ts'
import { judgeGroups } from './judge-groups.ts'
import { type JudgedRecord, judgePeople } from './judge-people.ts'
import { readToFind95 } from './judge-worklist.ts'

describe('holding people against the truth', () => {
  const record = (
    person: string,
    human: string,
    more: Partial<JudgedRecord> = {},
  ): JudgedRecord => ({
    id: 0,
    person,
    human,
    household: human,
    source: 's',
    number: null,
    cases: [],
    ...more,
  })
  it('counts pairs of records', () => {
    const judged = [record('P1', 'a'), record('P1', 'a'), record('P1', 'b'), record('P4', 'b')]
    const { precision, recall, f1 } = judgePeople(judged)
    expect([precision, recall]).toEqual([1 / 3, 1 / 2])
    expect(f1).toBeCloseTo(0.4)
  })
  it('finds nothing wrong where there is nothing to find', () => {
    expect(judgePeople([record('P1', 'a')])).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
      households: { precision: 1, recall: 1, pairs: 0, wronglyJoined: 0 },
      vetoesBroken: 0,
    })
  })
  it('counts within households alone: who lives alone has no say in it', () => {
    const home = { household: 'h' }
    const { households } = judgePeople([
      record('P1', 'a', home),
      record('P1', 'a', home),
      record('P1', 'twin', home),
      record('P2', 'twin', home),
      record('P3', 'alone'),
      record('P4', 'alone'),
    ])
    expect(households).toEqual({ precision: 1 / 3, recall: 1 / 2, pairs: 6, wronglyJoined: 2 })
  })
  it.each<[string, Partial<JudgedRecord>, Partial<JudgedRecord>, number]>([
    ['two numbers of one source', { number: 'child:1' }, { number: 'child:2' }, 1],
    ['two names in one case', { cases: [4] }, { cases: [3, 4] }, 1],
    ['one number', { number: 'child:1' }, { number: 'child:1' }, 0],
    ['numbers of two sources', { number: 'child:1' }, { number: 'nominal:2', source: 't' }, 0],
    ['no number', {}, { number: 'child:2' }, 0],
  ])('%s: a person of the review that joins two such people: %#', (_what, one, two, broken) => {
    const both = (other: string) => judgePeople([record('P1', 'a', one), record('P1', other, two)])
    expect(both('b').vetoesBroken).toBe(broken)
    expect(both('a').vetoesBroken).toBe(0)
  })
})

describe('holding groups against the truth', () => {
  const group = (members: string, recorded: string, crossSourceOnly = false) => ({
    group: members,
    members: [...members],
    recordedMembers: [...recorded],
    crossSourceOnly,
  })
  const truth = [group('abcde', 'abcd', true), group('vwxyz', 'vwx'), group('pq', 'pq')]
  it('takes four in five as true and half of those recorded as found', () => {
    const score = judgeGroups([new Set('abcd?'), new Set('vw?')], truth)
    expect(score).toEqual({ precision: 1 / 2, recall: 1 / 2, crossSourceRecall: 1 })
  })
  it('does not count a true group as found by too small a part of it', () => {
    expect(judgeGroups([new Set('a')], truth)).toMatchObject({ precision: 1, recall: 0 })
  })
})

describe('holding findings against the truth', () => {
  const finding = (caseId: number, answer: 'met' | 'notMet' | 'undetermined') => ({
    caseId,
    definitionId: 'd',
    version: 1,
    answer,
  })
  const cases = (astray: boolean, ...meets: readonly boolean[]) => {
    const all = meets.map((d, at) => ({
      source: 's',
      ref: `${at}`,
      meets: { d },
      ledAstray: astray,
    }))
    return (caseId: number) => all[caseId]
  }
  it('tells a wrong answer from one led astray, and sets the latter aside from the bounds', () => {
    const answers = [finding(0, 'met'), finding(1, 'notMet'), finding(2, 'undetermined')]
    const wrong = judgeFindings(answers, cases(false, false, false, true))
    expect(wrong).toMatchObject({ determined: 2, wrong: 1, misled: 0 })
    expect(wrong.wrongOnes).toEqual([{ source: 's', ref: '0', definition: 'd' }])
    expect(judgeFindings(answers, cases(true, false, false, true))).toMatchObject({
      wrong: 0,
      misled: 1,
      boundsHold: true,
    })
  })
  it('says when the true count lies outside the bounds', () => {
    const answers = [finding(0, 'met'), finding(1, 'notMet')]
    expect(judgeFindings(answers, cases(false, true, true)).boundsHold).toBe(false)
    expect(judgeFindings(answers, cases(false, true, false)).boundsHold).toBe(true)
  })
})

describe('holding the worklist against the truth', () => {
  it('says how much of the order shows 95 % of those in need', () => {
    const order = Array.from({ length: 100 }, (_, at) => at < 20)
    expect(readToFind95(order)).toBe(0.19)
    expect(readToFind95([...order].reverse())).toBe(0.99)
    expect(readToFind95([false, false])).toBe(0)
  })
})
