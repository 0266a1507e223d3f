import { hash } from 'node:crypto'
import { type AccountLine, type Accounts, type Role, roles, type Who } from '../../access/index.ts'

/** One account a role, all with the same password; sessions are their usernames. */
export const password = 'correct horse battery'
/** An id in the shape of a real one, the same at each run. */
const accountIdOf = (name: string) => {
  const digits = hash('sha256', name)
  return [8, 12, 16, 20, 32].map((end, at) => digits.slice([0, 8, 12, 16, 20][at], end)).join('-')
}
export const account = (role: Role): Who => ({
  accountId: accountIdOf(role),
  username: role.toLowerCase(),
  name: role === 'reviewer' ? 'Sam Okell' : `Made-up ${role}`,
  role,
  staffIds: [],
})

export function fakeAccess(): Accounts & { readonly asked: Who[] } {
  const people = new Map(roles.map((role) => [role.toLowerCase(), account(role)]))
  const open = new Set<string>()
  const asked: Who[] = []
  const made: AccountLine[] = []
  return {
    asked,
    async signIn(username, given) {
      const who = people.get(username)
      if (!who || given !== password) return null
      open.add(`token-${username}`)
      return { token: `token-${username}`, who }
    },
    async whoIs(token) {
      return open.has(token) ? (people.get(token.replace('token-', '')) ?? null) : null
    },
    async signOut(token) {
      open.delete(token)
    },
    sessionHash: (token) => `hash of ${token}`,
    async listAccounts(by) {
      asked.push(by)
      const line = (who: Who): AccountLine => ({
        ...who,
        createdAt: '2026-01-05T09:00:00.000Z',
        disabledAt: who.role === 'auditor' ? '2026-02-05T09:00:00.000Z' : null,
      })
      return [...[...people.values()].map(line), ...made]
    },
    async createAccount(by, { username, name, role, staffIds }) {
      asked.push(by)
      const accountId = accountIdOf(username)
      const createdAt = '2026-03-02T09:00:00.000Z'
      made.push({ accountId, username, name, role, staffIds, createdAt, disabledAt: null })
      return { accountId }
    },
    async disableAccount(by) {
      asked.push(by)
    },
  }
}
