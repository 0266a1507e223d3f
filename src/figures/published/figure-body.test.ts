import { describe, expect, it } from 'vitest'
import { conventions } from '../../disclosure/index.ts'
import { exactly } from '../earlier/prior-figures.ts'
import { bodyFrom, causesFrom, type StoredFigureBody, storedBody } from './figure-body.ts'

const row = exactly({ met: 12, undetermined: 30, notMet: 40 })
const stored: StoredFigureBody = {
  says: { surely: row, atMost: row },
  rules: conventions.exact,
  proof: {
    attacked: 2,
    fewest: 9,
    against: { tables: [1], figures: [] },
    there: { tables: [1, 2], figures: [3] },
    madeFrom: 'a digest',
  },
}

describe('a stored figure', () => {
  it('is written as every version since figures were protected has written it', () => {
    expect(storedBody(bodyFrom(stored))).toEqual(stored)
    expect(bodyFrom(stored).proof).toEqual({
      attacked: 2,
      fewest: 9,
      against: { tables: [1], figures: [] },
      publicationsAtCount: { tables: [1, 2], figures: [3] },
      inputDigest: 'a digest',
    })
  })

  it('gives its reasons, whichever version wrote them', () => {
    const none = { tables: [], figures: [] }
    const causes = causesFrom({
      surely: {},
      atMost: {
        met: { rule: 'small', ...none },
        upper: { rule: 'own', ...none },
        notMet: { rule: 'beside', tables: [4], figures: [5] },
        population: { rule: 'secondary', ...none },
      },
    })
    expect(causes).toEqual({
      surely: {},
      atMost: {
        met: { rule: 'primary', ...none },
        upper: { rule: 'secondary', ...none },
        notMet: { rule: 'consistency', tables: [4], figures: [5] },
        population: { rule: 'secondary', ...none },
      },
    })
  })
})
