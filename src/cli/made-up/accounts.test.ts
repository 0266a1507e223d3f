import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openAccounts } from '../../access/index.ts'
import { anyEngine } from '../../testing/stores.ts'
import { demoAccounts } from './accounts.ts'

const open = anyEngine('made-up accounts')
const home = mkdtempSync(join(tmpdir(), 'lookback-accounts-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

it('a store that is opened beside another folder says a password with which people sign in', async () => {
  const store = await open()
  const demo = join(home, 'not', 'there', 'yet')
  const said = (await demoAccounts(store, demo)).join('\n')
  const password = /Password for all: (\S+)/.exec(said)![1]!
  expect(await openAccounts(store).signIn('auditor', password)).not.toBeNull()
  const file = join(demo, 'sign-in.txt')
  expect(await readFile(file, 'utf8')).toContain(password)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect((await demoAccounts(store, demo)).join('\n')).toBe(said)
})
