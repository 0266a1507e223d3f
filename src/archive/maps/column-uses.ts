/** What a column is used for; each use needs its type. */
const columnUses = [
  'text',
  'reference',
  'date',
  'yesNo',
  'count',
  'age',
  'setting',
  'relationship',
  'scheme',
] as const
export type ColumnUse = (typeof columnUses)[number]
