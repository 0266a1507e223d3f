import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAccounts } from '../../access/index.ts'
import { policeCsv } from '../../archive/testing/desk.ts'
import { acts, newestRisk } from '../../review/index.ts'
import { createApp } from '../../server/app.ts'
import {
  type Example,
  examplePassword,
  exampleReview,
  type OfficerName,
} from '../../testing/example-review.ts'
import { anyEngine } from '../../testing/stores.ts'
import { tokenIn } from '../testing/desk.ts'

/** The pages over the real rooms, without a socket: what several people do one after another. */
const open = anyEngine('nothing falls between', 'example')
let example: Example
let app: FastifyInstance

beforeAll(async () => {
  const store = await open()
  example = await exampleReview(store)
  app = await createApp({
    review: example.review,
    access: openAccounts(store),
    uploads: example.uploads,
    newestRisk: newestRisk(store),
  })
})
afterAll(() => app?.close())

interface Sent {
  readonly status: number
  readonly body: string
  readonly bytes: Buffer
  readonly location: string
}
interface AtDesk {
  get(url: string): Promise<Sent>
  post(url: string, fields?: Readonly<Record<string, string>>): Promise<Sent>
  /** A form with a file after its fields. */
  send(
    url: string,
    fields: Readonly<Record<string, string>>,
    file: { readonly control: string; readonly name: string; readonly content: Buffer },
  ): Promise<Sent>
}

let desks = 0
async function signedIn(name: OfficerName): Promise<AtDesk> {
  const remoteAddress = `10.1.0.${++desks}`
  const cookies: Record<string, string> = {}
  let token = ''
  const ask = async (method: 'GET' | 'POST', url: string, type?: string, body?: Buffer) => {
    const headers = type ? { 'content-type': type } : {}
    const response = await app.inject({ method, url, cookies, headers, body, remoteAddress })
    for (const cookie of response.cookies) cookies[cookie.name] = cookie.value
    token = tokenIn(response.body) || token
    return {
      status: response.statusCode,
      body: response.body,
      bytes: response.rawPayload,
      location: `${response.headers.location ?? ''}`,
    }
  }
  const post = (url: string, fields: Readonly<Record<string, string>> = {}) =>
    ask(
      'POST',
      url,
      'application/x-www-form-urlencoded',
      Buffer.from(new URLSearchParams({ csrf: token, ...fields }).toString()),
    )
  await ask('GET', '/sign-in')
  await post('/sign-in', { username: `made-up-${name}`, password: examplePassword })
  await ask('GET', '/help')
  return {
    get: (url) => ask('GET', url),
    post,
    send: async (url, fields, { control, name: file, content }) => {
      const form = new FormData()
      for (const [field, value] of Object.entries({ csrf: token, ...fields }))
        form.append(field, value)
      form.append(control, new Blob([new Uint8Array(content)]), file)
      const request = new Request('http://made.up/', { method: 'POST', body: form })
      return ask(
        'POST',
        url,
        request.headers.get('content-type') ?? '',
        Buffer.from(await request.arrayBuffer()),
      )
    },
  }
}

/** As it stands on the page, without its tags. */
const words = ({ body }: Sent) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1')

