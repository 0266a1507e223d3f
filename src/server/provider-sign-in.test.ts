import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAccounts, openProvider, type Performer, type Who } from '../access/index.ts'
import { type RealProvider, realProvider } from '../access/provider/real-provider.fixtures.ts'
import { acts } from '../review/index.ts'
import { asOwner } from '../testing/as-owner.ts'
import { type Example, examplePassword, exampleReview } from '../testing/example-review.ts'
import { oneEngineWithExample } from '../testing/stores.ts'
import { tokenIn } from '../web/testing/desk.ts'
import { createApp } from './app.ts'

oneEngineWithExample('signing in at a provider', (open) => {
  let example: Example
  let real: RealProvider
  let app: FastifyInstance
  beforeAll(async () => {
    example = await exampleReview(await open())
    real = await realProvider()
    app = await appWith({})
  })
  afterAll(async () => {
    await app.close()
    await real.close()
  })
  const appWith = (more: { readonly localSignIn?: 'administrators' }) =>
    createApp({
      review: example.review as Performer,
      access: openAccounts(example.store, { provider: openProvider(real.settings), ...more }),
    })
  const bind = ({ accountId }: Who, subject: string) =>
    example.review.perform(example.officers.admin, acts.accounts.bind, {
      ...{ accountId, issuer: subject && real.settings.issuer.origin, subject },
      reason: 'They sign in there.',
    })
  const cookiesOf = (response: { readonly cookies: readonly { name: string; value: string }[] }) =>
    Object.fromEntries(
      response.cookies.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    )
  /** Goes to the provider and comes back. */
  const signIn = async () => {
    const sent = await app.inject({ url: '/sign-in/provider?next=%2Fworklist' })
    expect(sent.statusCode).toBe(303)
    const cookies = cookiesOf(sent)
    const query = await real.visit(String(sent.headers.location))
    const come = () => app.inject({ url: `/sign-in/provider/return?${query}`, cookies })
    return { come, back: await come() }
  }

  it('opens the account an administrator bound, and the ledger notes the sign-in', async () => {
    expect((await app.inject({ url: '/sign-in' })).body).toContain('Sign in with Made-up ID')
    real.signedIn = { accountId: 'ann-at-the-force' }
    await bind(example.officers.ann.who, 'ann-at-the-force')
    const { back, come } = await signIn()
    expect(back.statusCode).toBe(200)
    expect(back.body).toContain('url=/worklist')
    const home = await app.inject({ url: '/worklist', cookies: cookiesOf(back) })
    expect(home.statusCode).toBe(200)
    const { rows } = await example.review.perform(example.officers.auditor, acts.ledger.entries, {
      page: 1,
    })
    const entry = rows.find(({ action }) => action === 'signIn')!
    expect(JSON.stringify(entry)).toContain(example.officers.ann.who.accountId)
    // The same answer a second time: the provider gives nothing for its code any more.
    const replayed = await come()
    expect(replayed.statusCode).toBe(403)
    expect(replayed.body).toContain('LB_ACCESS_PROVIDER_REFUSED')
  })

  it('signs out there too, so that nobody else at this desk goes on as them', async () => {
    real.signedIn = { accountId: 'ann-at-the-force' }
    const { back } = await signIn()
    const cookies = { ...cookiesOf(await app.inject({ url: '/sign-in' })), ...cookiesOf(back) }
    const page = await app.inject({ url: '/worklist', cookies })
    const out = await app.inject({
      method: 'POST',
      url: '/sign-out',
      cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrf: tokenIn(page.body) }).toString(),
    })
    expect(out.statusCode).toBe(200)
    expect(out.body).not.toContain('Worklist')
    const away = /url=(http[^"]*)"/.exec(out.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const asked = new URL(away)
    expect(asked.origin).toBe(real.settings.issuer.origin)
    expect(asked.searchParams.get('post_logout_redirect_uri')).toMatch(/\/sign-in\/provider\/out$/)
    expect(asked.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    // The provider takes the token, and asks whether to sign out or does it.
    const there = await fetch(away, { redirect: 'manual' })
    expect(there.status).toBeLessThan(400)
    expect(await there.text()).not.toContain('invalid')
    const came = await app.inject({ url: '/sign-in/provider/out' })
    expect(came.headers.location).toBe('/sign-in?done=signedOut')
    expect((await app.inject({ url: '/worklist', cookies })).statusCode).toBe(303)
    // Whoever signed in with a password has nowhere else to sign out.
    const refused = await fetch(away.replace(/id_token_hint=[^&]*/, 'id_token_hint=a.b.c'))
    expect(refused.status).toBe(400)
  })

  it('makes nobody: who is not bound is told their subject, and nothing is opened', async () => {
    real.signedIn = { accountId: 'somebody-else' }
    const { back } = await signIn()
    expect(back.statusCode).toBe(403)
    expect(back.body).toContain('LB_ACCESS_IDENTITY_UNBOUND')
    expect(back.body).toContain('somebody-else')
    expect(cookiesOf(back)).not.toHaveProperty('lookback_session')
    const missing = await app.inject({ url: '/sign-in/provider/return?code=a&state=b' })
    expect(missing.body).toContain('LB_ACCESS_PROVIDER_LATE')
  })

  it('binds one person to one account, releases it, and opens none that is disabled', async () => {
    const { bob, cat } = example.officers
    await bind(bob.who, 'bob-at-the-force')
    await expect(bind(cat.who, 'bob-at-the-force')).rejects.toMatchObject({
      code: 'LB_ACCOUNT_BOUND',
    })
    const half = { issuer: '', subject: 'x', reason: 'Half' }
    await expect(
      example.review.perform(example.officers.admin, acts.accounts.bind, {
        accountId: cat.who.accountId,
        ...half,
      }),
    ).rejects.toMatchObject({ code: 'LB_INPUT', field: 'subject' })
    real.signedIn = { accountId: 'bob-at-the-force' }
    const setDisabled = (at: Date | null) =>
      asOwner(example.store, 'account', (tx) =>
        tx
          .updateTable('account')
          .set({ disabled_at: at })
          .where('id', '=', bob.who.accountId)
          .execute(),
      )
    await setDisabled(new Date())
    expect((await signIn()).back.body).toContain('LB_ACCESS_IDENTITY_CLOSED')
    await setDisabled(null)
    await bind(bob.who, '')
    expect((await signIn()).back.body).toContain('LB_ACCESS_IDENTITY_UNBOUND')
  })

  it('asks for the second factor of the account, which the provider may have asked for', async () => {
    const { cat } = example.officers
    await bind(cat.who, 'cat-at-the-force')
    await asOwner(example.store, 'account', (tx) =>
      tx
        .updateTable('account')
        .set({ second_factor: new Uint8Array([1]), second_factor_since: new Date() })
        .where('id', '=', cat.who.accountId)
        .execute(),
    )
    real.signedIn = { accountId: 'cat-at-the-force', amr: ['pwd'] }
    expect((await signIn()).back.body).toContain('LB_ACCESS_IDENTITY_FACTOR')
    real.signedIn = { accountId: 'cat-at-the-force', amr: ['pwd', 'mfa'] }
    expect((await signIn()).back.statusCode).toBe(200)
  })

  it('leaves passwords to administrators where the operator says so', async () => {
    const strict = openAccounts(example.store, {
      provider: openProvider(real.settings),
      localSignIn: 'administrators',
    })
    const username = (name: 'ann' | 'admin') => example.officers[name].who.username
    await expect(strict.signIn(username('ann'), examplePassword)).rejects.toMatchObject({
      code: 'LB_ACCESS_PROVIDER_ONLY',
    })
    expect(await strict.signIn(username('ann'), 'a wrong password')).toBeNull()
    expect((await strict.signIn(username('admin'), examplePassword))?.who.role).toBe(
      'administrator',
    )
  })

  it('that is down leaves the other way in, in words', async () => {
    await real.close()
    const down = await appWith({})
    const sent = await down.inject({ url: '/sign-in/provider' })
    expect(sent.statusCode).toBe(503)
    expect(sent.body).toContain('does not answer')
    expect(sent.body).toContain('username and password')
    expect((await down.inject({ url: '/sign-in' })).statusCode).toBe(200)
    await down.close()
    real = await realProvider()
  })
})
