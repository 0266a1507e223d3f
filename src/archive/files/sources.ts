import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { UnitOfWork } from '../../access/index.ts'
import { LookbackError, type SourceKind, sourceKinds } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'

const shape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  agency: z.string().min(1),
  kind: z.enum(sourceKinds),
})
export type Source = z.infer<typeof shape>

/** The source.yml nearest above a file, no higher than the folder that was asked for. */
export async function sourceAbove(file: string, top: string): Promise<Source | null> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'source.yml'), 'utf8').catch(() => null)
    if (text !== null) return readSource(text, join(folder, 'source.yml'))
    if (folder === top || folder === dirname(folder) || !folder.startsWith(top)) return null
  }
}

function readSource(text: string, path: string): Source {
  const parsed = shape.safeParse(parse(text, { maxAliasCount: 0 }))
  if (parsed.success) return parsed.data
  const words = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new LookbackError(
    'LB_SOURCE_UNKNOWN',
    `${path}: ${words.join('; ')}`,
    archiveErrors.LB_SOURCE_UNKNOWN.remedy,
  )
}

/** `--source ID`, or `ID:KIND` for one the review has not met. */
export function sourceNamed(text: string): {
  readonly id: string
  readonly kind: SourceKind | null
} {
  const [id = '', kind] = text.split(':')
  return { id, kind: sourceKinds.find((one) => one === kind) ?? null }
}

export async function keepSource(work: UnitOfWork, source: Source): Promise<void> {
  const known = await work.db
    .selectFrom('source')
    .selectAll()
    .where('id', '=', source.id)
    .executeTakeFirst()
  if (
    known &&
    known.name === source.name &&
    known.agency === source.agency &&
    known.kind === source.kind
  )
    return
  await work.db
    .insertInto('source')
    .values(source)
    .onConflict((on) =>
      on.column('id').doUpdateSet({ name: source.name, agency: source.agency, kind: source.kind }),
    )
    .execute()
}
