import { describe, expect, it } from 'vitest'
import { readableWords } from '../../definitions/index.ts'
import { cannotTell, choicesFor, saysOf, standsIn } from './says-of.ts'

const none = { value: null, least: null, most: null }

describe('what is stated of a fact', () => {
  it('is one of its texts, yes or no, or between two numbers; or that it cannot be told', () => {
    expect(saysOf('sexual', { ...none, value: 'yes' })).toEqual({ value: true })
    expect(saysOf('sexual', { ...none, value: 'no' })).toEqual({ value: false })
    const [setting] = choicesFor('setting')!
    expect(saysOf('setting', { ...none, value: setting!.value })).toEqual({ value: setting!.value })
    expect(saysOf('suspectCount', { ...none, least: 2 })).toEqual({ least: 2 })
    expect(saysOf('victimAge', { ...none, least: 14, most: 14 })).toEqual({ least: 14, most: 14 })
    for (const fact of readableWords)
      expect(saysOf(fact, { ...none, value: cannotTell })).toEqual({})
  })

  it('is refused where it is none of them, at the field that is wrong', () => {
    const wrong = [
      ['sexual', none, 'value'],
      ['sexual', { ...none, value: 'perhaps' }, 'value'],
      ['sexual', { ...none, value: 'yes', least: 1 }, 'value'],
      ['setting', { ...none, value: 'yes' }, 'value'],
      ['suspectCount', none, 'least'],
      ['suspectCount', { ...none, least: 3, most: 2 }, 'least'],
      ['suspectCount', { ...none, value: 'yes', least: 3 }, 'least'],
    ] as const
    for (const [fact, chosen, field] of wrong)
      expect(() => saysOf(fact, chosen), `${fact} ${JSON.stringify(chosen)}`).toThrow(
        expect.objectContaining({ code: 'LB_STATED_VALUE', field }),
      )
  })

  it('rests on words that stand in the document, however its lines are broken', () => {
    const text = 'Two adults\n  were with her;\tboth older.'
    expect(standsIn('adults were with her; both', text)).toBe(true)
    expect(standsIn('adults was with her', text)).toBe(false)
    expect(standsIn('  ', text)).toBe(false)
  })
})
