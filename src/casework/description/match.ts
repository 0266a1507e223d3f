import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { refusal, settings } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { type Described, factNames, type Range } from './fact-levels.ts'
import { rank } from './rank.ts'
import { filesToMatch } from './read-files.ts'
import { stemsOf, writtenAs } from './words.ts'

const shown = 20
const wordsShown = 8

const number = (least: number, most: number) =>
  z.int().min(least).max(most).nullable().default(null)

const matchAnswer = z.strictObject({
  /** How many files were held against it. */
  files: outputs.count,
  found: z.array(
    z.strictObject({
      caseId: outputs.id,
      ref: outputs.text,
      source: outputs.text,
      score: z.number(),
      facts: z.array(
        z.strictObject({
          fact: z.enum(factNames),
          level: z.enum(['agrees', 'near', 'differs']),
          weight: z.number(),
        }),
      ),
      /** Facts the file says nothing of: they count neither way. */
      notRecorded: z.array(z.enum(factNames)),
      /** Words of the description that stand in its documents, those that weigh most first. */
      words: z.array(outputs.text),
    }),
  ),
})
export type DescriptionMatch = z.infer<typeof matchAnswer>

export const matchDescription = defineAct({
  name: 'casework.matchDescription',
  kind: 'read',
  about: 'The files an anonymised description may be about, each with why; first the likeliest',
  permission: 'readCase',
  input: z.strictObject({
    words: fields.text(20_000).default(''),
    ageFrom: number(0, 25),
    ageTo: number(0, 25),
    yearFrom: number(1900, 2100),
    yearTo: number(1900, 2100),
    area: fields.text(100).default(''),
    place: z.enum(settings).nullable().default(null),
    adultsFrom: number(1, 500),
    adultsTo: number(1, 500),
  }),
  output: matchAnswer,
  subject: () => 'cases',
  notes: ['consultation'],
  async run(unit, input): Promise<DescriptionMatch> {
    const described: Described = {
      age: rangeOf(input.ageFrom, input.ageTo, 'ageTo'),
      year: rangeOf(input.yearFrom, input.yearTo, 'yearTo'),
      area: input.area || null,
      place: input.place,
      adults: rangeOf(input.adultsFrom, input.adultsTo, 'adultsTo'),
    }
    const query = stemsOf(input.words)
    if (query.length === 0 && Object.values(described).every((one) => one === null))
      throw refusal(caseworkErrors, 'LB_DESCRIPTION_EMPTY', { field: 'words' })
    const files = await filesToMatch(unit, query.length > 0)
    const written = writtenAs(input.words)
    const found = rank(described, query, files)
      .slice(0, shown)
      .map(({ at, score, facts, words }) => {
        const { caseId, ref, source } = files[at]!
        return {
          caseId,
          ref,
          source,
          score,
          facts: [...facts],
          notRecorded: factNames.filter(
            (fact) => described[fact] !== null && !facts.some((one) => one.fact === fact),
          ),
          words: words.slice(0, wordsShown).map(({ word }) => written.get(word) ?? word),
        }
      })
    unit.note({
      action: 'consultation',
      subject: 'cases',
      details: { part: 'description', cases: found.map(({ caseId }) => caseId) },
    })
    return { files: files.length, found }
  },
})

/** One end alone is both. */
function rangeOf(from: number | null, to: number | null, field: string): Range | null {
  const least = from ?? to
  const most = to ?? from
  if (least === null || most === null) return null
  if (least > most) throw refusal(caseworkErrors, 'LB_DESCRIPTION_RANGE', { field })
  return { least, most }
}
