import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LookbackError, refusal } from '../model/index.ts'
import { refusalOf } from '../store/index.ts'
import { type ViewModels, webErrors } from '../web/index.ts'
import { isApi, sendRefusal } from './json-refusal.ts'

const titles: Readonly<Record<number, string>> = {
  400: 'This request cannot be read',
  401: 'Sign in first',
  403: 'You may not do this',
  404: 'Page not found',
  409: 'This could not be done',
  413: 'This is too large',
  415: 'This request cannot be read',
  422: 'This could not be taken',
  429: 'Too many tries',
  500: 'Something went wrong',
  503: 'The review cannot be reached at the moment',
  507: 'There is no room left on the disk',
}

/**
 * Every failure has a code, a cause and a remedy, as a page or as JSON; what nobody foresaw shows a
 * reference only, under which the log has the rest.
 */
export function setUpFailures(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    showRefusal(request, reply, refusal(webErrors, 'LB_WEB_NOT_FOUND')),
  )
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const foreseen = foreseenIn(error)
    if (foreseen) return showRefusal(request, reply, foreseen)
    request.log.error({ err: error, reference: request.id }, 'fault')
    return showRefusal(request, reply, refusal(webErrors, 'LB_WEB_UNEXPECTED'), 500, request.id)
  })
}

/** What the server itself refuses has a status below 500. */
function foreseenIn(error: Error & { statusCode?: number }): LookbackError | null {
  // A full disk, a server that ended: no fault of the program, and there is something to do about it.
  const foreseen = refusalOf(error)
  if (foreseen instanceof LookbackError) return foreseen
  switch (error.statusCode) {
    case 413:
      return refusal(webErrors, 'LB_WEB_TOO_LARGE')
    case 415:
      return refusal(webErrors, 'LB_WEB_NOT_JSON')
    case 429:
      return refusal(webErrors, 'LB_WEB_TOO_MANY_SIGN_INS')
    default:
      return error.statusCode && error.statusCode < 500 ? refusal(webErrors, 'LB_WEB_INPUT') : null
  }
}

function showRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  error: LookbackError,
  status: number = error.status,
  reference: string | null = null,
) {
  request.refusedWith = error.code
  if (isApi(request.url)) return sendRefusal(reply, error, status, reference)
  const { code, cause, remedy } = error
  const title = titles[status] ?? titles[500] ?? ''
  const model: ViewModels['layout/failure'] = { code, cause, remedy, reference }
  return reply.sendPage({ status, view: 'layout/failure', title, model })
}
