import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type Answer, bounds } from '../../definitions/index.ts'
import type { DefinitionDigest } from './classify.ts'

export interface StoredDigests {
  readonly digest: string
  readonly definitions: Readonly<Record<string, DefinitionDigest>>
}

interface Told {
  /** `id@version` */
  readonly name: string
  readonly answer: Answer
  /** What follows the case in its line. */
  readonly line: string
  /** Its place among all lines of a case. */
  rank: number
}

/**
 * `findingsDigest` and `digests` of all findings as the last refresh left them, without each of them as an object: cases come
 * in the order of their lines, those of one case are put in theirs.
 */
export async function storedDigests({ db }: UnitOfWork): Promise<StoredDigests> {
  const { rows: said } = await sql<{ id: number; name: string; answer: Answer }>`
    select e.id, p.definition_id || '@' || p.version as name, e.answer
    from explanation e join evaluated_definition p using (place)`.execute(db)
  const told = new Map(
    said.map(({ id, name, answer }): [number, Told] => [
      id,
      { name, answer, line: ` ${name} ${answer}\n`, rank: 0 },
    ]),
  )
  const inOrder = [...told.values()].sort((a, b) => (a.line < b.line ? -1 : 1))
  for (const [at, one] of inOrder.entries()) one.rank = at
  const { rows } = await sql<{ id: string; explanations: readonly number[] }>`
    select case_id::text as id, explanations from case_findings
    order by case_id::text collate "C"`.execute(db)
  const all = createHash('sha256')
  const byName = new Map<string, { lines: string; readonly answers: Answer[] }>()
  for (const { id, explanations } of rows) {
    const own = explanations.map((one) => told.get(one)!).sort((a, b) => a.rank - b.rank)
    let lines = ''
    for (const { name, answer, line } of own) {
      const of = byName.get(name) ?? { lines: '', answers: [] }
      byName.set(name, of)
      of.lines += id + line
      of.answers.push(answer)
      lines += id + line
    }
    all.update(lines)
  }
  return {
    digest: all.digest('hex'),
    definitions: Object.fromEntries(
      [...byName].map(([name, { lines, answers }]) => [
        name,
        { ...bounds(answers), digest: createHash('sha256').update(lines).digest('hex') },
      ]),
    ),
  }
}
