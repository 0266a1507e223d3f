import { describe, expect, it } from 'vitest'
import { person } from '../../testing/made-up-lists.ts'
import { filesOf } from './person-model.ts'

describe('where a mention came from', () => {
  it('is one line a file, with its rows in order', () => {
    const from = [7, 3, 3].map((line) => ({ file: 'a.csv', line }))
    const mention = { ...person.mentionsList[0]!, from: [...from, { file: 'b.csv', line: 9 }] }
    expect(filesOf(mention)).toEqual([
      { file: 'a.csv', lines: 'lines 3, 7' },
      { file: 'b.csv', lines: 'line 9' },
    ])
  })
})
