import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Door, openDoor, operator, type Who } from '../access/index.ts'
import { type ImportResult, importPaths } from '../archive/index.ts'
import { policeCsv } from '../archive/testing/desk.ts'
import { verifyLedger } from '../ledger/index.ts'
import { openStore, type Store } from '../store/index.ts'
import { serverLacking, startServer } from '../testing/server.ts'
import { refresh } from './refresh.ts'

const casesOfOne = 60

/** Extracts that name the same cases, each saying something else of them. */
function extractOf(folder: string, name: string, words: string): string {
  const path = join(folder, `${name}.csv`)
  const rows = Array.from({ length: casesOfOne }, (_, i) => ({
    crime_ref: `T/2014/${i}`,
    victim_ref: `V${i % 7}`,
    victim_surname: words,
  }))
  writeFileSync(path, policeCsv(rows))
  return path
}

describe.skipIf(serverLacking() !== null)('two processes at one store', () => {
  const server = startServer('atonce')
  let folder: string
  let stores: readonly Store[]
  let desks: readonly { readonly door: Door; readonly who: Who }[]
  let files: readonly string[]
  /** One after another: in one run, two files that say different things of a case cannot both be right. */
  const take = async (desk: number, paths: readonly string[]) => {
    const [{ door, who }, results] = [desks[desk]!, [] as ImportResult[]]
    for (const path of paths) {
      results.push(await importPaths(door, who, [path], { source: 'made-up:policeCrime' }))
    }
    return results
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lookback-at-once-'))
    const url = await server.freshUrl()
    stores = [await openStore({ url }), await openStore({ url })]
    desks = await Promise.all(
      stores.map(async (store) => ({ door: openDoor(store), who: await operator(store) })),
    )
    files = ['One', 'Two', 'Three'].map((words) => extractOf(folder, words, words))
  })
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()))
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('may take the same extracts in: each row is accounted for once', async () => {
    const results = (await Promise.all([take(0, files), take(1, [...files].reverse())])).flat()
    expect(results.flatMap(({ refused }) => refused)).toEqual([])
    const extracts = results.flatMap((result) => result.extracts)
    expect(extracts).toHaveLength(6)
    for (const { received, imported, unchanged, quarantined } of extracts) {
      expect(imported + unchanged + quarantined).toBe(received)
    }
    const first = extracts.filter(({ imported }) => imported > 0)
    expect(first.map(({ file }) => file).sort()).toEqual(['One.csv', 'Three.csv', 'Two.csv'])
    expect(await verifyLedger(stores[0]!.db)).toMatchObject({ ok: true })
  })

  it('may refresh and import: a refresh holds whole extracts, and others read meanwhile', async () => {
    const more = ['Four', 'Five'].map((words) => extractOf(folder, words, words))
    let read = 0
    let over = false
    const reading = async () => {
      while (!over) {
        await desks[1]!.door.enter(desks[1]!.who, async ({ db, note }) => {
          note({ action: 'consultation', subject: 'test' })
          await sql`select count(*) from case_file`.execute(db)
        })
        read += 1
      }
    }
    const reader = reading()
    const work = Promise.all([
      refresh(stores[0]!, desks[0]!.door, desks[0]!.who),
      refresh(stores[1]!, desks[1]!.door, desks[1]!.who),
      take(1, more),
    ])
    const [one, two, taken] = await work.finally(() => {
      over = true
    })
    await reader
    expect(read).toBeGreaterThan(0)
    expect(taken.flatMap(({ refused }) => refused)).toEqual([])
    for (const { cases, mentions } of [one, two]) {
      expect(cases).toBe(casesOfOne)
      expect(mentions % casesOfOne).toBe(0)
    }
    const last = await refresh(stores[0]!, desks[0]!.door, desks[0]!.who)
    const again = await refresh(stores[1]!, desks[1]!.door, desks[1]!.who)
    expect({ ...again, seconds: null }).toEqual({
      ...last,
      seconds: null,
      scope: 'changed',
      why: null,
      changed: { mentions: 0, people: 0, groups: 0, cases: 0 },
      peopleChanged: { added: 0, grew: 0, joined: 0, split: 0, regrouped: 0 },
    })
    expect(await verifyLedger(stores[0]!.db)).toMatchObject({ ok: true })
  })
})
