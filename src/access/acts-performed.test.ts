import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  checkpointText,
  type Head,
  head as headOf,
  newSigningKey,
  readSigningKey,
  signCheckpoint,
  type Witness,
} from '../ledger/index.ts'
import { LookbackError } from '../model/index.ts'
import type { Store } from '../store/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import { anyEngine } from '../testing/stores.ts'
import { accounts } from './account-acts.ts'
import type { Act } from './acts/act.ts'
import { createPerformer, type Performer } from './acts/perform.ts'
import { provide } from './acts/services.ts'
import { accountStore } from './administration/account-store.ts'
import { createAccount, openAccounts, openDoor, operator, type Role, type Who } from './index.ts'
import { ledgerStore } from './ledger-store.ts'
import { ledger, ledgerFile, verify } from './ledger-view.ts'
import type { Provider } from './provider/provider.ts'
import { hotp, stepAt } from './second-factor/totp.ts'
import { checkCheckpoint, checkpoint, checkpoints, ledgerWitness } from './witness-acts.ts'

const password = 'three random words'
const open = anyEngine('the acts of access, performed')
let store: Store
let review: Performer
let admin: Who
let auditor: Who
const kept: { readonly size: number; readonly root: string; readonly note: string }[] = []
const signer = readSigningKey(newSigningKey('review.example/lookback'))
const witness = {
  verifier: signer.verifier,
  kept: async () => ({ checkpoints: kept }),
  keep: async ({ size, root }: Head) => {
    const one = { size, root, note: signCheckpoint({ origin: 'o', size, root }, signer) }
    kept.push(one)
    return one
  },
} as unknown as Witness

let people = 0
const made = async (named: string, role: Role = 'reader'): Promise<Who> => {
  people += 1
  const username = `${named}.${people}`
  const account = { username, name: `Name of ${named}`, role, password, staffIds: [] }
  const { accountId } = await createAccount(store, await operator(store), account)
  return { accountId, username, name: account.name, role, staffIds: [] }
}
const perform = <S extends z.ZodType, O>(
  who: Who,
  act: Act<S, O>,
  input: unknown,
  session: string | null = null,
): Promise<O> => review.receive({ who, session }, act, input)
const refusedWith = async (trying: Promise<unknown>) => {
  const error = await trying.catch((thrown: unknown) => thrown)
  if (!(error instanceof LookbackError)) throw new Error('It was not refused.')
  return [error.code, error.field]
}
/** What the ledger says since the call before, without index, time and roots. */
let read = 0
const noted = async () => {
  const { rows } = await asOwner(store, 'ledger_entry', (tx) =>
    sql<{ body: string }>`
      select body from ledger_entry where index >= ${read} order by index`.execute(tx),
  )
  read += rows.length
  return rows.map(({ body }) => {
    const { index: _, at: __, prior: ___, role: ____, account: _____, ...said } = JSON.parse(body)
    return said
  })
}

beforeAll(async () => {
  store = await open()
  review = createPerformer(openDoor(store), [
    provide(accountStore, store),
    provide(ledgerStore, store),
    provide(ledgerWitness, async () => witness),
  ])
  admin = await made('admin', 'administrator')
  auditor = await made('auditor', 'auditor')
  await noted()
})

