import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { LookbackError } from '../../model/index.ts'
import { type FalseProvider, falseProvider } from './false-provider.fixtures.ts'
import { openProvider, type Provider } from './provider.ts'
import { type RealProvider, realProvider } from './real-provider.fixtures.ts'
import { afterSignOut, localSignIn, providerSettings } from './settings.ts'

const unpacked = (kept: string) => JSON.parse(Buffer.from(kept, 'base64url').toString())
const packed = (kept: object) => Buffer.from(JSON.stringify(kept)).toString('base64url')

describe('a real provider', () => {
  let real: RealProvider
  beforeAll(async () => {
    real = await realProvider()
    real.signedIn = { accountId: 'officer-17', amr: ['pwd'] }
  })
  afterAll(() => real.close())

  it('says who somebody is, and whether a second factor was used', async () => {
    const provider = openProvider(real.settings)
    const { address, kept } = await provider.start('/worklist')
    const sent = new URL(address).searchParams
    expect(sent.get('code_challenge_method')).toBe('S256')
    expect(Object.fromEntries(sent)).toMatchObject({ response_type: 'code', scope: 'openid' })
    const query = await real.visit(address)
    expect(await provider.finish(query, kept)).toEqual({
      next: '/worklist',
      identity: {
        issuer: real.settings.issuer.origin,
        subject: 'officer-17',
        secondFactor: false,
        nonce: unpacked(kept).nonce,
        endAt: expect.stringContaining('/session/end?'),
      },
    })
    real.signedIn = { accountId: 'officer-17', amr: ['pwd', 'mfa'] }
    const again = await provider.start('/')
    const { identity } = await provider.finish(await real.visit(again.address), again.kept)
    expect(identity.secondFactor).toBe(true)
  })

  it('is not believed for another browser, another client, twice, or late', async () => {
    const provider = openProvider(real.settings)
    const one = await provider.start('/')
    const query = await real.visit(one.address)
    const refuses = (asked: string, kept: string, code: string) =>
      expect(provider.finish(asked, kept)).rejects.toMatchObject({ code })
    const kept = unpacked(one.kept)
    await refuses(query, (await provider.start('/')).kept, 'LB_ACCESS_PROVIDER_REFUSED')
    await refuses(query, packed({ ...kept, at: Date.now() - 601_000 }), 'LB_ACCESS_PROVIDER_LATE')
    await refuses(query, '', 'LB_ACCESS_PROVIDER_LATE')
    await refuses(query, 'not base64 of anything', 'LB_ACCESS_PROVIDER_LATE')
    await refuses('', one.kept, 'LB_ACCESS_PROVIDER_REFUSED')
    await refuses('error=access_denied&state=x', one.kept, 'LB_ACCESS_PROVIDER_REFUSED')
    // Nothing above has used the code.
    expect((await provider.finish(query, one.kept)).identity.subject).toBe('officer-17')
    await refuses(query, one.kept, 'LB_ACCESS_PROVIDER_REFUSED')

    const other = openProvider({ ...real.settings, client: 'another' })
    const foreign = await other.start('/')
    const theirs = await real.visit(foreign.address)
    await refuses(theirs, foreign.kept, 'LB_ACCESS_PROVIDER_REFUSED')
    const two = await provider.start('/')
    const answered = await real.visit(two.address)
    await refuses(
      answered,
      packed({ ...unpacked(two.kept), nonce: 'another nonce that is long enough' }),
      'LB_ACCESS_PROVIDER_REFUSED',
    )
    const three = await provider.start('/')
    const wrong = packed({ ...unpacked(three.kept), verifier: 'x'.repeat(43) })
    await refuses(await real.visit(three.address), wrong, 'LB_ACCESS_PROVIDER_REFUSED')
  })

  it('that is down is said to be, before and after somebody was sent there', async () => {
    const brief = await realProvider()
    brief.signedIn = { accountId: 'a' }
    const provider = openProvider(brief.settings)
    const { address, kept } = await provider.start('/')
    const query = await brief.visit(address)
    await brief.close()
    await expect(provider.finish(query, kept)).rejects.toMatchObject({
      code: 'LB_ACCESS_PROVIDER_DOWN',
      status: 503,
    })
    const late = openProvider(brief.settings)
    await expect(late.start('/')).rejects.toMatchObject({ code: 'LB_ACCESS_PROVIDER_DOWN' })
    // It is asked again once it is there.
    const back = await realProvider(Number(brief.settings.issuer.port))
    expect((await late.start('/')).address).toContain(brief.settings.issuer.host)
    await back.close()
  })
})

