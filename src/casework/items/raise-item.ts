import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { headingOf } from '../../cases/index.ts'
import { needContact } from '../../contact/index.ts'
import { itemKinds, itemsErrors, raiseItem as raise } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { deadlineNames, kindNames, priorityNames, realDay } from '../item/answers.ts'
import { inWords, lockedItem } from '../item/locked-item.ts'
import { whomAbout } from './whom-about.ts'

/** Kinds that a form raises; a risk has an act of its own, which asks who was told. */
const raisable = kindNames.filter((kind) => itemKinds[kind].byForm)

/** Raises an item; whoever raises it owns it until somebody else has accepted it. */
export const raiseItem = defineAct({
  name: 'casework.raiseItem',
  kind: 'write',
  about: 'Raises an item; whoever raises it owns it until somebody else has accepted it',
  permission: 'workItems',
  input: z.strictObject({
    kind: z.enum(raisable as [string, ...string[]] as [(typeof kindNames)[number]], {
      error: 'Choose what kind of item it is',
    }),
    title: fields.requiredText(200, 'Say in a few words what it is'),
    details: fields.text(fields.longestReason).default(''),
    child: fields.text(200).default(''),
    /** Whom it is about; a record of theirs is kept with it, by which the item is found from their page. */
    personId: fields.key.nullable().default(null),
    caseId: fields.id.nullable().default(null),
    parentId: fields.id.nullable().default(null),
    priority: z.enum(priorityNames).nullable().default(null),
    deadline: z.enum(deadlineNames).nullable().default(null),
    day: realDay.nullable().default(null),
  }),
  output: z.strictObject({ itemId: outputs.id }),
  subject: ({ caseId }) => (caseId === null ? 'items' : `case:${caseId}`),
  notes: ['alteration'],
  async run(unit, input): Promise<{ readonly itemId: number }> {
    const parent = input.parentId === null ? null : await lockedItem(unit, input.parentId)
    const ofCase = input.caseId ?? parent?.case_id ?? null
    const about = input.personId === null ? null : await whomAbout(unit, input.personId, ofCase)
    const caseId = about?.caseId ?? ofCase
    if (caseId !== null) await headingOf(unit, caseId)
    if (parent && parent.case_id !== null && parent.case_id !== caseId) {
      throw refusal(itemsErrors, 'LB_ITEM_PARENT_ENDED', {
        cause: 'The item it would stand below is of another case.',
        field: 'parentId',
      })
    }
    // Whoever is asked to reach somebody is told first that they may not.
    if (input.kind === 'contact' && caseId !== null) await needContact(unit, caseId, null, 'kind')
    const entry = await inWords(
      raise(unit, {
        ...input,
        caseId,
        mentionId: about?.mentionId ?? null,
        child: input.child || (about?.name ?? ''),
        owner: unit.who.accountId,
        priority: input.priority ?? undefined,
        deadline: input.deadline ?? undefined,
      }),
    )
    unit.note({
      action: 'alteration',
      subject: caseId === null ? `item:${entry.item}` : `case:${caseId}`,
      details: { part: 'item', step: 'raise', kind: input.kind, items: [entry] },
    })
    return { itemId: entry.item }
  },
})
