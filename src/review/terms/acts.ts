import { z } from 'zod'
import {
  defineAct,
  defineLongAct,
  fields,
  outputs,
  purposeNames,
  searchedTerms,
} from '../../access/index.ts'
import { firstColumn } from '../../archive/index.ts'
import {
  casesErrors,
  findTerms,
  keepTerms,
  mostTerms,
  readTerms,
  removeTerms as remove,
  termList,
  termListRowSchema,
  termListsOf,
  termRowSchema,
} from '../../cases/index.ts'
import { LookbackError, pageOf, pageRows, pageStart, refusal } from '../../model/index.ts'
import { leafMeant, withMentionIndex } from '../../people/index.ts'

/** Bytes of a file of terms. */
export const largestTermFile = 512 * 1024
/** Rows of it that are looked at: empty ones and repeats are among them. */
const mostRowsOfFile = 20_000
const longestPaste = mostTerms * 220

const file = z.strictObject({
  name: fields.text(255),
  content: z.base64().max(Math.ceil(largestTermFile / 3) * 4),
})

const termsViewSchema = outputs.object({
  listId: outputs.id,
  title: outputs.text,
  purpose: z.enum(purposeNames),
  savedAt: outputs.text,
  list: outputs.pageOf(termRowSchema),
})
export type TermsView = z.output<typeof termsViewSchema>

/** @throws LB_SEARCH_TERMS also of a file that cannot be read, saying why */
async function cellsOf({ name, content }: z.output<typeof file>): Promise<readonly string[]> {
  try {
    return await firstColumn(name, Buffer.from(content, 'base64'), mostRowsOfFile)
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    throw refusal(casesErrors, 'LB_SEARCH_TERMS', { cause: error.cause, field: 'file' })
  }
}

export const saveTerms = defineAct({
  name: 'review.saveTerms',
  kind: 'write',
  about:
    'Keeps a list of terms to be searched for together, pasted or from the first column of a file',
  permission: 'readCase',
  input: z.strictObject({
    title: fields.requiredText(200, 'Say in a few words what the list is'),
    purpose: z.enum(purposeNames, { error: 'Choose a purpose' }),
    /** A term a line. */
    terms: fields.text(longestPaste).default(''),
    file: file.optional(),
  }),
  output: z.strictObject({ listId: outputs.id, terms: outputs.count }),
  subject: () => 'terms',
  notes: ['alteration'],
  async run(unit, { title, purpose, terms: typed, file: sent }) {
    const cells = sent ? await cellsOf(sent) : []
    const terms = readTerms([...typed.split(/\r\n|[\r\n]/), ...cells], sent ? 'file' : 'terms')
    const listId = await keepTerms(unit, { title, purpose, terms })
    unit.note({
      action: 'alteration',
      subject: `terms:${listId}`,
      purpose,
      details: { step: 'save', ...(await searchedTerms(unit, terms)) },
    })
    return { listId, terms: terms.length }
  },
})

export const termLists = defineAct({
  name: 'review.termLists',
  kind: 'read',
  about: 'One’s own lists of terms',
  permission: 'readCase',
  input: z.strictObject({ page: fields.page }),
  output: outputs.pageOf(termListRowSchema),
  subject: () => 'terms',
  notes: ['consultation'],
  async run(unit, { page }) {
    const found = await termListsOf(unit, page)
    const shown = found.rows.map(({ listId }) => listId)
    unit.note({ action: 'consultation', subject: 'terms', details: { page, shown } })
    return found
  },
})

/** Searched for anew each time: what is found is what whoever asks may see now. */
export const terms = defineLongAct({
  name: 'review.terms',
  kind: 'read',
  about: 'A list of terms of one’s own, with the cases where each stands and the best places',
  permission: 'readCase',
  input: z.strictObject({ listId: fields.id, page: fields.page }),
  output: termsViewSchema,
  subject: ({ listId }) => `terms:${listId}`,
  notes: ['consultation'],
  run(context, { listId, page }): Promise<TermsView> {
    const subject = `terms:${listId}`
    return withMentionIndex(
      context,
      (unit) => unit.note({ action: 'consultation', subject, details: { page } }),
      async (unit, mentions) => {
        const { terms: all, ...kept } = await termList(unit, listId)
        const shown = all.slice(pageStart(page), pageStart(page) + pageRows())
        const rows = await findTerms(unit, shown, (leaf) => leafMeant(mentions, leaf))
        const cases = [...new Set(rows.flatMap(({ places }) => places.map(({ caseId }) => caseId)))]
        unit.note({
          action: 'consultation',
          subject,
          purpose: kept.purpose,
          details: { page, ...(await searchedTerms(unit, shown)), cases },
        })
        return { ...kept, list: pageOf(rows, page, all.length) }
      },
    )
  },
})

export const removeTerms = defineAct({
  name: 'review.removeTerms',
  kind: 'write',
  about: 'Removes a list of terms of one’s own',
  permission: 'readCase',
  input: z.strictObject({ listId: fields.id }),
  subject: ({ listId }) => `terms:${listId}`,
  notes: ['erasure'],
  async run(unit, { listId }): Promise<void> {
    await remove(unit, listId)
    unit.note({ action: 'erasure', subject: `terms:${listId}`, details: { step: 'remove' } })
  },
})
