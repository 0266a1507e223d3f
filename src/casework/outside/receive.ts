import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { dayOf, deadlineRules, dueOn, itemsErrors, raiseItem } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { realDay } from '../item/answers.ts'
import { channelNames } from './channels.ts'
import { fileHash, keepOriginal, originalFile } from './original.ts'
import { sealSource } from './seal-source.ts'
import { sha256 } from './sealing.ts'
import { namesSource, type SourceIdentity, sourceIdentity } from './source-identity.ts'

export const receiveReferral = defineAct({
  name: 'casework.receiveReferral',
  kind: 'write',
  about: 'Takes in a referral from outside; who brought it is sealed to the custodians',
  permission: 'workItems',
  input: z
    .strictObject({
      channel: z.enum(channelNames, { error: 'Choose by which way it came' }),
      receivedOn: realDay,
      title: fields.requiredText(200, 'Say in a few words what it is'),
      text: fields.requiredText(100_000, 'Give the text as it came, without who brought it'),
      originalHash: fileHash.nullable().default(null),
      originalPlace: fields.text(500).default(''),
      /** The file it came in. With a source it is sealed to the custodians as they are. */
      original: originalFile.nullable().default(null),
      sourceName: fields.text(200).default(''),
      sourceReach: sourceIdentity.shape.reach,
      sourceAbout: sourceIdentity.shape.about,
      sourceStaffId: sourceIdentity.shape.staffId,
    })
    .refine(
      ({ sourceName, sourceReach, sourceAbout, sourceStaffId }) =>
        sourceName !== '' || `${sourceReach}${sourceAbout}${sourceStaffId}` === '',
      { error: 'Give the name of the source, or nothing about them', path: ['sourceName'] },
    ),
  output: z.strictObject({
    referralId: outputs.id,
    itemId: outputs.id,
    /** For the source alone; shown this once. Null: nobody was sealed. */
    receipt: outputs.text.nullable(),
  }),
  subject: () => 'outside',
  notes: ['alteration'],
  async run(unit, input) {
    const { channel, receivedOn, title, text, originalHash, originalPlace } = input
    const source = sourceOf(input)
    const today = dayOf(new Date())
    if (receivedOn > today) throw refusal(caseworkErrors, 'LB_OUTSIDE_DAY', { field: 'receivedOn' })
    if (originalHash !== null && originalPlace === '' && input.original === null)
      throw refusal(caseworkErrors, 'LB_OUTSIDE_ORIGINAL', { field: 'originalPlace' })
    for (const [field, words] of Object.entries({ title, text, originalPlace })) {
      if (source !== null && namesSource(words, source))
        throw refusal(caseworkErrors, 'LB_SOURCE_NAMED', { field })
    }
    const answerBy = dueOn(deadlineRules.threeMonths, receivedOn)
    if (answerBy === null) throw refusal(itemsErrors, 'LB_ITEM_CALENDAR')
    const entry = await raiseItem(unit, {
      kind: 'outsideReferral',
      title,
      details: '',
      caseId: null,
      owner: unit.who.accountId,
      // What came months ago and is taken in today is late from its first day here, not refused.
      ...(receivedOn < today && { day: answerBy > today ? answerBy : today }),
    })
    const { id } = await unit.db
      .insertInto('outside_referral')
      .values({
        channel,
        received_on: receivedOn,
        title,
        text,
        text_hash: sha256(text),
        // Of a file that is kept here the hash stands with it.
        original_hash: originalPlace === '' ? null : originalHash,
        original_place: originalPlace,
        has_source: source !== null,
        item_id: entry.item,
        received_by: unit.who.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const sealed = source === null ? null : await sealSource(unit, id, source)
    const kept = input.original
      ? await keepOriginal(unit, id, input.original, originalHash, sealed?.key ?? null)
      : null
    unit.note({
      action: 'alteration',
      subject: `outside:${id}`,
      details: {
        part: 'outside',
        step: 'receive',
        channel,
        text: sha256(text),
        ...(kept !== null && { original: kept }),
        ...(sealed && { sealedTo: sealed.custodians }),
        items: [entry],
      },
    })
    return { referralId: id, itemId: entry.item, receipt: sealed?.receipt ?? null }
  },
})

interface SourceFields {
  readonly sourceName: string
  readonly sourceReach: string
  readonly sourceAbout: string
  readonly sourceStaffId: string
}

const sourceOf = (input: SourceFields): SourceIdentity | null =>
  input.sourceName === ''
    ? null
    : {
        name: input.sourceName,
        reach: input.sourceReach,
        about: input.sourceAbout,
        staffId: input.sourceStaffId,
      }
