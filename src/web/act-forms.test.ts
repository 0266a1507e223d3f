import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { may, type Permission, roles } from '../access/index.ts'
import { webActs } from '../review/index.ts'
import { receivesFiles, type SignedInRoute } from './page/routing.ts'
import { routes } from './routes.ts'
import { type Desk, type Officer, openDesk } from './testing/desk.ts'
import { account } from './testing/fake-access.ts'
import { decision } from './testing/made-up-case.ts'
import { everyItemForm } from './testing/made-up-items.ts'

/** Parts of addresses under which the made-up review has something to show. */
const examples: Readonly<Record<string, string>> = {
  '/accounts/:accountId/place': account('reviewer').accountId,
  '/people/:id': 'P1',
  '/accounts/:accountId': account('reader').accountId,
  '/definitions/drafts/:draftId': '3',
  '/figures/published/:figureId': '2',
  '/tables/:tableId': '2',
}
const addressOf = (path: string) => {
  const example = Object.entries(examples).find(([pattern]) => path.startsWith(pattern))
  return path
    .replace(':fact', 'decidedOn')
    .replace(':request', '1')
    .replace(':original', '1')
    .replace(':number', '1')
    .replace(':sentence', 'abc')
    .replace(/:\w+/, example?.[1] ?? '1')
}

type FormRoute = SignedInRoute & { readonly form: NonNullable<SignedInRoute['form']> }
const withForm = routes.filter((route) => 'form' in route && !!route.form)
/** The fields of a form with files are those of another route, to which they can be sent by themselves. */
const forms = withForm.filter((route): route is FormRoute => !receivesFiles(route))

interface Limits {
  readonly type?: string | readonly string[]
  readonly maxLength?: number
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Limits[]
  readonly properties?: Readonly<Record<string, Limits>>
  readonly additionalProperties?: unknown
  readonly maximum?: number
  readonly minimum?: number
}

const limitsOf = ({ act }: FormRoute['form'], field: string): Limits => {
  const json = z.toJSONSchema(act.input, { io: 'input', unrepresentable: 'any' }) as Limits
  const found = field
    .split('.')
    .reduce((part: Limits | undefined, name) => part?.properties?.[name], json)
  return found?.anyOf?.find(({ type }) => type !== 'null') ?? found ?? {}
}

/** People, teams and sources are chosen from a list, which shows nothing that stands not in it. */
const chosen = [
  'risk-mention',
  'risk-means',
  'aside-to',
  'manager',
  'cover',
  'from',
  'over-to',
  'accountId',
  'team',
  'specialism',
  'owner',
  'namedContact',
  'source',
  'definition',
  'group',
  'area',
  'unit',
  'reader',
]

/** What is sealed or opens it is never written into a page, not even after a mistake. */
const sealed = [
  'sourceName',
  'sourceReach',
  'sourceAbout',
  'sourceStaffId',
  'passphrase',
  'ask-passphrase',
  'answer-passphrase',
  'view-passphrase',
  'file-passphrase',
  'receipt',
]

/** An HTML page writes these signs as entities; nothing else of a made-up text needs one. */
const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;')

