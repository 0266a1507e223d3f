import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { groupMoves, groupStates } from './group-moves.ts'
import { strengthOf, tiedByWords } from './group-words.ts'

it('what ties them is counted by kind, each thing once', () => {
  const tie = (kind: 'sharedVictim' | 'sharedPlace', about: string) => ({ kind, about, weight: 1 })
  const ties = [
    tie('sharedVictim', 'child A'),
    tie('sharedVictim', 'child A'),
    tie('sharedPlace', 'p'),
  ]
  expect(tiedByWords(ties)).toBe('1 child, 1 place')
  expect(tiedByWords([])).toBe('Nothing that is open to you')
  expect(strengthOf(ties, 3)).toBe(2)
  expect(strengthOf([], 0)).toBe(0)
})

it('its steps are drawn in docs/network.md', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/network.md'), 'utf8')
  const states = Object.entries(groupStates)
  const moves = Object.entries(groupMoves)
  const drawn = [
    '```mermaid',
    'stateDiagram-v2',
    ...states.map(([state, words]) => `  ${state}: ${words}`),
    '  [*] --> new',
    ...moves.flatMap(([, { from, to, label }]) =>
      from.map((one) => `  ${one} --> ${to}: ${label}`),
    ),
    '```',
  ].join('\n')
  expect(docs).toContain(drawn)
})
