import { sql } from 'kysely'
import type { DoorAct, UnitOfWork, Who } from '../../access/index.ts'
import { type Definition, parseDefinition } from '../../definitions/index.ts'
import type { DefinitionRow, DefinitionView } from '../contract.ts'
import { wantedFigure } from './figures.ts'

const definitionColumns = sql`d.id, d.version, d.title, d.authority, d.published,
  d.version = (select max(version) from definition o where o.id = d.id) as current`

export const definitions =
  (enter: DoorAct) =>
  (who: Who): Promise<readonly DefinitionRow[]> =>
    enter(who, { permission: 'readFigures', subject: 'definitions' }, async ({ db, note }) => {
      note({ action: 'consultation', subject: 'definitions' })
      const { rows } = await sql<DefinitionRow>`
        select ${definitionColumns} from definition d order by d.id, d.version desc`.execute(db)
      return rows
    })

export const definitionView =
  (enter: DoorAct) =>
  (who: Who, id: string, version: number): Promise<DefinitionView | null> =>
    enter(who, { permission: 'readFigures', subject: 'definitions' }, async ({ db, note }) => {
      note({ action: 'consultation', subject: 'definitions', details: { id, version } })
      const { rows } = await sql<DefinitionRow & { yaml: string }>`
        select ${definitionColumns}, d.yaml from definition d
        where d.id = ${id} and d.version = ${version}`.execute(db)
      const [row] = rows
      if (!row) return null
      const parsed = parseDefinition(row.yaml)
      const clauses = parsed.ok ? parsed.definition.clauses : []
      return {
        ...row,
        ...(parsed.ok && { provenance: provenanceOf(parsed.definition) }),
        clauses: clauses.map((clause) => ({
          id: clause.id,
          words: clause.words,
          expression: clause.when,
        })),
      }
    })

const provenanceOf = ({ source, page, notes, valid }: Definition) => ({
  source,
  page,
  notes,
  ...valid,
})

/** What is registered under `id@version`, or the newest version of `id`. */
export async function definitionNamed(
  { db }: UnitOfWork,
  name: string,
): Promise<DefinitionRow | null> {
  const { id, version } = wantedFigure(name)
  const { rows } = await sql<DefinitionRow>`
    select ${definitionColumns} from definition d
    where d.id = ${id} and (${version}::integer is null or d.version = ${version})
    order by d.version desc limit 1`.execute(db)
  return rows[0] ?? null
}
