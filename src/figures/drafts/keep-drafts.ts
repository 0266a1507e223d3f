import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { DoorAct, UnitOfWork } from '../../access/index.ts'
import { parseDefinition } from '../../definitions/index.ts'
import { refusal } from '../../model/index.ts'
import { figuresErrors } from '../errors.ts'

import { hindranceTo } from './check-definition.ts'
import type { DraftReview, DraftView } from './contract.ts'
import { draftSteps } from './draft-steps.ts'
import { openFirst, readDrafts } from './read-drafts.ts'

const act = { permission: 'draftDefinitions', subject: 'definition drafts' } as const

/** @throws LB_DRAFT_INPUT, LB_DRAFT_NOT_FOUND, LB_DRAFT_STEP */
export const saveDraft =
  (enter: DoorAct): DraftReview['saveDraft'] =>
  (who, { draftId, yaml }) =>
    enter(who, act, async (unit) => {
      if (yaml.trim() === '' || yaml.length > 100_000)
        throw refusal(figuresErrors, 'LB_DRAFT_INPUT')
      if (draftId !== null) await lockDraft(unit, draftId)
      const before = draftId === null ? null : await draftOf(unit, draftId)
      if (before && (before.replacedBy !== null || isClosed(before))) {
        throw refusal(figuresErrors, 'LB_DRAFT_STEP')
      }
      const { id } = await unit.db
        .insertInto('definition_draft')
        .values({ yaml, replaces: draftId, saved_by: who.accountId })
        .returning('id')
        .executeTakeFirstOrThrow()
      unit.note({
        action: 'alteration',
        subject: `definition draft:${id}`,
        details: { replaces: draftId, sha256: sha256(yaml) },
      })
      return { draftId: Number(id) }
    })

const isClosed = ({ state }: DraftView) => state === 'published' || state === 'discarded'

export const drafts =
  (enter: DoorAct): DraftReview['drafts'] =>
  (who) =>
    enter(who, act, async (unit) => {
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
    })

export const draftView =
  (enter: DoorAct): DraftReview['draftView'] =>
  (who, draftId) =>
    enter(who, act, async (unit) => {
      unit.note({ action: 'consultation', subject: `definition draft:${draftId}` })
      return (await readDrafts(unit, draftId))[0] ?? null
    })

/** Publishing registers the text for good; its figures come with the next refresh. */
export const settleDraft =
  (enter: DoorAct): DraftReview['settleDraft'] =>
  (who, draftId, input) => {
    const known = Object.hasOwn(draftSteps, input.step)
    const permission = known ? draftSteps[input.step].permission : 'draftDefinitions'
    const subject = `definition draft:${draftId}`
    return enter(who, { permission, subject }, async (unit) => {
      const reason = input.reason.trim().slice(0, 4000)
      if (!known || reason === '') {
        throw refusal(figuresErrors, 'LB_DRAFT_INPUT', 'A step and a reason are needed.')
      }
      await lockDraft(unit, draftId)
      const draft = await draftOf(unit, draftId)
      const { from, to } = draftSteps[input.step]
      if (!from.includes(draft.state) || draft.replacedBy !== null) {
        throw refusal(figuresErrors, 'LB_DRAFT_STEP')
      }
      if (!draft.mayTake.includes(input.step)) throw refusal(figuresErrors, 'LB_DRAFT_TWO_PEOPLE')
      if (to === 'proposed' || to === 'published') await publishable(unit, draft)
      await unit.db
        .insertInto('definition_draft_step')
        .values({
          draft_id: draftId,
          number: draft.steps.length + 1,
          step: to,
          reason,
          taken_by: who.accountId,
        })
        .execute()
      if (to === 'published') await register(unit, draft)
      unit.note({
        action: to === 'published' ? 'disclosure' : 'alteration',
        subject,
        reason,
        details: { step: input.step, sha256: sha256(draft.yaml) },
        signsOff: to === 'published',
      })
    })
  }

async function draftOf(unit: UnitOfWork, draftId: number): Promise<DraftView> {
  const [draft] = await readDrafts(unit, draftId)
  if (!draft) throw refusal(figuresErrors, 'LB_DRAFT_NOT_FOUND')
  return draft
}

const lockDraft = ({ db }: UnitOfWork, draftId: number) =>
  sql`select pg_advisory_xact_lock(hashtextextended('lookback:draft', ${draftId}))`.execute(db)

async function publishable(unit: UnitOfWork, { yaml }: DraftView) {
  const parsed = parseDefinition(yaml)
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
  const { id, version, title, authority, published, yaml } = await publishable(unit, draft)
  await unit.db
    .insertInto('definition')
    .values({ id, version, title, authority, published, yaml, hash: sha256(yaml) })
    .execute()
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
