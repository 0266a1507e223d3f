import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterSignOut, type ProviderSettings } from './settings.ts'

/** A real provider on loopback, at which whoever comes is signed in as `signedIn` says. */
export interface RealProvider {
  readonly settings: ProviderSettings
  signedIn: { readonly accountId: string; readonly amr?: string[]; readonly acr?: string }
  /** Goes there as a browser would, until it is sent back. @returns the query it comes back with */
  visit(address: string): Promise<string>
  close(): Promise<void>
}

const returnTo = new URL('http://127.0.0.1:9/sign-in/provider/return')
const client = 'lookback'
const secret = 'a made-up secret that is long enough'

export async function realProvider(port = 0): Promise<RealProvider> {
  let serve: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
  const server: Server = createServer((request, response) => serve(request, response))
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const registered = {
    client_secret: secret,
    redirect_uris: [returnTo.href],
    post_logout_redirect_uris: [afterSignOut(returnTo).href],
  }
  const provider = new Provider(issuer.origin, {
    clients: [client, 'another'].map((client_id) => ({ client_id, ...registered })),
    cookies: { keys: ['made-up'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    acrValues: ['urn:made-up:two-factors'],
    claims: { openid: ['sub', 'amr', 'acr'] },
    findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
  })
  const real: { signedIn: RealProvider['signedIn'] } = { signedIn: { accountId: 'nobody' } }
  const answer = provider.callback()
  serve = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    void provider.interactionFinished(request, response, { login: { ...real.signedIn } })
  }
  return Object.assign(real, {
    settings: {
      ...{ issuer: new URL(issuer.origin), client, secret, returnTo, name: 'Made-up ID' },
      secondFactor: { amr: ['mfa'], acr: [] },
    },
    async visit(address: string) {
      const cookies = new Map<string, string>()
      let at = new URL(address)
      for (let hops = 0; hops < 10; hops += 1) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const line of response.headers.getSetCookie()) {
          const [pair = ''] = line.split(';')
          const [name = '', value = ''] = pair.split('=')
          cookies.set(name, value)
        }
        const location = response.headers.get('location')
        if (!location) throw new Error(`${response.status}: ${await response.text()}`)
        at = new URL(location, at)
        if (at.host === returnTo.host) return at.search.slice(1)
      }
      throw new Error('sent on and on')
    },
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  })
}
