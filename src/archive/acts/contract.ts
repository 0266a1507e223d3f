import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { dateOrders } from '../../model/index.ts'
import type { QuarantineReason } from '../../store/index.ts'
import type { DateOrderFound } from '../dates/decide-order.ts'
import type { MapTrial } from '../extracts/try-map.ts'
import { type NotRead, notReadKinds } from '../formats/not-read.ts'
import type { ImportResult } from '../import-paths.ts'

const quarantineReasonSchema = outputs.of<QuarantineReason>()(
  outputs.object({
    field: outputs.text,
    value: outputs.text,
    rule: outputs.text,
    code: outputs.text,
    remedy: outputs.text,
  }),
)

const notReadSchema = outputs.of<NotRead>()(
  outputs.object({
    what: z.enum(notReadKinds),
    name: outputs.text,
    where: outputs.text.optional(),
    why: outputs.text.optional(),
    count: outputs.count.nullable(),
  }),
)

const dateOrderFoundSchema = outputs.of<DateOrderFound>()(
  outputs.object({
    order: z.enum(dateOrders),
    by: z.enum(['command', 'file', 'map']),
    dayFirst: outputs.count,
    monthFirst: outputs.count,
    either: outputs.count,
  }),
)

/** What came of the rows of an extract, and how it was read. */
const extractFields = {
  extractId: outputs.text,
  file: outputs.text,
  source: outputs.text,
  format: outputs.text,
  received: outputs.count,
  imported: outputs.count,
  unchanged: outputs.count,
  quarantined: outputs.count,
  /** Rows taken with a note on what in them is no value or contradicts. */
  noted: outputs.count,
  /** What the file holds and nothing reads. */
  notRead: outputs.list(notReadSchema),
  /** How its dates of digits alone were read; null where it has none. */
  dates: dateOrderFoundSchema.nullable(),
} as const

export const extractRowSchema = outputs.object({ ...extractFields, receivedAt: outputs.text })
export type ExtractRow = z.output<typeof extractRowSchema>

/** A row that was taken, and what in it is no value or contradicts. */
export const notedRowSchema = outputs.object({
  line: outputs.count,
  kind: outputs.text,
  key: outputs.text,
  notes: outputs.list(quarantineReasonSchema),
})
export type NotedRow = z.output<typeof notedRowSchema>

export const quarantineRowSchema = outputs.object({
  line: outputs.count,
  kind: outputs.text,
  key: outputs.text.nullable(),
  reasons: outputs.list(quarantineReasonSchema),
})
export type QuarantineRow = z.output<typeof quarantineRowSchema>

/** What came of an import, or would. */
export const importResultSchema = outputs.of<ImportResult>()(
  outputs.object({
    extracts: outputs.list(outputs.object({ ...extractFields, map: outputs.text.nullable() })),
    refused: outputs.list(
      outputs.object({
        file: outputs.text,
        code: outputs.text,
        cause: outputs.text,
        remedy: outputs.text,
      }),
    ),
  }),
)

/** What an import map would make of the first rows of a file. */
export const mapTrialSchema = outputs.of<MapTrial>()(
  outputs.object({
    yaml: outputs.text,
    columns: outputs.list(outputs.text),
    faults: outputs.list(outputs.text),
    unread: outputs.list(outputs.text),
    rows: outputs.list(
      outputs.object({
        line: outputs.count,
        reasons: outputs.list(quarantineReasonSchema),
        facts: outputs.list(
          outputs.object({
            what: outputs.text,
            fields: outputs.list(outputs.object({ name: outputs.text, value: outputs.text })),
          }),
        ),
      }),
    ),
  }),
)
