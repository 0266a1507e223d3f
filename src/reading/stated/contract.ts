import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { caseHeadingSchema } from '../../cases/index.ts'
import { type ReadableWord, readableWords } from '../../definitions/index.ts'

const [firstWord, ...otherWords] = readableWords as readonly [ReadableWord, ...ReadableWord[]]
export const readableNames = z.enum([firstWord, ...otherWords])

/** Ages and numbers of people beyond this are no statement anybody means. */
export const mostStated = 120

const statedSchema = outputs.object({
  fact: readableNames,
  label: outputs.text,
  /** What is stated, in words: "At least 2". Null: they looked and cannot tell. */
  says: outputs.text.nullable(),
  /** The words it rests on, and the document they stand in. */
  words: outputs.text,
  document: outputs.text,
  by: outputs.text,
  at: outputs.text,
})

export const statedOfCaseSchema = outputs.object({
  heading: caseHeadingSchema,
  documents: outputs.list(outputs.object({ documentId: outputs.id, name: outputs.text })),
  /** The newest first. Of one officer and fact the newest counts. */
  stated: outputs.list(statedSchema),
  /** What may be stated, with what pages call it. */
  facts: outputs.list(outputs.object({ fact: readableNames, label: outputs.text })),
  mayState: z.boolean(),
})
export type StatedOfCase = z.output<typeof statedOfCaseSchema>
