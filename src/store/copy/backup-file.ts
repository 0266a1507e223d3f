import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { refusal } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'
import type { Copied, CopyProgress } from './fill-store.ts'
import type { RowSource } from './row-source.ts'

const headSchema = z.strictObject({
  lookback: z.literal('backup'),
  format: z.literal(1),
  made: z.iso.datetime(),
  /** The ledger as it was in that moment: what is restored must match it. */
  ledger: z.strictObject({ size: z.int(), root: z.string() }),
  sequences: z.array(z.strictObject({ name: z.string(), last: z.string().nullable() })),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      columns: z.array(z.string()),
      references: z.array(z.string()),
      order: z.string().nullable(),
    }),
  ),
})
export type BackupHead = z.infer<typeof headSchema>

const contentSchema = z.strictObject({ end: z.string(), rows: z.int(), sum: z.string() })
const complete = '{"complete":true}'

/**
 * Writes everything a source holds into a file: compressed lines of JSON, a text for each row. The file
 * appears whole, on the disk, and for its owner only.
 *
 * @throws LB_STORE_BACKUP_DISK_FULL
 */
export async function writeBackup(
  path: string,
  source: RowSource,
  ledger: BackupHead['ledger'],
  progress: CopyProgress = () => {},
): Promise<Copied> {
  const draft = `${path}.part`
  let rows = 0
  async function* lines(): AsyncGenerator<string> {
    const { tables, sequences } = source
    const made = new Date().toISOString()
    const head: BackupHead = {
      lookback: 'backup',
      format: 1,
      made,
      ledger,
      sequences: [...sequences],
      tables: tables.map((table) => ({
        ...table,
        columns: [...table.columns],
        references: [...table.references],
      })),
    }
    yield `${JSON.stringify(head)}\n`
    for (const table of tables) {
      let done = 0
      for await (const texts of source.rowsOf(table)) {
        yield texts.map((text) => `${JSON.stringify(text)}\n`).join('')
        done += texts.length
        progress(table.name, done)
      }
      rows += done
      yield `${JSON.stringify({ end: table.name, ...(await source.contentOf(table)) })}\n`
    }
    yield `${complete}\n`
  }
  try {
    const file = createWriteStream(draft, { mode: 0o600, flush: true })
    await pipeline(Readable.from(lines()), createGzip({ level: 4 }), file)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    const { code = '' } = error as NodeJS.ErrnoException
    throw ['ENOSPC', 'EDQUOT'].includes(code)
      ? refusal(storeErrors, 'LB_STORE_BACKUP_DISK_FULL')
      : error
  }
  return { tables: source.tables.length, rows }
}

export interface OpenedBackup extends RowSource {
  readonly head: BackupHead
  close(): void
}

const batchRows = 2_000
const batchCharacters = 4_000_000

/** @throws LB_STORE_BACKUP_UNREADABLE, also while its rows are read */
export async function readBackup(path: string): Promise<OpenedBackup> {
  await (await open(path)).close()
  const file = createReadStream(path)
  const unpacked = file.pipe(createGunzip())
  file.on('error', (error) => unpacked.destroy(error))
  const each = linesOf(unpacked)
  const next = async (): Promise<string> => {
    const { value, done } = await each.next().catch(() => {
      throw unreadable('It is not compressed as it was, or cut off.')
    })
    if (done) throw unreadable('It is cut off.')
    return value
  }
  const head = parse(headSchema, await next())
  let end: z.infer<typeof contentSchema> | null = null
  async function* rowsOf({ name }: { readonly name: string }): AsyncGenerator<readonly string[]> {
    let [batch, characters] = [[] as string[], 0]
    for (;;) {
      const line = await next()
      if (line.startsWith('{')) {
        end = parse(contentSchema, line)
        if (end.end !== name) throw unreadable(`The table ${end.end} stands where ${name} should.`)
        if (batch.length > 0) yield batch
        if (name === head.tables.at(-1)?.name && (await next()) !== complete) {
          throw unreadable('Its end is not one.')
        }
        return
      }
      batch.push(parse(z.string(), line))
      characters += line.length
      if (batch.length >= batchRows || characters >= batchCharacters) {
        yield batch
        batch = []
        characters = 0
      }
    }
  }
  return {
    head,
    tables: head.tables,
    sequences: head.sequences,
    rowsOf,
    contentOf: async () => ({ rows: end?.rows ?? 0, sum: end?.sum ?? '0' }),
    close: () => file.destroy(),
  }
}

function parse<T>(schema: z.ZodType<T>, line: string): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    throw unreadable('A line in it is none of a backup’s.')
  }
}

const unreadable = (words: string) =>
  refusal(
    storeErrors,
    'LB_STORE_BACKUP_UNREADABLE',
    `${storeErrors.LB_STORE_BACKUP_UNREADABLE.cause} ${words}`,
  )

/** Split at line feeds alone: a text in JSON may hold every other end of a line as it is. */
async function* linesOf(stream: Readable): AsyncGenerator<string, undefined> {
  let rest = ''
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
  return undefined
}
