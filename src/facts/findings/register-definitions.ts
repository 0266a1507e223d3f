import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import {
  type CasePopulation,
  type Definition,
  parseDefinition,
  shippedDefinitions,
} from '../../definitions/index.ts'
import { LookbackError, refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { factsErrors } from '../errors.ts'

/** Adds shipped definitions that are not registered. @throws LB_DEFINITION_CHANGED */
export async function registerDefinitions({ db }: UnitOfWork): Promise<void> {
  const registered = await db.selectFrom('definition').select(['id', 'version', 'hash']).execute()
  const known = new Map(registered.map(({ id, version, hash }) => [`${id}@${version}`, hash]))
  const added = []
  for (const { id, version, title, authority, published, yaml } of await shippedDefinitions()) {
    const hash = createHash('sha256').update(yaml).digest('hex')
    const before = known.get(`${id}@${version}`)
    if (before === undefined) {
      added.push({ id, version, title, authority, published, yaml, hash })
    } else if (before !== hash) {
      const cause = `${id}@${version} is registered with another text than the one now shipped.`
      throw refusal(factsErrors, 'LB_DEFINITION_CHANGED', cause)
    }
  }
  await insertRows(db, 'definition', added)
}

/**
 * The current version of each registered definition, or the version asked for.
 *
 * @param of those that count these cases; unless somebody says otherwise, what is counted is the review
 * @throws LB_DEFINITION_LIVE where the one asked for counts others
 */
export async function readDefinitions(
  { db }: UnitOfWork,
  wanted: { readonly id: string; readonly version: number | null } | null = null,
  of: readonly CasePopulation[] = ['review'],
): Promise<readonly Definition[]> {
  const { rows } = await sql<{ id: string; version: number; yaml: string }>`
    select id, version, yaml from definition d
    where (${wanted?.id ?? null}::text is null or id = ${wanted?.id ?? null})
      and version = coalesce(${wanted?.version ?? null}::integer,
        (select max(version) from definition o where o.id = d.id))
    order by id`.execute(db)
  const definitions = rows.map(({ id, version, yaml }) => {
    const parsed = parseDefinition(yaml)
    if (parsed.ok) return parsed.definition
    const [first] = parsed.errors
    throw new LookbackError(
      'LB_DEFINITION_UNREADABLE',
      `${id}@${version}, line ${first?.line}: ${first?.message}.`,
      factsErrors.LB_DEFINITION_UNREADABLE.remedy,
    )
  })
  const counting = definitions.filter(({ population }) => of.includes(population))
  if (wanted !== null && counting.length < definitions.length) {
    throw refusal(factsErrors, 'LB_DEFINITION_LIVE')
  }
  return counting
}
