import { describe, expect, it } from 'vitest'
import { suppressionReasons } from '../../disclosure/index.ts'
import { reasonFrom } from './stored-reasons.ts'

describe('a stored reason', () => {
  it('reads as it was written', () => {
    expect(suppressionReasons.map(reasonFrom)).toEqual([...suppressionReasons])
  })

  it('reads in the words of tables and figures kept by earlier versions', () => {
    const tables = ['small', 'complementary', 'hiddenBefore'].map(reasonFrom)
    const figures = ['small', 'own', 'beside'].map(reasonFrom)
    expect(tables).toEqual(['primary', 'secondary', 'consistency'])
    expect(figures).toEqual(['primary', 'secondary', 'consistency'])
  })

  it('that nobody ever wrote is an error, and not a guess', () => {
    expect(() => reasonFrom('constructor')).toThrow('no reason')
    expect(() => reasonFrom('')).toThrow('no reason')
  })
})
