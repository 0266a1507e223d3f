import type { UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { caseworkErrors } from '../errors.ts'
import { custodiansWithKeys } from './custodian-rows.ts'
import { lateKeyOf } from './late-original.ts'
import { newContentKey, newReceipt, receiptHash, sealText, wrapKey } from './sealing.ts'
import { isSource, type SourceIdentity } from './source-identity.ts'

/** Two, so that one who is away or forgets a passphrase does not lose it, and each sees what the other opens. */
const fewestCustodians = 2

export const aboutSource = (referralId: number): string => `lookback outside referral ${referralId}`

/**
 * Seals a source's identity to every custodian who has a key; a custodian who is the source gets one
 * that opens nothing, so that the list of keys tells nobody. The receipt is for the source alone.
 *
 * @throws LB_SOURCE_CUSTODIANS
 */
export async function sealSource(
  { db }: UnitOfWork,
  referralId: number,
  identity: SourceIdentity,
): Promise<{
  readonly receipt: string
  readonly custodians: number
  /** To seal with the identity what came with it; kept nowhere in clear. */
  readonly key: Uint8Array
}> {
  const custodians = await custodiansWithKeys(db)
  if (custodians.filter((one) => !isSource(identity, one)).length < fewestCustodians) {
    throw refusal(caseworkErrors, 'LB_SOURCE_CUSTODIANS')
  }
  const about = aboutSource(referralId)
  const key = newContentKey()
  const receipt = newReceipt()
  await insertRows(db, 'sealed_source', [
    {
      referral_id: referralId,
      body: sealText(JSON.stringify(identity), key, about),
      receipt_hash: receiptHash(receipt),
    },
  ])
  await insertRows(db, 'source_late_key', [
    { referral_id: referralId, public_key: lateKeyOf(key, referralId) },
  ])
  await insertRows(
    db,
    'source_key',
    custodians.map((one) => ({
      referral_id: referralId,
      key_id: one.keyId,
      account_id: one.accountId,
      wrapped: wrapKey(isSource(identity, one) ? newContentKey() : key, one.publicKey, about),
    })),
  )
  return { receipt, custodians: custodians.length, key }
}
