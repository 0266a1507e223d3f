import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createPerformer } from '../../access/index.ts'
import { oneEngine } from '../../testing/stores.ts'
import { ownMaps, retireMap } from '../acts/own-maps.ts'
import { caseRecords } from '../history/case-records.ts'
import { type Desk, openDesk, policeCsv } from '../testing/desk.ts'

const map = `
id: own-incidents
title: Incidents of a made-up force
sources: [policeCrime]
recognise: [incident, day, harmed]
record: { kind: own-incident, key: [incident] }
columns:
  incident: { type: text, required: true }
  day: { type: date, required: true }
  harmed: { type: text, required: true }
  sexual: { type: yesNo }
case: { kind: crime, ref: incident, opened: day, statements: { sexual: sexual } }
mentions: [{ role: victim, ref: harmed, inCase: true, person: { givenNames: name } }]
`
const rows = (sexual: string) => `incident,day,harmed,name,sexual\nI1,03/02/2014,V1,Ada,${sexual}\n`
const everything = { trueOn: null, onRecord: null, receivedBy: null }

oneEngine('an import map of one’s own', (open) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(await open())
    const own = desk.lay('own.yml', map)
    const options = { source: 'made-up:policeCrime', map: own }
    const { refused } = await desk.take([desk.lay('first.csv', rows('Y'))], options)
    expect(refused).toEqual([])
  })
  afterAll(() => desk.clear())

  it('is kept with the source, so that its records are read again by a process that never saw it', async () => {
    vi.resetModules()
    const { caseRecords, archiveAsOf } = await import('../index.ts')
    const { held, records } = await desk.door.enter(desk.who, async (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      const batches = (await archiveAsOf(unit, [everything]))()
      const then = (await batches.next()).value?.views[0]
      return { held: then!.surely, records: await caseRecords(unit, then!.surely.cases[0]!.id) }
    })
    expect(held.cases).toMatchObject([
      { ref: 'I1', opened: '2014-02-03', facts: { sexual: { known: true, value: true } } },
    ])
    expect(held.mentions).toMatchObject([{ ref: 'V1', role: 'victim' }])
    expect(records).toMatchObject([{ file: 'first.csv', line: 2, version: 1 }])
  })

  it('is kept once, however often it is used', async () => {
    const own = desk.lay('own.yml', map)
    await desk.take([desk.lay('second.csv', rows('N'))], { source: 'made-up', map: own })
    const kept = await desk.door.enter(desk.who, (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      return unit.db.selectFrom('import_map').select(['source_id', 'kind']).execute()
    })
    expect(kept).toEqual([{ source_id: 'made-up', kind: 'own-incident' }])
  })

  it('is tried by itself on the next file of its source, where nobody says not to, and on no other source’s', async () => {
    const next = desk.lay('third.csv', rows('N'))
    const { extracts, refused } = await desk.take([next], { source: 'made-up' })
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([{ map: 'own-incidents', unchanged: 1, imported: 0 }])
    const more = desk.lay('fourth.csv', rows('N').replace('I1', 'I2'))
    const without = await desk.take([more], { source: 'made-up', ownMaps: false })
    expect(without.refused).toMatchObject([{ code: 'LB_FILE_UNKNOWN' }])
    const others = await desk.take([more], { source: 'other:policeCrime' })
    expect(others.refused).toMatchObject([{ code: 'LB_FILE_UNKNOWN' }])
    const changed = desk.lay('own-2.yml', map.replace('Incidents of', 'All incidents of'))
    await desk.take([desk.lay('fifth.csv', rows('U'))], { source: 'made-up', map: changed })
    const last = await desk.take([more], { source: 'made-up' })
    expect(last.extracts).toMatchObject([{ map: 'own-incidents', imported: 1 }])
  })

  it('is listed with every version and what it read, retired with a reason, and taken back', async () => {
    const acts = createPerformer(desk.door)
    const caller = { who: desk.who, session: null }
    const listed = () => acts.perform(caller, ownMaps, {})
    const take = (name: string, options: object = {}) =>
      desk.take([desk.lay(name, rows('N').replace('I1', name))], { source: 'made-up', ...options })
    const second = (await listed())[0]!
    expect(second).toMatchObject({
      ...{ mapId: 'own-incidents', title: 'All incidents of a made-up force', version: 2 },
      ...{ extracts: 2, rows: 2, state: 'tried', step: null },
    })
    expect(second.lastUsed! >= second.firstUsed).toBe(true)

    // Used by name, the first version is the one that was used last.
    await take('a.csv', { map: desk.lay('own.yml', map) })
    const state = async () => (await listed()).map(({ version, state: is }) => [version, is])
    expect(await state()).toEqual([
      [1, 'tried'],
      [2, 'inUse'],
    ])
    const [first] = await listed()
    const step = (which: 'version' | 'all', more: { readonly step?: 'takeBack' } = {}) =>
      acts.perform(caller, retireMap, {
        ...{ versionId: first!.versionId, which, reason: 'The layout changed.' },
        ...more,
      })
    expect(await step('version')).toEqual({ versions: 1 })
    expect((await listed())[0]!.step).toMatchObject({
      step: 'retired',
      reason: 'The layout changed.',
    })
    expect((await take('b.csv')).extracts).toMatchObject([{ map: 'own-incidents', imported: 1 }])
    expect(await state()).toEqual([
      [2, 'tried'],
      [1, 'retired'],
    ])

    expect(await step('all')).toEqual({ versions: 1 })
    await expect(step('all')).rejects.toMatchObject({ code: 'LB_OWN_MAP_STANDS' })
    expect((await take('c.csv')).refused).toMatchObject([{ code: 'LB_FILE_UNKNOWN' }])
    // What it read stays readable, and a person can still name it.
    const standing = await desk.read((unit) => caseRecords(unit, 1))
    expect(standing.length).toBeGreaterThan(0)
    expect((await take('d.csv', { map: desk.lay('own.yml', map) })).refused).toEqual([])

    expect(await step('all', { step: 'takeBack' })).toEqual({ versions: 2 })
    expect((await take('e.csv')).extracts).toMatchObject([{ map: 'own-incidents' }])
    const nobodys = { versionId: 999, which: 'all', reason: 'x' } as const
    await expect(acts.perform(caller, retireMap, nobodys)).rejects.toMatchObject({
      code: 'LB_OWN_MAP_NOT_FOUND',
    })
  })

  it('of two that read the same file the one that was used last is tried', async () => {
    const source = 'two-maps:policeCrime'
    const other = map.replace('id: own-incidents', 'id: later-incidents')
    const takes = async (name: string, text?: string) => {
      const file = desk.lay(name, rows('Y').replace('I1', name))
      const options = text === undefined ? {} : { map: desk.lay('named.yml', text) }
      const { extracts } = await desk.take([file], { source, ...options })
      return extracts[0]?.map
    }
    await takes('f.csv', map)
    await takes('g.csv', other)
    expect(await takes('h.csv')).toBe('later-incidents')
    await takes('i.csv', map)
    expect(await takes('j.csv')).toBe('own-incidents')
  })

  it('that asks for the order of dates asks again of the next file that does not show it', async () => {
    const source = 'asking:policeCrime'
    const named = desk.lay('asking.yml', `${map}dateOrder: ask\n`)
    const file = (name: string, day: string) =>
      desk.lay(name, rows('Y').replace('I1', name).replace('03/02/2014', day))
    const shown = file('shows.csv', '13/02/2014')
    const first = await desk.take([shown], { source, map: named })
    expect(first.extracts).toMatchObject([
      { imported: 1, dates: { order: 'dayFirst', by: 'file' } },
    ])
    expect((await desk.take([shown], { source })).extracts).toMatchObject([{ unchanged: 1 }])

    const asked = async (name: string) =>
      (await desk.take([file(name, '04/03/2014')], { source })).refused
    expect(await asked('second.csv')).toMatchObject([{ code: 'LB_DATE_ORDER' }])
    const stated = { source, dateOrder: 'monthFirst' } as const
    const second = await desk.take([file('second.csv', '04/03/2014')], stated)
    expect(second.extracts).toMatchObject([
      { map: 'own-incidents', imported: 1, dates: { order: 'monthFirst', by: 'command' } },
    ])
    expect(await asked('third.csv')).toMatchObject([{ code: 'LB_DATE_ORDER' }])
    // What a file shows is read so, whatever the file before it was.
    const third = await desk.take([file('third.csv', '14/03/2014')], { source })
    expect(third.extracts).toMatchObject([
      { imported: 1, dates: { order: 'dayFirst', by: 'file' } },
    ])
    const opened = await desk.read(({ db }) =>
      db
        .selectFrom('case_file')
        .select(['ref', 'opened'])
        .where('source_id', '=', 'asking')
        .orderBy('ref')
        .execute(),
    )
    expect(opened).toEqual([
      { ref: 'second.csv', opened: '2014-04-03' },
      { ref: 'shows.csv', opened: '2014-02-13' },
      { ref: 'third.csv', opened: '2014-03-14' },
    ])
    const maps = await createPerformer(desk.door).perform(
      { who: desk.who, session: null },
      ownMaps,
      {},
    )
    const asking = maps.filter((one) => one.source === 'asking')
    expect(asking.length).toBeGreaterThan(1)
    expect(asking.every(({ dateOrder }) => dateOrder === null)).toBe(true)
  })

  it('stands by its hash on every record it read, as the maps that come with Lookback do', async () => {
    const crimes = desk.lay('crimes.csv', policeCsv([{}]))
    await desk.take([crimes], { source: 'made-up-police:policeCrime' })
    const kept = await desk.door.enter(desk.who, (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      return unit.db
        .selectFrom('record')
        .leftJoin('import_map', (on) =>
          on
            .onRef('import_map.hash', '=', 'record.map_hash')
            .onRef('import_map.source_id', '=', 'record.source_id'),
        )
        .select(['record.kind', 'import_map.kind as read_by'])
        .execute()
    })
    expect(kept.length).toBeGreaterThan(1)
    expect(kept.filter(({ kind, read_by }) => kind !== read_by)).toEqual([])
    expect(kept.map(({ kind }) => kind)).toContain('crime')
  })

  it('once mended reads the same file again, and what it read before stays as it was read', async () => {
    const source = 'mended:policeCrime'
    const wrong = desk.lay('wrong.yml', map.replace('givenNames: name', 'familyName: name'))
    const right = desk.lay('right.yml', map)
    const file = desk.lay('mended.csv', rows('Y'))
    await desk.take([file], { source, map: wrong })
    const again = await desk.take([file], { source, map: wrong })
    expect(again.extracts).toMatchObject([{ imported: 0, unchanged: 1 }])
    const mended = await desk.take([file], { source, map: right })
    expect(mended.extracts).toMatchObject([{ imported: 1, unchanged: 0 }])
    await desk.door.enter(desk.who, async (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      const { rows: versions } = await sql<{ known: string | null; version: number }>`
        select m.map->'mentions'->0->'person'->>'familyName' as known, r.version
        from record r join import_map m on m.hash = r.map_hash and m.source_id = r.source_id
        where r.source_id = 'mended' order by r.version`.execute(unit.db)
      expect(versions).toEqual([
        { version: 1, known: 'name' },
        { version: 2, known: null },
      ])
      const [mention] = await unit.db
        .selectFrom('mention')
        .select('person')
        .where('source_id', '=', 'mended')
        .execute()
      expect(mention?.person).toMatchObject({
        givenNames: { known: true, value: 'Ada' },
        familyName: { known: false },
      })
    })
  })
})
