import * as client from 'openid-client'
import { z } from 'zod'
import { refusal } from '../../model/index.ts'
import { accessErrors } from '../errors.ts'
import { afterSignOut, type ProviderSettings } from './settings.ts'

/** Who a provider says somebody is. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
  /** Whether it says that a second factor was used, in a way the operator takes for one. */
  readonly secondFactor: boolean
  /** Of this one sign-in: an answer that comes again is known by it. */
  readonly nonce: string
  /** Where it is ended at the provider; null where the provider has no such address. */
  readonly endAt: string | null
}

/** What a browser keeps while somebody signs in at the provider. */
const keptSchema = z.strictObject({
  state: z.string().min(20),
  nonce: z.string().min(20),
  verifier: z.string().min(43),
  next: z.string(),
  at: z.int(),
})
type Kept = z.output<typeof keptSchema>

const minutes = 10
const waitSeconds = 10

export interface Provider {
  readonly name: string
  /** The address to send somebody to, and what their browser keeps meanwhile. */
  start(next: string): Promise<{ readonly address: string; readonly kept: string }>
  /** Reads the provider’s answer: `query` is that of the address they came back to. */
  finish(
    query: string,
    kept: string,
  ): Promise<{ readonly identity: Identity; readonly next: string }>
}

/**
 * Authorization code with PKCE (RFC 6749, 7636; OpenID Connect Core 1.0): discovery, signature by the provider’s published keys,
 * state, nonce, audience, issuer and expiry are checked by `openid-client`.
 */
export function openProvider(settings: ProviderSettings): Provider {
  const { issuer, returnTo, secondFactor } = settings
  let found: Promise<client.Configuration> | null = null
  /** Asked for when somebody first signs in, and again after it failed: the application starts without it. */
  const configuration = () => {
    found ??= client
      .discovery(issuer, settings.client, settings.secret, undefined, {
        timeout: waitSeconds,
        execute: [
          client.enableNonRepudiationChecks,
          // Only an issuer of this machine gets past the settings without https.
          ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        found = null
        throw error
      })
    return found
  }
  return {
    name: settings.name,
    async start(next) {
      const config = await configuration().catch(asDown)
      const kept: Kept = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        next,
        at: Date.now(),
      }
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: returnTo.href,
        scope: 'openid',
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
        ...(secondFactor.acr.length > 0 && { acr_values: secondFactor.acr.join(' ') }),
      })
      return { address: address.href, kept: packed(kept) }
    },
    async finish(query, text) {
      const kept = unpacked(text)
      if (!kept || Date.now() - kept.at > minutes * 60_000) {
        throw refusal(accessErrors, 'LB_ACCESS_PROVIDER_LATE')
      }
      const config = await configuration().catch(asDown)
      const back = new URL(returnTo)
      back.search = query
      const tokens = await client
        .authorizationCodeGrant(config, back, {
          pkceCodeVerifier: kept.verifier,
          expectedState: kept.state,
          expectedNonce: kept.nonce,
          idTokenExpected: true,
        })
        .catch(asRefused)
      // An answer without an ID token is refused above.
      const claims = tokens.claims()!
      const amr = Array.isArray(claims.amr) ? claims.amr : []
      return {
        next: kept.next,
        identity: {
          issuer: claims.iss,
          subject: claims.sub,
          secondFactor:
            amr.some((one) => secondFactor.amr.includes(String(one))) ||
            secondFactor.acr.includes(String(claims.acr)),
          nonce: kept.nonce,
          endAt: endOf(config, tokens.id_token, afterSignOut(returnTo).href),
        },
      }
    },
  }
}

/** OpenID Connect RP-Initiated Logout 1.0: the token says whose sign-in ends, so that nobody is asked. */
function endOf(
  config: client.Configuration,
  token: string | undefined,
  back: string,
): string | null {
  if (!config.serverMetadata().end_session_endpoint || token === undefined) return null
  return client.buildEndSessionUrl(config, {
    id_token_hint: token,
    post_logout_redirect_uri: back,
  }).href
}

const packed = (kept: Kept): string => Buffer.from(JSON.stringify(kept)).toString('base64url')

function unpacked(text: string): Kept | null {
  try {
    return keptSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    return null
  }
}

function asDown(): never {
  throw refusal(accessErrors, 'LB_ACCESS_PROVIDER_DOWN')
}

/** What the provider or its answer is at fault for, in its words where it gave any. */
function asRefused(error: unknown): never {
  if (error instanceof client.AuthorizationResponseError) {
    throw refusal(accessErrors, 'LB_ACCESS_PROVIDER_REFUSED', {
      cause: `The provider did not sign anybody in (${plain(error.error)}).`,
    })
  }
  // A fault of the network has no code of the protocol’s.
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const name = error instanceof Error ? error.name : ''
  if (name === 'TypeError' || code === 'OAUTH_TIMEOUT' || /^E[A-Z]+$/.test(code)) asDown()
  throw refusal(accessErrors, 'LB_ACCESS_PROVIDER_REFUSED', {
    cause: `The provider’s answer does not hold (${plain(code || name)}).`,
  })
}

const plain = (text: string): string => text.replaceAll(/[^\w .-]/g, '').slice(0, 60) || 'no reason'