describe('every form of a page', () => {
  let desk: Desk
  const officers = new Map<string, Officer>()
  beforeAll(async () => {
    desk = await openDesk()
    // A case as it never stands: every form of its page is there at once.
    const { answers } = desk.review
    const { case: shown } = answers.review
    answers.review.case = async (caller, input) => {
      const view = await shown(caller, input)
      return (
        view && {
          ...view,
          mayRead: true,
          mayPropose: true,
          decision: { ...decision, maySettle: true },
        }
      )
    }
    desk.review.answers.casework.item = async () => everyItemForm
    const { referral } = answers.casework
    answers.casework.referral = async (caller, input) => {
      const view = await referral(caller, input)
      return { ...view, requests: view.requests.map((one) => ({ ...one, own: false })) }
    }
    for (const role of roles) officers.set(role, await desk.officer(role))
  })
  afterAll(() => desk.close())

  const officerFor = async (route: FormRoute): Promise<Officer> => {
    const role = roles.find(
      (one) => route.permission === 'signedIn' || may(one, route.permission as Permission),
    )
    const officer = officers.get(role ?? '')
    if (!officer) throw new Error(`nobody may ${route.path}`)
    if (/^\/(cases|decisions)\//.test(route.path)) {
      await officer.post('/cases/1/open', { purpose: 'review', reason: '' })
    }
    return officer
  }
  /** Hidden fields without which the form would ask about nothing. */
  const besides: Readonly<Record<string, string>> = {
    a: '11',
    b: '12',
    caseId: '1',
    fact: 'suspectCount',
    documentId: '21',
    sampleId: '3',
    place: '3',
    source: 'eastmoor-council',
    key: 'K31',
    definition: 'dfe-cse-2017',
    by: 'year',
    convention: 'lookback',
    decision: '9',
    draftId: '3',
    itemId: '1',
    planId: '1',
    overrideId: '1',
    step: 'return',
  }
  const fieldsOf = (route: FormRoute) => {
    const controls = Object.values(route.form.controls)
    const expected = [...controls, ...(route.form.wording.besides ?? [])]
    return Object.fromEntries(Object.entries(besides).filter(([name]) => expected.includes(name)))
  }
  const send = async (route: FormRoute, fields: Readonly<Record<string, string>>) => {
    const officer = await officerFor(route)
    const before = desk.review.calls.length
    const url = addressOf(route.path)
    const sent = { ...fieldsOf(route), ...fields }
    const response =
      route.method === 'GET'
        ? await officer.get(`${url}?${new URLSearchParams(sent)}`)
        : await officer.post(url, sent)
    const asked = desk.review.calls.slice(before).map(({ name }) => name)
    // A list whose filter is refused is shown unfiltered.
    const performed = route.method === 'POST' && asked.includes(route.form.act.name)
    return { response, performed }
  }
  const texts = forms.flatMap((route) =>
    Object.entries(route.form.controls)
      .map(([field, control]) => ({ route, control, ...limitsOf(route.form, field) }))
      .filter(({ maxLength, enum: choices }) => maxLength !== undefined && !choices)
      .map(({ maxLength = 0, ...rest }) => ({ ...rest, maxLength })),
  )

  it('stands at a route of the same permission as its act, unless the act checks more finely', () => {
    const apart = forms
      .filter(({ permission, form }) => permission !== form.act.permission)
      .map(({ path, form }) => `${path} ${form.act.name}`)
    expect(apart).toEqual([])
  })

  it('is how a page performs any write; what no page performs is listed here', () => {
    const performed = new Set(
      withForm.flatMap((route) => ('form' in route && route.form ? [route.form.act.name] : [])),
    )
    const others = webActs.filter(({ kind, name }) => kind === 'write' && !performed.has(name))
    expect(others.map(({ name }) => name)).toEqual(['people.nextPair'])
    const posts = routes.filter(({ method }) => method === 'POST')
    const formless = posts.filter((route) => !('form' in route && route.form))
    expect(formless.map(({ path }) => path)).toEqual(['/sign-in', '/sign-out'])
  })

  it('has no control that its act does not know', () => {
    for (const { form, path } of forms) {
      for (const field of Object.keys(form.controls)) {
        expect(Object.keys(limitsOf(form, field)), `${path} ${field}`).not.toEqual([])
      }
    }
  })

  it('refuses a text that is too long, by the field and its limit, and shows it again', async () => {
    expect(texts.length).toBeGreaterThan(25)
    const lost: string[] = []
    for (const { route, control, maxLength } of texts) {
      // Definitions are long, and most are choices that no page shows as typed.
      const typed = `${'too long '.repeat(Math.ceil(maxLength / 9) + 1)}end`
      const { response, performed } = await send(route, { [control]: typed })
      const what = `${route.path} ${control}`
      expect([what, response.statusCode, performed]).toEqual([what, 422, false])
      expect(response.body, what).toContain(`href="#${control}"`)
      if (!response.body.includes(` id="${control}"`)) lost.push(control)
      if (
        ![
          ...chosen,
          ...sealed,
          'definition',
          'from-source',
          'current',
          'password',
          'other',
        ].includes(control)
      ) {
        expect(response.body, what).toContain(maxLength.toLocaleString('en-GB'))
        expect(response.body, what).toContain(inHtml(typed))
      }
    }
    // What is wrong leads to its field: but for a hidden one, one that follows a choice, and what was opened to somebody else.
    const elsewhere = ['person', 'file', 'file-passphrase', 'view-passphrase']
    expect(lost.filter((control) => !elsewhere.includes(control))).toEqual([])
  })

  it('refuses a sign no store can hold, by the field, and keeps nothing', async () => {
    for (const { route, control } of texts) {
      const { response, performed } = await send(route, { [control]: 'before\0after' })
      const what = `${route.path} ${control}`
      expect([what, response.statusCode, performed]).toEqual([what, 422, false])
      expect(response.body, what).toContain(`href="#${control}"`)
      if (control === 'username') continue
      expect(response.body, what).toContain('that cannot be stored')
      if (
        ![
          ...chosen,
          ...sealed,
          'definition',
          'from-source',
          'current',
          'password',
          'other',
          'staffIds',
        ].includes(control)
      ) {
        expect(response.body, what).toContain('before⟦U+0000⟧after')
      }
    }
  })

  it('refuses half of a surrogate pair, which only JSON can carry', async () => {
    for (const { route, control } of texts.filter((one) => one.route.method === 'POST')) {
      const officer = await officerFor(route)
      const before = desk.review.calls.length
      const response = await desk.app.inject({
        method: 'POST',
        url: addressOf(route.path),
        cookies: officer.cookies,
        payload: { csrf: officer.token(), ...fieldsOf(route), [control]: 'half \ud83d' },
      })
      const what = `${route.path} ${control}`
      expect([what, response.statusCode]).toEqual([what, 422])
      expect(response.body, what).toContain(`href="#${control}"`)
      const asked = desk.review.calls.slice(before).map(({ name }) => name)
      expect(asked, what).not.toContain(route.form.act.name)
    }
  })

  it('names what is wrong in the order of the page', async () => {
    const lead = officers.get('administrator')!
    const { body } = await lead.post('/accounts', {})
    const links = [...body.matchAll(/<a href="#([^"]+)">/g)].map(([, control]) => control)
    expect(links.filter((one) => one !== 'main-content')).toEqual([
      'name',
      'username',
      'role',
      'password',
    ])
    expect(body).toContain('Enter a username')
    const apart: string[] = []
    for (const route of forms.filter(({ method }) => method === 'POST')) {
      const { response } = await send(route, { unasked: 'x' })
      const stand = Object.values(route.form.controls)
        .map((control) => ({ control, at: response.body.indexOf(` id="${control}"`) }))
        .filter(({ at }) => at >= 0)
      const inOrder = stand.toSorted((a, b) => a.at - b.at)
      if (inOrder.some(({ control }, nth) => control !== stand[nth]!.control)) {
        apart.push(`${route.path}: ${inOrder.map(({ control }) => control).join(', ')}`)
      }
    }
    expect(apart).toEqual([])
  })

  it('refuses a field it does not have, and says to reload', async () => {
    for (const route of forms.filter(({ method }) => method === 'POST')) {
      const { response, performed } = await send(route, { unasked: 'x' })
      expect(response.statusCode, route.path).toBeGreaterThanOrEqual(400)
      expect([route.path, performed]).toEqual([route.path, false])
      if (response.statusCode === 422) expect(response.body).toContain('“unasked”')
    }
  })

  it('refuses what is no number and none of the choices, by the field', async () => {
    const typed = forms.flatMap((route) =>
      Object.entries(route.form.controls)
        .map(([field, control]) => ({ route, control, ...limitsOf(route.form, field) }))
        .filter(({ type, enum: choices }) => choices || type === 'integer' || type === 'number'),
    )
    expect(typed.length).toBeGreaterThan(12)
    for (const { route, control, minimum, maximum } of typed) {
      const { response, performed } = await send(route, { [control]: 'toString' })
      const what = `${route.path} ${control}`
      expect([what, response.statusCode, performed]).toEqual([what, 422, false])
      expect(response.body, what).toContain(`href="#${control}"`)
      if (maximum === undefined || minimum === undefined) continue
      const percent = route.path === '/progress/terms' && maximum <= 1 ? 100 : 1
      expect(response.body, what).toContain(`to ${(maximum * percent).toLocaleString('en-GB')}`)
    }
  })
})