describe('an account', () => {
  it('is bound to how one provider names its holder, and released', async () => {
    const [one, two] = [await made('one'), await made('two')]
    await noted()
    const subject = `account:${one.accountId}`
    const issuer = `https://idp${people}.example`
    const bound = { accountId: one.accountId, issuer, subject: 's-1' }
    await perform(admin, accounts.bind, { ...bound, reason: 'asked for' })
    await perform(admin, accounts.bind, { ...bound, reason: 'once more' })
    const details = { bound: true, issuer }
    expect(await noted()).toEqual([
      { action: 'alteration', subject, reason: 'asked for', details },
      { action: 'alteration', subject, reason: 'once more', details },
    ])
    const other = { ...bound, accountId: two.accountId, reason: 'by mistake' }
    expect(await refusedWith(perform(admin, accounts.bind, other))).toEqual([
      'LB_ACCOUNT_BOUND',
      'subject',
    ])
    expect(await noted()).toEqual([
      {
        action: 'refused',
        subject: `account:${two.accountId}`,
        details: { code: 'LB_ACCOUNT_BOUND', act: 'accounts.bind', field: 'subject' },
      },
    ])
    for (const elsewhere of [{ subject: 's-2' }, { issuer: `${issuer}/other` }])
      await perform(admin, accounts.bind, { ...other, ...elsewhere })
    const identities = async () => {
      const lines = await perform(admin, accounts.list, {})
      return [admin, one, two].map(
        (who) => lines.find(({ accountId }) => accountId === who.accountId)?.identity,
      )
    }
    expect(await identities()).toEqual([
      null,
      { issuer, subject: 's-1' },
      { issuer: `${issuer}/other`, subject: 's-1' },
    ])
    await noted()
    await perform(admin, accounts.bind, { accountId: one.accountId, reason: 'left' })
    expect(await noted()).toEqual([
      { action: 'alteration', subject, reason: 'left', details: { bound: false } },
    ])
    expect((await identities())[1]).toBeNull()
    expect(await noted()).toEqual([{ action: 'consultation', subject: 'accounts' }])
  })

  it('has its place among the others, and nobody is their own manager at any remove', async () => {
    const [low, middle, high] = [await made('low'), await made('middle'), await made('high')]
    await noted()
    const place = (who: Who, manager: string | null) =>
      perform(admin, accounts.place, { accountId: who.accountId, manager, team: 'North' })
    await place(low, middle.accountId)
    await place(middle, high.accountId)
    expect(await noted()).toEqual([
      {
        action: 'alteration',
        subject: `account:${low.accountId}`,
        details: { placed: true, manager: middle.accountId },
      },
      {
        action: 'alteration',
        subject: `account:${middle.accountId}`,
        details: { placed: true, manager: high.accountId },
      },
    ])
    for (const manager of [low, middle, high])
      expect(await refusedWith(place(high, manager.accountId))).toEqual([
        'LB_ACCOUNT_MANAGERS',
        'manager',
      ])
    expect(await refusedWith(place(low, 'nobody'))).toEqual(['LB_ACCOUNT_UNKNOWN', 'manager'])
    expect(await refusedWith(place({ ...low, accountId: 'nobody' }, null))).toEqual([
      'LB_ACCOUNT_UNKNOWN',
      null,
    ])
    await place(middle, null)
    await place(high, low.accountId)
    const lines = await perform(admin, accounts.list, {})
    const of = (who: Who) => lines.find(({ accountId }) => accountId === who.accountId)
    expect([of(low), of(middle), of(high)].map((line) => [line?.manager, line?.team])).toEqual([
      [middle.accountId, 'North'],
      [null, 'North'],
      [low.accountId, 'North'],
    ])
  })

  it('is made, disabled, enabled, changed and given a password, each an entry of its own', async () => {
    await noted()
    people += 1
    const username = `casey.${people}`
    const { accountId } = await perform(admin, accounts.create, {
      username,
      name: 'Casey',
      role: 'reviewer',
      password,
      staffIds: ['P1'],
    })
    const subject = `account:${accountId}`
    const same = { accountId, reason: 'asked for' }
    const way = openAccounts(store)
    const { token } = (await way.signIn(username, password))!
    await perform(admin, accounts.change, { ...same, role: 'reader', staffIds: [] })
    expect(await way.whoIs(token)).toBeNull()
    const given = await perform(admin, accounts.resetPassword, same)
    expect(given.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/)
    const again = (await way.signIn(username, given.password))!
    expect(again.who.mustChangePassword).toBe(true)
    await perform(admin, accounts.disable, same)
    expect(await way.whoIs(again.token)).toBeNull()
    expect(await refusedWith(perform(admin, accounts.disable, same))).toEqual([
      'LB_ACCOUNT_UNKNOWN',
      null,
    ])
    await perform(admin, accounts.enable, same)
    expect(await refusedWith(perform(admin, accounts.enable, same))).toEqual([
      'LB_ACCOUNT_UNKNOWN',
      null,
    ])
    const said = (await noted()).filter((entry) => entry.action === 'alteration')
    expect(said).toEqual([
      { action: 'alteration', subject, details: { made: true, role: 'reviewer', staffNumbers: 1 } },
      {
        action: 'alteration',
        subject,
        reason: 'asked for',
        details: { role: 'reader', staffNumbers: 0 },
      },
      { action: 'alteration', subject, reason: 'asked for', details: { passwordReset: true } },
      { action: 'alteration', subject, reason: 'asked for', details: { disabled: true } },
      { action: 'alteration', subject, reason: 'asked for', details: { enabled: true } },
    ])
  })

  it('chooses the language of its pages, which nobody else is told', async () => {
    const who = await made('elis')
    const way = openAccounts(store)
    const token = (await way.signIn(who.username, password))!.token
    expect(await way.whoIs(token)).not.toHaveProperty('language')
    await noted()
    await perform(who, accounts.chooseLanguage, { language: 'cy' })
    expect((await way.whoIs(token))?.language).toBe('cy')
    expect((await way.signIn(who.username, password))?.who.language).toBe('cy')
    const line = (await perform(admin, accounts.list, {})).find(
      ({ accountId }) => accountId === who.accountId,
    )
    expect(Object.values(line ?? {})).not.toContain('cy')
    expect((await noted()).filter(({ action }) => action === 'alteration')).toEqual([
      {
        action: 'alteration',
        subject: `account:${who.accountId}`,
        details: { ownLanguage: true },
      },
    ])
    await perform(who, accounts.chooseLanguage, { language: 'en' })
    expect((await way.whoIs(token))?.language).toBe('en')
  })

  it('changes its own password and second factor, and goes on in the session it does it in', async () => {
    const who = await made('drew')
    const way = openAccounts(store)
    const sessions = await Promise.all([1, 2].map(() => way.signIn(who.username, password)))
    const [own, other] = sessions.map((session) => session!.token) as [string, string]
    const session = way.sessionHash(own)
    await noted()
    const change = (current: string, to: string) =>
      perform(who, accounts.changePassword, { current, password: to }, session)
    expect(await refusedWith(change('another one here', password))).toEqual([
      'LB_ACCOUNT_PASSWORD_WRONG',
      'current',
    ])
    expect(await refusedWith(change(password, password))).toEqual([
      'LB_ACCOUNT_PASSWORD_SAME',
      'password',
    ])
    await change(password, `${password} more`)
    expect(await way.whoIs(own)).not.toBeNull()
    expect(await way.whoIs(other)).toBeNull()
    expect((await noted()).filter(({ action }) => action === 'alteration')).toEqual([
      {
        action: 'alteration',
        subject: `account:${who.accountId}`,
        details: { ownPassword: true },
      },
    ])

    const code = (later = 0) => hotp(secret!, stepAt(Date.now()) + later)
    const wrong = (typed: string, act: typeof accounts.endSecondFactor) =>
      refusedWith(perform(who, act, { code: typed }, session))
    expect(await wrong('123456', accounts.confirmSecondFactor)).toEqual([
      'LB_SECOND_FACTOR_NONE',
      null,
    ])
    await perform(who, accounts.beginSecondFactor, {})
    const secret = await asOwner(store, 'account', async (tx) => {
      const { rows } = await sql<{ second_factor: Uint8Array }>`
        select second_factor from account where id = ${who.accountId}`.execute(tx)
      return rows[0]?.second_factor
    })
    const begun = await perform(who, accounts.secondFactor, {})
    expect(begun).toMatchObject({ state: 'begun', secret: expect.stringMatching(/^[A-Z2-7]{32}$/) })
    expect(await wrong('12345', accounts.confirmSecondFactor)).toEqual([
      'LB_ACCESS_CODE_WRONG',
      'code',
    ])
    // What is only begun is not ended with a code.
    expect(await wrong(code(), accounts.endSecondFactor)).toEqual(['LB_SECOND_FACTOR_NONE', null])
    await perform(who, accounts.confirmSecondFactor, { code: code() }, session)
    expect(await perform(who, accounts.secondFactor, {})).toMatchObject({ state: 'on' })
    expect(await wrong(code(), accounts.confirmSecondFactor)).toEqual([
      'LB_SECOND_FACTOR_STANDS',
      null,
    ])
    expect(await refusedWith(perform(who, accounts.beginSecondFactor, {}))).toEqual([
      'LB_SECOND_FACTOR_STANDS',
      null,
    ])
    await perform(who, accounts.endSecondFactor, { code: code() })
    expect(await perform(who, accounts.secondFactor, {})).toEqual({ state: 'none' })
    await perform(admin, accounts.removeSecondFactor, { accountId: who.accountId, reason: 'lost' })
    const subject = `account:${who.accountId}`
    const of = (secondFactor: string) => ({
      action: 'alteration',
      subject,
      details: { secondFactor },
    })
    const looked = {
      action: 'consultation',
      subject: 'accounts',
      details: { of: 'secondFactor' },
    }
    expect((await noted()).filter(({ action }) => action !== 'refused')).toEqual([
      of('begun'),
      looked,
      of('on'),
      looked,
      of('off'),
      looked,
      { ...of('removed'), reason: 'lost' },
    ])
  })
})

