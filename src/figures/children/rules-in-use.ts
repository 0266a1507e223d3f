import type { UnitOfWork } from '../../access/index.ts'
import { type Definition, shippedChildRules } from '../../definitions/index.ts'
import type { UnreadableRule } from './contract.ts'
import { readRule } from './read-rule.ts'

/** They come with the program and do not change while it runs: read and checked once. */
let shipped: Promise<readonly Definition[]> | null = null

type Store = Pick<UnitOfWork, 'db'>

interface Rule {
  readonly id: string
  readonly version: number
  readonly title: string
  /** Null: of the review's own, and in words that this version of Lookback cannot read. */
  readonly definition: Definition | null
  readonly mistake: string
  readonly yaml: string
}

/** Every version of every rule about children, withdrawn ones among them; the newest of each first. */
async function everyRule({ db }: Store): Promise<readonly Rule[]> {
  shipped ??= shippedChildRules()
  const rows = await db
    .selectFrom('child_rule')
    .select(['id', 'version', 'title', 'yaml'])
    .execute()
  const own = rows.map((rule) => ({ ...rule, ...readRule(rule.yaml) }))
  const ofLookback = (await shipped).map((definition) => {
    const { id, version, title, yaml } = definition
    return { id, version, title, yaml, definition, mistake: '' }
  })
  return [...ofLookback, ...own].toSorted(
    (a, b) => a.id.localeCompare(b.id) || b.version - a.version,
  )
}

/** Every version that can be read, shipped or published here, withdrawn ones among them; the newest of each first. */
export const everyChildRule = async (unit: Store): Promise<readonly Definition[]> =>
  (await everyRule(unit)).flatMap(({ definition }) => definition ?? [])

/** The newest version of each that nobody withdrew. */
async function newestRules(unit: Store): Promise<readonly Rule[]> {
  const withdrawn = await unit.db.selectFrom('child_rule_withdrawal').select('rule_id').execute()
  const gone = new Set(withdrawn.map(({ rule_id }) => rule_id))
  const all = (await everyRule(unit)).filter(({ id }) => !gone.has(id))
  return all.filter(({ id }, at) => all[at - 1]?.id !== id)
}

/** The rules that are asked. */
export const rulesInUse = async (unit: Store): Promise<readonly Definition[]> =>
  (await newestRules(unit)).flatMap(({ definition }) => definition ?? [])

/**
 * Rules that would be asked, were their text not in words that this version of Lookback cannot read. An earlier version of
 * such a rule is not asked in its place: nobody decided that it should be.
 */
export const unreadableRules = async (unit: Store): Promise<readonly UnreadableRule[]> =>
  (await newestRules(unit)).flatMap(({ definition, ...rule }) => (definition ? [] : [rule]))
