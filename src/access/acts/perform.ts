import type { z } from 'zod'
import { LookbackError, refusal } from '../../model/index.ts'
import type { Door } from '../door.ts'
import { accessErrors } from '../errors.ts'
import { may } from '../roles.ts'
import { systemReader } from '../system-reader.ts'
import type { Act, ActContext, Caller } from './act.ts'
import { inputRefusal, parseInput } from './input-refusal.ts'
import { type Service, servicesOf } from './services.ts'

/** Whatever can perform acts: the review over a store, or a stand-in for it in a test of pages. */
export interface Performer {
  /**
   * @throws LB_NOT_ALLOWED, LB_INPUT, and what the act refuses; each refusal leaves one entry on the
   * ledger saying who was refused what, and nothing else
   */
  perform<S extends z.ZodType, O>(
    caller: Caller,
    act: Act<S, O>,
    input: z.input<S>,
    progress?: (share: number) => void,
  ): Promise<O>
  /** The same for an input nobody has typed: the body of a request. */
  receive<S extends z.ZodType, O>(
    caller: Caller,
    act: Act<S, O>,
    input: unknown,
    progress?: (share: number) => void,
  ): Promise<O>
}

/** Performs acts at the door of a store. */
export function createPerformer(door: Door, services: readonly Service[] = []): Performer {
  const service = servicesOf(services)
  const contextOf = ({ who, session }: Caller, progress: (share: number) => void): ActContext => ({
    who,
    session,
    enter: (work, options) => door.enter(who, (unit) => work({ ...unit, session }), options),
    enterAsSystem: (work) => door.enter(systemReader, (unit) => work({ ...unit, session: null })),
    service,
    progress,
  })
  const receive: Performer['receive'] = async (caller, act, raw, progress = () => undefined) => {
    let subject: string = act.name
    try {
      if (!mayPerform(caller, act)) throw refusal(accessErrors, 'LB_NOT_ALLOWED')
      if (caller.who.mustChangePassword && !act.beforeOwnPassword) {
        throw refusal(accessErrors, 'LB_ACCESS_PASSWORD_DUE')
      }
      const parsed = parseInput(act.input, raw)
      if (!parsed.ok) throw inputRefusal(parsed.faults)
      subject = act.subject(parsed.value)
      return await act.run(contextOf(caller, progress), parsed.value)
    } catch (error) {
      if (!(error instanceof LookbackError)) throw error
      const { code, field } = error
      await door.enter(caller.who, async ({ note }) =>
        note({
          action: 'refused',
          subject,
          details: { code, act: act.name, ...(field !== null && { field }) },
        }),
      )
      throw error
    }
  }
  return { perform: receive, receive }
}

export const mayPerform = ({ who }: Caller, { permission }: Pick<Act, 'permission'>): boolean =>
  permission === 'signedIn' || may(who.role, permission)
