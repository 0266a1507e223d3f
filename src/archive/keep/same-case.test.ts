import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseItem } from '../../model/index.ts'
import { oneEngine } from '../../testing/stores.ts'
import { archiveAsOf } from '../index.ts'
import { type Desk, openDesk } from '../testing/desk.ts'
import { numberedRefs } from './same-case.ts'

const census = (year: number, days: Readonly<Record<string, string>> = { K1: '2015-03-05' }) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>${year}</Year><ReferenceDate>${year}-03-31</ReferenceDate></CollectionDetails><Source><LEA>999</LEA></Source></Header>
<Children>${Object.entries(days)
    .map(
      ([child, day]) => `<Child><ChildIdentifiers><LAchildID>${child}</LAchildID>
<PersonBirthDate>2003-01-01</PersonBirthDate></ChildIdentifiers><CINdetails><CINreferralDate>${day}</CINreferralDate>
<ReferralSource>6</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode></CINdetails></Child>`,
    )
    .join('')}</Children></Message>`

const shipped = (day = '05/03/2015') =>
  `child_id,referral_id,referral_date,forename,surname,dob,alleged_ref,factors,primary_need
K1,R-1,${day},Dee,Person,01/01/2003,A1,11A,N1
K1,R-1,${day},Dee,Person,01/01/2003,A2,11A,N1
`
const own = (day = '05/03/2015') =>
  `child no;contact no;contact day;first name;alleged no
K1;R-1;${day};Dee;A1
K1;R-1;${day};Dee;A2
`
const ownMap = (knownBy: string) => `
id: our-council
title: Referrals of a made-up council
sources: [childrensServices]
recognise: [child no, contact no]
record: { kind: our-referral, key: [contact no, alleged no] }
columns:
  child no: { type: text, required: true }
  contact no: { type: text, required: true }
  contact day: { type: date, required: true }
case:
  kind: referral
  ref: contact no
${knownBy}
  opened: contact day
mentions:
  - { role: victim, ref: child no, inCase: true, person: { givenNames: first name } }
  - { role: suspect, ref: alleged no, inCase: true, person: {} }
events:
  - { kind: referral, start: contact day, of: child no }
