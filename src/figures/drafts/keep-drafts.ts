import { createHash } from 'node:crypto'
import { z } from 'zod'
import { checkStep, defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { parseDefinition, units } from '../../definitions/index.ts'
import { refusal } from '../../model/index.ts'
import { lock } from '../../store/index.ts'
import { figuresErrors } from '../errors.ts'
import { definitionText, hindranceTo } from './check-definition.ts'
import { type DraftRow, type DraftView, draftRowSchema, draftViewSchema } from './contract.ts'

import { draftSteps } from './draft-steps.ts'
import { openFirst, readDrafts, readStandingDraft } from './read-drafts.ts'

/** With `draftId`, what stood there stays on record. @throws LB_DRAFT_NOT_FOUND, LB_DRAFT_STEP */
export const saveDraft = defineAct({
  name: 'figures.saveDraft',
  kind: 'write',
  about: 'Keeps a draft definition, mistakes and all',
  permission: 'draftDefinitions',
  input: z.strictObject({ draftId: fields.id.nullable(), yaml: definitionText }),
  output: z.strictObject({ draftId: outputs.id }),
  subject: () => 'definition drafts',
  notes: ['alteration'],
  async run(unit, { draftId, yaml }): Promise<{ readonly draftId: number }> {
    if (draftId !== null) await lock(unit, 'draft', draftId)
    const before = draftId === null ? null : await draftOf(unit, draftId)
    if (before && (before.replacedBy !== null || isClosed(before))) {
      throw refusal(figuresErrors, 'LB_DRAFT_STEP')
    }
    const { id } = await unit.db
      .insertInto('definition_draft')
      .values({ yaml, replaces: draftId, saved_by: unit.who.accountId })
      .returning('id')
      .executeTakeFirstOrThrow()
    unit.note({
      action: 'alteration',
      subject: `definition draft:${id}`,
      details: { replaces: draftId, sha256: sha256(yaml) },
    })
    return { draftId: Number(id) }
  },
})

const isClosed = ({ state }: DraftView) => state === 'published' || state === 'discarded'

export const drafts = defineAct({
  name: 'figures.drafts',
  kind: 'read',
  about: 'Draft definitions: the newest of each, those still open first',
  permission: 'draftDefinitions',
  input: fields.nothing,
  output: outputs.list(draftRowSchema),
  subject: () => 'definition drafts',
  notes: ['consultation'],
  async run(unit): Promise<readonly DraftRow[]> {
    unit.note({ action: 'consultation', subject: 'definition drafts' })
    const found = await readDrafts(unit)
    return openFirst(
      found.map(({ draftId, name, savedBy, savedAt, state }) => ({
        draftId,
        name,
        savedBy,
        savedAt,
        state,
      })),
    )
  },
})

export const draftView = defineAct({
  name: 'figures.draft',
  kind: 'read',
  about: 'A draft definition and what became of it; null where there is none',
  permission: 'draftDefinitions',
  input: z.strictObject({ draftId: fields.id }),
  output: draftViewSchema.nullable(),
  subject: ({ draftId }) => `definition draft:${draftId}`,
  notes: ['consultation'],
  async run(unit, { draftId }): Promise<DraftView | null> {
    unit.note({ action: 'consultation', subject: `definition draft:${draftId}` })
    return (await readDrafts(unit, draftId))[0] ?? null
  },
})

/**
 * Publishing registers the text for good: the figures of a definition come with the next refresh, a rule about
 * children is asked from then on.
 */
export const settleDraft = defineAct({
  name: 'figures.settleDraft',
  kind: 'write',
  about: 'Proposes, returns, publishes or discards a draft definition',
  permission: 'draftDefinitions',
  input: z.strictObject({
    draftId: fields.id,
    step: z.enum(['propose', 'return', 'publish', 'discard'], { error: 'Choose what to do' }),
    reason: fields.requiredText(4_000, 'Give the reason'),
  }),
  subject: ({ draftId }) => `definition draft:${draftId}`,
  notes: [['alteration', 'disclosure']],
  async run(unit, { draftId, step, reason }): Promise<void> {
    await lock(unit, 'draft', draftId)
    const found = await readStandingDraft(unit, draftId)
    if (!found) throw refusal(figuresErrors, 'LB_DRAFT_NOT_FOUND')
    const { draft, standing } = found
    const { to } = checkStep(draftSteps, step, standing, unit.who, {
      errors: figuresErrors,
      state: 'LB_DRAFT_STEP',
      twoPeople: 'LB_DRAFT_TWO_PEOPLE',
    })
    if (draft.replacedBy !== null) throw refusal(figuresErrors, 'LB_DRAFT_STEP')
    if (to === 'proposed' || to === 'published') await publishable(unit, draft)
    await unit.db
      .insertInto('definition_draft_step')
      .values({
        draft_id: draftId,
        number: draft.steps.length + 1,
        step: to,
        reason,
        taken_by: unit.who.accountId,
      })
      .execute()
    if (to === 'published') await register(unit, draft)
    unit.note({
      action: to === 'published' ? 'disclosure' : 'alteration',
      subject: `definition draft:${draftId}`,
      reason,
      details: { step, sha256: sha256(draft.yaml) },
      signsOff: to === 'published',
    })
  },
})

async function draftOf(unit: UnitOfWork, draftId: number): Promise<DraftView> {
  const [draft] = await readDrafts(unit, draftId)
  if (!draft) throw refusal(figuresErrors, 'LB_DRAFT_NOT_FOUND')
  return draft
}

async function publishable(unit: UnitOfWork, { yaml }: DraftView) {
  const parsed = parseDefinition(yaml, units)
  if (!parsed.ok) {
    const [{ line, column, message }] = parsed.errors as [(typeof parsed.errors)[number]]
    const cause = `Line ${line}, column ${column}: ${message}`
    throw refusal(figuresErrors, 'LB_DRAFT_UNREADABLE', cause)
  }
  const hindrance = await hindranceTo(unit, parsed.definition)
  if (hindrance !== null) throw refusal(figuresErrors, 'LB_DRAFT_UNFIT', hindrance)
  return parsed.definition
}

async function register(unit: UnitOfWork, draft: DraftView): Promise<void> {
  const definition = await publishable(unit, draft)
  const { id, version, title, authority, published, yaml } = definition
  await unit.db
    .insertInto(definition.unit === 'child' ? 'child_rule' : 'definition')
    .values({ id, version, title, authority, published, yaml, hash: sha256(yaml) })
    .execute()
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
