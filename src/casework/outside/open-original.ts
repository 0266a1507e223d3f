import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { typedPassphrase } from './custodians.ts'
import { openLateOriginal, storedLateOriginal } from './late-original.ts'
import { aboutOriginal, type OpenedOriginal, openSealedFile, storedOriginal } from './original.ts'
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
  input: z.strictObject({
    referralId: fields.id,
    /** One that came after the referral; null: the one it came in. */
    originalId: fields.id.nullable().default(null),
  }),
  output: openedFile,
  subject: ({ referralId }) => `outside:${referralId}`,
  notes: ['consultation'],
  async run(unit, { referralId, originalId }) {
    const { name, sha256, sealed, body } =
      originalId === null
        ? await storedOriginal(unit, referralId)
        : await storedLateOriginal(unit, referralId, originalId)
    if (sealed) throw refusal(caseworkErrors, 'LB_OUTSIDE_FILE_SEALED')
    unit.note({
      action: 'consultation',
      subject: `outside:${referralId}`,
      details: { part: 'original', sha256, ...(originalId !== null && { late: originalId }) },
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
  input: z.strictObject({
    requestId: fields.id,
    originalId: fields.id.nullable().default(null),
    passphrase: typedPassphrase,
  }),
  output: openedFile,
  subject: ({ requestId }) => `sourceRequest:${requestId}`,
  notes: ['consultation'],
  async run(unit, { requestId, originalId, passphrase }) {
    const { referralId, key } = await openedKey(unit, requestId, passphrase)
    const { sha256, opened } = await openWith(unit, { referralId, originalId, key })
    if (opened === null) throw refusal(caseworkErrors, 'LB_SOURCE_NOT_OPEN')
    await keepViewing(unit, requestId, referralId, { part: 'original', sha256 })
    return opened
  },
})

interface Sealed {
  readonly referralId: number
  readonly originalId: number | null
  readonly key: Uint8Array
}

async function openWith(
  unit: UnitOfWork,
  { referralId, originalId, key }: Sealed,
): Promise<{ readonly sha256: string; readonly opened: OpenedOriginal | null }> {
  if (originalId === null) {
    const { body, sha256 } = await storedOriginal(unit, referralId)
    return { sha256, opened: openSealedFile(body, key, aboutOriginal(referralId)) }
  }
  const kept = await storedLateOriginal(unit, referralId, originalId)
  return { sha256: kept.sha256, opened: openLateOriginal(kept, key, referralId) }
}
