import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../access/index.ts'
import { acts, type Rehearsal, rehearser } from '../review/index.ts'

/** A statement is kept prepared from its second time on; code is compiled its best once it has run a hundred times and more. */
const rounds = 40
/** Of a store without cases, whose first readers will be few. */
const emptyRounds = 4
/** On a machine that is busy with something else no further round is begun after so long. */
const mostMs = 2_000

/** Those whom a rehearsal asks as: whoever has any token at all. Only for an application that listens nowhere. */
export const anybody = (access: Accounts): Accounts => ({
  ...access,
  async whoIs(token) {
    await access.whoIs(token)
    return rehearser(token)
  },
})

/**
 * Asks an application that listens nowhere for what the first readers will, a page of the worklist and a case, on every connection
 * of pages at once: templates, code, connections and plans are made then, and not while readers wait.
 */
export async function rehearse(app: FastifyInstance, { review, atOnce }: Rehearsal): Promise<void> {
  const caller = { who: rehearser('first'), session: null }
  const { rows } = await review.perform(caller, acts.reading.worklist, {})
  const ask = async (address: string, token: string) => {
    const { statusCode } = await app.inject({
      url: address,
      cookies: { lookback_session: token },
      headers: { 'accept-encoding': 'gzip, br' },
    })
    if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}`)
  }
  const until = performance.now() + mostMs
  const most = rows.length > 0 ? rounds : emptyRounds
  for (let round = 0; round < most && performance.now() < until; round++) {
    const onEach = (address: (nth: number) => string) =>
      Promise.all(Array.from({ length: atOnce }, (_, nth) => ask(address(nth), `${round}-${nth}`)))
    await onEach(() => '/worklist')
    if (rows.length === 0) continue
    await onEach((nth) => `/cases/${rows[(round * atOnce + nth) % rows.length]!.caseId}`)
  }
}
