import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { may } from '../access/index.ts'
import {
  intakeErrors,
  type KeptUpload,
  type SentFile,
  sizeWords,
  type Uploads,
} from '../intake/index.ts'
import { LookbackError, refusal } from '../model/index.ts'
import { type Route, receivesFiles, type WholeFile, webErrors } from '../web/index.ts'
import { checkForm, type Ports, send, signInFor, visit } from './mount.ts'

/** What the fields of an upload form may be, together with its files. */
const fieldLimits = {
  fields: 30,
  /** A text that was typed, of 100,000 characters. */
  fieldSize: 512 * 1024,
  fieldNameSize: 100,
  headerPairs: 50,
  headerSize: 16 * 1024,
  fileSize: Number.POSITIVE_INFINITY,
} as const

/**
 * The addresses that take files. Who may is asked before a byte of them is read, and the form's token before one is kept;
 * a request that is refused is still read to its end, so that its browser gets to see why.
 */
export async function setUpUploads(
  app: FastifyInstance,
  routes: readonly Route[],
  ports: Ports & { readonly uploads?: Uploads },
): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(multipart, { preservePath: true } as object)
    for (const route of routes.filter(receivesFiles)) {
      scope.route({
        method: route.method,
        url: route.path,
        handler: async (request, reply) => {
          try {
            const { who } = request
            if (!who) return reply.redirect(signInFor(request), 303)
            if (!may(who.role, route.permission)) throw refusal(webErrors, 'LB_WEB_FORBIDDEN')
            if (who.mustChangePassword) return reply.redirect('/password', 303)
            const { uploads } = ports
            if (!uploads) throw refusal(webErrors, 'LB_WEB_NOT_FOUND')
            const sent = await readForm(request)
            request.body = sent.fields
            checkForm(route, request)
            const receive = async (most?: number) => {
              const kept = await uploads.receive(sent.files, announced(request))
              if (most !== undefined) await holdTo(uploads, kept, most)
              return kept
            }
            const takeWhole = (most: number) => takenWhole(uploads, receive, most)
            const answer = await route.answer({
              ...visit(request, who, ports),
              receive,
              takeWhole,
            })
            return await send(reply, answer, ports)
          } finally {
            readOn(request)
          }
        },
      })
    }
  })
}

/** @throws LB_UPLOAD_TOO_LARGE; then nothing is kept */
async function holdTo(uploads: Uploads, kept: KeptUpload, most: number): Promise<void> {
  if (kept.files.reduce((sum, { bytes }) => sum + bytes, 0) <= most) return
  await uploads.discard(kept.uploadId)
  const cause = `Here files may have ${sizeWords(most)} at most.`
  throw refusal(intakeErrors, 'LB_UPLOAD_TOO_LARGE', cause)
}

/** They lie in the closed folder of uploads until they are read, and no longer. */
async function takenWhole(
  uploads: Uploads,
  receive: (most: number) => Promise<KeptUpload>,
  most: number,
): Promise<readonly WholeFile[]> {
  const kept = await receive(most).catch((error: unknown) => {
    if (error instanceof LookbackError && error.code === 'LB_UPLOAD_NOTHING') return null
    throw error
  })
  if (kept === null) return []
  try {
    const { files, folder } = kept
    return await Promise.all(
      files.map(async ({ name }) => ({ name, content: await readFile(join(folder, name)) })),
    )
  } finally {
    await uploads.discard(kept.uploadId)
  }
}

interface SentForm {
  /** Those that stand before the first file. */
  readonly fields: Readonly<Record<string, string>>
  readonly files: AsyncIterable<SentFile>
}

/** @throws LB_UPLOAD_FORM, LB_UPLOAD_CUT_OFF */
async function readForm(request: FastifyRequest): Promise<SentForm> {
  if (!request.isMultipart()) throw refusal(intakeErrors, 'LB_UPLOAD_FORM')
  const parts = request.parts({ limits: fieldLimits })
  const fields: Record<string, string> = Object.create(null)
  for (;;) {
    const { value: part, done } = await parts.next().catch(() => {
      throw refusal(intakeErrors, 'LB_UPLOAD_CUT_OFF')
    })
    if (done) return { fields: { ...fields }, files: filesFrom(null, parts) }
    if (part.type === 'file') return { fields: { ...fields }, files: filesFrom(part, parts) }
    if (typeof part.value === 'string' && !part.valueTruncated) fields[part.fieldname] = part.value
  }
}

type Parts = ReturnType<FastifyRequest['parts']>
type Part = Awaited<ReturnType<Parts['next']>>['value']

/** Fields after the first file are none of the form's: they are passed over. */
async function* filesFrom(first: Part | null, parts: Parts): AsyncGenerator<SentFile> {
  if (first?.type === 'file') yield { name: first.filename ?? '', content: first.file }
  for await (const part of parts)
    if (part.type === 'file') yield { name: part.filename ?? '', content: part.file }
}

function announced({ headers }: FastifyRequest): number | null {
  const length = Number(headers['content-length'])
  return Number.isSafeInteger(length) ? length : null
}

/** What is still to come is read and dropped: a browser shows no answer before it has sent everything. */
function readOn({ raw }: FastifyRequest): void {
  raw.unpipe()
  raw.resume()
}
