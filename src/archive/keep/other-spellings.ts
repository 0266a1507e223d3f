import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { PoleItem } from '../../model/index.ts'
import { type RowNote, rowNote } from '../rows/row-note.ts'
import { caseIn } from './case-identity.ts'
import { anyText } from './items/sql-lists.ts'

const withoutBlanks = (ref: string): string => ref.replace(/\s+/g, '')
const folded = (ref: string): string => withoutBlanks(ref).toUpperCase()

/**
 * References of cases that differ only in letter case or blanks. No source says that its references are the same either way
 * (the DfE's schema has a child's id as any text), so they stay two cases, and the row says so.
 */
export class OtherSpellings {
  readonly #first = new Map<string, string>()

  /** Notes on the case of each row whose reference was written otherwise: in this extract, or in the store in one letter case. */
  async notes(
    work: UnitOfWork,
    source: string,
    rows: readonly (readonly PoleItem[])[],
  ): Promise<readonly (RowNote | null)[]> {
    const refs = rows.map((items) => caseIn(items)?.ref ?? null)
    await this.#readStore(work, source, new Set(refs.flatMap((ref) => ref ?? [])))
    return refs.map((ref) => {
      if (ref === null) return null
      const first = this.#first.get(folded(ref)) ?? ref
      this.#first.set(folded(ref), first)
      if (first === ref) return null
      const rule = `Another case is called “${first}”: the same but for letter case or blanks.`
      return rowNote({ field: '', value: ref, rule, code: 'LB_VALUE_SPELLING' })
    })
  }

  async #readStore(work: UnitOfWork, source: string, refs: ReadonlySet<string>): Promise<void> {
    const others = new Set<string>()
    const met = new Set<string>()
    for (const ref of refs) {
      // Which is the first does not depend on what else comes with it.
      if (this.#first.has(folded(ref)) || met.has(folded(ref))) continue
      met.add(folded(ref))
      const bare = withoutBlanks(ref)
      for (const one of [
        bare,
        ...[ref, bare].flatMap((as) => [as.toUpperCase(), as.toLowerCase()]),
      ])
        if (one !== ref) others.add(one)
    }
    if (others.size === 0) return
    const { rows } = await sql<{ ref: string }>`
      select ref from case_file where source_id = ${source} and ref = ${anyText(others)}
      order by ref`.execute(work.db)
    for (const { ref } of rows) if (!this.#first.has(folded(ref))) this.#first.set(folded(ref), ref)
  }
}
