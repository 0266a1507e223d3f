import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDoor, operator } from '../../access/index.ts'
import { importPaths } from '../../archive/index.ts'
import { writeChildren, writeWorld } from '../../demo/index.ts'
import type { SourceRecord } from '../../facts/index.ts'
import { anyEngine } from '../../testing/stores.ts'
import { refresh } from '../index.ts'
import { evaluateAgainst } from './evaluate.ts'
import { judgeChildLinks } from './judge-child-links.ts'
import { judgeChildren } from './judge-children.ts'

const open = anyEngine('children in a made-up world')
const rule = 'child-harmed-now-in-care'
const truly = [
  { source: 's', ref: 'A', rule },
  { source: 's', ref: 'B', rule },
  { source: 's', ref: 'C', rule: '' },
]
const refs = new Map([
  [1, 's\u0000A'],
  [2, 's\u0000B'],
  [3, 's\u0000C'],
  [9, 'other\u0000X'],
])
const known = (...mentions: readonly number[]) => ({ mentions })
const scoreOf = (
  children: readonly ReturnType<typeof known>[],
  answers: readonly ('met' | 'undetermined')[],
) => judgeChildren({ children, answers: new Map([[rule, answers]]) }, (id) => refs.get(id), truly)

it('counts who is listed rightly, wrongly and not at all, and passes over whom the truth does not know', () => {
  expect(
    scoreOf([known(1), known(2), known(3), known(9)], ['met', 'undetermined', 'met', 'met']),
  ).toEqual({
    children: 3,
    planted: 2,
    listed: 2,
    right: 1,
    missed: 1,
  })
})

it('takes two children whom linkage takes for one as one entry, right for one of them', () => {
  expect(scoreOf([known(1, 2)], ['met'])).toMatchObject({ listed: 1, right: 1, missed: 1 })
})

it('says by what records of one child are joined, and which of two children are', () => {
  const record = (id: number, source: string, ref: string, person: object): SourceRecord => ({
    id,
    source,
    ref,
    mentions: [{ id, source, ref, caseId: null, role: 'subject', person: person as never }],
  })
  const postcode = { known: true, value: 'QX1 1AA' }
  const records = [
    record(1, 'a', '1', { identifiers: { 'upn/': 'U1' }, postcode }),
    record(2, 'b', '1', { identifiers: { upn: 'U1' } }),
    record(3, 'c', '1', { postcode }),
    record(4, 'c', '2', { postcode }),
    record(5, 'd', '9', { postcode }),
  ]
  const memberOf = new Map(records.map(({ id }) => [id, { personId: id === 3 ? 'Q' : 'P' }]))
  const said = [
    { source: 'a', ref: '1', person: 'x' },
    { source: 'b', ref: '1', person: 'x' },
    { source: 'c', ref: '1', person: 'x' },
    { source: 'c', ref: '2', person: 'y' },
  ]
  expect(judgeChildLinks(records, memberOf, said)).toEqual({
    pairs: 3,
    joined: 1,
    sharing: { number: 1, postcode: 0, neither: 0 },
    wrong: 2,
  })
})

it('finds the children whom only two sources together show', async () => {
  const out = await mkdtemp(join(tmpdir(), 'lookback-children-'))
  const store = await open()
  const [door, by] = [openDoor(store), await operator(store)]
  const today = new Date().toISOString().slice(0, 10)
  await writeWorld({ cases: 20, seed: 3, out })
  writeChildren({ children: 90, planted: 10, seed: 3, out, today })
  const { extracts } = await importPaths(door, by, [join(out, 'extracts')], {})
  for (const { received, imported, unchanged, quarantined } of extracts)
    expect(received).toBe(imported + unchanged + quarantined)
  await refresh(store, door, by)
  const { children } = await evaluateAgainst(store, door, by, join(out, 'truth'))
  expect(children).toMatchObject({ children: 90, planted: 10 })
  expect(children!.right).toBeGreaterThanOrEqual(9)
  expect(children!.listed - children!.right).toBeLessThanOrEqual(2)
  const { pairs, joined, sharing, wrong } = children!.links!
  expect(joined / pairs).toBeGreaterThan(0.9)
  expect(sharing.number + sharing.postcode + sharing.neither).toBe(joined)
  expect([sharing.number, sharing.postcode].every((count) => count > 0)).toBe(true)
  expect(wrong).toBe(0)
  await rm(out, { recursive: true, force: true })
})