describe('a false provider', () => {
  let made: FalseProvider
  beforeAll(async () => {
    made = await falseProvider()
  })
  afterAll(() => made.close())

  const answer = async (claims: Readonly<Record<string, unknown>>, forged = false) => {
    const provider = openProvider(made.settings)
    const { kept } = await provider.start('/')
    const { state, nonce } = unpacked(kept)
    made.says = { claims: { nonce, ...claims }, forged }
    return provider.finish(`code=any&state=${state}`, kept)
  }
  const past = Math.floor(Date.now() / 1000) - 3_600

  it('is believed where everything is right, so that what follows is refused for its one fault', async () => {
    expect((await answer({})).identity.subject).toBe('mallory')
  })

  it.each([
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another audience', { aud: 'another' }],
    ['an audience of several, for another party', { aud: ['lookback', 'b'], azp: 'b' }],
    ['another nonce', { nonce: 'of another sign-in' }],
    ['no nonce', { nonce: undefined }],
    ['an expired answer', { iat: past - 60, exp: past }],
    ['no subject', { sub: undefined }],
  ])('is refused with %s', async (_, claims) => {
    await expect(answer(claims)).rejects.toMatchObject({
      code: 'LB_ACCESS_PROVIDER_REFUSED',
      status: 403,
      cause: expect.stringContaining('does not hold'),
      remedy: expect.stringContaining('Start again'),
    })
  })

  it('is refused with a signature of another key', async () => {
    await expect(answer({}, true)).rejects.toMatchObject({ code: 'LB_ACCESS_PROVIDER_REFUSED' })
  })

  const withFactor = (amr: readonly string[], acr: readonly string[]) =>
    openProvider({ ...made.settings, secondFactor: { amr, acr } })
  const saidBy = async (provider: Provider, claims: Readonly<Record<string, unknown>>) => {
    const { kept } = await provider.start('/')
    const { state, nonce } = unpacked(kept)
    made.says = { claims: { nonce, ...claims } }
    return (await provider.finish(`code=any&state=${state}`, kept)).identity
  }

  it('is taken at its word for a second factor only where the operator takes that for one', async () => {
    const isTaken = async (claims: Readonly<Record<string, unknown>>) =>
      (await saidBy(withFactor(['mfa', 'hwk'], ['high']), claims)).secondFactor
    expect(await isTaken({ amr: ['pwd', 'hwk'] })).toBe(true)
    expect(await isTaken({ amr: ['pwd'], acr: 'high' })).toBe(true)
    for (const claims of [{}, { amr: ['pwd'] }, { amr: 'mfa' }, { acr: 'low' }, { amr: [] }]) {
      expect(await isTaken(claims)).toBe(false)
    }
    const none = await saidBy(withFactor([], []), { amr: ['mfa'], acr: 'high' })
    expect(none.secondFactor).toBe(false)
  })

  it('is asked for the classes that stand for a second factor, and for none where there are none', async () => {
    const asked = async (provider: Provider) =>
      new URL((await provider.start('/')).address).searchParams.get('acr_values')
    expect(await asked(withFactor([], ['high', 'higher']))).toBe('high higher')
    expect(await asked(withFactor(['mfa'], []))).toBeNull()
  })

  it('is asked once how it is reached, and not to sign anybody out where it has no address for that', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    const provider = openProvider(made.settings)
    await provider.start('/')
    await provider.start('/')
    const looked = fetched.mock.calls.filter(([url]) => `${url}`.includes('.well-known'))
    fetched.mockRestore()
    expect(looked.length).toBe(1)
    expect((await saidBy(provider, {})).endAt).toBeNull()
  })

  it('may refuse in words of its own, of which the plain ones are passed on', async () => {
    const provider = openProvider(made.settings)
    const { kept } = await provider.start('/')
    const { state } = unpacked(kept)
    const refused = async (error: string) => {
      const query = new URLSearchParams({ error, state }).toString()
      const said = await provider.finish(query, kept).catch((thrown: unknown) => thrown)
      expect(said).toMatchObject({ code: 'LB_ACCESS_PROVIDER_REFUSED' })
      return (said as LookbackError).cause
    }
    const words = (text: string) => `The provider did not sign anybody in (${text}).`
    expect(await refused('access_denied')).toBe(words('access_denied'))
    expect(await refused('<b>not today</b>')).toBe(words('bnot todayb'))
    expect(await refused('<>')).toBe(words('no reason'))
    expect(await refused('x'.repeat(70))).toBe(words('x'.repeat(60)))
  })

  it('whose answer does not hold is said to be at fault by a code, and is not said to be down', async () => {
    await expect(answer({ iss: 'https://elsewhere.example' })).rejects.toMatchObject({
      cause: expect.stringMatching(/^The provider’s answer does not hold \(OAUTH_[A-Z_]+\)\.$/),
    })
  })
})

