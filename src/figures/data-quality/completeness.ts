import { z } from 'zod'
import { defineLongAct, fields, workedOut } from '../../access/index.ts'
import { namedSources } from '../../cases/index.ts'
import { type Completeness, completenessSchema, type FieldCompleteness } from './contract.ts'
import { completenessOfAll, countedIn, type FieldCount, unitsOf, yearsOf } from './field-cube.ts'

/** Counted by the system, which sees every case: a unit's completeness must not depend on who asks. */
export const completeness = defineLongAct({
  name: 'figures.completeness',
  kind: 'read',
  about: 'How complete the records are, by source, unit and year',
  permission: 'readFigures',
  input: z.strictObject({
    source: fields.key.nullable(),
    unit: fields.text(200).nullable(),
    year: z.int().min(1).max(9999).nullable(),
  }),
  output: completenessSchema,
  subject: () => 'data quality',
  notes: ['consultation', 'computation'],
  async run(context, filter): Promise<Completeness> {
    const sources = await context.enter(async (unit) => {
      unit.note({ action: 'consultation', subject: 'data quality', details: { ...filter } })
      return namedSources(unit)
    })
    const { value, ...when } = await workedOut(context, completenessOfAll)
    const cube = value ?? { places: [], said: [], counts: [] }
    return {
      ...when,
      sources,
      units: unitsOf(cube, filter.source),
      everyYear: yearsOf(cube),
      ...summed(countedIn(cube, filter)),
    }
  },
})

function summed(counted: readonly FieldCount[]): Pick<Completeness, 'years' | 'fields'> {
  const years = [...new Set(counted.map(({ year }) => year))].sort(
    (a, b) => (a ?? 9999) - (b ?? 9999),
  )
  const fields = [...Map.groupBy(counted, ({ of, field }) => `${of} ${field}`).values()].map(
    (rows): FieldCompleteness => ({
      of: rows[0]!.of,
      field: rows[0]!.field,
      ...filled(rows),
      missing: [...Map.groupBy(rows, ({ reason }) => reason)]
        .flatMap(([reason, some]) => (reason === null ? [] : [{ reason, count: sum(some) }]))
        .sort((a, b) => b.count - a.count),
      years: years.map((year) => ({ year, ...filled(rows.filter((row) => row.year === year)) })),
    }),
  )
  return {
    years,
    fields: fields.sort((a, b) => a.of.localeCompare(b.of) || a.field.localeCompare(b.field)),
  }
}

const sum = (rows: readonly FieldCount[]) => rows.reduce((total, { count }) => total + count, 0)
const filled = (rows: readonly FieldCount[]) => ({
  total: sum(rows),
  recorded: sum(rows.filter(({ reason }) => reason === null)),
})
