import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Store } from '../store/index.ts'
import { accounts } from './account-acts.ts'
import type { ActDescription } from './acts/act.ts'
import { parseInput } from './acts/input-refusal.ts'
import { ledgerActions } from './door.ts'
import { ledger, ledgerFile, verify } from './ledger-view.ts'
import { code, credentials, newAccount } from './new-account.ts'
import { operator } from './operator.ts'
import { systemReader } from './system-reader.ts'
import { checkCheckpoint, checkpoint, checkpoints } from './witness-acts.ts'

describe('the acts of this room', () => {
  it('are called, asked for and noted so', () => {
    const all = [ledger, ledgerFile, verify, checkpoints, checkpoint, checkCheckpoint]
    const described = [...Object.values(accounts), ...all].map((act: ActDescription<z.ZodType>) => [
      act.name,
      act.kind,
      act.permission,
      act.beforeOwnPassword === true,
      act.subject({ accountId: '7' }),
      ...act.notes,
    ])
    const own = (name: string, kind: 'read' | 'write', early = false) => [
      `accounts.${name}`,
      kind,
      'signedIn',
      early,
      'accounts',
      kind === 'read' ? 'consultation' : 'alteration',
    ]
    const ofOne = (name: string) => [
      `accounts.${name}`,
      'write',
      'manageAccounts',
      false,
      'account:7',
      'alteration',
    ]
    const ofLedger = (name: string, kind = 'read') => [
      `ledger.${name}`,
      kind,
      'readLedger',
      false,
      'ledger',
      'consultation',
    ]
    expect(described).toEqual([
      ['accounts.list', 'read', 'manageAccounts', false, 'accounts', 'consultation'],
      ['accounts.create', 'write', 'manageAccounts', false, 'accounts', 'alteration'],
      ofOne('disable'),
      ofOne('enable'),
      ofOne('change'),
      ofOne('resetPassword'),
      own('changePassword', 'write', true),
      own('chooseLanguage', 'write', true),
      ofOne('place'),
      ofOne('bind'),
      own('secondFactor', 'read'),
      own('beginSecondFactor', 'write'),
      own('confirmSecondFactor', 'write'),
      own('endSecondFactor', 'write'),
      ofOne('removeSecondFactor'),
      ofLedger('entries'),
      ofLedger('file'),
      ofLedger('verify'),
      ofLedger('checkpoints'),
      ofLedger('checkpoint', 'write'),
      ofLedger('check'),
    ])
  })
})

it('what the ledger says was done is one of these words, whatever version wrote it', () => {
  expect(ledgerActions).toEqual([
    ...['collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure'],
    ...['signIn', 'signOut', 'signInRefused', 'refused', 'computation'],
  ])
})

it('whoever runs the program, and the review itself, sign in with nothing and are nobody else', async () => {
  const none = { staffIds: [], role: 'dataManager' }
  expect(await operator({} as Store)).toEqual({
    ...none,
    accountId: 'operator',
    username: 'operator',
    name: 'Operator at the command line',
  })
  expect(systemReader).toEqual({
    ...none,
    accountId: 'system',
    username: 'system',
    name: 'Lookback, counting',
  })
})