describe('what a browser kept while somebody signed in', () => {
  afterEach(() => {
    vi.useRealTimers()
  })
  const now = Date.parse('2027-03-01T09:00:00Z')
  /** Down: what was kept is taken, and the provider asked for. */
  const outcome = (change: object) => {
    const right = {
      ...{ state: 's'.repeat(20), nonce: 'n'.repeat(20), verifier: 'v'.repeat(43) },
      ...{ next: '/', at: now, ...change },
    }
    return openProvider({
      issuer: new URL('http://127.0.0.1:9/'),
      ...{ client: 'c', secret: 's', name: 'n', secondFactor: { amr: [], acr: [] } },
      returnTo: new URL('http://127.0.0.1:9/sign-in/provider/return'),
    })
      .finish('code=c', packed(right))
      .catch(({ code }: LookbackError) => code)
  }

  it('holds for ten minutes, and is whole', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now })
    expect(await outcome({})).toBe('LB_ACCESS_PROVIDER_DOWN')
    expect(await outcome({ at: now - 600_000 })).toBe('LB_ACCESS_PROVIDER_DOWN')
    for (const fault of [
      { at: now - 600_001 },
      { at: 'now' },
      { at: now + 0.5 },
      { state: 's'.repeat(19) },
      { nonce: 'n'.repeat(19) },
      { verifier: 'v'.repeat(42) },
      { next: null },
      { more: 1 },
    ]) {
      expect(await outcome(fault)).toBe('LB_ACCESS_PROVIDER_LATE')
    }
  })
})

