import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Door, openDoor, operator, type Who } from '../../access/index.ts'
import { importPaths } from '../../archive/index.ts'
import { shippedDefinitions, type UncertainLink } from '../../definitions/index.ts'
import { writeWorld } from '../../demo/index.ts'
import { factsOf } from '../../facts/case/read-facts.ts'
import { readTruth } from '../../refresh/evaluate/truth.ts'
import { refresh } from '../../refresh/refresh.ts'
import type { Store } from '../../store/index.ts'
import { anyEngine } from '../../testing/stores.ts'
import { figuresOverWorlds, overWorlds } from './figures-over-worlds.ts'
import { readWorlds, type Worlds } from './read-worlds.ts'

const open = anyEngine('worlds')

describe('a made-up world of 400 cases', () => {
  const out = mkdtempSync(join(tmpdir(), 'lookback-worlds-'))
  let store: Store
  let door: Door
  let who: Who
  let worlds: Worlds
  beforeAll(async () => {
    await writeWorld({ cases: 400, seed: 5, out })
    store = await open()
    door = openDoor(store)
    who = await operator(store)
    await importPaths(door, who, [join(out, 'extracts')])
    await refresh(store, door, who)
    worlds = await door.enter(who, (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      return readWorlds(unit)
    })
  }, 120_000)
  afterAll(async () => {
    rmSync(out, { recursive: true, force: true })
  })

  it('has uncertain links, and cases that rest on none', () => {
    expect(worlds.uncertainLinks).toBeGreaterThan(10)
    expect(worlds.affected.size).toBeLessThan(400)
  })

  it('changes the facts of affected cases only, and finds all of their facts', () => {
    const { archive, affected, membersWhere, factsWhere } = worlds
    const drawings: readonly ((link: UncertainLink) => boolean)[] = [
      () => true,
      () => false,
      ({ a, b }) => (a + b) % 2 === 0,
    ]
    // How sure a link is may change with who is beside whom; what it says of the case may not.
    const plain = (facts: unknown) =>
      JSON.parse(JSON.stringify(facts, (key, value) => (key === 'probability' ? 0 : value)))
    for (const holds of drawings) {
      const whole = factsOf(
        archive.cases,
        archive.mentions,
        membersWhere(holds),
        archive.missingRecords,
      )
      const isAffected = ({ caseId }: { readonly caseId: number }) => affected.has(caseId)
      expect(plain(factsWhere(holds))).toEqual(plain(whole.filter(isAffected)))
      const rest = archive.facts.filter((one) => !isAffected(one))
      expect(plain(whole.filter((one) => !isAffected(one)))).toEqual(plain(rest))
    }
  })

  it('counts the same again with the same seed; the truth lies within every interval', async () => {
    const asked = { definition: null, worlds: 20, seed: 1 }
    const figures = await figuresOverWorlds(door, who, asked)
    expect(overWorlds(worlds, await shippedDefinitions(), 20, 1)).toEqual(figures)
    const truth = await readTruth(join(out, 'truth'))
    for (const { definition, metOverWorlds, atMostOverWorlds } of figures) {
      const truly = [...truth.cases.values()].filter(({ meets }) => meets[definition]).length
      expect(metOverWorlds.low).toBeLessThanOrEqual(truly)
      expect(atMostOverWorlds.high).toBeGreaterThanOrEqual(truly)
      expect(metOverWorlds.low).toBeLessThanOrEqual(metOverWorlds.high)
    }
  })

  it('says which definition it does not have', async () => {
    const asked = { definition: 'no-such', worlds: 1, seed: 1 }
    await expect(figuresOverWorlds(door, who, asked)).rejects.toThrow(/LB_DEFINITION_NOT_FOUND/)
  })
})
