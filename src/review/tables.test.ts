import { describe, expect, it } from 'vitest'
import { type DecisionStep, decisionStepFaults, decisionSteps } from '../casework/decision-steps.ts'
import {
  answerFaults,
  currentQuestions,
  questionSetFaults,
  questionSets,
} from '../reading/questions/question-sets.ts'

describe('the tables of rules', () => {
  it('hold together as shipped', () => {
    expect(decisionStepFaults(decisionSteps)).toEqual([])
    expect(questionSetFaults(questionSets)).toEqual([])
  })

  it('are refused when a decision could go back, be stuck, or be settled by its proposer', () => {
    const step = (from: string, to: string, byProposer = false) =>
      ({ ...decisionSteps.authorise, from, to, byProposer }) as DecisionStep
    expect(decisionStepFaults({ a: step('reopened', 'authorised') })).toEqual([
      'a: nothing leads to reopened',
    ])
    expect(decisionStepFaults({ a: step('proposed', 'proposed') })).toEqual([
      'a: leads back to proposed',
    ])
    expect(decisionStepFaults({ a: step('proposed', 'authorised', true) })).toEqual([
      'a: the proposer would settle their own proposal',
    ])
  })

  it('are refused when a question set asks twice, nothing, or has no version', () => {
    const [set] = questionSets
    const twice = { ...set!, id: 'nameless', questions: [...set!.questions, set!.questions[0]!] }
    expect(questionSetFaults([twice])).toEqual([
      'nameless: an id is name@version',
      'nameless, questions: child stands twice',
    ])
    expect(questionSetFaults([{ ...set!, id: 'empty@1', questions: [] }])).toEqual([
      'empty@1: asks nothing',
      'empty@1: what decides is not among its questions and answers',
    ])
    const undecided = { ...set!, decides: { question: 'child', matters: ['perhaps'] } }
    expect(questionSetFaults([undecided])).toEqual([
      'case-reading@1: what decides is not among its questions and answers',
    ])
    expect(questionSetFaults([])).toEqual(['there is no question set'])
  })

  it('name every fault of an answer sheet at once', () => {
    const sheet = { child: 'yes', risk: 'perhaps', weather: 'fine' }
    const faults = answerFaults(currentQuestions(), sheet)
    expect(faults).toHaveLength(7)
    expect(faults.at(-1)).toBe('“weather” was not asked')
  })
})
