import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Accounts, may, type Who } from '../access/index.ts'
import {
  listLinks,
  navigationFor,
  noticeFor,
  type Problem,
  roleWords,
  type View,
} from '../web/index.ts'
import {
  frameWords,
  languageOf,
  otherLanguages,
  scriptWordsIn,
  setUpLanguages,
} from './language.ts'
import { isAside } from './operations/request-log.ts'
import { formSeedOf, keepFormSeed, sessionOf } from './security/cookies.ts'
import type { FormTokens } from './security/csrf.ts'
import type { Render } from './templates/render.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Null: nobody is signed in. */
    who: Who | null
    formToken: string
    /** What acts last answered this visitor, by the name of the act. */
    answered: Map<string, unknown> | null
    checkFormToken(): boolean
  }
  interface FastifyReply {
    sendPage(page: SentPage): FastifyReply
  }
}

export interface SentPage {
  readonly status: number
  readonly view: View
  readonly title: string
  readonly model: object
  readonly problems?: readonly Problem[]
  /** How many things wait for the reader; null where nobody says. */
  readonly waiting?: number | null
}

/** Says who asks and binds the form token to them, before any route; and renders every page alike. */
export function setUpAnswers(
  app: FastifyInstance,
  render: Render,
  tokens: FormTokens,
  access: Accounts,
): void {
  app.decorateRequest('who', null)
  app.decorateRequest('answered', null)
  app.decorateRequest('formToken', '')
  app.decorateRequest('checkFormToken', function (this: FastifyRequest) {
    const given = (this.body as Record<string, unknown> | null)?.csrf
    return tokens.matches(given, formSeedOf(this), this.who ? sessionOf(this) : null)
  })

  app.addHook('onRequest', async (request, reply) => {
    if (isAside(request)) return
    request.answered = new Map()
    const session = sessionOf(request)
    request.who = session === null ? null : await access.whoIs(session)
    const seed = formSeedOf(request) ?? tokens.newSeed()
    if (formSeedOf(request) === undefined) keepFormSeed(request, reply, seed)
    request.formToken = tokens.tokenFor(seed, request.who ? session : null)
  })

  setUpLanguages(app)
  app.decorateReply('sendPage', function (this: FastifyReply, page: SentPage) {
    const { request } = this
    const { who } = request
    const path = request.url.split('?')[0] ?? '/'
    const query = (request.query ?? {}) as Record<string, unknown>
    const language = languageOf(request)
    const say = frameWords(language)
    const notice = noticeFor(query.done)
    const model = {
      ...page.model,
      title: page.title,
      problems: (page.problems ?? []).map((each) => ({ ...each, text: say(each.text) })),
      who,
      roleName: who && say(roleWords[who.role]),
      navigation: who
        ? navigationFor(who.role, path).map((each) => ({ ...each, text: say(each.text) }))
        : [],
      waiting: page.waiting ?? null,
      watchesRisks: who !== null && may(who.role, 'leadReview'),
      saving: listLinks(
        page.view,
        who?.role ?? null,
        (request.params ?? {}) as Record<string, unknown>,
        query,
        request.answered,
      ),
      notice: notice && say(notice),
      htmlLang: language,
      scriptWords: scriptWordsIn(language),
      // The frame is in the reader's language; a page is, where all of it is.
      mainLang: render.speaks(page.view, language) ? null : 'en',
      otherLanguages: otherLanguages(request, language),
      csrf: request.formToken,
      cspNonce: this.cspNonce.script,
      // A page that leads back says where to, in its template.
      back: null,
    }
    return this.status(page.status)
      .header('content-language', language)
      .type('text/html; charset=utf-8')
      .send(render(page.view, model, language))
  })
}
