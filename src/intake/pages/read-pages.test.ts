import { mkdirSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActContext, UnitOfWork } from '../../access/index.ts'
import { type Desk, openDesk, policeCsv } from '../../archive/testing/desk.ts'
import { pdf } from '../../archive/testing/make-pdf.ts'
import { pdfOf } from '../../demo/files/pdf.ts'
import type { JobOrder } from '../../jobs/index.ts'
import { clean, scanOf } from '../../scans/testing/scan-of.ts'
import { anyEngine } from '../../testing/stores.ts'
import { readWhatCame } from './acts.ts'
import { readWaitingPages } from './read-waiting-pages.ts'

const open = anyEngine('read-pages')
const source = 'force:policeCrime'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(await open())
  await desk.take([desk.lay('crimes.csv', policeCsv([{ crime_ref: 'T/2014/1' }]))], { source })
})
afterAll(() => desk.clear())

const textOf = (name: string): Promise<string | undefined> =>
  desk.read(async ({ db }) => {
    const kept = await db.selectFrom('document').select('text').where('name', '=', name).execute()
    return kept[0]?.text
  })
const found = (words: string): Promise<readonly string[]> =>
  desk.read(async ({ db }) => {
    const rows = await db
      .selectFrom('document')
      .select('name')
      .where(sql<boolean>`search @@ websearch_to_tsquery('english', ${words})`)
      .execute()
    return rows.map(({ name }) => name)
  })
const pages = () =>
  desk.read(({ db }) =>
    db
      .selectFrom('document_page')
      .innerJoin('document', 'document.id', 'document_page.document_id')
      .select(['document.name', 'document_page.page', 'document_page.state'])
      .orderBy('document.name')
      .orderBy('document_page.page')
      .execute(),
  )

describe('pages that came as pictures', () => {
  it('wait when they are imported, are read, found by their words, and stay read', async () => {
    const words = 'A silver van was seen by the depot on Mill Lane.'
    const folder = {
      'T_2014_1 scan.png': await scanOf(words, clean),
      'T_2014_1 mixed.pdf': pdf(['Cover sheet.', '']),
      'T_2014_1 typed.pdf': pdfOf('Typed words.'),
    }
    mkdirSync(`${desk.folder}/papers`)
    for (const [name, bytes] of Object.entries(folder)) desk.lay(`papers/${name}`, bytes)
    const papers = [`${desk.folder}/papers`]
    const { extracts, refused } = await desk.take(papers, { source })
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([{ received: 3, imported: 3, quarantined: 0 }])
    const waiting = '[Page 1 of 1 is a picture, and has not been read yet.]'
    expect(await textOf('T_2014_1 scan.png')).toBe(waiting)
    expect(await found('silver van')).toEqual([])

    const steps: string[] = []
    const read = await readWaitingPages({
      enter: (work) => desk.door.enter(desk.who, work),
      report: (done, total) => steps.push(`${done}/${total}`),
      readers: 2,
    })
    expect(read).toEqual({ waited: 2, machine: 1, doubtful: 0, unreadable: 0, blank: 1 })
    expect(steps).toEqual(['0/2', '1/2', '2/2'])
    expect(await textOf('T_2014_1 scan.png')).toBe(
      `[Page 1 of 1, read by machine: check names, numbers and dates against the picture.]\n${words}`,
    )
    expect(await textOf('T_2014_1 mixed.pdf')).toBe('Cover sheet.\n\n[Page 2 of 2 is blank.]')
    expect(await found('silver van')).toEqual(['T_2014_1 scan.png'])
    expect(await pages()).toEqual([
      { name: 'T_2014_1 mixed.pdf', page: 1, state: 'typed' },
      { name: 'T_2014_1 mixed.pdf', page: 2, state: 'blank' },
      { name: 'T_2014_1 scan.png', page: 1, state: 'machine' },
      { name: 'T_2014_1 typed.pdf', page: 1, state: 'typed' },
    ])

    // With a paper more the folder is another extract, whose standing papers are read anew.
    desk.lay('papers/T_2014_1 more.pdf', pdf(['']))
    expect((await desk.take(papers, { source })).extracts).toMatchObject([
      { received: 4, imported: 1, unchanged: 3 },
    ])
    expect(await found('silver van')).toEqual(['T_2014_1 scan.png'])
    expect(
      await readWaitingPages({ enter: (work) => desk.door.enter(desk.who, work) }),
    ).toMatchObject({
      waited: 1,
      blank: 1,
    })
    expect(
      await readWaitingPages({ enter: (work) => desk.door.enter(desk.who, work) }),
    ).toMatchObject({
      waited: 0,
    })
  })

  it('that nothing can be made of are said to be unreadable, and why', async () => {
    const broken = (await scanOf('Some words.', clean)).subarray(0, 400)
    mkdirSync(`${desk.folder}/broken`)
    desk.lay('broken/T_2014_1 broken.png', broken)
    await desk.take([`${desk.folder}/broken`], { source })
    const read = await readWaitingPages({ enter: (work) => desk.door.enter(desk.who, work) })
    expect(read).toMatchObject({ waited: 1, unreadable: 1 })
    expect(await textOf('T_2014_1 broken.png')).toBe(
      '[Page 1 of 1 can’t be read by machine: read the picture by eye.]',
    )
    const faults = await desk.read(({ db }) =>
      db.selectFrom('document_page').select('fault').where('fault', '<>', '').execute(),
    )
    expect(faults).toMatchObject([{ fault: expect.stringContaining('LB_PAGE_UNREADABLE') }])
  })

  it('are read once where two processes read at the same time', async () => {
    mkdirSync(`${desk.folder}/both`)
    desk.lay('both/T_2014_1 both.pdf', pdf(['', '', '']))
    await desk.take([`${desk.folder}/both`], { source })
    const enter = <T>(work: (unit: UnitOfWork) => Promise<T>) => desk.door.enter(desk.who, work)
    const both = await Promise.all([readWaitingPages({ enter }), readWaitingPages({ enter })])
    expect(both).toMatchObject([{ waited: 3 }, { waited: 3 }])
    expect(await textOf('T_2014_1 both.pdf')).toBe(
      '[Page 1 of 3 is blank.]\n\n[Page 2 of 3 is blank.]\n\n[Page 3 of 3 is blank.]',
    )
  })

  it('are read after an upload without anybody asking, and only where some wait', async () => {
    const ordered: JobOrder[] = []
    const jobs = {
      order: async (_: unknown, order: JobOrder) => ordered.push(order),
    }
    const context = {
      enter: (work: (unit: UnitOfWork) => Promise<unknown>) => desk.door.enter(desk.who, work),
      service: () => jobs,
    } as unknown as ActContext
    await readWhatCame(context)
    expect(ordered).toEqual([])
    mkdirSync(`${desk.folder}/later`)
    desk.lay('later/T_2014_1 later.pdf', pdf(['', '']))
    await desk.take([`${desk.folder}/later`], { source })
    await readWhatCame(context)
    expect(ordered).toMatchObject([{ kind: 'pages', subject: 'pages' }])
    expect(await ordered[0]?.run(() => undefined)).toMatchObject({ waited: 2, blank: 2 })
  })
})
