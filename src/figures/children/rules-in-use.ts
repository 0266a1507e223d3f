import type { UnitOfWork } from '../../access/index.ts'
import { type Definition, parseDefinition, shippedChildRules } from '../../definitions/index.ts'

/** They come with the program and do not change while it runs: read and checked once. */
let shipped: Promise<readonly Definition[]> | null = null

/** Every version of every rule about children, shipped or published here, withdrawn ones among them; the newest of each first. */
export async function everyChildRule({ db }: UnitOfWork): Promise<readonly Definition[]> {
  shipped ??= shippedChildRules()
  const rows = await db.selectFrom('child_rule').select('yaml').execute()
  const own = rows.flatMap(({ yaml }) => {
    const parsed = parseDefinition(yaml, ['child'])
    return parsed.ok ? [parsed.definition] : []
  })
  return [...(await shipped), ...own].toSorted(
    (a, b) => a.id.localeCompare(b.id) || b.version - a.version,
  )
}

/** The rules that are asked: the newest version of each that nobody withdrew. */
export async function rulesInUse(unit: UnitOfWork): Promise<readonly Definition[]> {
  const withdrawn = await unit.db.selectFrom('child_rule_withdrawal').select('rule_id').execute()
  const gone = new Set(withdrawn.map(({ rule_id }) => rule_id))
  const all = (await everyChildRule(unit)).filter(({ id }) => !gone.has(id))
  return all.filter(({ id }, at) => all[at - 1]?.id !== id)
}
