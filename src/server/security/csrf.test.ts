import { describe, expect, it } from 'vitest'
import { createFormTokens } from './csrf.ts'

describe('a form token', () => {
  const tokens = createFormTokens()
  const seed = tokens.newSeed()

  it('counts for the session it was made for, and for no other', () => {
    const token = tokens.tokenFor(seed, 'session of one officer')
    expect(tokens.matches(token, seed, 'session of one officer')).toBe(true)
    expect(tokens.matches(token, seed, 'session of another officer')).toBe(false)
    expect(tokens.matches(token, seed, null)).toBe(false)
  })

  it('made before signing in does not count after it', () => {
    const token = tokens.tokenFor(seed, null)
    expect(tokens.matches(token, seed, null)).toBe(true)
    expect(tokens.matches(token, seed, 'session')).toBe(false)
  })

  it('counts only with the cookie it was made with, and only in the process that made it', () => {
    const token = tokens.tokenFor(seed, 'session')
    expect(tokens.matches(token, tokens.newSeed(), 'session')).toBe(false)
    expect(tokens.matches(token, undefined, 'session')).toBe(false)
    expect(createFormTokens().matches(token, seed, 'session')).toBe(false)
  })

  it('cannot be put together anew from a seed and a session that add up to the same text', () => {
    expect(tokens.tokenFor('a', 'b","c')).not.toBe(tokens.tokenFor('a","b', 'c'))
  })

  it('that is missing, cut, lengthened or no text does not count', () => {
    const token = tokens.tokenFor(seed, 'session')
    for (const wrong of [undefined, null, 1, [token], '', token.slice(1), `${token}A`]) {
      expect(tokens.matches(wrong, seed, 'session')).toBe(false)
    }
  })

  it('never stands in two answers as the same bytes, and each counts', () => {
    const tokens = createFormTokens()
    const made = Array.from({ length: 20 }, () => tokens.tokenFor('seed', 'session'))
    for (const at of [0, 10, 43, 60, 85]) {
      expect(new Set(made.map((token) => token.slice(at))).size).toBeGreaterThan(1)
    }
    expect(new Set(made.map((token) => token.slice(0, 20))).size).toBe(20)
    expect(new Set(made.map((token) => token.slice(-20))).size).toBe(20)
    expect(made.every((token) => tokens.matches(token, 'seed', 'session'))).toBe(true)
  })

  it('has a seed of its own each time', () => {
    expect(tokens.newSeed()).not.toBe(seed)
    expect(seed).toMatch(/^[\w-]{24}$/)
  })
})
