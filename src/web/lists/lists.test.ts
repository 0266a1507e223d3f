import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defineAct, fields, may, type Performer, provide } from '../../access/index.ts'
import { append } from '../../ledger/index.ts'
import { pageOf, pageRows, pageStart } from '../../model/index.ts'
import {
  acts,
  createReview,
  type KeptFiles,
  keepFiles,
  keptFiles,
  wholeLists,
} from '../../review/index.ts'
import { inContext } from '../../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../../testing/example-review.ts'
import { anyEngine } from '../../testing/stores.ts'
import { everyList, type PageList, pagedList } from '../../words/index.ts'
import { openDesk } from '../testing/desk.ts'
import { fakeReview } from '../testing/fake-review.ts'
import { visitedPages } from '../testing/visits.ts'

const many = 100_000
const asked: number[] = []

/** As many rows as nobody made up by hand, some of which a spreadsheet would run. */
const longList = pagedList({
  name: 'long',
  title: 'A long list',
  view: 'waits/kind',
  act: defineAct({
    name: 'test.long',
    kind: 'read',
    about: 'A long list',
    permission: 'readCase',
    input: z.strictObject({ page: fields.page }),
    subject: () => 'test',
    notes: ['consultation'],
    async run(unit, { page }) {
      asked.push(pageRows())
      const start = pageStart(page)
      unit.note({ action: 'consultation', subject: 'test' })
      const length = Math.max(0, Math.min(pageRows(), many - start))
      return pageOf(
        Array.from({ length }, (_, at) => ({ n: start + at + 1 })),
        page,
        many,
      )
    },
  }),
  rows: (list) => list,
  columns: [
    { heading: 'Number', isNumber: true, value: ({ n }) => n },
    { heading: 'Words', value: ({ n }) => (n === 1 ? '=1+1' : `Row <${n}>, "said"`) },
  ],
})

/** What it rests on has changed, and it is being worked out anew. */
const oldList = pagedList({
  name: 'old',
  title: 'A list of yesterday',
  view: 'waits/kind',
  act: defineAct({
    name: 'test.old',
    kind: 'read',
    about: 'A list of yesterday',
    permission: 'readCase',
    input: z.strictObject({ page: fields.page }),
    subject: () => 'test',
    notes: ['consultation'],
    async run(unit, { page }) {
      unit.note({ action: 'consultation', subject: 'test' })
      return { ...pageOf([{ n: 1 }], page, 1), isOld: true }
    },
  }),
  askedOnce: true,
  rows: (list) => list,
  columns: [{ heading: 'Number', isNumber: true, value: ({ n }) => n }],
})

