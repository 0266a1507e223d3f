import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it came, packed or not. */
  readonly bytes: Buffer
  readonly ms: number
}

/** Every connection stays open, as a browser's does. */
const agent = new Agent({ keepAlive: true, maxSockets: Infinity })

/** Asks once and waits for the whole answer. */
export function ask(url: string, cookie: string, form?: URLSearchParams): Promise<Answer> {
  const body = form?.toString()
  const started = performance.now()
  return new Promise((settle, fail) => {
    const sent = request(
      url,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          cookie,
          'accept-encoding': 'gzip, deflate, br, zstd',
          ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', fail)
        answer.on('end', () =>
          settle({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes: Buffer.concat(parts),
            ms: performance.now() - started,
          }),
        )
      },
    )
    sent.on('error', fail)
    sent.end(body)
  })
}

/** The page as text. */
export const textOf = ({ bytes, headers }: Answer): string =>
  unpacked(bytes, headers['content-encoding']).toString('utf8')

const unpacked = (bytes: Buffer, encoding: string | undefined): Buffer =>
  encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes

export const closeAll = (): void => agent.destroy()
