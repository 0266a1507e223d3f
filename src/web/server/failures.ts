import type { FastifyInstance, FastifyReply } from 'fastify'
import { type ErrorText, LookbackError, refusal } from '../../model/index.ts'
import { webErrors } from '../errors.ts'

const titles: Readonly<Record<number, string>> = {
  400: 'This request cannot be read',
  403: 'You may not do this',
  404: 'Page not found',
  409: 'This could not be done',
  429: 'Too many tries',
  500: 'Something went wrong',
}

/** A refusal's status follows from its code's last words; what no row names is a conflict of state. */
const statuses: readonly (readonly [RegExp, number])[] = [
  [/_(NOT_FOUND|UNKNOWN)$/, 404],
  [/_(FORBIDDEN|REFUSED|CONFLICT|CONFLICT_OF_INTEREST|OWN_DECISION|NOT_ALLOWED|EXPIRED)$/, 403],
  [/_TOO_MANY_SIGN_INS$/, 429],
  [/_INPUT$/, 400],
]
export const statusOf = (code: string): number =>
  statuses.find(([pattern]) => pattern.test(code))?.[1] ?? 409

/** Every failure is a page with a code, a cause and a remedy; what nobody foresaw shows a reference only. */
export function setUpFailures(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => {
    showRefusal(reply, refusal(webErrors, 'LB_WEB_NOT_FOUND'))
  })
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof LookbackError) return showRefusal(reply, error)
    if (error.statusCode === 429) {
      return showRefusal(reply, refusal(webErrors, 'LB_WEB_TOO_MANY_SIGN_INS'))
    }
    if (error.statusCode && error.statusCode < 500) {
      return showRefusal(reply, refusal(webErrors, 'LB_WEB_INPUT'))
    }
    request.log.error({ err: error, reference: request.id }, 'fault')
    const text: ErrorText = webErrors.LB_WEB_UNEXPECTED
    return failurePage(reply, 500, { code: 'LB_WEB_UNEXPECTED', ...text, reference: request.id })
  })
}

function showRefusal(reply: FastifyReply, { code, cause, remedy }: LookbackError) {
  reply.request.refusedWith = code
  return failurePage(reply, statusOf(code), { code, cause, remedy, reference: null })
}

const failurePage = (reply: FastifyReply, status: number, model: object) =>
  reply.sendPage({
    status,
    view: 'server/failure',
    title: titles[status] ?? titles[500] ?? '',
    model,
  })
