import { hash } from 'node:crypto'
import { type Accounts, type Role, roles, type Who } from '../../access/index.ts'

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

export function fakeAccess(): Accounts {
  const people = new Map(roles.map((role) => [role.toLowerCase(), account(role)]))
  const open = new Set<string>()
  return {
    async signIn(username, given) {
      const who = people.get(username)
      if (!who || given !== password) return null
      open.add(`token-${username}`)
      return { token: `token-${username}`, who }
    },
    provider: null,
    async signInFromProvider() {
      throw new Error('no provider')
    },
    async whoIs(token) {
      return open.has(token) ? (people.get(token.replace('token-', '')) ?? null) : null
    },
    async signOut(token) {
      open.delete(token)
      return null
    },
    sessionHash: (token) => `hash of ${token}`,
  }
}
