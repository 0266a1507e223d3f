import type { FastifyInstance, FastifyRequest } from 'fastify'
import { scriptWords, speakerIn } from '../languages/index.ts'
import { isLanguage, type Language, languageAsked, languages } from '../model/index.ts'
import { isApi } from './json-refusal.ts'
import { keepLanguage, languageKept } from './security/cookies.ts'

/** What whoever is signed in chose for themselves; else what was chosen at this browser, or what the browser asks for. */
export const languageOf = (request: FastifyRequest): Language => {
  if (request.who?.language) return request.who.language
  const kept = languageKept(request)
  return isLanguage(kept) ? kept : languageAsked(request.headers['accept-language'])
}

/** A page asked for with `lang` is kept to that language at this browser, and shown at its own address. */
export function setUpLanguages(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || isApi(request.url)) return
    const { path, query } = addressOf(request)
    const chosen = query.get('lang')
    if (!isLanguage(chosen)) return
    keepLanguage(request, reply, chosen)
    query.delete('lang')
    return reply.redirect(query.size > 0 ? `${path}?${query}` : path, 303)
  })
}

/** One slash at the front: two would begin the address of another site. */
const addressOf = ({ url }: FastifyRequest) => {
  const [path = '/', query = ''] = url.split('?', 2)
  return { path: path.replace(/^[/\\]+/, '/'), query: new URLSearchParams(query) }
}

export interface OtherLanguage {
  readonly code: Language
  readonly name: string
  /** For whoever is not signed in: the page in that language. */
  readonly href: string
  /** For others, who keep the choice with their account: where they come back to. */
  readonly page: string
}

/** The other languages of a page, and where each is chosen; of an answer to a form, of the page the form is on. */
export function otherLanguages(
  request: FastifyRequest,
  present: Language,
): readonly OtherLanguage[] {
  const { path, query } = addressOf(request)
  const { url } = request.routeOptions
  const isForm = request.method !== 'GET'
  const isPage = !isForm || (url !== undefined && request.server.hasRoute({ method: 'GET', url }))
  return Object.entries(languages).flatMap(([code, name]) => {
    if (code === present || !isLanguage(code)) return []
    const kept = new URLSearchParams(isForm ? '' : query)
    const address = isPage ? path : '/'
    const page = kept.size > 0 ? `${address}?${kept}` : address
    kept.set('lang', code)
    return [{ code, name, href: `${address}?${kept}`, page }]
  })
}

/** Says what stands around a page in its language; what has no words there stays English. */
export const frameWords = (language: Language) => {
  const speaker = speakerIn(language)
  return (text: string): string => speaker?.say(text) ?? text
}

/** What the scripts of a page say, for them to find; null where they are in the page's language already. */
export const scriptWordsIn = (language: Language): string | null =>
  language === 'en' ? null : scriptsOf[language]

const scriptsOf = { cy: JSON.stringify(scriptWords.cy) }
