import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { caseRecords } from '../../archive/index.ts'
import { categoryWords, consulted, factRows, outcomeWords } from '../../cases/index.ts'
import {
  birthWords,
  type CaseItem,
  type DatedRecord,
  type MentionItem,
  nameOf,
  recordedValue,
} from '../../model/index.ts'
import { type CaseHistory, caseHistorySchema, type FactOverTime } from './contract.ts'

/** Null until this session has said why it opens the case. */
export const caseHistory = defineAct({
  name: 'figures.caseHistory',
  kind: 'read',
  about: 'What was known of a case when; null before this session gave a purpose',
  permission: 'readCase',
  input: z.strictObject({ caseId: fields.id }),
  output: caseHistorySchema.nullable(),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['consultation'],
  async run(unit, { caseId }): Promise<CaseHistory | null> {
    const opened = await consulted(unit, caseId, 'history')
    return opened && { ...opened.heading, ...(await historyOf(unit, caseId)) }
  },
})

async function historyOf(
  unit: UnitOfWork,
  caseId: number,
): Promise<Pick<CaseHistory, 'facts' | 'records'>> {
  const dated = await caseRecords(unit, caseId)
  const facts = new Map<string, FactOverTime>()
  for (const record of dated) {
    for (const fact of factsSaid(record)) {
      const key = `${fact.label}\u0000${fact.value}`
      const before = facts.get(key)
      facts.set(key, before ? earlier(before, fact) : fact)
    }
  }
  return {
    facts: [...facts.values()],
    records: dated.map(({ items: _, ...record }) => record),
  }
}

/** Several records say so: known since the first of them, standing while one of them does. */
const earlier = (a: FactOverTime, b: FactOverTime): FactOverTime => ({
  ...a,
  from: a.from === null || b.from === null ? null : a.from < b.from ? a.from : b.from,
  by: a.by < b.by ? a.by : b.by,
  received: a.received < b.received ? a.received : b.received,
  standing: a.standing || b.standing,
})

type DatedFact = Pick<FactOverTime, 'label' | 'value' | 'trueOn'>

function factsSaid({ items, from, by, received, current }: DatedRecord): readonly FactOverTime[] {
  return items
    .flatMap((item): readonly DatedFact[] => {
      if (item.item === 'case') return ofCase(item)
      return item.item === 'mention' ? ofPerson(item) : []
    })
    .map((fact) => ({ ...fact, ...onRecord(fact, from, by), received, standing: current }))
}

/** An opening dates itself; what closing brought cannot have been on record before it. */
function onRecord(
  { label, trueOn }: DatedFact,
  from: string | null,
  by: string,
): Pick<FactOverTime, 'from' | 'by'> {
  if (label === 'Opened' && from !== null) return { from, by: from }
  const before = closing.has(label) && trueOn !== null && (from === null || from < trueOn)
  return { from: before ? trueOn : from, by }
}

const closing: ReadonlySet<string> = new Set([
  'Closed',
  'Outcome',
  'A child still at risk at closure',
])

/** Facts about how the source filed the case, not about what happened. */
const ofTheSystem: ReadonlySet<string> = new Set(['Unit', 'Area', 'Exploitation flag'])

function ofCase(item: CaseItem): readonly DatedFact[] {
  const closed = recordedValue(item.closed)
  const happened = recordedValue(item.occurred)
  const category = categoryWords(recordedValue(item.category))
  const outcome = outcomeWords(recordedValue(item.outcome))
  const whenTrue = (label: string): string | null => {
    if (label === 'Opened') return recordedValue(item.opened)
    if (closing.has(label)) return closed
    return ofTheSystem.has(label) ? null : happened
  }
  const coded = [
    ...(category ? [{ label: 'Category', value: `${category.label} (${category.code})` }] : []),
    ...(outcome ? [{ label: 'Outcome', value: `${outcome.label} (${outcome.code})` }] : []),
  ]
  const { statements, ...header } = item
  return [...factRows({ ...header, ...statements }), ...coded].flatMap(({ label, value }) =>
    value === null ? [] : [{ label, value, trueOn: whenTrue(label) }],
  )
}

const roles: Readonly<Record<string, string>> = {
  victim: 'Victim',
  suspect: 'Suspect',
  witness: 'Witness',
}

function ofPerson({ role, ref, person }: MentionItem): readonly DatedFact[] {
  const label = roles[role] ?? 'Other person'
  const birth = birthWords(recordedValue(person.birth))
  const words = [nameOf(person), ...(birth ? [`born ${birth}`] : []), `number ${ref}`]
  return [{ label, value: words.join(', '), trueOn: null }]
}