`

const everything = { trueOn: null, onRecord: null, receivedBy: null }

oneEngine('one referral in the census and in a case system is one case', (open) => {
  let desk: Desk
  let sources = 0
  beforeAll(async () => {
    desk = await openDesk(await open())
  })
  afterAll(() => desk.clear())

  /** A council of its own in the one store. */
  const someCouncil = () => {
    sources += 1
    const id = `council-${sources}`
    const named = `${id}:childrensServices`
    const lay = (name: string, content: string) => desk.lay(`${id}-${name}`, content)
    const cases = () =>
      desk.read(({ db }) =>
        db
          .selectFrom('case_file')
          .select(['id', 'ref', 'opened', 'known_by'])
          .where('source_id', '=', id)
          .orderBy('ref')
          .execute(),
      )
    const events = () =>
      desk.read(({ db }) =>
        db
          .selectFrom('event')
          .innerJoin('case_file', 'case_file.id', 'event.case_id')
          .innerJoin('mention', 'mention.id', 'event.mention_id')
          .select(['case_file.ref', 'event.kind', 'event.code', 'mention.ref as child'])
          .where('event.source_id', '=', id)
          .orderBy('event.key')
          .execute(),
      )
    /** As built up again from the records alone. */
    const past = () =>
      desk.read(async (unit) => {
        const refs: string[] = []
        for await (const { views } of (await archiveAsOf(unit, [everything]))()) {
          for (const { source, ref } of views[0]?.surely.cases ?? [])
            if (source === id) refs.push(ref)
        }
        return refs.sort()
      })
    const take = async (paths: readonly string[], map?: string) => {
      const { refused } = await desk.take(paths, { source: named, map })
      expect(refused).toEqual([])
    }
    return { id, lay, take, cases, events, past }
  }

  const maps = [
    ['the map that comes with Lookback', null],
    ['a map of its own', '  knownBy: [child no, contact day]'],
    ['a map of its own that does not say what a referral is known by', ''],
  ] as const
  describe.each(maps)('%s', (_, line) => {
    const orders = ['census first', 'case system first', 'both at once', 'census in two runs']
    it.each(orders)('%s', async (order) => {
      const { lay, take, cases, events, past } = someCouncil()
      const xml = lay('cin.xml', census(2015))
      const csv = lay('cs.csv', line === null ? shipped() : own())
      const map = line === null ? undefined : lay('own.yml', ownMap(line))
      if (order === 'both at once') await take([csv, xml], map)
      else if (order === 'census in two runs') {
        await take([xml])
        await take([csv], map)
        await take([lay('cin-16.xml', census(2016))])
      } else if (order === 'census first') {
        await take([xml])
        await take([csv], map)
      } else {
        await take([csv], map)
        await take([xml])
      }
      expect(await cases()).toMatchObject([
        { ref: 'R-1', opened: '2015-03-05', known_by: ['K1@2015-03-05'] },
      ])
      const referrals = (await events()).filter(({ kind }) => kind === 'referral')
      expect(referrals.every(({ ref }) => ref === 'R-1')).toBe(true)
      expect(referrals).toContainEqual({ ref: 'R-1', kind: 'referral', code: '6', child: 'K1' })
      expect(await past()).toEqual(['R-1'])
    })
  })

  it('keeps the case that was there before its number came, so that what was read of it stays', async () => {
    const { lay, take, cases } = someCouncil()
    await take([lay('cin.xml', census(2015))])
    const [before] = await cases()
    expect(before?.ref).toBe('K1@2015-03-05')
    await take([lay('cs.csv', shipped())])
    expect(await cases()).toMatchObject([{ id: before?.id, ref: 'R-1' }])
  })

  it('parts them when the day turns out wrong, and joins them when it turns out right', async () => {
    const { lay, take, cases, past } = someCouncil()
    await take([lay('cs.csv', shipped()), lay('cin.xml', census(2015))])
    await take([lay('cs-2.csv', shipped('06/03/2015'))])
    expect((await cases()).map(({ ref }) => ref)).toEqual(['K1@2015-03-05', 'R-1'])
    expect(await past()).toEqual(['K1@2015-03-05', 'R-1'])
    await take([lay('cs-3.csv', `${shipped()}\n`)])
    expect((await cases()).map(({ ref }) => ref)).toEqual(['R-1'])
    expect(await past()).toEqual(['R-1'])
  })

  it('a case that a live case is about stays, though no record speaks of it any more', async () => {
    const { lay, take, cases } = someCouncil()
    await take([lay('cs.csv', shipped()), lay('cin.xml', census(2015))])
    await take([lay('cs-2.csv', shipped('06/03/2015'))])
    const [matched] = await cases()
    await desk.read(async ({ db, who }) => {
      const { id } = await db
        .insertInto('live_case')
        .values({
          source: 'made-up-live',
          ref: 'L/1',
          kind: 'crime',
          recorded_on: '2026-01-05',
          content_hash: 'made up',
          received_by: who.accountId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('live_match')
        .values({ live_case_id: id, case_id: matched!.id, probability: 0.99 })
        .execute()
    })
    await take([lay('cs-3.csv', `${shipped()}\n`)])
    expect((await cases()).map(({ ref }) => ref)).toEqual(['K1@2015-03-05', 'R-1'])
  })

  it('one referral of two children is known by each of them', async () => {
    const { lay, take, cases } = someCouncil()
    const two = shipped().replace(
      'K1,R-1,05/03/2015,Dee,Person,01/01/2003,A2',
      'K2,R-1,05/03/2015,Bee,Person,01/01/2003,A2',
    )
    await take([lay('cin.xml', census(2015, { K1: '2015-03-05', K2: '2015-03-05' }))])
    await take([lay('cs.csv', two)])
    expect(await cases()).toMatchObject([
      { ref: 'R-1', known_by: ['K1@2015-03-05', 'K2@2015-03-05'] },
    ])
  })

  it('of two numbers for one child and day the first by name has the census, whichever came first', async () => {
    const { lay, take, cases, events, past } = someCouncil()
    await take([lay('cin.xml', census(2015))])
    await take([lay('cs.csv', shipped().replaceAll('R-1', 'R-2'))])
    const fromCensus = async () =>
      (await events()).filter(({ code }) => code === '6').map(({ ref }) => ref)
    expect(await fromCensus()).toEqual(['R-2'])
    const [read] = await cases()
    await take([lay('cs-2.csv', shipped())])
    expect(await fromCensus()).toEqual(['R-1'])
    expect(await cases()).toMatchObject([
      { ref: 'R-1', known_by: ['K1@2015-03-05'] },
      { id: read?.id, ref: 'R-2', known_by: ['K1@2015-03-05'] },
    ])
    expect(await past()).toEqual(['R-1', 'R-2'])
    await take([lay('cs-3.csv', shipped('06/03/2015'))])
    expect(await fromCensus()).toEqual(['R-2'])
  })

  it('of numbers that come and numbers that stand the first by name counts', async () => {
    const { id, lay, take } = someCouncil()
    await take([lay('cs.csv', shipped().replaceAll('R-1', 'R-5'))])
    const knownBy = 'K1@2015-03-05'
    const caseOf = (ref: string) => ({ item: 'case', ref, knownBy, kind: 'referral' }) as CaseItem
    const counts = async (...numbers: readonly string[]) => {
      const batch = [knownBy, ...numbers].map((ref, at) => ({ recordId: at, items: [caseOf(ref)] }))
      return (await desk.read((unit) => numberedRefs(unit, id, batch, []))).get(knownBy)
    }
    expect(await counts()).toBe('R-5')
    expect(await counts('R-3')).toBe('R-3')
    expect(await counts('R-7')).toBe('R-5')
  })

  it('another day, another child or another council is another case', async () => {
    const { lay, take, cases } = someCouncil()
    const days = { K1: '2015-03-06', K2: '2015-03-05' }
    await take([lay('cs.csv', shipped()), lay('cin.xml', census(2015, days))])
    expect((await cases()).map(({ ref }) => ref)).toEqual(['K1@2015-03-06', 'K2@2015-03-05', 'R-1'])
  })
})
