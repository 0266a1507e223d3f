import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { caseFields } from '../contract.ts'

const hitSchema = outputs.object({
  /** Where the words were found, in words: `Name`, `Telephone`, the name of a document. */
  where: outputs.text,
  words: outputs.text,
  /** What to find in the file of the case to come to the place. */
  find: outputs.text,
  /** The words stand on a page whose text a machine read: they may be read wrongly. */
  isReadByMachine: z.boolean(),
})

const foundCaseSchema = outputs.object({
  ...caseFields,
  /** The best places that matched; none where the reference did. */
  hits: outputs.list(hitSchema),
  /** How many there are, where more than are listed. */
  hitsInAll: outputs.count,
})
export type FoundCase = z.output<typeof foundCaseSchema>

export const foundCasesSchema = outputs.object({
  ...outputs.pageFields(foundCaseSchema),
  /** False: the words stand in so many documents that cases are listed as they come in the order of reading, and `total` is of those come upon. */
  isCounted: z.boolean(),
  /** How many cases were looked through for this page, where they are not counted. */
  looked: outputs.count.nullable(),
})