describe('signing in', () => {
  const provider = { name: 'a provider', start: async () => ({}) } as unknown as Provider
  /** The digest of where it was tried from is one, and no address. */
  const entries = async () =>
    (await noted()).map(({ details: { from, ...details } = {}, ...entry }) => {
      if (entry.action !== 'signOut') expect(from).toMatch(/^[0-9a-f]{16}$/)
      return { ...entry, details }
    })

  it('leaves an entry of what it was', async () => {
    const who = await made('toni')
    const { username } = who
    await noted()
    const way = openAccounts(store, { localSignIn: 'administrators' })
    const { token } = (await way.signIn(username, password, 'here'))!
    await way.signOut(token)
    await way.signOut(token)
    expect(await way.signIn(username, 'not the password', 'here')).toBeNull()
    expect(await way.signIn(`${username}.nobody`, password, 'here')).toBeNull()
    const subject = `account:${who.accountId}`
    expect(await entries()).toEqual([
      { action: 'signIn', subject, details: {} },
      { action: 'signOut', subject, details: {} },
      { action: 'signInRefused', subject, details: {} },
      {
        action: 'signInRefused',
        subject: expect.stringMatching(/^username:[0-9a-f]{16}$/),
        details: {},
      },
    ])
  })

  it('with a password is for administrators alone where a provider says so', async () => {
    const who = await made('umi')
    const toAll = openAccounts(store, { provider })
    expect((await toAll.signIn(who.username, password))?.who.accountId).toBe(who.accountId)
    const toSome = openAccounts(store, { provider, localSignIn: 'administrators' })
    await noted()
    expect(await refusedWith(toSome.signIn(who.username, password))).toEqual([
      'LB_ACCESS_PROVIDER_ONLY',
      null,
    ])
    expect((await toSome.signIn(admin.username, password))?.who.accountId).toBe(admin.accountId)
    const [refused] = await entries()
    expect(refused).toEqual({
      action: 'refused',
      subject: `account:${who.accountId}`,
      details: { of: 'signIn', local: true },
    })
    const none = openAccounts(store).signInFromProvider('', '')
    await expect(none).rejects.toThrow('No provider is set up.')
  })

  it('with a code counts a wrong one, and none that was left out', async () => {
    const who = await made('vic')
    await perform(who, accounts.beginSecondFactor, {})
    const { rows } = await asOwner(store, 'account', (tx) =>
      sql<{ second_factor: Uint8Array }>`
        select second_factor from account where id = ${who.accountId}`.execute(tx),
    )
    const shown = (later = 0) => hotp(rows[0]!.second_factor, stepAt(Date.now()) + later)
    await perform(who, accounts.confirmSecondFactor, { code: shown() })
    await noted()
    const way = openAccounts(store)
    const trying = (code: string) => way.signIn(who.username, password, '', code)
    expect(await refusedWith(trying(''))).toEqual(['LB_ACCESS_CODE_DUE', 'code'])
    expect(await refusedWith(trying('12345'))).toEqual(['LB_ACCESS_CODE_WRONG', 'code'])
    expect((await trying(shown()))?.who.accountId).toBe(who.accountId)
    const subject = `account:${who.accountId}`
    const details = { of: 'signIn', code: true }
    expect(await entries()).toEqual([
      { action: 'refused', subject, details },
      { action: 'signInRefused', subject, details },
      { action: 'signIn', subject, details: { period: expect.any(Number) } },
    ])
  })
})

