import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Accounts, may, type Performer, type Who } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import type { KeptFiles } from '../review/index.ts'
import {
  type Fields,
  type PageAnswer,
  type PublicRoute,
  type PublicVisit,
  type Route,
  receivesFiles,
  type SignedInRoute,
  signedOut,
  type Visit,
  webErrors,
} from '../web/index.ts'
import type { KeptWaits } from './kept-waits.ts'
import {
  dropCookies,
  dropForProvider,
  keepForProvider,
  keepSession,
  keptForProvider,
  sessionOf,
} from './security/cookies.ts'

export interface Ports {
  readonly review: Performer
  readonly access: Accounts
  /** How many things wait for somebody, for the count on every page. */
  readonly waits?: KeptWaits
  /** Files of lists, written by an act and sent here. */
  readonly files?: Pick<KeptFiles, 'take'>
}

/**
 * Default deny: a route answers only for whom its row of the table names, a change of anything only
 * with a token made for this session, and case data only through a review that is asked as `who`.
 */
export function setUpRoutes(app: FastifyInstance, routes: readonly Route[], ports: Ports): void {
  const plain = routes.filter(
    (route): route is PublicRoute | SignedInRoute => !receivesFiles(route),
  )
  for (const route of plain) {
    const limit = route.permission === 'anybody' ? route.perMinute : undefined
    app.route({
      method: route.method,
      url: route.path,
      config: limit ? { rateLimit: { max: limit, timeWindow: '1 minute' } } : {},
      handler: async (request, reply) => {
        if (route.permission === 'anybody') {
          checkForm(route, request)
          return send(reply, await route.answer(publicVisit(request, reply, ports)), ports)
        }
        const { who } = request
        if (!who) return reply.redirect(signInFor(request), 303)
        checkForm(route, request)
        if (route.permission !== 'signedIn' && !may(who.role, route.permission)) {
          throw refusal(webErrors, 'LB_WEB_FORBIDDEN')
        }
        if (who.mustChangePassword && !route.beforeOwnPassword) {
          return reply.redirect('/password', 303)
        }
        return send(reply, await route.answer(visit(request, who, ports)), ports)
      },
    })
  }
}

/** @throws LB_WEB_FORM_EXPIRED */
export function checkForm(route: Pick<Route, 'method'>, request: FastifyRequest): void {
  if (route.method === 'GET') return
  const site = request.headers['sec-fetch-site']
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (foreign || !request.checkFormToken()) throw refusal(webErrors, 'LB_WEB_FORM_EXPIRED')
}

export const signInFor = ({ url, method }: FastifyRequest): string => {
  const path = url.split('?')[0] ?? '/'
  if (method !== 'GET' || path === '/') return '/sign-in'
  return `/sign-in?next=${encodeURIComponent(path)}`
}

const sentIn = (fields: unknown): Fields => (fields ?? {}) as Fields

export const visit = (request: FastifyRequest, who: Who, { review, access }: Ports): Visit => {
  const session = access.sessionHash(sessionOf(request) ?? '')
  return {
    who,
    session,
    async perform(act, input) {
      const output = await review.perform({ who, session }, act, input)
      request.answered?.set(act.name, output)
      return output
    },
    params: sentIn(request.params),
    query: sentIn(request.query),
    body: sentIn(request.body),
  }
}

const publicVisit = (
  request: FastifyRequest,
  reply: FastifyReply,
  { access }: Ports,
): PublicVisit => ({
  query: sentIn(request.query),
  body: sentIn(request.body),
  async signIn(username, password, code) {
    const found = await access.signIn(username, password, request.ip, code)
    if (found) keepSession(request, reply, found.token)
    return found !== null
  },
  provider: access.provider?.name ?? null,
  async startAtProvider(next) {
    if (!access.provider) throw refusal(webErrors, 'LB_WEB_NOT_FOUND')
    const { address, kept } = await access.provider.start(next)
    keepForProvider(request, reply, kept)
    return address
  },
  async finishAtProvider() {
    const kept = keptForProvider(request)
    // Once, whatever comes of it.
    dropForProvider(request, reply)
    const query = request.url.split('?')[1] ?? ''
    const { token, next } = await access.signInFromProvider(query, kept, request.ip)
    keepSession(request, reply, token)
    return next
  },
})

export async function send(
  reply: FastifyReply,
  answer: PageAnswer,
  { access, waits, files }: Ports,
) {
  const { who } = reply.request
  switch (answer.kind) {
    case 'redirect':
      return reply.redirect(answer.to, 303)
    case 'file':
      return reply
        .header(
          'content-disposition',
          `${answer.isShown ? 'inline' : 'attachment'}; filename="${answer.name}"`,
        )
        .type(answer.type)
        .send(Buffer.from(answer.bytes))
    case 'kept': {
      const file = who && (await files?.take(answer.fileId, who.accountId))
      if (!file) throw refusal(webErrors, 'LB_WEB_NOT_FOUND')
      return reply
        .header('content-disposition', `attachment; filename="${answer.name}"`)
        .type(answer.type)
        .send(file)
    }
    case 'notFound':
      throw refusal(webErrors, 'LB_WEB_NOT_FOUND')
    case 'signOut': {
      const token = sessionOf(reply.request)
      const away = token === null ? null : await access.signOut(token)
      dropCookies(reply.request, reply)
      if (away === null) return reply.redirect('/sign-in?done=signedOut', 303)
      reply.request.who = null
      return reply.sendPage({ status: 200, ...signedOut(away, access.provider?.name ?? '') })
    }
    case 'page': {
      const problems = answer.problems ?? []
      if (who && answer.waiting !== undefined) waits?.keep(who, answer.waiting)
      const waiting = who && waits ? await waits.count(who) : null
      return reply.sendPage({ ...answer, waiting, status: problems.length > 0 ? 422 : 200 })
    }
  }
}
