import type { FastifyReply, FastifyRequest } from 'fastify'

const sessionCookie = 'lookback_session'
const formCookie = 'lookback_form'
const languageCookie = 'lookback_language'
const providerCookie = 'lookback_provider'

const options = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' }) as const

export const sessionOf = (request: FastifyRequest): string | null =>
  request.cookies[sessionCookie] ?? null

export const formSeedOf = (request: FastifyRequest): string | undefined =>
  request.cookies[formCookie]

export function keepSession(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(sessionCookie, token, options(request))
}

export function keepFormSeed(request: FastifyRequest, reply: FastifyReply, seed: string): void {
  reply.setCookie(formCookie, seed, options(request))
}

export function dropCookies(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(sessionCookie, options(request))
  reply.clearCookie(formCookie, options(request))
}

export const languageKept = (request: FastifyRequest): string | undefined =>
  request.cookies[languageCookie]

/** For a year, also after signing out: it says nothing about anybody but the language they read. */
export function keepLanguage(request: FastifyRequest, reply: FastifyReply, code: string): void {
  reply.setCookie(languageCookie, code, { ...options(request), maxAge: 31_536_000 })
}

/** Somebody comes back from another site: a strict cookie would not come with them. */
const ofProvider = (request: FastifyRequest) =>
  ({ ...options(request), path: '/sign-in/provider', sameSite: 'lax' }) as const

export const keptForProvider = (request: FastifyRequest): string =>
  request.cookies[providerCookie] ?? ''

export function keepForProvider(request: FastifyRequest, reply: FastifyReply, kept: string): void {
  reply.setCookie(providerCookie, kept, { ...ofProvider(request), maxAge: 600 })
}

export function dropForProvider(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(providerCookie, ofProvider(request))
}
