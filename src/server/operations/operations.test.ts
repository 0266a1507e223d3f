import { describe, expect, it } from 'vitest'
import { openMetrics } from '../../log/index.ts'
import { LookbackError } from '../../model/index.ts'
import { openDesk } from '../../web/testing/desk.ts'
import { fakeReview } from '../../web/testing/fake-review.ts'
import { keptLog } from '../../web/testing/kept-log.ts'
import type { Readiness } from './health.ts'
import { createMetricsApp } from './metrics-address.ts'

const failing = (error: unknown) => {
  const review = fakeReview()
  review.answers.review.status = () => Promise.reject(error)
  return review
}

describe('the log of requests', () => {
  it('has the reference a page shows, with the place where the error arose and not what it says', async () => {
    const { log, lines, read } = keptLog()
    const desk = await openDesk(failing(new TypeError('no such person: Robin Ashdown')), { log })
    const { body } = await (await desk.officer('reviewer')).get('/')
    const reference = /Reference: <code[^>]*>([0-9a-f-]{36})/.exec(body)?.[1]
    const fault = read().find(({ event }) => event === 'fault')
    expect(fault).toMatchObject({
      level: 'error',
      reference,
      request: reference,
      err: {
        name: 'TypeError',
        at: expect.arrayContaining([expect.stringContaining('operations.test.ts')]),
      },
    })
    const line = read().find(({ event, status }) => event === 'answered' && status === 500)
    expect(line).toMatchObject({ request: reference, method: 'GET', route: '/' })
    expect(lines.join('')).not.toMatch(/robin/i)
    await desk.close()
  })

  it('has a line a request: who by an id, the pattern of the address, and what it was refused with', async () => {
    const { log, read } = keptLog()
    const refused = new LookbackError('LB_NOT_ALLOWED', 'A cause.', 'A remedy.', { status: 403 })
    const desk = await openDesk(failing(refused), { log })
    const officer = await desk.officer('reviewer')
    await officer.get('/people/P77?q=Robin')
    await officer.get('/')
    await officer.get('/no/such/Robin')
    const answered = read().filter(({ event }) => event === 'answered')
    expect(answered.slice(-3)).toMatchObject([
      { route: '/people/:id', status: 200, account: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      { route: '/', status: 403, code: 'LB_NOT_ALLOWED' },
      { route: 'none', status: 404, code: 'LB_WEB_NOT_FOUND' },
    ])
    expect(answered.every(({ ledger }) => Array.isArray(ledger))).toBe(true)
    expect(answered.some(({ route }) => `${route}`.startsWith('/assets'))).toBe(false)
    await desk.close()
  })
})

describe('health', () => {
  const at = async (found: Readiness) => {
    let asked = 0
    const probe = async () => {
      asked += 1
      return found
    }
    const desk = await openDesk(fakeReview(), { probe })
    const live = await desk.app.inject('/health/live')
    const ready = await desk.app.inject('/health/ready')
    await desk.app.inject('/health/ready')
    await desk.close()
    return { live, ready, asked: () => asked }
  }

  it('is live whatever the store does, and ready once it answers with its tables up to date', async () => {
    const good = await at({ store: 'answers', migrations: 'done' })
    expect([good.live.statusCode, good.live.json()]).toEqual([200, { live: true }])
    expect([good.ready.statusCode, good.ready.json()]).toEqual([
      200,
      { ready: true, store: 'answers', migrations: 'done' },
    ])
    for (const found of [
      { store: 'silent', migrations: 'unknown' },
      { store: 'answers', migrations: 'missing' },
    ] as const) {
      const bad = await at(found)
      expect([bad.live.statusCode, bad.ready.statusCode]).toEqual([200, 503])
      expect(bad.ready.json()).toEqual({ ready: false, ...found })
    }
  })

  it('sets no cookie, asks for no session, and asks the store no more than once a second', async () => {
    const { live, ready, asked } = await at({ store: 'answers', migrations: 'done' })
    expect([...live.cookies, ...ready.cookies]).toEqual([])
    expect(asked()).toBe(1)
  })

  it('is not there where nothing can be asked', async () => {
    const desk = await openDesk()
    expect((await desk.app.inject('/health/ready')).statusCode).toBe(404)
    await desk.close()
  })
})

describe('metrics', () => {
  const token = 'a token of more than twenty letters'
  const get = (desk: Awaited<ReturnType<typeof openDesk>>, authorization?: string) =>
    desk.app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} })

  it('are not on the port of the pages by themselves, and need the token where they are', async () => {
    const closed = await openDesk(fakeReview(), { metrics: openMetrics() })
    expect((await get(closed)).statusCode).toBe(404)
    await closed.close()
    const desk = await openDesk(fakeReview(), { metrics: openMetrics(), metricsToken: token })
    for (const wrong of [undefined, 'Bearer ', `Bearer ${token}x`, token, `Basic ${token}`]) {
      const response = await get(desk, wrong)
      expect([wrong, response.statusCode, response.body]).toEqual([wrong, 401, ''])
    }
    expect((await get(desk, `Bearer ${token}`)).statusCode).toBe(200)
    await desk.close()
    await expect(
      openDesk(fakeReview(), { metrics: openMetrics(), metricsToken: 'short' }),
    ).rejects.toMatchObject({ code: 'LB_WEB_METRICS_TOKEN' })
  })

  it('count requests by pattern and status, in buckets that add up, and faults', async () => {
    const metrics = openMetrics()
    const desk = await openDesk(failing(new Error('x')), { metrics })
    const officer = await desk.officer('reviewer')
    await officer.get('/people/P1')
    await officer.get('/people/P2')
    await officer.get('/')
    const text = await metrics.text()
    const labels = 'method="GET",route="/people/:id",status="200"'
    expect(text).toContain(`lookback_request_duration_seconds_count{${labels}} 2`)
    expect(text).toContain(`lookback_request_duration_seconds_bucket{${labels},le="+Inf"} 2`)
    expect(text).toContain('lookback_faults_total 1')
    const within = [
      ...text.matchAll(/_bucket\{method="GET",route="\/people\/:id".*le="(.+)"\} (\d)/g),
    ]
    const counts = within.map(([, , count]) => Number(count))
    expect(counts.length).toBe(11)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    await desk.close()
  })

  it('are written in the text format: kinds, help, escaped labels, gauges read anew', async () => {
    const metrics = openMetrics()
    const count = metrics.counter('a_total', 'Help.')
    count({ path: 'a"b\\c\nd' })
    count({ path: 'a"b\\c\nd' }, 2)
    let now = 1
    metrics.gauge('b', 'More.', () => now)
    metrics.gauge('c', 'None.', async () => null)
    now = 7
    const app = createMetricsApp(metrics)
    const response = await app.inject('/metrics')
    expect(response.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(response.body).toBe(
      [
        '# HELP a_total Help.',
        '# TYPE a_total counter',
        'a_total{path="a\\"b\\\\c\\nd"} 3',
        '# HELP b More.',
        '# TYPE b gauge',
        'b 7',
        '# HELP c None.',
        '# TYPE c gauge',
        '',
      ].join('\n'),
    )
    expect((await app.inject('/')).statusCode).toBe(404)
    await app.close()
  })
})