describe('the door', () => {
  it('hands over the head of the ledger at each act that signs something off', async () => {
    const heads: Head[] = []
    const door = openDoor(store, { signedOff: async (head) => void heads.push(head) })
    const entering = (...signs: readonly (true | undefined)[]) =>
      door.enter(auditor, async ({ note }) => {
        for (const signsOff of signs)
          note({ action: 'consultation', subject: 'ledger', ...(signsOff && { signsOff }) })
      })
    await entering(undefined)
    expect(heads).toEqual([])
    await entering(undefined, true)
    await entering(true)
    expect(heads.length).toBe(2)
    expect(heads[1]!.size).toBe(heads[0]!.size + 1)
    expect(heads[1]).toEqual(await headOf(store.db))
    await noted()
  })
})

describe('an act', () => {
  it('is refused to whoever may not, with an entry of what was tried', async () => {
    const reader = await made('robin')
    await noted()
    expect(await refusedWith(perform(reader, accounts.list, {}))).toEqual(['LB_NOT_ALLOWED', null])
    const due: Who = { ...reader, mustChangePassword: true }
    expect(await refusedWith(perform(due, accounts.secondFactor, {}))).toEqual([
      'LB_ACCESS_PASSWORD_DUE',
      null,
    ])
    expect(await refusedWith(perform(admin, accounts.disable, { accountId: '7' }))).toEqual([
      'LB_INPUT',
      'reason',
    ])
    const refused = (act: string, code: string, field?: string) => ({
      action: 'refused',
      subject: act,
      details: { act, code, ...(field && { field }) },
    })
    expect(await noted()).toEqual([
      refused('accounts.list', 'LB_NOT_ALLOWED'),
      refused('accounts.secondFactor', 'LB_ACCESS_PASSWORD_DUE'),
      refused('accounts.disable', 'LB_INPUT', 'reason'),
    ])
    const broken = { ...accounts.list, run: () => Promise.reject(new Error('by itself')) }
    await expect(perform(admin, broken, {})).rejects.toThrow('by itself')
    expect(await noted()).toEqual([])
  })
})