describe('somebody new to the review', () => {
  it('takes a risk from the reading that says so to the figure that counts it closed', async () => {
    const [ann, chief, deputy] = [
      await signedIn('ann'),
      await signedIn('chief'),
      await signedIn('deputy'),
    ]
    const caseId = example.cases['NB/3']!
    await ann.post(`/cases/${caseId}/open`, { purpose: 'review', reason: '' })
    const answers = {
      'answer-child': 'yes',
      'answer-exploitation': 'yes',
      'answer-others': 'yes',
      'answer-lines': 'no',
      'answer-agencies': 'no',
      'answer-risk': 'yes',
      'answer-again': 'no',
      note: '',
    }
    const without = await ann.post(`/cases/${caseId}/reading`, answers)
    expect(without.status).toBe(422)
    const half = await ann.post(`/cases/${caseId}/reading`, {
      ...answers,
      'risk-child': 'Robin Ashdown',
    })
    expect(half.status).toBe(422)
    // One thing to mend, not one for each field.
    expect(half.body.match(/<a href="#risk-[^<]*/g)).toEqual([
      '<a href="#risk-feared">Of the risk, also give what you fear, who was told, when they were told, how they were told',
    ])
    expect(words(await chief.get('/risks'))).not.toContain('Robin Ashdown')
    const newest = async (who: AtDesk) => JSON.parse((await who.get('/waiting/newest-risk')).body)
    const before = await newest(chief)
    expect((await ann.get('/waiting/newest-risk')).status).toBe(403)
    const read = await ann.post(`/cases/${caseId}/reading`, {
      ...answers,
      'risk-child': 'Robin Ashdown',
      'risk-feared': 'Somebody who was named knows where the child lives.',
      'risk-told': 'Duty desk of the hub',
      'risk-at': '2026-01-05T09:30',
      'risk-means': 'telephone',
    })
    expect([read.status, read.location]).toEqual([303, `/cases/${caseId}?done=reading`])

    // A page of a lead that is open asks each second; whatever page comes next has it, as nothing is worked out first.
    expect((await newest(chief)).risk).toBeGreaterThan(before.risk ?? 0)
    expect(words(await chief.get('/'))).toContain('Robin Ashdown')
    const risks = await chief.get('/risks')
    expect(words(risks)).toContain('Robin Ashdown')
    const itemId = /href="\/items\/(\d+)/.exec(risks.body)?.[1]
    const item = `/items/${itemId}`
    const moves = async (who: AtDesk, move: string, more: Readonly<Record<string, string>> = {}) =>
      (await who.post(`${item}/move`, { move, ...more })).status
    expect(words(await chief.get(item))).toContain('The ladder: whom to ring')
    expect(await moves(chief, 'take')).toBe(303)

    await chief.post(`${item}/offer`, {
      to: 'outside',
      outside: 'Made-up safeguarding hub',
      'offer-reason': 'The child lives in its area.',
    })
    const offered = await chief.get(item)
    const offer = /action="\/offers\/(\d+)\/record"/.exec(offered.body)?.[1]
    const recorded = await chief.post(`/offers/${offer}/record`, {
      itemId: `${itemId}`,
      answer: 'accept',
      name: 'A made-up duty officer',
      // Nobody can have answered on a day before it was offered.
      at: new Date().toISOString().slice(0, 16),
      means: 'telephone',
    })
    expect(recorded.status).toBe(303)
    const accepted = words(await chief.get(item))
    expect(accepted).toContain('Made-up safeguarding hub, which has accepted it')
    // Nobody is to be rung about a risk that was acknowledged.
    expect(accepted).not.toContain('The ladder')

    expect(await moves(chief, 'proposeClosing', { result: 'Seen and safe.' })).toBe(303)
    const alone = await chief.post(`${item}/move`, { move: 'confirm' })
    expect(alone.status).toBe(403)
    expect(alone.body).toContain('LB_ITEM_TWO_PEOPLE')
    expect(await moves(deputy, 'confirm')).toBe(303)
    expect(words(await chief.get('/risks'))).not.toContain('Robin Ashdown')
    expect(words(await chief.get('/progress/at-work'))).toContain(
      'Risks: 1 raised, 1 told, 1 acknowledged, 1 closed, 0 open.',
    )
    expect(words(await chief.get('/items/gaps'))).toContain('They are: every decision authorised')
  })

  it('takes a referral in with its original, and gets the same bytes back', async () => {
    const bob = await signedIn('bob')
    await bob.get('/outside/receive')
    const content = Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0x0a])
    const original = { control: 'original', name: 'letter.pdf', content }
    const fields = {
      channel: 'press',
      receivedOn: new Date().toISOString().slice(0, 10),
      title: 'Files closed early',
      // More than a form without files would take of one field.
      text: 'A line of the article. '.repeat(4_000),
      originalHash: '',
      originalPlace: '',
      sourceName: '',
      sourceReach: '',
      sourceStaffId: '',
      sourceAbout: '',
    }
    const wrong = await bob.send(
      '/outside/with-original',
      { ...fields, title: '', sourceName: 'Never Shown-Again' },
      original,
    )
    expect(wrong.status).toBe(422)
    expect(words(wrong)).toContain('Say in a few words what it is')
    // What is to be sealed is not written into the page.
    expect(wrong.body).not.toContain('Shown-Again')
    const taken = await bob.send('/outside/with-original', fields, original)
    expect([taken.status, taken.location]).toEqual([303, expect.stringMatching(/^\/outside\/\d+$/)])
    const shown = await bob.get(taken.location)
    expect(words(shown)).toContain('letter.pdf')
    expect(words(shown)).toContain(createHash('sha256').update(content).digest('hex'))
    const file = await bob.get(`${taken.location}/original`)
    expect(file.bytes.equals(content)).toBe(true)
    expect(
      (
        await bob.send(
          '/outside/with-original',
          { ...fields, title: 'Without' },
          { ...original, name: '', content: Buffer.alloc(0) },
        )
      ).status,
    ).toBe(303)
    // The letter itself comes weeks later, and is kept beside what was taken in.
    const later = (more: object) =>
      bob.send(
        `${taken.location}/originals/as-file`,
        {
          cameOn: fields.receivedOn,
          'late-words': 'The letter.',
          'late-place': '',
          'late-sha256': '',
          ...more,
        },
        { control: 'late-original', name: 'second.pdf', content: Buffer.from('Signed.') },
      )
    const unsaid = await later({ 'late-words': '' })
    expect([unsaid.status, words(unsaid)]).toEqual([
      422,
      expect.stringContaining('Say what it is and how it came'),
    ])
    expect((await later({})).location).toContain(taken.location)
    const beside = await bob.get(taken.location)
    expect(words(beside)).toContain('second.pdf')
    const link = /href="([^"]*\/originals\/\d+)"/.exec(beside.body)?.[1] ?? ''
    expect((await bob.get(link)).bytes.toString()).toBe('Signed.')
    // Nothing of it lies in the folder of uploads any more.
    expect(example.uploads.all()).toEqual([])
  })

  it('takes live cases in as files of the source, whole or not at all', async () => {
    const data = await signedIn('data')
    await data.get('/live')
    const crimes = (reported_date: string) =>
      Buffer.from(
        policeCsv(
          ['N/26/1', 'N/26/2'].map((crime_ref) => ({
            crime_ref,
            reported_date,
            offence_from: '01/02/2026',
            outcome_date: '',
          })),
        ),
      )
    const send = (content: Buffer) =>
      data.send(
        '/live/files',
        { 'files-source': 'Northbridge crime system', layout: 'policeCrime' },
        { control: 'files', name: 'crimes.csv', content },
      )
    const refused = await send(crimes('31/02/2026'))
    expect(refused.status).toBe(422)
    expect(words(refused)).toContain('crimes.csv line 2')
    const taken = await send(crimes('03/02/2026'))
    expect([taken.status, taken.location]).toEqual([303, '/live?done=liveReceived'])
    expect(words(await data.get('/live?since=2026-01-05'))).toContain('2 recorded since')
    const entry = await lastCollection()
    expect(entry).toContain('source: Northbridge crime system received: 2')
    expect(example.uploads.all()).toEqual([])
  })
})

/** What the ledger says of the last live cases taken in. */
async function lastCollection(): Promise<string> {
  const { rows } = await example.review.perform(example.officers.auditor, acts.ledger.entries, {
    page: 1,
    subject: 'live cases',
  })
  return rows.find(({ action }) => action === 'collection')?.details.join(' ') ?? ''
}
