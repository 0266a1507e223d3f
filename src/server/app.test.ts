import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LookbackError } from '../model/index.ts'
import { type Desk, openDesk, tokenIn } from '../web/testing/desk.ts'
import { fakeAccess, password } from '../web/testing/fake-access.ts'
import { fakeReview } from '../web/testing/fake-review.ts'
import { hostile } from '../web/testing/made-up-case.ts'
import { createApp } from './app.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const openCaseForm = { purpose: 'review', reason: '' }

describe('signing in', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  it('keeps the session in a cookie no script can read and no other site can send', async () => {
    const officer = await desk.officer('reviewer')
    const response = await officer.get('/')
    expect(response.statusCode).toBe(200)
    const app = await createApp({ review: fakeReview(), access: fakeAccess() })
    const first = await app.inject('/sign-in')
    const cookies = Object.fromEntries(first.cookies.map(({ name, value }) => [name, value]))
    const body = new URLSearchParams({ csrf: tokenIn(first.body), username: 'reviewer', password })
    const second = await app.inject({
      method: 'POST',
      url: '/sign-in',
      cookies,
      headers: form,
      body: body.toString(),
    })
    const session = second.cookies.find(({ name }) => name === 'lookback_session')
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    await app.close()
  })

  it('says neither whether the name nor whether the password was wrong', async () => {
    const officer = await desk.officer('reviewer')
    for (const [username, given] of [
      ['nobody', password],
      ['reader', 'a wrong password'],
    ] as const) {
      const response = await officer.post('/sign-in', { username, password: given })
      expect(response.statusCode).toBe(422)
      expect(response.body).toContain('The username or the password is not right')
      expect(response.body).toContain('Error: Sign in')
      expect(response.body).not.toContain(given)
    }
  })

  it('goes on only to a path of this application', async () => {
    const officer = await desk.officer('reviewer')
    const to = async (next: string) =>
      (await officer.post('/sign-in', { username: 'reviewer', password, next })).headers.location
    expect(await to('/worklist')).toBe('/worklist')
    expect(await to('//elsewhere.example')).toBe('/')
    expect(await to('/\\elsewhere.example')).toBe('/')
    expect(await to('https://elsewhere.example')).toBe('/')
  })

  it('slows down who tries again and again', async () => {
    const app = await createApp({ review: fakeReview(), access: fakeAccess() })
    const tries = Array.from({ length: 61 }, () => app.inject({ method: 'POST', url: '/sign-in' }))
    const last = (await Promise.all(tries)).at(-1)!
    expect(last.statusCode).toBe(429)
    expect(last.body).toContain('LB_WEB_TOO_MANY_SIGN_INS')
    await app.close()
  })

  it('signing out ends the session', async () => {
    const officer = await desk.officer('reader')
    const { lookback_session } = officer.cookies
    expect((await officer.post('/sign-out')).headers.location).toBe('/sign-in?done=signedOut')
    const cookies = { lookback_session: lookback_session ?? '' }
    expect((await desk.app.inject({ url: '/worklist', cookies })).statusCode).toBe(303)
  })
})

describe('a form', () => {
  it('changes nothing without its token, with another session’s, or from another site', async () => {
    const officer = await desk.officer('authoriser')
    const other = await desk.officer('reviewer')
    const send = (csrf: string, headers = {}) =>
      desk.app.inject({
        method: 'POST',
        url: '/worklist/next',
        cookies: officer.cookies,
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ csrf }).toString(),
      })
    const before = desk.review.calls.length
    for (const response of [
      await send(''),
      await send(other.token()),
      await send(officer.token(), { 'sec-fetch-site': 'cross-site' }),
    ]) {
      expect(response.statusCode).toBe(403)
      expect(response.body).toContain('LB_WEB_FORM_EXPIRED')
    }
    expect(desk.review.calls.length).toBe(before)
    expect((await send(officer.token(), { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303)
  })

  it('made for one officer changes nothing once another has signed in at the same browser', async () => {
    const [first, second] = [await desk.officer('authoriser'), await desk.officer('reviewer')]
    const session = second.cookies.lookback_session ?? ''
    const before = desk.review.calls.length
    const response = await desk.app.inject({
      method: 'POST',
      url: '/worklist/next',
      cookies: { ...first.cookies, lookback_session: session },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrf: first.token() }).toString(),
    })
    expect(response.statusCode).toBe(403)
    expect(response.body).toContain('LB_WEB_FORM_EXPIRED')
    expect(desk.review.calls.length).toBe(before)
  })

  it('stands in every page that changes something with a token', async () => {
    const officer = await desk.officer('reviewer')
    await officer.post('/cases/1/open', openCaseForm)
    for (const url of ['/worklist', '/cases/1', '/cases/2/open', '/people/P1']) {
      const { body } = await officer.get(url)
      const forms = body.match(/<form[^>]*method="post"[\s\S]*?<\/form>/g) ?? []
      expect(forms.length, url).toBeGreaterThan(1)
      expect(
        forms.every((form) => tokenIn(form) !== ''),
        url,
      ).toBe(true)
    }
  })
})

