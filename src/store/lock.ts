import { type Kysely, sql } from 'kysely'
import type { Database } from './tables/database.ts'

/**
 * Acts that must not overlap take a lock by name, until their transaction ends. Who needs two takes them
 * in this order, so that no two transactions ever wait for each other; the row of `ledger_head`, which
 * orders the ledger's entries (docs/decisions/0005), comes after all of them.
 */
const inOrder = {
  /** Guesses at one name, by the subject they are kept under: none slips past the count. */
  signIn: { text: 'lookback:sign-in', keyed: true },
  /** Taking extracts in: what is looked up before a row is kept stays true; a refresh sees whole imports. */
  archive: { text: 'lookback:archive', keyed: false },
  /** Joining and splitting people; a refresh links them anew. */
  whoIsWho: { text: 'lookback:who-is-who', keyed: false },
  /** Taking a pair to compare by hand. */
  nextPair: { text: 'lookback:next-pair', keyed: false },
  /** Writing the order of reading. */
  order: { text: 'lookback:order', keyed: false },
  /** Taking the next case to read; freezing the tail. */
  takeNext: { text: 'lookback:take-next', keyed: false },
  /** Reading and deciding one case, by its id. */
  case: { text: 'lookback:case', keyed: true },
  /** Changing what follows a decision. */
  followOns: { text: 'lookback:follow-ons', keyed: false },
  /** Steps of one draft of a definition, by its id; a trigger takes it too. */
  draft: { text: 'lookback:draft', keyed: true },
  /** Steps towards withdrawing a rule about children, by its id. */
  childRule: { text: 'lookback:child-rule', keyed: true },
  /** Proposing and publishing figures and tables; a trigger takes it too. */
  tables: { text: 'lookback:tables', keyed: false },
  /** Steps of one figure, by its id: the trigger alone takes it. */
  figure: { text: 'lookback:figure', keyed: true },
} as const

type Locks = typeof inOrder
export type LockName = keyof Locks
type Key<Name extends LockName> = Locks[Name]['keyed'] extends true
  ? readonly [key: number | string]
  : readonly []

const order = Object.keys(inOrder) as readonly LockName[]

/** The last lock a transaction took, by its place. */
const taken = new WeakMap<object, number>()

/** What the key of a lock is made from. */
export const lockText = (name: LockName): string => inOrder[name].text

/** What a long act tells of itself and is told while it waits. */
export interface Waiting {
  /** What others who wait for it learn, with who does it: `import by anna`; PostgreSQL keeps 63 characters. */
  readonly what: string
  /** Called where somebody else has the lock, before it is waited for. */
  readonly waits?: (() => void) | undefined
}

/** As `lock`, for acts that take long: nobody waits without knowing for whom. */
export async function lockTelling(
  unit: { readonly db: Kysely<Database> },
  name: 'archive',
  { what, waits }: Waiting,
): Promise<void> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${lockText(name)}, 0)) as free`.execute(
    unit.db,
  )
  if (rows[0]?.free === false) waits?.()
  await lock(unit, name)
  await sql`select set_config('application_name', ${what}, true)`.execute(unit.db)
}

/**
 * Waits for the lock and keeps it until the transaction ends. To take one again does nothing.
 *
 * @throws Error where it is taken after a later one of the order: a mistake of the program's
 */
export async function lock<Name extends LockName>(
  { db }: { readonly db: Kysely<Database> },
  name: Name,
  ...key: Key<Name>
): Promise<void> {
  const place = order.indexOf(name)
  const last = taken.get(db) ?? 0
  if (place < last) throw new Error(`the lock ${name} comes before ${order[last]}`)
  taken.set(db, place)
  const { text } = inOrder[name]
  const [which] = key
  const [full, seed] = typeof which === 'string' ? [`${text}:${which}`, 0] : [text, which ?? 0]
  await sql`select pg_advisory_xact_lock(hashtextextended(${full}, ${seed}))`.execute(db)
}
