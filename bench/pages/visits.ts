import { currentQuestions } from '../../src/reading/index.ts'
import { type Answer, ask, textOf } from './browser.ts'
import type { Reader } from './readers.ts'

export type Visit = (reader: Reader, at: number) => Promise<Answer>

/** What a reader does all day: the worklist, a case of it, and the answers sent. */
export interface Visits {
  readonly worklist: Visit
  readonly casePage: Visit
  readonly submit: Visit
  /** Any other page. */
  readonly page: (path: string) => Visit
}

/** A page of the worklist a reader may be looking at: the first ones. */
const pagesLookedAt = 20

export function visitsAt(address: string): Visits {
  const good = async (answer: Promise<Answer>, status: number, what: string) => {
    const got = await answer
    if (got.status !== status) throw new Error(`${what} answered ${got.status}: ${textOf(got)}`)
    return got
  }
  return {
    page: (path) => (reader) => {
      const url = `${address}${path}`
      return good(ask(url, reader.cookie), 200, url)
    },
    worklist: ({ cookie, cases }, at) => {
      const page = 1 + (((cases[0] ?? 0) + at) % pagesLookedAt)
      const url = `${address}/worklist${page > 1 ? `?page=${page}` : ''}`
      return good(ask(url, cookie), 200, url)
    },
    casePage: ({ cookie, cases }, at) => {
      const url = `${address}/cases/${cases[at % cases.length]}`
      return good(ask(url, cookie), 200, url)
    },
    // Only sending the answers is timed; the form is asked for first, for its token.
    submit: async ({ cookie, cases }, at) => {
      const url = `${address}/cases/${cases[at % cases.length]}`
      const page = await good(ask(url, cookie), 200, url)
      const seed = page.headers['set-cookie']?.map((set) => set.split(';')[0]) ?? []
      const token = /name="csrf" value="([^"]+)"/.exec(textOf(page))?.[1] ?? ''
      const answers = currentQuestions().questions.map(({ id }) => [`answer-${id}`, 'no'] as const)
      const form = new URLSearchParams({ csrf: token, note: '', ...Object.fromEntries(answers) })
      return good(ask(`${url}/reading`, [cookie, ...seed].join('; '), form), 303, `${url}/reading`)
    },
  }
}