describe('headers', () => {
  it('keep every page out of caches, frames, indexes and other sites', async () => {
    const officer = await desk.officer('reviewer')
    for (const url of ['/', '/people/P1', '/nowhere']) {
      const { headers } = await officer.get(url)
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['x-robots-tag']).toContain('noindex')
      expect(headers['referrer-policy']).toBe('no-referrer')
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
    }
  })

  it('a page runs no script and holds no style of its own but the one with the nonce', async () => {
    const officer = await desk.officer('reviewer')
    const { body, headers } = await officer.get('/figures')
    const inline = body.match(/<script(?![^>]*\bsrc=)[^>]*>/g) ?? []
    const nonce = /script-src 'self' 'nonce-(\w+)'/.exec(String(headers['content-security-policy']))
    expect(inline).toEqual([`<script nonce="${nonce?.[1]}">`])
    expect(body).not.toMatch(/ style=|<style|javascript:| on\w+="/)
  })

  it('assets may be kept, and hold neither GOV.UK’s typeface nor its crest', async () => {
    const { body } = await desk.app.inject('/sign-in')
    const sheets = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, url]) => url!)
    expect(sheets.length).toBe(5)
    for (const url of sheets) {
      const asset = await desk.app.inject({ url })
      expect(asset.statusCode).toBe(200)
      expect(asset.headers['cache-control']).toContain('immutable')
      expect(asset.headers['set-cookie']).toBeUndefined()
      expect(/GDS Transport|@font-face|url\([^)]*crest/.exec(asset.body)?.[0], url).toBeUndefined()
    }
  })
})

describe('a case', () => {
  it('asks for a purpose first, and proposes the one this role most often has', async () => {
    const officer = await desk.officer('authoriser')
    const response = await officer.get('/cases/7')
    expect(response.headers.location).toBe('/cases/7/open')
    const { body } = await officer.get('/cases/7/open')
    expect(body).toMatch(/value="authorise" checked/)
    expect((await officer.post('/cases/7/open', { reason: '' })).statusCode).toBe(422)
    const opened = await officer.post('/cases/7/open', { purpose: 'audit', reason: 'Sample' })
    expect(opened.headers.location).toBe('/cases/7')
    expect((await officer.get('/cases/7')).statusCode).toBe(200)
  })

  it('shows hostile text as text', async () => {
    const officer = await desk.officer('reviewer')
    await officer.post('/cases/1/open', openCaseForm)
    const { body } = await officer.get('/cases/1')
    expect(body).not.toContain(hostile.script)
    expect(body).toContain('&lt;script&gt;document.title')
    expect(body).toContain('{{ 7 * 7 }}')
    expect(body).toContain('⟦U+202E⟧')
    expect(body).not.toContain('\u202E')
  })

  it('says in words what is missing, and what would settle a finding', async () => {
    const officer = await desk.officer('reviewer')
    await officer.post('/cases/1/open', openCaseForm)
    const { body } = await officer.get('/cases/1')
    expect(body).toContain('<span class="lb-missing">Unknown to the recorder</span>')
    expect(body).toContain('Whether anybody gained money or status')
    expect(body).toContain('Cannot be determined')
  })

  it('a reading without any answer names every question', async () => {
    const officer = await desk.officer('reviewer')
    await officer.post('/cases/1/open', { purpose: 'review', reason: '' })
    const { statusCode, body } = await officer.post('/cases/1/reading', { note: '' })
    expect(statusCode).toBe(422)
    expect(body).toContain('href="#answer-exploitation"')
    expect(body).toContain('Choose an answer: Was a child sexually exploited?')
  })

  it('a reading with a gap keeps what was typed and names each gap', async () => {
    const officer = await desk.officer('reviewer')
    await officer.post('/cases/1/open', openCaseForm)
    const answers = { 'answer-exploitation': 'yes', 'answer-lines': 'maybe', note: 'Kept <b>' }
    const response = await officer.post('/cases/1/reading', answers)
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('href="#answer-lines"')
    expect(response.body).toContain('href="#answer-risk"')
    expect(response.body).not.toContain('href="#answer-exploitation"')
    expect(response.body).toMatch(/value="yes" data-key="y" checked/)
    expect(response.body).toContain('Kept &lt;b&gt;')
    expect(desk.review.readings).toEqual([])
  })

  it('an id that is no number is not found', async () => {
    const officer = await desk.officer('reviewer')
    for (const id of ['abc', '-1', '0', '1.5', '99999999999999999999']) {
      expect((await officer.get(`/cases/${id}`)).statusCode, id).toBe(404)
    }
  })
})

