import type { Column } from './read-schema.ts'

/** What a driver gives for a PostgreSQL type; `unknown` for JSON, which may be anything. */
const read: Readonly<Record<string, string>> = {
  text: 'string',
  date: 'string',
  tsvector: 'string',
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  numeric: 'number',
  'timestamp with time zone': 'Date',
  bytea: 'Uint8Array',
  jsonb: 'unknown',
  'text[]': 'readonly string[]',
  'integer[]': 'readonly number[]',
  'bigint[]': 'readonly number[]',
  'real[]': 'readonly number[]',
}

const written = ({ view, computed, nullable, filled }: Column) => {
  if (view) return 'view'
  if (computed) return 'computed'
  return nullable || filled ? 'optional' : 'required'
}

/** The tables of a migrated database as a TypeScript interface. */
export function writeTypes(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, ({ table }) => table)
  const body = [...tables].flatMap(([table, its]) => [
    `  readonly ${table}: {`,
    ...its.map((column) => {
      const type = read[column.type]
      if (type === undefined) throw new Error(`no TypeScript type for ${column.type}`)
      const nullable = column.nullable ? 'null' : 'value'
      return `    readonly ${column.name}: Column<${type}, '${nullable}', '${written(column)}'>`
    }),
    '  }',
  ])
  return [
    '/**',
    ' * The tables and views of a migrated database, written by a test (vitest run src/store/tables -u);',
    ' * `database.test.ts` holds the types the code uses to it.',
    ' */',
    'export interface AsMigrated {',
    ...body,
    '}',
    '',
    '/** What is read, whether it may be null, and whether it is given on insert. */',
    'export interface Column<',
    '  Read,',
    "  Nullable extends 'null' | 'value',",
    "  Written extends 'required' | 'optional' | 'computed' | 'view',",
    '> {',
    '  readonly read: Read',
    '  readonly nullable: Nullable',
    '  readonly written: Written',
    '}',
    '',
  ].join('\n')
}
