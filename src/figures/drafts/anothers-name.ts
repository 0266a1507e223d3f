import type { UnitOfWork } from '../../access/index.ts'
import {
  type Definition,
  parseDefinition,
  shippedChildRules,
  shippedDefinitions,
  units,
} from '../../definitions/index.ts'

/**
 * Why a text may not stand under the name it gives: it names the body and the publication of another
 * definition and takes words of it over, but its rules are not that definition's. Null where it may.
 */
export async function anothersName(
  { db }: UnitOfWork,
  definition: Definition,
): Promise<string | null> {
  const textsOf = (table: 'definition' | 'child_rule') =>
    db.selectFrom(table).select('yaml').where('id', '<>', definition.id).execute()
  const rows = [...(await textsOf('definition')), ...(await textsOf('child_rule'))]
  const registered = rows.flatMap(({ yaml }) => {
    const parsed = parseDefinition(yaml, units)
    return parsed.ok ? [parsed.definition] : []
  })
  const others = [...(await shippedDefinitions()), ...(await shippedChildRules()), ...registered]
  const base = others.find((other) => carriesNameOf(definition, other))
  if (!base) return null
  return `It says that “${base.title}” of ${base.authority} is its source, but its rules are not the ones published there. Say whose text it changes: authority “Adapted from ${base.authority}”.`
}

function carriesNameOf(definition: Definition, other: Definition): boolean {
  if (definition.id === other.id || !isAlike(definition.authority, other.authority)) return false
  if (!isAlike(definition.source, other.source) && !isAlike(definition.title, other.title)) {
    return false
  }
  const words = new Set(other.clauses.map((clause) => folded(clause.words)))
  return (
    definition.clauses.some((clause) => words.has(folded(clause.words))) &&
    rules(definition) !== rules(other)
  )
}

const rules = ({ clauses }: Definition): string =>
  JSON.stringify(
    clauses.map(({ words, when }) => [folded(words), when.replaceAll(/\s+/g, ' ').trim()]).sort(),
  )

const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
const isAlike = (a: string, b: string): boolean => folded(a) === folded(b)