describe('the ledger', () => {
  it('is read as rows and as a file, by what they are about', async () => {
    const who = await made('sam')
    await perform(admin, accounts.disable, { accountId: who.accountId, reason: 'left, for good' })
    await noted()
    const subject = `account:${who.accountId}`
    const { rows, root, total } = await perform(auditor, ledger, { subject, action: 'alteration' })
    expect(total).toBe(2)
    expect(root).toMatch(/^[0-9a-f]{64}$/)
    expect(rows[0]).toMatchObject({
      account: 'Name of admin',
      role: 'administrator',
      action: 'alteration',
      subject,
      ref: null,
      purpose: null,
      reason: 'left, for good',
      details: ['disabled: true'],
    })
    expect(rows[1]?.details).toEqual(['made: true', 'role: reader', 'staffNumbers: 0'])
    const file = await perform(auditor, ledgerFile, { subject, action: 'alteration' })
    expect([file.name, file.type]).toEqual(['ledger.csv', 'text/csv; charset=utf-8'])
    const [first] = rows
    expect(new TextDecoder().decode(file.bytes).split('\r\n').slice(0, 2)).toEqual([
      'entry,at,who,role,action,about,case reference,purpose,reason,details,leaf',
      `${first?.index},${first?.at},Name of admin,administrator,alteration,${subject},,,"left, for good",disabled: true,${first?.leaf}`,
    ])
    const verdict = await perform(auditor, verify, {})
    expect(verdict).toMatchObject({ ok: true, faults: [] })
    const asked = { of: subject, action: 'alteration' }
    expect(await noted()).toEqual([
      { action: 'consultation', subject: 'ledger', details: { page: 1, ...asked } },
      { action: 'consultation', subject: 'ledger', details: { file: true, ...asked } },
      { action: 'consultation', subject: 'ledger', details: { of: 'verify' } },
    ])
  })

  it('is signed, and compared with what somebody kept', async () => {
    await noted()
    kept.length = 0
    const signed = await perform(auditor, checkpoint, {})
    const second = await perform(auditor, checkpoint, {})
    const { verifier, checkpoints: all } = await perform(auditor, checkpoints, {})
    expect(verifier).toBe(signer.verifier.text)
    expect(all).toEqual([second, signed])
    const check = (text: string, key = '') =>
      perform(auditor, checkCheckpoint, { checkpoint: text, verifier: key })
    expect(await check(signed.note)).toMatchObject({
      ok: true,
      size: signed.size,
      root: signed.root,
      faults: 0,
      key: 'own',
    })
    expect(await check(signed.note, verifier)).toMatchObject({ ok: true, key: 'given' })
    const other = readSigningKey(newSigningKey('elsewhere.example'))
    expect(await refusedWith(check(signed.note, other.verifier.text))).toEqual([
      'LB_LEDGER_CHECKPOINT',
      'checkpoint',
    ])
    expect(await refusedWith(check(signed.note, 'no key'))).toEqual(['LB_LEDGER_KEY', 'verifier'])
    const unlike = { origin: 'o', size: signed.size, root: second.root }
    const forged = await check(signCheckpoint(unlike, other), other.verifier.text)
    expect(forged).toMatchObject({ ok: false, key: 'given' })
    expect(checkpointText(unlike)).toContain(`\n${signed.size}\n`)
    const of = (what: string) => ({
      action: 'consultation',
      subject: 'ledger',
      details: { of: what },
    })
    expect((await noted()).filter(({ action }) => action !== 'refused')).toEqual([
      of('checkpoint'),
      of('checkpoint'),
      of('checkpoints'),
      of('check'),
      of('check'),
      of('check'),
    ])
    const without = createPerformer(openDoor(store), [provide(ledgerStore, store)])
    const trying = without.receive({ who: auditor, session: null }, checkpoints, {})
    expect(await refusedWith(trying)).toEqual(['LB_LEDGER_NO_WITNESS', null])
  })
})
