import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { typedPassphrase } from './custodians.ts'
import { openSealedFile, storedOriginal } from './original.ts'
import { keepViewing, openedKey } from './source-requests.ts'

const openedFile = z.strictObject({
  name: outputs.text,
  sha256: outputs.text,
  /** Base 64. */
  content: outputs.text,
})

export const openOriginal = defineAct({
  name: 'casework.openOriginal',
  kind: 'read',
  about: 'Gives the file in which a referral from outside came, where no source is sealed with it',
  permission: 'readCase',
  input: z.strictObject({ referralId: fields.id }),
  output: openedFile,
  subject: ({ referralId }) => `outside:${referralId}`,
  notes: ['consultation'],
  async run(unit, { referralId }) {
    const { name, sha256, sealed, body } = await storedOriginal(unit, referralId)
    if (sealed) throw refusal(caseworkErrors, 'LB_OUTSIDE_FILE_SEALED')
    unit.note({
      action: 'consultation',
      subject: `outside:${referralId}`,
      details: { part: 'original', sha256 },
    })
    return { name, sha256, content: Buffer.from(body).toString('base64') }
  },
})

export const openSealedOriginal = defineAct({
  name: 'casework.openSealedOriginal',
  kind: 'write',
  about:
    'Gives the sealed file a referral came in to whoever its source was opened to; each look is kept',
  permission: 'workItems',
  input: z.strictObject({ requestId: fields.id, passphrase: typedPassphrase }),
  output: openedFile,
  subject: ({ requestId }) => `sourceRequest:${requestId}`,
  notes: ['consultation'],
  async run(unit, { requestId, passphrase }) {
    const { referralId, key } = await openedKey(unit, requestId, passphrase)
    const { body, sha256 } = await storedOriginal(unit, referralId)
    const opened = openSealedFile(body, key, referralId)
    if (opened === null) throw refusal(caseworkErrors, 'LB_SOURCE_NOT_OPEN')
    await keepViewing(unit, requestId, referralId, { part: 'original', sha256 })
    return opened
  },
})