describe('the settings of a provider', () => {
  const right = {
    LOOKBACK_OIDC_ISSUER: 'https://id.example/realm',
    LOOKBACK_OIDC_CLIENT: 'lookback',
    LOOKBACK_OIDC_SECRET: 'made-up',
    LOOKBACK_OIDC_RETURN: 'https://review.example/sign-in/provider/return',
  }

  it('are none, or whole; the secret may stand in a file', () => {
    expect(providerSettings({})).toBeNull()
    expect(providerSettings({ ...right, LOOKBACK_OIDC_AMR: 'mfa, otp' })).toMatchObject({
      client: 'lookback',
      name: 'your organisation',
      secondFactor: { amr: ['mfa', 'otp'], acr: [] },
    })
    const file = join(mkdtempSync(join(tmpdir(), 'lookback-secret-')), 'secret')
    writeFileSync(file, 'from a file\n')
    const { LOOKBACK_OIDC_SECRET: _, ...without } = right
    expect(providerSettings({ ...without, LOOKBACK_OIDC_SECRET_FILE: file })!.secret).toBe(
      'from a file',
    )
  })

  const refusedFor = (settings: Readonly<Record<string, string>>) => {
    try {
      return providerSettings(settings)
    } catch (error) {
      const { code, cause, remedy } = error as LookbackError
      return { code, cause, remedy: remedy.replace(/ docs\/operations\.md .*$/, '') }
    }
  }
  const code = 'LB_ACCESS_PROVIDER_SETTINGS'

  it.each([
    ['LOOKBACK_OIDC_ISSUER', 'http://id.example', 'the address of the provider, with https'],
    ['LOOKBACK_OIDC_ISSUER', 'id.example', 'the address of the provider, with https'],
    ['LOOKBACK_OIDC_CLIENT', ' ', 'what this application is called at the provider'],
    [
      'LOOKBACK_OIDC_RETURN',
      'https://review.example/',
      'the address of this application, with https and ending in /sign-in/provider/return',
    ],
    [
      'LOOKBACK_OIDC_NAME',
      'x'.repeat(61),
      'what the button says after “Sign in with”, in at most 60 characters',
    ],
  ])('%s set to “%s” is refused with what it is to be', (name, value, whatItIs) => {
    expect(refusedFor({ ...right, [name]: value })).toEqual({
      code,
      cause: `${name} is set wrong.`,
      remedy: `Set ${name} to ${whatItIs}.`,
    })
  })

  it('that are left out or empty are named together, each with what it is to be', () => {
    const { LOOKBACK_OIDC_ISSUER: address } = right
    expect(refusedFor({ LOOKBACK_OIDC_ISSUER: address, LOOKBACK_OIDC_CLIENT: '' })).toEqual({
      code,
      cause:
        'LOOKBACK_OIDC_CLIENT is not set. LOOKBACK_OIDC_SECRET is not set. LOOKBACK_OIDC_RETURN is not set.',
      remedy:
        'Set LOOKBACK_OIDC_CLIENT to what this application is called at the provider. Set LOOKBACK_OIDC_SECRET to the secret of this application at the provider, or LOOKBACK_OIDC_SECRET_FILE to a file that holds it. Set LOOKBACK_OIDC_RETURN to the address of this application, with https and ending in /sign-in/provider/return.',
    })
    // Compose files hand over what is not set as an empty text.
    const empty = { LOOKBACK_OIDC_NAME: '', LOOKBACK_OIDC_AMR: '', LOOKBACK_OIDC_ACR: '' }
    expect(providerSettings({ ...right, ...empty })).toEqual(providerSettings(right))
    expect(providerSettings({ ...right, LOOKBACK_OIDC_ISSUER: '' })).toBeNull()
  })

  it('whose file of the secret is missing or empty are refused, and no secret is ever said', () => {
    const { LOOKBACK_OIDC_SECRET: _, ...without } = right
    const file = join(mkdtempSync(join(tmpdir(), 'lookback-secret-')), 'secret')
    const remedy = 'Name a file that holds the secret and that this account may read.'
    expect(refusedFor({ ...without, LOOKBACK_OIDC_SECRET_FILE: file })).toEqual({
      code,
      cause: 'The file LOOKBACK_OIDC_SECRET_FILE names cannot be read (ENOENT).',
      remedy,
    })
    writeFileSync(file, '\n')
    expect(refusedFor({ ...without, LOOKBACK_OIDC_SECRET_FILE: file })).toEqual({
      code,
      cause: 'The file LOOKBACK_OIDC_SECRET_FILE names is empty.',
      remedy,
    })
    const said = JSON.stringify(refusedFor({ ...right, LOOKBACK_OIDC_RETURN: 'made-up' }))
    expect(said).not.toContain('made-up')
  })

  it('are taken without the blanks around them, and the secret from its file only where it is not given', () => {
    const read = providerSettings({
      ...right,
      LOOKBACK_OIDC_CLIENT: ' lookback ',
      LOOKBACK_OIDC_NAME: ' The force ',
      LOOKBACK_OIDC_SECRET_FILE: '/nowhere',
      LOOKBACK_OIDC_AMR: ' mfa,, otp ',
      LOOKBACK_OIDC_ACR: 'urn:a urn:b',
    })
    expect(read).toEqual({
      issuer: new URL('https://id.example/realm'),
      client: 'lookback',
      secret: 'made-up',
      returnTo: new URL('https://review.example/sign-in/provider/return'),
      name: 'The force',
      secondFactor: { amr: ['mfa', 'otp'], acr: ['urn:a', 'urn:b'] },
    })
    const name = (text: string) => providerSettings({ ...right, LOOKBACK_OIDC_NAME: text })
    expect(name('x'.repeat(60))!.name).toBe('x'.repeat(60))
    for (const wrong of ['x'.repeat(61), ' ']) {
      expect(() => name(wrong)).toThrow('LOOKBACK_OIDC_NAME')
    }
    expect(() => providerSettings({ ...right, LOOKBACK_OIDC_CLIENT: ' ' })).toThrow('_CLIENT')
  })

  it('name a provider without https only on this machine', () => {
    const of = (issuer: string) => () =>
      providerSettings({ ...right, LOOKBACK_OIDC_ISSUER: issuer })
    for (const here of ['http://localhost:8080/', 'http://127.0.0.1/', 'http://[::1]:3000/']) {
      expect(of(here)()!.issuer.href).toBe(here)
    }
    for (const there of [
      'http://localhost.example/',
      'http://a.localhost/',
      'http://127.0.0.11/',
    ]) {
      expect(of(there)).toThrow('LOOKBACK_OIDC_ISSUER is set wrong. Set LOOKBACK_OIDC_ISSUER')
    }
  })

  it('have an address beside the other to come back to once signed out', () => {
    const out = (address: string) => afterSignOut(new URL(address)).href
    expect(out('https://a.example/x/sign-in/provider/return')).toBe(
      'https://a.example/x/sign-in/provider/out',
    )
  })

  it('say who may use a password', () => {
    expect(localSignIn({})).toBe('everybody')
    expect(localSignIn({ LOOKBACK_LOCAL_SIGN_IN: 'administrators' })).toBe('administrators')
    expect(() => localSignIn({ LOOKBACK_LOCAL_SIGN_IN: 'nobody' })).toThrow(
      'LB_ACCESS_PROVIDER_SETTINGS: LOOKBACK_LOCAL_SIGN_IN is set wrong. Set it to everybody or administrators, or leave it out: everybody may then.',
    )
  })
})
