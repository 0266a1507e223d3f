import type { z } from 'zod'
import type { ContextOptions, LockName } from '../../store/index.ts'
import type { LedgerAction, UnitOfWork, Who } from '../door.ts'
import type { Permission } from '../roles.ts'
import type { ServiceKey } from './services.ts'

/** Who performs an act, and in which session: purposes are given by session. */
export interface Caller {
  readonly who: Who
  /** The session's hash; null at the command line, where no purpose can be given. */
  readonly session: string | null
}

/** One transaction of an act. */
export interface ActUnit extends UnitOfWork {
  readonly session: string | null
}

/** What an act of several transactions works with. */
export interface ActContext extends Caller {
  /** One transaction as the caller; commits with its notes or leaves nothing. */
  enter<T>(work: (unit: ActUnit) => Promise<T>, options?: ContextOptions): Promise<T>
  /**
   * One transaction that sees every case: for counts, which must not depend on who asks. Its notes
   * are the system's own, beside what the caller is noted to have asked.
   */
  enterAsSystem<T>(work: (unit: ActUnit) => Promise<T>): Promise<T>
  service<T>(key: ServiceKey<T>): T
  /** Tells whoever waits the share done, from 0 to 1. */
  progress(share: number): void
}

/** Everything about an act but what it does. */
export interface ActDescription<Input extends z.ZodType, Output = unknown> {
  /** `room.verb`, as the JSON interface and the documents name it: `reading.submit`. */
  readonly name: `${string}.${string}`
  /** A read changes nothing but the ledger (and what it must hold to be fair, such as a lease). */
  readonly kind: 'read' | 'write'
  /** What it is for, in a sentence. */
  readonly about: string
  /** `signedIn`: every role. */
  readonly permission: Permission | 'signedIn'
  /** Open to somebody who has yet to choose a password of their own. */
  readonly beforeOwnPassword?: true
  /**
   * Only whoever runs the program performs it: it reads a file of their machine, or takes minutes of
   * the processor. It is no part of the JSON interface.
   */
  readonly performedAt?: 'commandLine'
  /** The only limits there are: what does not fit is refused with the field named. */
  readonly input: Input
  /**
   * What it answers, for the description of the JSON interface; checked against real answers by the
   * tests. Left out where nothing or a file is answered.
   */
  readonly output?: z.ZodType<Output>
  /** What the ledger says it is about: `case:12`, `figures`. */
  subject(input: z.output<Input>): string
  /**
   * The entries one successful call leaves, in their order; several actions where one entry may be
   * either. A test counts them.
   */
  readonly notes: readonly (LedgerAction | readonly LedgerAction[])[]
}

/** An act as data: the registry of acts gives forms, the JSON interface, tests and documents. */
export interface Act<Input extends z.ZodType = z.ZodType, Output = unknown>
  extends ActDescription<Input, Output> {
  run(context: ActContext, input: z.output<Input>): Promise<Output>
}

/** An act of one transaction. `after` runs when it has committed. */
export function defineAct<Input extends z.ZodType, Output>(
  definition: ActDescription<Input, Output> & {
    /** It is asked for with page after page, and looks rows up by their keys: a server plans it once. */
    readonly often?: true
    /** The lock that it takes first, where those who ask for it wait for each other. */
    readonly inTurn?: LockName
    run(unit: ActUnit, input: z.output<Input>): Promise<Output>
    after?(context: ActContext): void
  },
): Act<Input, Output> {
  const { run, after, often, inTurn, ...description } = definition
  return {
    ...description,
    async run(context, input) {
      const output = await context.enter((unit) => run(unit, input), { often, inTurn })
      after?.(context)
      return output
    },
  }
}

/** An act of several transactions, such as a long count between two short ones. */
export const defineLongAct = <Input extends z.ZodType, Output>(
  act: Act<Input, Output>,
): Act<Input, Output> => act
