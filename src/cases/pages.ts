import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, readOriginal, type UnitOfWork } from '../access/index.ts'
import { refusal } from '../model/index.ts'
import { isPdf, isPicture, PageReader } from '../scans/index.ts'
import { caseHeadingSchema } from './contract.ts'
import { casesErrors } from './errors.ts'
import { consulted } from './openings.ts'
import { stateOfPage } from './state-of-page.ts'

export const pageStates = [
  'typed',
  'waiting',
  'otherMachine',
  'machine',
  'unreadable',
  'blank',
] as const

const pageSchema = outputs.object({
  heading: caseHeadingSchema,
  documentId: outputs.id,
  document: outputs.text,
  page: outputs.id,
  of: outputs.count,
  state: z.enum(pageStates),
  /** What a machine read there; empty where it read nothing. */
  text: outputs.text,
  isDoubtful: z.boolean(),
  /** Of the words, 0 to 100, as the recogniser has it; null where it read none. */
  confidence: z.number().nullable(),
  worst: z.number().nullable(),
  /** The share of the ink in which no words were recognised. */
  missed: z.number().nullable(),
  fault: outputs.text,
})
export type DocumentPage = z.output<typeof pageSchema>

const place = z.strictObject({ caseId: fields.id, documentId: fields.id, page: fields.id })

export const documentPage = defineAct({
  name: 'cases.page',
  kind: 'read',
  about:
    'A page of a document: what was read there and how surely; null before this session gave a purpose',
  permission: 'readCase',
  input: place,
  output: pageSchema.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, at): Promise<DocumentPage | null> {
    const seen = await consulted(unit, at.caseId, `page ${at.page} of document ${at.documentId}`)
    if (seen === null) return null
    const { original: _, name, ...page } = await pageAt(unit, at)
    return {
      heading: seen.heading,
      documentId: at.documentId,
      page: at.page,
      document: name,
      ...page,
    }
  },
})

const picture = z.strictObject({
  name: outputs.text,
  mediaType: outputs.text,
  /** Base 64. */
  content: outputs.text,
})

export const pagePicture = defineAct({
  name: 'cases.pagePicture',
  kind: 'read',
  about: 'A page of a document as a picture, as whoever filed it saw it',
  permission: 'readCase',
  input: place,
  output: picture.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, at): Promise<z.output<typeof picture> | null> {
    const what = `picture of page ${at.page} of document ${at.documentId}`
    if ((await consulted(unit, at.caseId, what)) === null) return null
    const { original } = await pageAt(unit, at)
    const body = original && (await readOriginal(unit, original))
    if (!body || !(isPdf(body) || isPicture(body))) throw refusal(casesErrors, 'LB_PAGE_NOT_KEPT')
    const { mediaType, bytes } = await reader.show(body, at.page)
    const ending = mediaType === 'image/png' ? 'png' : 'jpg'
    return {
      name: `page-${at.page}.${ending}`,
      mediaType,
      content: Buffer.from(bytes).toString('base64'),
    }
  },
})

/** One thread shows all pages: a page takes a twentieth of a second. */
const reader = new PageReader()

type Kept = Omit<DocumentPage, 'heading' | 'documentId' | 'document' | 'page'> & {
  readonly name: string
  readonly original: string | null
}

async function pageAt(
  { db }: Pick<UnitOfWork, 'db'>,
  { caseId, documentId, page }: z.output<typeof place>,
): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select d.name, d.original, ${stateOfPage} as state, p.text, p.doubtful as "isDoubtful", p.confidence, p.worst, p.missed, p.fault,
      (select count(*)::int from document_page o where o.document_id = d.id) as of
    from document d join document_page p on p.document_id = d.id
    where d.id = ${documentId} and d.case_id = ${caseId} and p.page = ${page}`.execute(db)
  const [found] = rows
  if (!found) throw refusal(casesErrors, 'LB_PAGE_NOT_THERE')
  return found
}
