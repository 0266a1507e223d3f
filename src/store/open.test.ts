import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { eachEngine } from '../testing/stores.ts'
import {
  analyze,
  inContext,
  insertRows,
  openStore,
  type Row,
  reclaim,
  type Store,
} from './index.ts'

const operator = { accountId: 'operator', role: 'dataManager', staffIds: [] }
const source = { id: 's', name: 'Source', agency: 'Agency', kind: 'policeCrime' }
const caseFile = (ref: string, more: Row = {}): Row => ({
  source_id: 's',
  ref,
  kind: 'crime',
  facts: {},
  ...more,
})

eachEngine('a store', (open) => {
  it('reads dates as text, counts as numbers, times as Date and JSON parsed', async () => {
    const store = await open()
    await inContext(store.db, operator, async (tx) => {
      await insertRows(tx, 'source', [source])
      await insertRows(tx, 'case_file', [
        caseFile('1', { opened: '2020-02-29', facts: { a: [1] } }),
      ])
      const row = await tx
        .selectFrom('case_file')
        .select(({ fn }) => [
          'id',
          'opened',
          'facts',
          fn.countAll().over().as('n'),
          sql`sum(id) over ()`.as('sum'),
          sql`now()`.as('at'),
          sql`array[1, 2]::bigint[]`.as('ids'),
          sql`array[null, date '2020-01-02']`.as('days'),
        ])
        .executeTakeFirstOrThrow()
      expect(row).toMatchObject({ opened: '2020-02-29', facts: { a: [1] }, n: 1, ids: [1, 2] })
      expect(row.sum).toBe(row.id)
      expect(typeof row.id).toBe('number')
      expect(row.at).toBeInstanceOf(Date)
      expect(row.days).toEqual([null, '2020-01-02'])
    })
  })

  it('inserts many rows at once and returns what is asked', async () => {
    const store = await open()
    await inContext(store.db, operator, async (tx) => {
      await insertRows(tx, 'source', [source])
      const rows = Array.from({ length: 12_000 }, (_, i) => caseFile(`c${i}`))
      const returned = await insertRows(tx, 'case_file', rows, { returning: ['id', 'ref'] })
      expect(new Set(returned.map(({ ref }) => ref)).size).toBe(12_000)
      const again = await insertRows(tx, 'case_file', rows.slice(0, 10), {
        onConflict: '(source_id, ref) do nothing',
        returning: ['id'],
      })
      expect(again).toEqual([])
    })
  })

  it('keeps hostile text as it is, but NUL, which is refused or stripped', async () => {
    const store = await open()
    const texts = [
      `'; drop table record; --`,
      'back\\slash \\u0000 spelt out',
      'emoji \u{1F600} and RTL \u202e',
      '<script>alert(1)</script>',
      '\\\\u0000',
      '\t\r\n"\u0001',
    ]
    const event = (text: string, key: string) => ({ source_id: 's', key, kind: 'contact', text })
    await inContext(store.db, operator, async (tx) => {
      await insertRows(tx, 'source', [source])
      await insertRows(
        tx,
        'event',
        texts.map((text, i) => event(text, `k${i}`)),
      )
      const kept = await tx.selectFrom('event').select('text').orderBy('key').execute()
      expect(kept.map(({ text }) => text)).toEqual(texts)
      await insertRows(
        tx,
        'event',
        [event('a\u0000\u0000b\\\u0000', 'nul'), event('x\ud800y', 'z')],
        {
          nul: 'strip',
        },
      )
      const stripped = await tx
        .selectFrom('event')
        .select('text')
        .where('key', 'in', ['nul', 'z'])
        .orderBy('key')
        .execute()
      expect(stripped.map(({ text }) => text)).toEqual(['ab\\', 'x\ufffdy'])
      await expect(insertRows(tx, 'event', [event('\u0000', 'no')])).rejects.toMatchObject({
        code: 'LB_STORE_NUL',
      })
    })
  })

  it('keeps bytes, arrays, JSON given as text and defaults', async () => {
    const store = await open()
    await inContext(store.db, operator, async (tx) => {
      await insertRows(tx, 'source', [source])
      const [row] = await insertRows(
        tx,
        'case_file',
        [caseFile('1', { facts: '{"b": "\\ud83d\\ude00"}' })],
        {
          returning: ['id', 'facts'],
        },
      )
      expect(row?.facts).toEqual({ b: '\u{1F600}' })
      const content = new Uint8Array([0, 1, 255])
      const document = {
        source_id: 's',
        key: 'd',
        case_id: row?.id,
        name: 'n',
        media_type: 't',
        text: 'x',
      }
      await insertRows(tx, 'document', [{ ...document, content }])
      const kept = await tx.selectFrom('document').select('content').executeTakeFirstOrThrow()
      expect([...(kept.content ?? [])]).toEqual([0, 1, 255])
      const decision = { kind: 'join', left_mentions: [1, 2], right_mentions: [3], reason: 'r' }
      await insertRows(tx, 'link_decision', [{ ...decision, decided_by: 'operator' }])
      const said = await tx.selectFrom('link_decision').selectAll().executeTakeFirstOrThrow()
      expect(said).toMatchObject({ left_mentions: [1, 2], right_mentions: [3], undone_by: null })
    })
  })

  it('takes its statistics anew where it is asked to', async () => {
    const store = await open()
    await inContext(store.db, operator, async (tx) => {
      await insertRows(tx, 'source', [source])
      await insertRows(
        tx,
        'case_file',
        Array.from({ length: 100 }, (_, i) => caseFile(`${i}`)),
      )
      await analyze(tx, ['case_file', 'mention'])
    })
    const { rows } = await sql<{ rows: number }>`
      select reltuples as rows from pg_class where relname = 'case_file'`.execute(store.db)
    expect(rows[0]?.rows).toBe(100)
  })

  it('frees the room of rows that were replaced', async () => {
    const store = await open()
    await inContext(store.db, operator, (tx) => insertRows(tx, 'source', [source]))
    const rewrite = (from: number) =>
      inContext(store.db, operator, async (tx) => {
        await tx.deleteFrom('case_file').execute()
        const rows = Array.from({ length: 200 }, (_, i) => caseFile(`${from + i}`))
        await insertRows(tx, 'case_file', rows)
      })
    const size = async () => {
      const { rows } = await sql<{ size: number }>`
        select pg_relation_size('case_file')::integer as size`.execute(store.db)
      return rows[0]!.size
    }
    await rewrite(0)
    const once = await size()
    for (let time = 1; time < 6; time += 1) {
      await reclaim(store, ['case_file'])
      await rewrite(200 * time)
    }
    // A server frees room by itself, in its own time.
    if (store.engine === 'pglite') expect(await size()).toBeLessThanOrEqual(3 * once)
    else expect(await size()).toBeGreaterThan(0)
  })

  it('shows nothing to a query that says nobody asks', async () => {
    const store = await open()
    await inContext(store.db, operator, (tx) => insertRows(tx, 'source', [source]))
    await expect(store.db.selectFrom('source').selectAll().execute()).rejects.toThrow(
      'LB_AROUND_THE_DOOR',
    )
  })

  it('leaves nothing of a transaction that failed', async () => {
    const store: Store = await open()
    const act = inContext(store.db, operator, async (tx) => {
      await insertRows(tx, 'source', [source])
      throw new Error('half-way')
    })
    await expect(act).rejects.toThrow('half-way')
    const left = await inContext(store.db, operator, (tx) =>
      tx.selectFrom('source').selectAll().execute(),
    )
    expect(left).toEqual([])
  })
})

describe('opening a store', () => {
  it('refuses more than one place, or none', async () => {
    await expect(openStore({})).rejects.toMatchObject({ code: 'LB_STORE_OPTIONS' })
    await expect(openStore({ memory: true, url: 'postgres://x' })).rejects.toMatchObject({
      code: 'LB_STORE_OPTIONS',
    })
  })

  it('says when a server is not there', async () => {
    await expect(openStore({ url: 'postgres://nobody@127.0.0.1:1/x' })).rejects.toMatchObject({
      code: 'LB_STORE_UNREACHABLE',
    })
  })

  it('says of what is no address of a server how one is written, and asks no other machine', async () => {
    for (const url of ['nonsense', 'http://127.0.0.1:5432/x', '127.0.0.1:5432/x']) {
      await expect(openStore({ url })).rejects.toMatchObject({
        code: 'LB_STORE_UNREACHABLE',
        cause: 'DATABASE_URL, or the address given, is none of a PostgreSQL server.',
        remedy: 'Write it as postgres://ACCOUNT:PASSWORD@HOST:5432/DATABASE.',
      })
    }
  })
})
