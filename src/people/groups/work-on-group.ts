import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { peopleErrors } from '../errors.ts'
import { groupMoveSchema } from './contract.ts'
import { takeGroupStep } from './group-files.ts'
import { groupMoves } from './group-moves.ts'

const output = z.strictObject({ groupId: outputs.text })

/** An empty name goes back to its places and years. */
export const nameGroup = defineAct({
  name: 'people.nameGroup',
  kind: 'write',
  about: 'Gives a group a name of one’s own, which it keeps when a refresh finds it again',
  permission: 'workItems',
  input: z.strictObject({ groupId: fields.key, name: fields.text(200) }),
  output,
  subject: ({ groupId }) => `group:${groupId}`,
  notes: ['alteration'],
  run: (unit, { groupId, name }) => takeGroupStep(unit, groupId, { step: 'name', name }),
})

export const noteOnGroup = defineAct({
  name: 'people.noteOnGroup',
  kind: 'write',
  about: 'Writes a note on a group; it stays',
  permission: 'workItems',
  input: z.strictObject({
    groupId: fields.key,
    note: fields.requiredText(fields.longestReason, 'Write the note'),
  }),
  output,
  subject: ({ groupId }) => `group:${groupId}`,
  notes: ['alteration'],
  run: (unit, { groupId, note }) => takeGroupStep(unit, groupId, { step: 'note', words: note }),
})

/** Whoever begins to look at a group owns the piece of work that answers for it. @throws LB_GROUP_STEP, LB_GROUP_ITEM_OPEN */
export const moveGroup = defineAct({
  name: 'people.moveGroup',
  kind: 'write',
  about: 'Takes a step on a group: looks at it, hands it over, closes it, opens it again',
  permission: 'workItems',
  input: z.strictObject({
    groupId: fields.key,
    move: groupMoveSchema,
    words: fields.text(fields.longestReason).default(''),
  }),
  output,
  subject: ({ groupId }) => `group:${groupId}`,
  notes: ['alteration'],
  async run(unit, { groupId, move, words }) {
    const { needs } = groupMoves[move]
    if (needs !== null && words === '') {
      throw refusal(peopleErrors, 'LB_GROUP_STEP', { cause: `${needs}.`, field: 'words' })
    }
    return takeGroupStep(unit, groupId, { step: move, words })
  },
})
