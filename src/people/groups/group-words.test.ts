import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { groupMoves, groupStates } from './group-moves.ts'
import { groupName, strengthOf, tiedByWords } from './group-words.ts'

const where = { name: '', area: 'Velholm', place: 'Osier Lodge', people: 3 }

it('a group is named by where, when and how many, unless somebody named it', () => {
  expect(groupName({ ...where, years: { from: 2012, to: 2016 } })).toBe(
    'Velholm, Osier Lodge, 2012 to 2016, 3 people',
  )
  expect(groupName({ ...where, place: null, years: { from: 2012, to: 2012 } })).toBe(
    'Velholm, 2012, 3 people',
  )
  expect(groupName({ ...where, area: null, place: null, years: null, people: 1 })).toBe(
    'Area not recorded, no day recorded, 1 person',
  )
  expect(groupName({ ...where, name: 'The mill', years: null })).toBe('The mill')
})

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
