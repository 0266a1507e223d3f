import { Readable } from 'node:stream'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { Role } from '../../access/index.ts'
import type { KeptFiles } from '../../review/index.ts'
import { type AppOptions, createApp } from '../../server/app.ts'
import { fakeAccess, password } from './fake-access.ts'
import { type FakeReview, fakeReview } from './fake-review.ts'

export interface Officer {
  get(url: string): Promise<LightMyRequestResponse>
  /** Sends the form with the token of a page this officer has open. */
  post(url: string, fields?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>
  readonly cookies: Record<string, string>
  readonly token: () => string
}

export interface Desk {
  readonly app: FastifyInstance
  readonly review: FakeReview
  readonly access: ReturnType<typeof fakeAccess>
  /** Somebody of this role, signed in. */
  officer(role: Role): Promise<Officer>
  close(): Promise<void>
}

export const tokenIn = (html: string): string => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

const oneFile: Pick<KeptFiles, 'take'> = { take: async () => Readable.from(['Case\r\n']) }

/** The application over a made-up review, without a socket. */
export async function openDesk(
  review: FakeReview = fakeReview(),
  more: Partial<AppOptions> = {},
): Promise<Desk> {
  const access = fakeAccess()
  const app = await createApp({ review, access, files: oneFile, ...more })
  let desks = 0
  return {
    app,
    review,
    access,
    async officer(role) {
      // Each sits at a desk of their own, so that sign-ins are not counted together.
      const remoteAddress = `10.0.0.${++desks}`
      const cookies: Record<string, string> = {}
      let token = ''
      const send = async (method: 'GET' | 'POST', url: string, fields?: object) => {
        const body = fields && new URLSearchParams({ csrf: token, ...fields }).toString()
        const headers = body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
        const asked = { method, url, cookies, headers, body, remoteAddress }
        const response = await app.inject(asked)
        for (const { name, value } of response.cookies) cookies[name] = value
        token = tokenIn(response.body) || token
        return response
      }
      const officer: Officer = {
        cookies,
        token: () => token,
        get: (url) => send('GET', url),
        post: (url, fields = {}) => send('POST', url, fields),
      }
      await officer.get('/sign-in')
      await officer.post('/sign-in', { username: role.toLowerCase(), password })
      await officer.get('/help')
      return officer
    },
    close: () => app.close(),
  }
}
