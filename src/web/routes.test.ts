import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { may, type Permission, permissions, roles } from '../access/index.ts'
import { routes } from './routes.ts'
import { type Desk, openDesk } from './testing/desk.ts'
import { account } from './testing/fake-access.ts'

const signedInRoutes = routes.filter(({ permission }) => permission !== 'anybody')
const examples: Readonly<Record<string, string>> = {
  id: '1',
  version: '1',
  answer: 'met',
  format: 'csv',
  size: '812',
  fact: 'decidedOn',
  kind: 'risk',
  list: 'decisions',
  accountId: account('reader').accountId,
}
const at = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => examples[name] ?? '1')

describe('the table of routes', () => {
  it('gives every route a permission that exists, and each address once', () => {
    const known = [...Object.keys(permissions), 'signedIn', 'anybody']
    expect(routes.filter(({ permission }) => !known.includes(permission))).toEqual([])
    const addresses = routes.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('opens nothing to the public but signing in', () => {
    const open = routes.filter(({ permission }) => permission === 'anybody')
    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /sign-in',
      'POST /sign-in',
      'GET /sign-in/provider',
      'GET /sign-in/provider/return',
      'GET /sign-in/provider/out',
    ])
  })

  it('is the only way to an address: no page registers one itself', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter(
        (file) => /^[^/]+\/.*(?<!\.test)\.ts$/.test(file) && !/^(api|server|testing)\//.test(file),
      )
    const text = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
    expect(files.length).toBeGreaterThan(50)
    expect(text.filter((source) => /\bapp\.|fastify/i.test(source))).toEqual([])
  })

  it('is what docs/pages.md draws (update: vitest run src/web/routes -u)', async () => {
    const rows = routes.map(({ method, path, permission, about }) => {
      const who =
        permission in permissions ? permissions[permission as Permission].join(', ') : permission
      return `| ${method} | \`${path}\` | ${about} | ${who === 'signedIn' ? 'everybody signed in' : who} |`
    })
    const intro = readFileSync(join(import.meta.dirname, 'testing', 'pages-intro.md'), 'utf8')
    const table = ['| method | address | what for | who |', '|---|---|---|---|', ...rows]
    const expected = `${intro.trimEnd()}\n\n${table.join('\n')}\n`
    await expect(expected).toMatchFileSnapshot('../../docs/pages.md')
  })
})

describe('default deny', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  it('sends everybody who is not signed in to the sign-in page, and asks the review nothing', async () => {
    for (const { method, path } of signedInRoutes) {
      const response = await desk.app.inject({ method, url: at(path) })
      expect([path, response.statusCode], path).toEqual([path, 303])
      expect(response.headers.location).toMatch(/^\/sign-in/)
    }
    expect(desk.review.calls).toEqual([])
  })

  it.each(roles)('refuses the %s every route of the table that is not theirs', async (role) => {
    const officer = await desk.officer(role)
    const before = desk.review.calls.length
    for (const { method, path, permission } of signedInRoutes) {
      if (permission === 'signedIn' || may(role, permission as Permission)) continue
      const response = await officer[method === 'GET' ? 'get' : 'post'](at(path))
      expect([method, path, response.statusCode]).toEqual([method, path, 403])
      expect(response.body).toContain('LB_WEB_FORBIDDEN')
    }
    expect(desk.review.calls.length).toBe(before)
  })

  it.each(roles)('asks the review and the accounts as the %s who is signed in', async (role) => {
    const officer = await desk.officer(role)
    const before = desk.review.calls.length
    for (const { method, path, permission } of signedInRoutes) {
      if (method !== 'GET') continue
      if (permission !== 'signedIn' && !may(role, permission as Permission)) continue
      const response = await officer.get(at(path))
      expect([path, response.statusCode < 400]).toEqual([path, true])
    }
    const asked = desk.review.calls.slice(before).map(({ who }) => who)
    expect(asked.length).toBeGreaterThan(0)
    expect(
      asked.every((who) => (who as { username: string }).username === account(role).username),
    ).toBe(true)
  })

  it('an address outside the table is not found', async () => {
    const officer = await desk.officer('reviewer')
    const response = await officer.get('/admin')
    expect(response.statusCode).toBe(404)
    expect(response.body).toContain('LB_WEB_NOT_FOUND')
  })
})
