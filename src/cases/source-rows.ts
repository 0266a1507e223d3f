import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../access/index.ts'
import { caseHeadingSchema } from './contract.ts'
import { consulted } from './openings.ts'

const sourceRowsSchema = outputs.object({
  heading: caseHeadingSchema,
  rows: outputs.list(
    outputs.object({
      recordId: outputs.id,
      kind: outputs.text,
      file: outputs.text,
      line: outputs.count,
      version: outputs.count,
      /** Columns or elements in the order of the row, as they came; what the row left empty is left out. */
      values: outputs.list(outputs.object({ name: outputs.text, value: outputs.text })),
      empty: outputs.count,
    }),
  ),
})
export type SourceRows = z.output<typeof sourceRowsSchema>

/** The rows a case came from, as its source wrote them; null before this session gave a purpose. */
export const sourceRows = defineAct({
  name: 'cases.sourceRows',
  kind: 'read',
  about:
    'The rows of its source a case came from, as they came; null before this session gave a purpose',
  permission: 'readCase',
  input: z.strictObject({ caseId: fields.id }),
  output: sourceRowsSchema.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, { caseId }): Promise<SourceRows | null> {
    const opened = await consulted(unit, caseId, 'source rows')
    if (opened === null) return null
    const { rows } = await sql<
      Omit<SourceRows['rows'][number], 'values' | 'empty'> & { raw: unknown }
    >`
      select r.id as "recordId", r.kind, e.file, r.line, r.version, r.raw
      from lookback_said_by(array[lookback_item('case', ${caseId}::bigint)]) s
        join record r on r.id = s.record_id and r.current join extract e on e.id = r.extract_id
      order by e.file, r.line`.execute(unit.db)
    return {
      heading: opened.heading,
      rows: rows.map(({ raw, ...row }) => {
        const all = valuesOf(raw)
        const values = all.filter(({ value }) => value.trim() !== '')
        return { ...row, values, empty: all.length - values.length }
      }),
    }
  },
})

/** A flat list, whatever the format of the source: `list[0].name` for a part of a part. */
function valuesOf(raw: unknown, name = ''): readonly { name: string; value: string }[] {
  if (Array.isArray(raw)) return raw.flatMap((part, at) => valuesOf(part, `${name}[${at + 1}]`))
  if (raw !== null && typeof raw === 'object') {
    return Object.entries(raw).flatMap(([key, part]) =>
      valuesOf(part, name === '' ? key : `${name}.${key}`),
    )
  }
  return [{ name: name || 'value', value: raw === null ? '' : String(raw) }]
}
