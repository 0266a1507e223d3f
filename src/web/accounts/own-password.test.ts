import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../testing/desk.ts'
import { account } from '../testing/fake-access.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

it('whoever signed in with a password somebody else chose is led to choose their own, and to nothing else', async () => {
  const officer = await desk.officer('reviewer')
  const { whoIs } = desk.access
  Object.assign(desk.access, {
    whoIs: async () => ({ ...account('reviewer'), mustChangePassword: true }),
  })
  for (const path of ['/', '/worklist', '/help', '/cases/1']) {
    const response = await officer.get(path)
    expect([path, response.statusCode, response.headers.location]).toEqual([path, 303, '/password'])
  }
  const page = await officer.get('/password')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Somebody else chose the password')
  const changed = await officer.post('/password', {
    current: 'one time only',
    password: 'a password of my own',
  })
  expect(changed.headers.location).toContain('passwordChanged')
  Object.assign(desk.access, { whoIs })
  expect((await officer.get('/worklist')).statusCode).toBe(200)
})

it('a reset shows the new password once, on the page that made it', async () => {
  const administrator = await desk.officer('administrator')
  const path = `/accounts/${account('reader').accountId}`
  expect((await administrator.get(`${path}/access`)).body).not.toContain('abcd-efgh')
  const reset = await administrator.post(`${path}/reset`, { 'reset-reason': 'Forgotten.' })
  expect(reset.body).toContain('abcd-efgh-jkmn-pqrs-tuvw')
  expect((await administrator.get('/accounts/nobody/access')).statusCode).toBe(404)
})
