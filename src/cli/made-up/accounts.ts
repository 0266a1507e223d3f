import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createAccount, listAccounts, openDoor, operator, type Role } from '../../access/index.ts'
import type { Store } from '../../store/index.ts'

const people: readonly { readonly username: string; readonly name: string; readonly role: Role }[] =
  [
    { username: 'reviewer', name: 'Rowan Vale', role: 'reviewer' },
    { username: 'reviewer2', name: 'Sasha Lorne', role: 'reviewer' },
    // A third reads what two others read differently.
    { username: 'reviewer3', name: 'Marlow Finch', role: 'reviewer' },
    { username: 'authoriser', name: 'Ellis Marrow', role: 'authoriser' },
    // Two people close a risk, authorise, publish.
    { username: 'authoriser2', name: 'Lee Harrow', role: 'authoriser' },
    { username: 'reader', name: 'Quinn Farrow', role: 'reader' },
    { username: 'data', name: 'Jules Tarn', role: 'dataManager' },
    { username: 'auditor', name: 'Noor Ashby', role: 'auditor' },
    { username: 'panel', name: 'Avery Sund', role: 'panel' },
    { username: 'admin', name: 'Robin Hale', role: 'administrator' },
  ]

/**
 * One account per role for the made-up archive, two of those who need a second. The passwords are drawn once and kept in a file
 * beside the archive, readable by its owner only, so that a second start can say them again.
 */
export async function demoAccounts(store: Store, demo: string): Promise<readonly string[]> {
  const file = join(demo, 'sign-in.txt')
  const by = await operator(store)
  const known = new Set((await listAccounts(store, by)).map(({ username }) => username))
  if (!people.every(({ username }) => known.has(username))) {
    // A store of an earlier version has some of them, and a password that is kept.
    const password = (await keptPassword(file)) ?? randomBytes(9).toString('base64url')
    // First: a password that could not be written down must belong to nobody. The folder is another than before where its owner moved the store.
    await mkdir(demo, { recursive: true })
    await keep(file, password)
    const staffId = await busiestOfficer(store)
    for (const person of people) {
      if (known.has(person.username)) continue
      // The second reviewer once worked for the force: the cases they worked on stay shut to them.
      const staffIds = person.username === 'reviewer2' && staffId ? [staffId] : []
      await createAccount(store, by, { ...person, password, staffIds })
    }
  }
  if (!existsSync(file)) return ['Accounts exist already; their passwords are not kept here.']
  const kept = (await readFile(file, 'utf8')).trimEnd().split('\n')
  return ['Sign in as one of:', ...kept.map((line) => `  ${line}`)]
}

async function busiestOfficer(store: Store): Promise<string | null> {
  const who = await operator(store)
  return openDoor(store).enter(who, async (work) => {
    work.note({ action: 'consultation', subject: 'staff', purpose: 'dataQuality' })
    const found = await work.db
      .selectFrom('case_staff')
      .select('staff_id')
      .groupBy('staff_id')
      .orderBy((row) => row.fn.countAll(), 'desc')
      .limit(1)
      .executeTakeFirst()
    return found?.staff_id ?? null
  })
}

async function keep(file: string, password: string): Promise<void> {
  const lines = people.map(({ username, name, role }) => `${username.padEnd(12)} ${name}, ${role}`)
  await writeFile(file, `${[`Password for all: ${password}`, ...lines].join('\n')}\n`, {
    mode: 0o600,
  })
}

async function keptPassword(file: string): Promise<string | null> {
  if (!existsSync(file)) return null
  return /^Password for all: (\S+)$/m.exec(await readFile(file, 'utf8'))?.[1] ?? null
}

/** Those of them who read and those who authorise, and the password they share; null where no file keeps it. */
export async function demoOfficers(demo: string): Promise<{
  readonly readers: readonly string[]
  readonly leads: readonly string[]
  readonly password: string
} | null> {
  const password = await keptPassword(join(demo, 'sign-in.txt'))
  const of = (role: Role) =>
    people.filter((each) => each.role === role).map((each) => each.username)
  return password ? { readers: of('reviewer'), leads: of('authoriser'), password } : null
}