describe('what they take', () => {
  const faults = (schema: z.ZodType, raw: unknown) => {
    const parsed = parseInput(schema, raw)
    return parsed.ok ? [] : parsed.faults.map(({ field, kind }) => `${field} ${kind}`)
  }
  const x = (length: number) => 'x'.repeat(length)

  it('of somebody at a provider is both parts or neither', () => {
    const bind = (more: object) =>
      faults(accounts.bind.input, { accountId: '7', reason: 'asked for', ...more })
    expect(bind({})).toEqual([])
    expect(bind({ issuer: x(500), subject: x(255) })).toEqual([])
    expect(bind({ issuer: x(501), subject: x(256) })).toEqual(['issuer tooLong', 'subject tooLong'])
    expect(bind({ issuer: 'x' })).toEqual(['subject other'])
    expect(bind({ subject: 'x' })).toEqual(['subject other'])
    expect(accounts.bind.input.parse({ accountId: '7', reason: 'r' })).toEqual({
      accountId: '7',
      reason: 'r',
      issuer: '',
      subject: '',
    })
  })

  it('of a place has an end, and none is none', () => {
    const place = (more: object) => faults(accounts.place.input, { accountId: '7', ...more })
    expect(place({ team: x(100), telephone: x(50), manager: '8' })).toEqual([])
    expect(place({ team: x(101), telephone: x(51) })).toEqual(['team tooLong', 'telephone tooLong'])
    expect(accounts.place.input.parse({ accountId: '7' })).toEqual({
      accountId: '7',
      manager: null,
      team: '',
      telephone: '',
      specialisms: [],
    })
  })

  it('of a reason or a code is there', () => {
    expect(faults(accounts.disable.input, { accountId: '7', reason: ' ' })).toEqual([
      'reason tooShort',
    ])
    expect(faults(accounts.disable.input, { accountId: '7', reason: x(2_001) })).toEqual([
      'reason tooLong',
    ])
    expect(faults(accounts.confirmSecondFactor.input, { code: ' ' })).toEqual(['code other'])
    expect(faults(accounts.endSecondFactor.input, { code: '123 456' })).toEqual([])
    expect(code.parse(' 123 456 ')).toBe('123456')
    expect(faults(code, x(21))).toEqual([' tooLong'])
    expect(faults(checkCheckpoint.input, { checkpoint: '' })).toEqual(['checkpoint tooShort'])
    expect(checkCheckpoint.input.parse({ checkpoint: 'c' })).toEqual({
      checkpoint: 'c',
      verifier: '',
    })
  })

  it('of a new account is checked field by field', () => {
    const fine = {
      username: ' Ab.9_- ',
      name: 'Name',
      role: 'reader',
      password: x(12),
      staffIds: ['p 12', 'P12', ' '],
    }
    expect(newAccount.parse(fine)).toEqual({
      ...fine,
      username: 'ab.9_-',
      staffIds: ['P12'],
    })
    const wrong = (more: object) => faults(newAccount, { ...fine, ...more })
    expect(wrong({ username: `a${x(63)}`, name: x(200), password: x(200) })).toEqual([])
    for (const username of ['a', '-ab', 'a b', `a${x(64)}`, 'é1'])
      expect(wrong({ username }).length).toBeGreaterThan(0)
    expect(wrong({ username: '' })[0]).toBe('username tooShort')
    expect(wrong({ name: x(201), password: x(11) })).toEqual(['name tooLong', 'password tooShort'])
    expect(wrong({ password: x(201) })).toEqual(['password tooLong'])
    expect(wrong({ role: 'gate' })).toEqual(['role noChoice'])
    expect(wrong({ staffIds: Array(50).fill('1') })).toEqual([])
    expect(wrong({ staffIds: Array(51).fill('1') })).toEqual(['staffIds tooMany'])
    expect(wrong({ staffIds: [x(101)] })).toEqual(['staffIds.0 tooLong'])
    expect(wrong({ role: 'dataManager' })).toEqual(['staffIds other'])
    expect(wrong({ role: 'dataManager', staffIds: [] })).toEqual([])
  })

  it('of somebody who signs in is their name, their password, and a code where one is asked for', () => {
    expect(credentials.parse({ username: ' a ', password: ' p ' })).toEqual({
      username: 'a',
      password: ' p ',
      code: '',
    })
    expect(faults(credentials, { username: x(101), password: '' })).toEqual([
      'username tooLong',
      'password tooShort',
    ])
    expect(faults(credentials, { username: 'a', password: x(201) })).toEqual(['password tooLong'])
  })
})

describe('what they answer', () => {
  const takes = (schema: z.ZodType | undefined, value: unknown) => schema?.safeParse(value).success
  it('of a second factor is one of three states', () => {
    const { output } = accounts.secondFactor
    for (const fine of [
      { state: 'none' },
      { state: 'begun', secret: 's', address: 'a' },
      { state: 'on', since: 's' },
    ])
      expect(takes(output, fine)).toBe(true)
    expect(takes(output, { state: '' })).toBe(false)
    expect(takes(output, { state: 'none', secret: 's' })).toBe(false)
  })

  it('of a checkpoint says whose key it was', () => {
    const answer = { ok: true, what: '', size: 1, root: '', entries: 1, faults: 0 }
    expect(takes(checkCheckpoint.output, { ...answer, key: 'own' })).toBe(true)
    expect(takes(checkCheckpoint.output, { ...answer, key: 'given' })).toBe(true)
    expect(takes(checkCheckpoint.output, { ...answer, key: '' })).toBe(false)
  })
})
