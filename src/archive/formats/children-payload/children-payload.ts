import { encodingOf, textOf } from '../bytes/decode.ts'
import type { FileBytes } from '../bytes/pieces.ts'
import type { RowFormat } from '../format.ts'
import type { NotRead } from '../not-read.ts'
import type { OpenedFile } from '../opened-file.ts'
import type { RawRow } from '../raw-row.ts'
import type { Table } from '../table.ts'
import { objectsIn } from './objects-in.ts'
import { payloadRows } from './payload-rows.ts'
import { payloadTables } from './payload-tables.ts'

/**
 * What councils send the Department for Education's children's social care API, child by child (specification 0.7 and
 * 0.8, as JSON): one object, a list of them, one a line, or the `Children` of one council.
 */
export const childrenPayload: RowFormat = {
  kind: 'rows',
  id: 'csc-payload',
  title: 'Children’s social care payload (JSON)',
  recognise: ({ text }) => /^\s*[[{]/.test(text) && /"la_child_id"\s*:/.test(text),
  open: async ({ bytes, head }) => openPayload(bytes, head),
  order: 1,
  context: [],
}

const tables: readonly Table[] = payloadTables.map(({ name, columns }) => ({
  name,
  head: [{ line: 1, cells: columns }],
  isNamed: true,
}))

function openPayload(bytes: FileBytes, head: Buffer): OpenedFile {
  const encoding = encodingOf(head)
  let others = new Map<string, number>()
  return {
    tables,
    rows: () => {
      others = new Map()
      return rowsOf(textOf(bytes, encoding), others)
    },
    notRead: () =>
      [...others].map(([name, count]): NotRead => ({ what: 'payloadPart', name, count })),
  }
}

async function* rowsOf(
  text: AsyncIterable<string>,
  others: Map<string, number>,
): AsyncGenerator<RawRow> {
  for await (const { value, line } of objectsIn(text, /^children$/i))
    yield* payloadRows(value, line, others)
}
