import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { inContext, type Store } from '../../store/index.ts'
import { oneEngine } from '../../testing/stores.ts'
import {
  asSearched,
  digestsOf,
  digestWithoutKey,
  searchedWords,
  wordsIn,
} from './searched-words.ts'

it('words are the same however they were typed', () => {
  for (const typed of ['Ann Lee', ' ann,  LEE ', 'ann/lee!', 'ANN\tlee', 'ａｎｎ lee'])
    expect(asSearched(typed)).toBe('ann lee')
  expect(wordsIn('O’Brien-Smith 12b, cafe\u0301')).toEqual(['o', 'brien', 'smith', '12b', 'café'])
  expect(wordsIn(' … ')).toEqual([])
})

it('what an entry from before the key holds is a digest of exactly what was typed', () => {
  const whole = createHash('sha256').update('Ann  Lee').digest('hex')
  expect(digestWithoutKey('Ann  Lee')).toBe(whole.slice(0, 16))
})

oneEngine('what the ledger keeps of a search', (open) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
  })
  const reader = { accountId: 'a', role: 'reader', staffIds: [] }
  const kept = (text: string) => inContext(store.db, reader, (db) => searchedWords({ db }, text))
  const digests = (texts: readonly string[]) =>
    inContext(store.db, reader, (db) => digestsOf({ db }, texts))

  it('is a digest of all of it, and one of each word, of forty at most', async () => {
    expect(await kept('Ann LEE, ann')).toEqual({
      query: (await digests(['ann lee ann']))[0],
      words: await digests(['ann', 'lee']),
    })
    const many = Array.from({ length: 41 }, (_, at) => `w${at}`)
    expect(await kept(many.join(' '))).toEqual({
      query: (await digests([many.join(' ')]))[0],
      words: await digests(many.slice(0, 40)),
    })
    expect((await kept(many.slice(0, 40).join(' '))).words.length).toBe(40)
    expect(await digests([])).toEqual([])
  })
})
