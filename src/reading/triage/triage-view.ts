import { defineAct, fields, may } from '../../access/index.ts'
import { sourcesCalled } from '../../cases/index.ts'
import {
  type ReaderQualityView,
  type TriageProgress,
  type TriageView,
  triageViewSchema,
} from './contract.ts'
import { currentTerms } from './terms.ts'

/** The state of the reading as last counted, and how the readers do for whoever may know. */
export const triage = defineAct({
  name: 'reading.progress',
  kind: 'read',
  about: 'How the reading goes, as last counted: found, still to be found, readers, forecast',
  permission: 'readFigures',
  input: fields.nothing,
  output: triageViewSchema,
  subject: () => 'triage',
  notes: ['consultation'],
  async run(unit): Promise<TriageView> {
    const { db, note } = unit
    const { id, seed, ...terms } = await currentTerms(unit)
    const progress = await db.selectFrom('triage_progress').selectAll().executeTakeFirst()
    const readers = may(unit.who.role, 'readReaderQuality')
      ? await db.selectFrom('reader_quality').selectAll().executeTakeFirst()
      : undefined
    note({ action: 'consultation', subject: 'triage' })
    const counted = (progress?.body ?? null) as TriageProgress | null
    return {
      terms,
      progress: counted && partsCalled(counted, await sourcesCalled(unit)),
      readers: (readers?.body ?? null) as ReaderQualityView | null,
      countedAt: progress?.counted_at.toISOString() ?? null,
      mayLead: may(unit.who.role, 'leadReview'),
      mayNameKnown: may(unit.who.role, 'nameKnownCases'),
    }
  },
})

/** A part of a tail is kept as the id of its source and what there is to read: `police, with text`. */
function partsCalled(
  progress: TriageProgress,
  called: ReadonlyMap<string, string>,
): TriageProgress {
  const { tail } = progress
  if (tail === null) return progress
  const parts = tail.parts.map(({ name, ...part }) => {
    const [source = '', ...more] = name.split(', ')
    return { ...part, name: [called.get(source) ?? source, ...more].join(', ') }
  })
  return { ...progress, tail: { ...tail, parts } }
}
