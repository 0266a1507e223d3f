import { describe, expect, it } from 'vitest'
import { parseInput, type StepTable, stepFaults } from '../access/index.ts'
import { decisionSteps } from '../casework/decision-steps.ts'
import {
  answersTo,
  currentQuestions,
  questionSetFaults,
  questionSets,
} from '../reading/questions/question-sets.ts'
import { ruleFaults } from './create-review.ts'

describe('the tables of rules', () => {
  it('hold together as shipped', () => {
    expect(ruleFaults()).toEqual([])
  })

  it('are refused when something could go back, be stuck, or be settled by its proposer', () => {
    const faults = (from: string, to: string, byProposer = false) => {
      const step = { ...decisionSteps.steps.authorise, from: [from], to, byProposer }
      const table: StepTable<string, 'a', never> = {
        ...(decisionSteps as unknown as StepTable<string, 'a', never>),
        needsTwo: ['authorised'],
        steps: { a: step },
      }
      return stepFaults(table)
    }
    expect(faults('reopened', 'authorised')).toEqual([
      'decision, a: nothing leads to reopened',
      'decision: nothing leads to authorised',
    ])
    expect(faults('proposed', 'proposed')).toEqual([
      'decision, a: leads back to proposed',
      'decision: nothing leads to authorised',
    ])
    expect(faults('proposed', 'authorised', true)).toEqual([
      'decision, a: one person alone would settle it',
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
      'empty@1: arbitrates risk, and never asks it',
    ])
    const deaf = { ...set!, arbitrated: [] }
    expect(questionSetFaults([deaf])).toEqual([
      'case-reading@1: readers may differ on risk unheard',
    ])
    const undecided = { ...set!, decides: { question: 'child', matters: ['perhaps'] } }
    expect(questionSetFaults([undecided])).toEqual([
      'case-reading@1: what decides is not among its questions and answers',
    ])
    expect(questionSetFaults([])).toEqual(['there is no question set'])
  })

  it('name every fault of an answer sheet at once', () => {
    const sheet = { child: 'yes', risk: 'perhaps', weather: 'fine' }
    const parsed = parseInput(answersTo(currentQuestions()), sheet)
    const faults = parsed.ok ? [] : parsed.faults
    expect(faults).toHaveLength(7)
    expect(faults.at(-1)).toMatchObject({ field: 'weather', kind: 'unknownField' })
  })
})
