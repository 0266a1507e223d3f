import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { eachEngine } from '../../testing/stores.ts'
import { asOwnerOfTables } from '../testing/as-owner-of-tables.ts'
import { readSecurity } from '../testing/read-schema.ts'
import { tables } from './index.ts'
import { type Condition, type PolicyVerb, type Rule, verbs } from './policy.ts'

const conditions = (rule: Rule | undefined): readonly Condition[] => {
  if (rule === undefined) return []
  if (typeof rule === 'string') return [{ using: rule }]
  return 'using' in rule ? [rule] : rule.map((using) => ({ using }))
}

const clause = (verb: PolicyVerb, { using, check = using }: Condition): string => {
  if (verb === 'insert') return `with check (${using})`
  return verb === 'update' ? `using (${using}) with check (${check})` : `using (${using})`
}

/** The table of today, as SQL. */
function secure(table: string): readonly string[] {
  const rules = tables[table]?.policies ?? {}
  return verbs.flatMap((verb) =>
    conditions(rules[verb]).flatMap((condition, number) => {
      const columns = condition.columns ? ` (${condition.columns})` : ''
      return [
        `grant ${verb}${columns} on ${table} to lookback_app`,
        `create policy p_${verb}_${number} on ${table} for ${verb} ${clause(verb, condition)}`,
      ]
    }),
  )
}

eachEngine('row security', (open) => {
  it('is what the table of today says: policies, grants and what is append-only', async () => {
    const store = await open()
    await asOwnerOfTables(store, async (db) => {
      const migrated = await readSecurity(db)
      expect(migrated.policies.length).toBeGreaterThan(100)
      expect(migrated.held).toEqual(Object.keys(tables).sort())
      expect(migrated.notFromOwner).toEqual(
        Object.keys(tables)
          .filter((name) => tables[name]?.ownerAnswers)
          .sort(),
      )
      expect(migrated.appendOnly).toEqual(
        Object.keys(tables)
          .filter((name) => tables[name]?.appendOnly)
          .sort(),
      )
      await sql`revoke all on all tables in schema public from lookback_app`.execute(db)
      // What a store has been through holds no case data, and every page may say it.
      await sql`grant select on lookback_migration to lookback_app`.execute(db)
      const { rows } = await sql<{ drop: string }>`
        select format('drop policy %I on %I', policyname, tablename) as drop
        from pg_policies where schemaname = 'public'`.execute(db)
      const changes = [...rows.map(({ drop }) => drop), ...migrated.held.flatMap(secure)]
      // At once: each alone is a transaction of its own.
      await sql.raw(`do $lookback$ begin ${changes.join('; ')}; end $lookback$`).execute(db)
      const today = await readSecurity(db)
      expect(migrated.policies).toEqual(today.policies)
      expect(migrated.grants).toEqual(today.grants)
    })
  })
})
