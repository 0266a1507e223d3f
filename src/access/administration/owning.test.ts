import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { LookbackError } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { oneEngine } from '../../testing/stores.ts'
import {
  createAccount,
  disableAccount,
  listAccounts,
  operator,
  type Role,
  type Who,
} from '../index.ts'
import { changeAccount, enableAccount } from './change-account.ts'

oneEngine('an account that others rely on', (open) => {
  let store: Store
  let by: Who
  beforeAll(async () => {
    store = await open()
    by = await operator(store)
  })

  const made = async (username: string, role: Role = 'reviewer') => {
    const account = { username, name: username, role, password: 'three random words', staffIds: [] }
    return (await createAccount(store, by, account)).accountId
  }
  const owns = async (accountId: string, items: number, watches = 0) => {
    await asOwner(store, 'item', (tx) =>
      sql`insert into item (kind, title, priority, owner, raised_by, changed_by)
        select 'action', 't', 'usual', ${accountId}, 'x', 'x'
        from generate_series(1, ${items}::int)`.execute(tx),
    )
    await asOwner(store, 'watch', (tx) =>
      sql`insert into watch (words, owner, purpose, reason, ends_on, saved_by)
        select 'w', ${accountId}, 'review', 'r', current_date, 'x'
        from generate_series(1, ${watches}::int)`.execute(tx),
    )
  }
  const change = (accountId: string, role: Role, staffIds: readonly string[] = []) =>
    changeAccount(store, by, { accountId, role, staffIds, reason: 'Asked for.' })
  const refused = async (trying: Promise<unknown>) => {
    const error = await trying.catch((thrown: unknown) => thrown)
    if (!(error instanceof LookbackError)) throw new Error('It was not refused.')
    return [error.code, error.cause]
  }
  const line = async (id: string) =>
    (await listAccounts(store, by)).find(({ accountId }) => accountId === id)

  it('keeps its role while it owns items, which are counted, and may have other staff numbers', async () => {
    const [one, two] = [await made('one'), await made('two')]
    await owns(one, 1)
    await owns(two, 2, 1)
    const ofOne = 'This person owns 1 item that is open; without them nobody would answer for it.'
    const ofTwo =
      'This person owns 2 items that are open; without them nobody would answer for those.'
    for (const [accountId, cause] of [
      [one, ofOne],
      [two, ofTwo],
    ] as const) {
      expect(await refused(change(accountId, 'reader'))).toEqual(['LB_ACCOUNT_OWNS_ITEMS', cause])
      expect(await refused(disableAccount(store, by, accountId))).toEqual([
        'LB_ACCOUNT_OWNS_ITEMS',
        cause,
      ])
    }
    await change(one, 'reviewer', ['P1'])
    expect(await line(one)).toMatchObject({ role: 'reviewer', staffIds: ['P1'], disabledAt: null })
  })

  it('keeps its role while it has watches that run, which are counted', async () => {
    const [one, two] = [await made('three'), await made('four')]
    await owns(one, 0, 1)
    await owns(two, 0, 2)
    expect(await refused(change(one, 'reader'))).toEqual([
      'LB_ACCOUNT_OWNS_ITEMS',
      'This person owns 1 watch that runs; without them nobody would be told what it finds.',
    ])
    expect(await refused(disableAccount(store, by, two))).toEqual([
      'LB_ACCOUNT_OWNS_ITEMS',
      'This person owns 2 watches that run; without them nobody would be told what they find.',
    ])
    await change(two, 'reviewer', ['P2'])
    expect((await line(two))?.staffIds).toEqual(['P2'])
  })

  it('stays the last administrator, counted without those who are disabled', async () => {
    const [first, second] = [await made('ad1', 'administrator'), await made('ad2', 'administrator')]
    await change(first, 'reader')
    const last = ['LB_ACCOUNT_LAST_ADMINISTRATOR', expect.any(String)]
    expect(await refused(change(second, 'reader'))).toEqual(last)
    expect(await refused(disableAccount(store, by, second))).toEqual(last)
    // Whoever is no administrator may go, and other staff numbers take nobody's role.
    await disableAccount(store, by, first)
    await change(second, 'administrator', ['P3'])
    await enableAccount(store, by, first, 'Back.')
    await change(first, 'administrator')
    await disableAccount(store, by, second)
    expect(await refused(change(first, 'reviewer'))).toEqual(last)
    expect(await refused(change('nobody', 'reader'))).toEqual([
      'LB_ACCOUNT_UNKNOWN',
      expect.any(String),
    ])
  })
})
