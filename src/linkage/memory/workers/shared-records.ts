import type { Form } from '../../fold/forms.ts'
import type { LinkPlan } from '../../plan/link-plan.ts'
import { type TermParts, Terms } from '../arrays/term-dictionary.ts'
import type { MemoryRecords } from '../records/memory-records.ts'

/** Records as a message to another thread: what is large lies in memory that threads share. */
export type SharedRecords = Omit<MemoryRecords, 'texts' | 'terms'> & {
  readonly terms: TermParts
  readonly lists: ReadonlyMap<string, SharedList>
}

interface SharedList {
  readonly items: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly tables: ReadonlyMap<Form, Int32Array>
}

export function shareRecords({ fields }: LinkPlan, records: MemoryRecords): SharedRecords {
  const { texts, terms, ...plain } = records
  const lists = new Map<string, SharedList>()
  for (const [name, { list, forms }] of fields) {
    if (!list) continue
    const { items, from, to, table } = texts.get(name)!
    const tables = new Map(forms.map((form) => [form, table(form)] as const))
    lists.set(name, { items, from, to, tables })
  }
  return { ...plain, terms: terms.parts, lists }
}

/** The records as the thread that got the message reads them. */
export function recordsFrom({ lists, terms, ...plain }: SharedRecords): MemoryRecords {
  const texts = [...lists].map(([name, { items, from, to, tables }]) => {
    const table = (form: Form) => tables.get(form)!
    return [name, { items, from, to, table }] as const
  })
  return { ...plain, terms: new Terms(terms), texts: new Map(texts) }
}
