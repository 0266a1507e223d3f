import { z } from 'zod'
import { outputs } from '../../access/index.ts'
import { contactNoticeSchema } from '../../contact/index.ts'
import { linkViewSchema, personRowFields } from '../contract.ts'

/** What was made of the words typed. */
const descriptionSchema = outputs.object({
  givenNames: outputs.text.nullable(),
  familyName: outputs.text.nullable(),
  /** 'YYYY-MM-DD'. */
  birthDate: outputs.text.nullable(),
  birthYear: outputs.text.nullable(),
  postcode: outputs.text.nullable(),
  phones: outputs.list(outputs.text),
  vehicles: outputs.list(outputs.text),
  /** 'scheme:value'; only numbers that pass their check. */
  identifiers: outputs.list(outputs.text),
})
export type Description = z.output<typeof descriptionSchema>

const resemblingPersonSchema = outputs.object({
  ...personRowFields,
  source: outputs.text,
  /** To be read before anything of the evidence is used to reach them. */
  contact: contactNoticeSchema,
  /** `a` is the description, `b` the mention. */
  link: linkViewSchema,
})
export type ResemblingPerson = z.output<typeof resemblingPersonSchema>

export const resemblingSchema = outputs.object({
  description: descriptionSchema,
  /** False before anybody was linked, or where that was done by another version: refresh first. */
  linked: z.boolean(),
  /** Looked for among what this process held before the last import or refresh, if anything: the rest is being read. */
  isOld: z.boolean(),
  people: outputs.list(resemblingPersonSchema),
})
export type Resembling = z.output<typeof resemblingSchema>