describe('a list saved as a file', () => {
  const open = anyEngine('lists', 'example')
  let example: Example
  let review: Performer
  let files: KeptFiles
  let folder: string
  /** The watch that each of them keeps. */
  const watches: Record<string, number> = {}
  const termLists: Record<string, number> = {}
  beforeAll(async () => {
    example = await exampleReview(await open())
    folder = await mkdtemp(join(tmpdir(), 'lookback-lists-test-'))
    files = keepFiles(folder)
    review = createReview(example.store, example.door, [
      provide(keptFiles, files),
      provide(
        wholeLists,
        new Map([...everyList, longList, oldList].map((list) => [list.name, list])),
      ),
    ])
    const { ann, bob } = example.officers
    const caseId = example.cases['NB/1']!
    await review.perform(ann, acts.casework.raiseItem, {
      ...{ kind: 'request', title: '=Ask for paper', caseId },
    })
    await review.perform(bob, acts.casework.raiseRisk, {
      ...{ caseId, child: 'Robin Ashdown', feared: 'Somebody knows the address.' },
      ...{ toldWhom: 'The duty desk', toldAt: '2026-01-05T09:30', toldMeans: 'telephone' },
    })
    for (const name of ['ann', 'eve'] as const) {
      const { watchId } = await review.perform(example.officers[name], acts.review.saveWatch, {
        ...{ words: 'Ashdown', purpose: 'review', reason: 'A tip was received.' },
        endsOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      })
      watches[name] = watchId
      const { listId } = await review.perform(example.officers[name], acts.review.saveTerms, {
        ...{ title: 'A letter', purpose: 'review', terms: 'Ashdown\nNB/2' },
      })
      termLists[name] = listId
    }
  })

  const save = async (name: OfficerName, list: string, format: 'csv' | 'ods', of = {}) => {
    const kept = { watch: watches, terms: termLists }[list]
    const sent = kept ? { id: String(kept[name]) } : of
    const officer = example.officers[name]
    const saved = await review.perform(officer, acts.review.saveList, { list, format, asked: sent })
    const { accountId } = officer.who
    const stream = (await files.take(saved.fileId, accountId))!
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return { ...saved, bytes: Buffer.concat(chunks) }
  }
  const pair = { a: 'dfe-cse-2017', b: 'group-based-2013' }
  const sentFor: Readonly<Record<string, object>> = {
    worklist: { state: 'all' },
    items: { whose: 'open' },
    decisions: { status: 'all' },
    waiting: { kind: 'risk' },
    cases: { q: 'NB', purpose: 'review' },
    people: { q: 'ashdown', purpose: 'review' },
    quarantine: { id: 'none' },
    agreement: { police: 'yes', council: 'yes' },
    compared: { ...pair, answerA: 'met', answerB: 'met' },
    children: { rule: 'child-missing-repeatedly' },
    'behind-figure': { id: 'dfe-cse-2017', version: '1', answer: 'met' },
  }

  it.each(everyList.map(({ name }) => name))(
    '%s has nothing of a case closed to whoever saves it',
    async (name) => {
      const list = everyList.find((one) => one.name === name)!
      const open = list.permission === 'signedIn' || may('reviewer', list.permission)
      if (!open) {
        await expect(save('eve', name, 'csv', sentFor[name])).rejects.toMatchObject({
          code: 'LB_NOT_ALLOWED',
        })
        return
      }
      // Eve once worked on NB/1, of which an item, a risk and a document speak.
      for (const format of ['csv', 'ods'] as const) {
        const { bytes } = await save('eve', name, format, sentFor[name])
        const text =
          format === 'csv' ? bytes.toString() : strFromU8(unzipSync(bytes)['content.xml']!)
        for (const planted of ['NB/1', 'Ask for paper', 'Somebody knows'])
          expect(text).not.toContain(planted)
      }
      const { bytes, rows } = await save('ann', name, 'csv', sentFor[name])
      expect(bytes.toString().trim().split('\r\n')).toHaveLength(rows + 1)
    },
  )

  it('has for another officer what it has not for the first', async () => {
    const seen = async (name: OfficerName, list: string) =>
      (await save(name, list, 'csv', sentFor[list])).bytes.toString()
    for (const list of ['worklist', 'cases']) expect(await seen('ann', list)).toContain('NB/1,')
    expect(await seen('ann', 'items')).toContain("'=Ask for paper")
    expect(await seen('bob', 'risks')).toContain('NB/1')
  })

  it('is one entry of the ledger: who, what, how many rows, and the digest of the file', async () => {
    const { rows: before } = await review.perform(example.officers.auditor, acts.ledger.entries, {})
    const { rows } = await save('ann', 'people', 'csv', { q: 'ashdown', purpose: 'review' })
    const { rows: after } = await review.perform(example.officers.auditor, acts.ledger.entries, {})
    const fresh = after.filter(({ index }) => index > before[0]!.index + 1)
    expect(fresh.map(({ action, account, subject }) => ({ action, account, subject }))).toEqual([
      { action: 'disclosure', account: 'ann', subject: 'list:people' },
    ])
    expect(fresh[0]!.details.join(' ')).toContain(`rows: ${rows}`)
    expect(fresh[0]!.details.join(' ')).not.toContain('ashdown')
  })

  it('of 100,000 rows is read twenty thousand at a time, as CSV and as a spreadsheet', async () => {
    const csv = await save('ann', 'long', 'csv')
    expect(Math.max(...asked)).toBe(20_000)
    expect(csv.rows).toBe(many)
    const lines = csv.bytes.toString().split('\r\n')
    expect(lines.slice(0, 3)).toEqual(['Number,Words', "1,'=1+1", '2,"Row <2>, ""said"""'])
    expect(lines.at(-2)).toBe(`${many},"Row <${many}>, ""said"""`)
    const { bytes } = await save('ann', 'long', 'ods')
    // The type comes first and is not compressed, so that a program that looks at it knows it.
    expect(bytes.subarray(30, 84).toString()).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    )
    const content = strFromU8(unzipSync(bytes)['content.xml']!)
    expect(content.match(/<table:table-row>/g)!.length).toBeGreaterThan(many)
    expect(content).not.toContain('table:formula')
    expect(content).toContain(`Row &lt;${many}&gt;`)
    await expect.poll(() => readdir(folder)).toEqual([])
  })

  it('of the ledger is whole to its first entry, however many are added while it is written', async () => {
    const { who } = example.officers.bob
    const add = (entries: number) =>
      inContext(example.store.db, who, (tx) =>
        append(
          tx,
          who,
          Array.from({ length: entries }, () => ({ action: 'consultation', subject: 'worklist' })),
        ),
      )
    await add(20_500)
    let isWriting = true
    const others = (async () => {
      while (isWriting) await add(1)
    })()
    const { bytes, rows } = await save('auditor', 'ledger', 'csv')
    isWriting = false
    await others
    const lines = bytes.toString().trimEnd().split('\r\n').slice(1)
    const entries = lines.map((line) => Number(/^\d+/.exec(line)?.[0]))
    expect(rows).toBeGreaterThan(20_500)
    expect(entries).toEqual(Array.from({ length: rows }, (_, at) => rows - 1 - at))
  })

  it('is had once, by whoever saved it', async () => {
    const { ann, bob } = example.officers
    const saved = await review.perform(ann, acts.review.saveList, { list: 'groups', format: 'csv' })
    expect(await files.take(saved.fileId, bob.who.accountId)).toBeNull()
    const stream = await files.take(saved.fileId, ann.who.accountId)
    expect(await text(stream!)).toContain('Group,')
    expect(await files.take(saved.fileId, ann.who.accountId)).toBeNull()
  })

  it('that nobody declared is refused, and so are one that is being worked out anew and what its page would refuse', async () => {
    const by = example.officers.ann
    await expect(
      review.perform(by, acts.review.saveList, { list: 'accounts2', format: 'csv' }),
    ).rejects.toMatchObject({ code: 'LB_LIST_UNKNOWN' })
    await expect(save('ann', 'old', 'csv')).rejects.toMatchObject({ code: 'LB_LIST_OLD' })
    await expect(save('ann', 'worklist', 'csv', { state: 'lost' })).rejects.toMatchObject({
      code: 'LB_INPUT',
    })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('the page of a list', () => {
  it('shows the columns that its files have, and where they are', async () => {
    const desk = await openDesk()
    for (const { view, headings, name } of everyList) {
      const visit = visitedPages.find(({ name: page }) => page === pageOfView[view])
      expect([view, visit?.name]).toEqual([view, pageOfView[view]])
      const officer = await desk.officer(visit!.role!)
      const { body } = await officer.get(visit!.path)
      expect([name, body.includes(`/lists/${name}/csv`)]).toEqual([name, true])
      for (const heading of headings) {
        const words = typeof heading === 'string' ? heading : heading.text
        if (!notTables.has(view))
          expect([name, body.includes(`>${words}</th>`), words]).toEqual([name, true, words])
      }
    }
    await desk.close()
  })

  it('offers to save nothing where it lists nothing', async () => {
    const review = fakeReview()
    const desk = await openDesk({
      ...review,
      async perform(caller, act, input) {
        const output = await review.perform(caller, act, input)
        const list = everyList.find((one) => one.act.name === act.name)
        return (list ? emptied(list, output) : output) as typeof output
      },
    })
    for (const { view, name } of everyList) {
      const visit = visitedPages.find(({ name: page }) => page === pageOfView[view])
      const officer = await desk.officer(visit!.role!)
      const { body, statusCode } = await officer.get(visit!.path)
      // A file of which no row was quarantined has no page of them.
      expect([name, statusCode]).toEqual([name, name === 'quarantine' ? 404 : 200])
      expect([name, body.includes(`/lists/${name}/csv`)]).toEqual([name, false])
    }
    await desk.close()
  })
})

/** The same answer with nothing in its list. */
function emptied({ read }: PageList, output: unknown): unknown {
  const rowless = without(output, (name) => name === 'rows')
  return read(rowless).total === 0 ? rowless : without(output, () => true)
}

function without(output: unknown, isListed: (name: string) => boolean): unknown {
  if (Array.isArray(output)) return []
  return Object.fromEntries(
    Object.entries(output as object).map(([name, value]) => {
      if (name === 'total') return [name, 0]
      if (typeof value === 'object' && value !== null && 'rows' in value) {
        return [name, without(value, isListed)]
      }
      return [name, Array.isArray(value) && isListed(name) ? [] : value]
    }),
  )
}

/** They show their rows as lines. */
const notTables = new Set<string>(['waits/kind', 'casework/risks/risks', 'extracts/quarantine'])
const pageOfView: Readonly<Record<string, string>> = {
  'reading/worklist': 'worklist',
  'reading/known-cases': 'known-cases',
  'reading/batches/batches': 'batches',
  'reading/batches/source-rules': 'source-rules',
  'cases/case-search': 'cases',
  'waits/kind': 'waiting-kind',
  'casework/decisions': 'decisions',
  'casework/victims-told': 'victims-told',
  'casework/items/items': 'items',
  'casework/risks/risks': 'risks',
  'casework/outside/list': 'outside',
  'contact/plans-due': 'contact-due',
  'cases/terms/lists': 'term-lists',
  'cases/terms/one': 'terms',
  'cases/watches/list': 'watches',
  'cases/watches/one': 'watch',
  'people/search/people': 'people',
  'people/groups/groups': 'groups',
  'extracts/extracts': 'extracts',
  'extracts/quarantine': 'quarantine',
  'accounts/accounts': 'accounts',
  'ledger/ledger': 'ledger',
  'figures/counts/behind-figure': 'behind-figure',
  'figures/data-quality/agreement-cases': 'agreement-cases',
  'figures/compare/compared-cases': 'compared-cases',
  'figures/children/list': 'child-list',
  'figures/samples/list': 'samples',
  'figures/statements/list': 'statements',
  'figures/tables/tables': 'tables',
  'figures/definitions/definitions': 'definitions',
  'figures/drafts/drafts': 'drafts',
  'recommendations/list': 'recommendations',
  'people/links/unlinkable': 'links-unlinkable',
  'people/links/bridges': 'links-bridges',
  'people/links/changed': 'links-changed',
}
