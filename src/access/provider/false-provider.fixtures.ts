import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProviderSettings } from './settings.ts'

type Claims = Readonly<Record<string, unknown>>

/** A provider that answers what it is told to, to whoever comes with whatever code. */
export interface FalseProvider {
  readonly settings: ProviderSettings
  /** Claims in place of right ones, and whether the key is another than it publishes. */
  says: { readonly claims: Claims; readonly forged?: boolean }
  close(): Promise<void>
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function falseProvider(): Promise<FalseProvider> {
  const keys = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }))
  const made: { says: FalseProvider['says'] } = { says: { claims: {} } }
  const server = createServer((request, response) => {
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const now = Math.floor(Date.now() / 1000)
    const header = part({ alg: 'RS256', kid: 'one' })
    const payload = part({
      ...{ iss: issuer, sub: 'mallory', aud: 'lookback', iat: now, exp: now + 60 },
      ...made.says.claims,
    })
    const key = keys[made.says.forged ? 1 : 0]!.privateKey
    const signature = sign('sha256', Buffer.from(`${header}.${payload}`), key)
    const answers: Readonly<Record<string, object>> = {
      '/.well-known/openid-configuration': {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      },
      '/keys': {
        keys: [
          { ...keys[0]!.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' },
        ],
      },
      '/token': {
        ...{ access_token: 'made-up', token_type: 'bearer', expires_in: 60 },
        id_token: `${header}.${payload}.${signature.toString('base64url')}`,
      },
    }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answers[request.url ?? ''] ?? {}))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return Object.assign(made, {
    settings: {
      issuer: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
      ...{ client: 'lookback', secret: 'made-up', name: 'False ID' },
      returnTo: new URL('http://127.0.0.1:9/sign-in/provider/return'),
      secondFactor: { amr: ['mfa'], acr: [] },
    },
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  })
}
