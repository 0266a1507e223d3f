import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Accounts, type Act, fromText, type Performer } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { apiPath, openApi, webActs } from '../../review/index.ts'
import { webErrors } from '../../web/index.ts'
import { sessionOf } from '../security/cookies.ts'

interface Ports {
  readonly review: Performer
  readonly access: Pick<Accounts, 'sessionHash'>
}

/**
 * Every act of the registry as JSON: a read by GET with its input in the query, a write by POST with
 * a JSON body. The session is the pages' own. A write needs no form token, since a page of another
 * site can send a JSON body only after asking, and is never answered.
 */
export function setUpApi(app: FastifyInstance, { review, access }: Ports, version: string): void {
  const description = openApi(version)
  app.get('/api/openapi.json', (_request, reply) => reply.send(description))
  for (const act of webActs) {
    app.route({
      method: act.kind === 'read' ? 'GET' : 'POST',
      url: apiPath(act),
      handler: async (request, reply) => {
        const { who } = request
        if (!who) throw refusal(webErrors, 'LB_WEB_SIGN_IN')
        checkOrigin(request)
        const session = access.sessionHash(sessionOf(request) ?? '')
        const input = inputOf(act, request)
        return answer(reply, await review.receive({ who, session }, act, input))
      },
    })
  }
}

function inputOf(act: Act, request: FastifyRequest): unknown {
  if (act.kind === 'read') return fromText(act.input, (request.query ?? {}) as object as never)
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    throw refusal(webErrors, 'LB_WEB_NOT_JSON')
  }
  return request.body
}

function checkOrigin({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw refusal(webErrors, 'LB_WEB_FORBIDDEN')
  }
}

interface File {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}
const isFile = (output: unknown): output is File =>
  typeof output === 'object' &&
  output !== null &&
  'bytes' in output &&
  output.bytes instanceof Uint8Array

function answer(reply: FastifyReply, output: unknown) {
  if (output === undefined) return reply.status(204).send()
  if (!isFile(output)) {
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(output))
  }
  return reply
    .header('content-disposition', `attachment; filename="${output.name}"`)
    .type(output.type)
    .send(Buffer.from(output.bytes))
}