describe('failures', () => {
  const failing = (error: Error) => {
    const review = fakeReview()
    review.answers.review.status = () => Promise.reject(error)
    return openDesk(review)
  }

  it('a refusal shows its code, cause and remedy, with the status its code stands for', async () => {
    const refused = new LookbackError('LB_NOT_ALLOWED', 'A cause <i>.', 'A remedy.', {
      status: 403,
    })
    const at = await failing(refused)
    const response = await (await at.officer('reviewer')).get('/')
    expect(response.statusCode).toBe(403)
    expect(response.body).toContain('LB_NOT_ALLOWED')
    expect(response.body).toContain('A cause &lt;i&gt;.')
    expect(response.body).toContain('A remedy.')
    await at.close()
  })

  it('what nobody foresaw shows a reference, and not what went wrong', async () => {
    const at = await failing(new Error('select * from secret'))
    const response = await (await at.officer('reviewer')).get('/')
    expect(response.statusCode).toBe(500)
    expect(response.body).toMatch(/Reference: <code[^>]*>[0-9a-f-]{36}/)
    expect(response.body).not.toMatch(/secret|at .*\.ts/)
    await at.close()
  })

  it.each([
    ['53100', 507, 'LB_STORE_DISK_FULL', 'There is no room left on the disk'],
    ['ENOSPC', 507, 'LB_STORE_DISK_FULL', 'There is no room left on the disk'],
    ['57P01', 503, 'LB_STORE_AWAY', 'The review cannot be reached at the moment'],
  ])(
    'what the machine lacks is said with its remedy, and is no fault: %s',
    async (code, status, shown, title) => {
      const at = await failing(Object.assign(new Error('could not extend file'), { code }))
      const response = await (await at.officer('reviewer')).get('/')
      expect(response.statusCode).toBe(status)
      for (const words of [shown, title, 'What you can do', 'then try again|Try again'])
        expect(response.body).toMatch(new RegExp(words))
      expect(response.body).not.toContain('could not extend')
      await at.close()
    },
  )
})

describe('every list and form', () => {
  it('reads hostile queries as text, and has no page for what no page leads to', async () => {
    const officer = await desk.officer('reviewer')
    for (const q of Object.values(hostile)) {
      const response = await officer.get(`/people?q=${encodeURIComponent(q)}`)
      expect(response.statusCode).toBe(200)
      expect(response.body).not.toContain(hostile.script)
    }
    for (const address of ['/people?q=a&page=-4', '/worklist?page=x', '/worklist?state=each']) {
      expect([address, (await officer.get(address)).statusCode]).toEqual([address, 404])
    }
    const twice = await officer.get('/worklist?source=a&source=b')
    expect(twice.statusCode).toBe(422)
    expect(twice.body).toContain('Enter the source')
  })

  it('a link decision needs a choice and a reason', async () => {
    const officer = await desk.officer('reviewer')
    const response = await officer.post('/people/P1/split', { 'split-reason': ' ' })
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('Choose the records that are another person')
    expect(response.body).toContain('Give the reason for the split')
    const fields = { mentions: '41', 'split-reason': 'Another child.' }
    const done = await officer.post('/people/P1/split', fields)
    expect(done.headers.location).toBe('/people/P8?done=split')
  })

  it('who authorises may stay silent; who returns or reopens gives a reason', async () => {
    const officer = await desk.officer('authoriser')
    await officer.post('/cases/1/open', openCaseForm)
    const settle = (step: string, reason = '') =>
      officer.post('/decisions/5', { step, caseId: '1', 'settle-reason': reason })
    expect((await settle('return')).body).toContain('Give a reason')
    expect((await settle('reopen', ' ')).statusCode).toBe(422)
    expect((await settle('return', 'Too thin.')).headers.location).toBe('/cases/1?done=return')
    expect((await settle('authorise')).headers.location).toBe('/cases/1?done=authorise')
  })

  it('an account needs a role and a long password, which is never sent back', async () => {
    const officer = await desk.officer('administrator')
    const fields = { username: 'new.person', name: 'New Person', password: 'too short' }
    const response = await officer.post('/accounts', fields)
    expect(response.statusCode).toBe(422)
    expect(response.body).toContain('Choose a role')
    expect(response.body).toContain('at least 12 characters')
    expect(response.body).not.toContain('too short')
    const whole = { ...fields, role: 'reader', password: 'long enough words' }
    expect((await officer.post('/accounts', whole)).headers.location).toContain('accountCreated')
  })
})
