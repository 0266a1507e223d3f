import type { ColumnUse } from './column-uses.ts'
import { columnReadings } from './map-columns.ts'
import type { ColumnRule, ImportMap } from './map-schema.ts'

/** Of a column that the map gives no type, its use is its type. */
const implied: Readonly<Partial<Record<ColumnUse, ColumnRule>>> = {
  date: { type: 'date', required: false },
  yesNo: { type: 'yesNo', required: false },
  count: { type: 'count', required: false },
  age: { type: 'age', required: false },
}

/**
 * How each column a map names is read: as it says under `columns`, and where it says nothing as the
 * fact needs that reads it. A date that were read as text would be whatever a database takes it for.
 */
export function columnRules(map: ImportMap): ReadonlyMap<string, ColumnRule> {
  const found = rules.get(map)
  if (found) return found
  const made = new Map<string, ColumnRule>(Object.entries(map.columns))
  for (const { column, use } of columnReadings(map)) {
    const rule = implied[use]
    if (rule && !made.has(column)) made.set(column, rule)
  }
  rules.set(map, made)
  return made
}
const rules = new WeakMap<ImportMap, ReadonlyMap<string, ColumnRule>>()
