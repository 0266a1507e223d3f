import { expect, it } from 'vitest'
import { z } from 'zod'
import { refusal } from '../../model/index.ts'
import type { Door, Note, Who } from '../door.ts'
import { accessErrors } from '../errors.ts'
import { roles } from '../roles.ts'
import { type Act, type ActUnit, defineAct, defineLongAct } from './act.ts'
import { createPerformer, mayPerform } from './perform.ts'
import { provide, serviceKey } from './services.ts'

const who: Who = { accountId: 'a', username: 'ann', name: 'Ann', role: 'reviewer', staffIds: [] }
const caller = { who, session: 's' }

/** A door that keeps what happened at it: who entered, how, and what they noted. */
function fakeDoor() {
  const entered: { as: string; often: boolean | undefined; notes: Note[] }[] = []
  const door: Door = {
    enter: async (as, act, options) => {
      const notes: Note[] = []
      entered.push({ as: as.accountId, often: options?.often, notes })
      return act({ who: as, db: null as never, note: (note) => void notes.push(note) })
    },
  }
  return { door, entered }
}
const described = {
  name: 'room.verb',
  kind: 'read',
  about: 'A made-up act',
  permission: 'readCase',
  input: z.strictObject({ caseId: z.int() }),
  subject: ({ caseId }: { readonly caseId: number }) => `case:${caseId}`,
  notes: ['consultation'],
} as const

it('an act of one transaction enters once, and what comes after it comes once that has ended', async () => {
  const { door, entered } = fakeDoor()
  const order: string[] = []
  const act = (often?: true) =>
    defineAct({
      ...described,
      ...(often && { often }),
      async run({ session, note }: ActUnit, { caseId }) {
        note({ action: 'consultation', subject: `case:${caseId}` })
        order.push(`run ${session}`)
        return caseId + 1
      },
      after: ({ who: { username } }) => void order.push(`after ${username}`),
    })
  const performer = createPerformer(door)
  expect(await performer.perform(caller, act(), { caseId: 7 })).toBe(8)
  expect(await performer.receive(caller, act(true), { caseId: 8 })).toBe(9)
  expect(order).toEqual(['run s', 'after ann', 'run s', 'after ann'])
  const note = (caseId: number) => ({ action: 'consultation', subject: `case:${caseId}` })
  expect(entered).toEqual([
    { as: 'a', often: undefined, notes: [note(7)] },
    { as: 'a', often: true, notes: [note(8)] },
  ])
  const failing = defineAct({
    ...described,
    run: () => Promise.reject(new Error('broken')),
    after: () => void order.push('never'),
  })
  await expect(performer.perform(caller, failing, { caseId: 1 })).rejects.toThrow('broken')
  expect(order).not.toContain('never')
  const { after, often, ...rest } = act(true) as Act & { after?: unknown; often?: unknown }
  expect([after, often, rest.name]).toEqual([undefined, undefined, 'room.verb'])
})

it('an act of several enters as who asks and as the system, and tells how far it is', async () => {
  const { door, entered } = fakeDoor()
  const key = serviceKey('a service', () => ({ made: true }))
  const other = serviceKey('another', () => ({ made: true }))
  const seen: unknown[] = []
  const act = defineLongAct({
    ...described,
    async run({ session, service, progress, enter, enterAsSystem }) {
      progress(0.5)
      await enter(async (unit) => void seen.push(unit.session), { often: true })
      await enterAsSystem(async (unit) => void seen.push(unit.session, unit.who.accountId))
      return [session, service(key), service(other), service(other)]
    },
  })
  const value = { made: false }
  const performer = createPerformer(door, [provide(key, value)])
  const shares: number[] = []
  const answer = await performer.receive(caller, act, { caseId: 1 }, (share) => shares.push(share))
  expect(answer).toEqual(['s', value, { made: true }, { made: true }])
  expect(answer[2]).toBe(answer[3])
  // Made once for each performer.
  const again = (await performer.receive(caller, act, { caseId: 1 })) as readonly unknown[]
  expect(again[3]).toBe(answer[3])
  expect(shares).toEqual([0.5])
  expect(seen.slice(0, 3)).toEqual(['s', null, 'system'])
  expect(entered.slice(0, 2).map(({ as, often }) => [as, often])).toEqual([
    ['a', true],
    ['system', undefined],
  ])
})

it('what is refused leaves one entry that says what it was about, as far as that was known', async () => {
  const { door, entered } = fakeDoor()
  const refusing = defineLongAct({
    ...described,
    run: () => Promise.reject(refusal(accessErrors, 'LB_ACCOUNT_BOUND', { field: 'subject' })),
  })
  const performer = createPerformer(door)
  const code = async (input: unknown, as: Who = who) => {
    const trying = performer.receive({ who: as, session: null }, refusing, input)
    const error = await trying.catch((thrown: unknown) => thrown)
    return (error as { readonly code: string }).code
  }
  expect(await code({ caseId: 7 })).toBe('LB_ACCOUNT_BOUND')
  expect(await code({ caseId: 'x' })).toBe('LB_INPUT')
  expect(await code({ caseId: 7 }, { ...who, role: 'panel' })).toBe('LB_NOT_ALLOWED')
  expect(await code({ caseId: 7 }, { ...who, mustChangePassword: true })).toBe(
    'LB_ACCESS_PASSWORD_DUE',
  )
  const entry = (subject: string, refused: string, field?: string) => ({
    ...{ action: 'refused', subject },
    details: { code: refused, act: 'room.verb', ...(field && { field }) },
  })
  expect(entered.flatMap(({ notes }) => notes)).toEqual([
    entry('case:7', 'LB_ACCOUNT_BOUND', 'subject'),
    entry('room.verb', 'LB_INPUT', 'caseId'),
    entry('room.verb', 'LB_NOT_ALLOWED'),
    entry('room.verb', 'LB_ACCESS_PASSWORD_DUE'),
  ])
})

it('who may perform an act is who has its permission, or whoever is signed in', () => {
  const allowed = (permission: Act['permission']) =>
    roles.filter((role) => mayPerform({ who: { ...who, role }, session: null }, { permission }))
  expect(allowed('signedIn')).toEqual(roles)
  expect(allowed('readLedger')).toEqual(['auditor'])
})
