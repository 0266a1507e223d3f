import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deadlineRules, type ItemMove, itemKinds, itemMoves, itemStates } from '../items/index.ts'
import { followOns } from './follow/follow-ons.ts'
import { handOffSteps } from './hand-offs/steps.ts'
import { riskLadder } from './risks/ladder.ts'

const docs = readFileSync(join(import.meta.dirname, '../../docs/casework.md'), 'utf8')
const moves = Object.entries<ItemMove>(itemMoves)

const movers = {
  owner: 'its owner, or who stands in',
  lead: 'a lead, who becomes its owner',
  ownerOrLead: 'its owner or a lead',
  another: 'anybody but who gave the result',
}
const needs = { reason: 'a reason', result: 'the result', stopReason: 'why it stops' }

const drawn = {
  'the states of an item': [
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(itemStates).map(([state, words]) => `  ${state}: ${words}`),
    '  [*] --> open',
    ...moves.flatMap(([name, { from, to }]) => from.map((one) => `  ${one} --> ${to}: ${name}`)),
    '```',
    '',
    '| step | from | to | who | needs | for |',
    '|---|---|---|---|---|---|',
    ...moves.map(([name, move]) => {
      const kinds = Object.entries(itemKinds).filter(([, kind]) => move.onlyIf(kind))
      const all = kinds.length === Object.keys(itemKinds).length
      return `| ${name}: ${move.label} | ${move.from.join(', ')} | ${move.to} | ${movers[move.by]} | ${move.needs.map((need) => needs[need]).join(', ') || 'nothing'} | ${all ? 'all' : kinds.map(([kind]) => kind).join(', ')} |`
    }),
  ],
  'the states of an offer': [
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> offered',
    ...Object.values(handOffSteps).map(({ label, to }) => `  offered --> ${to}: ${label}`),
    '```',
    '',
    '| step | to | who | needs | the item |',
    '|---|---|---|---|---|',
    ...Object.values(handOffSteps).map(
      ({ label, to, by, needs: needed, item }) =>
        `| ${label} | ${to} | ${by} | ${needed} | ${item} |`,
    ),
  ],
  'the kinds of item': Object.values(itemKinds).map(
    ({ label, closedBy, acceptedBy, result, deadline, mayStopClock }) =>
      `| ${label} | ${closedBy === 'two' ? 'two people' : 'one'} | ${acceptedBy === 'lead' ? 'a lead' : 'its owner'} | ${result === 'record' ? 'the record' : 'words'} | ${deadline ? deadlineRules[deadline].words : 'no date'} | ${mayStopClock ? 'yes' : 'no'} |`,
  ),
  'the ladder': riskLadder.map(
    ({ after, words }, rung) =>
      `${rung + 1}. ${words}${after === 0 ? ', at once' : `, after ${after === 1 ? 'the set minutes' : `${after} times the set minutes`}`}`,
  ),
  'what follows a decision': Object.entries(followOns).flatMap(([outcome, items]) =>
    items.map(({ kind, title }) => `| ${outcome} | ${itemKinds[kind].label} | ${title} |`),
  ),
}

it.each(Object.entries(drawn))(
  'docs/casework.md draws %s as the program has them',
  (_what, lines) => {
    expect(docs).toContain(lines.join('\n'))
  },
)
