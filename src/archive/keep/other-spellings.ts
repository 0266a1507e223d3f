import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { PoleItem } from '../../model/index.ts'
import { type RowNote, rowNote } from '../rows/row-note.ts'
import { AskedAhead } from './ahead/asked-ahead.ts'
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

  /** Asks the store before the turn of these rows; what stands is in `refs`. */
  static ahead(
    work: UnitOfWork,
    source: string,
    rows: readonly (readonly PoleItem[])[],
  ): AskedAhead<string> {
    const refs = new Set(rows.flatMap((items) => caseIn(items)?.ref ?? []))
    return new AskedAhead(
      [...refs].flatMap((ref) => othersOf(ref)),
      async (others) => new Map((await standing(work, source, others)).map((ref) => [ref, ref])),
    )
  }

  /** Notes on the case of each row whose reference was written otherwise: in this extract, or in the store in one letter case. */
  async notes(
    work: UnitOfWork,
    source: string,
    rows: readonly (readonly PoleItem[])[],
    ahead: AskedAhead<string> | null,
  ): Promise<readonly (RowNote | null)[]> {
    const refs = rows.map((items) => caseIn(items)?.ref ?? null)
    await this.#readStore(work, source, new Set(refs.flatMap((ref) => ref ?? [])), ahead)
    return refs.map((ref) => {
      if (ref === null) return null
      const first = this.#first.get(folded(ref)) ?? ref
      this.#first.set(folded(ref), first)
      if (first === ref) return null
      const rule = `Another case is called “${first}”: the same but for letter case or blanks.`
      return rowNote({ field: '', value: ref, rule, code: 'LB_VALUE_SPELLING' })
    })
  }

  async #readStore(
    work: UnitOfWork,
    source: string,
    refs: ReadonlySet<string>,
    ahead: AskedAhead<string> | null,
  ): Promise<void> {
    const others = new Set<string>()
    const met = new Set<string>()
    for (const ref of refs) {
      // Which is the first does not depend on what else comes with it.
      if (this.#first.has(folded(ref)) || met.has(folded(ref))) continue
      met.add(folded(ref))
      for (const one of othersOf(ref)) others.add(one)
    }
    const known = (await ahead?.of(others)) ?? new Map<string, string | null>()
    const unknown = [...others].filter((ref) => !known.has(ref))
    const asked = unknown.length > 0 ? await standing(work, source, unknown) : []
    for (const ref of [...[...known.values()].flatMap((one) => one ?? []), ...asked].sort(byCode))
      if (!this.#first.has(folded(ref))) this.#first.set(folded(ref), ref)
  }
}

/** As a reference may be written otherwise and be found by equality. */
function othersOf(ref: string): readonly string[] {
  const bare = withoutBlanks(ref)
  const all = [bare, ...[ref, bare].flatMap((as) => [as.toUpperCase(), as.toLowerCase()])]
  return all.filter((one) => one !== ref)
}

async function standing(
  work: UnitOfWork,
  source: string,
  refs: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ ref: string }>`
    select ref from case_file where source_id = ${source} and ref = ${anyText(refs)}`.execute(
    work.db,
  )
  return rows.map(({ ref }) => ref)
}

/** In the order of the store, by code points. */
const byCode = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
