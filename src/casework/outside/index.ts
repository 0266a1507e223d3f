export { type Channel, channels, sourcePurposes } from './channels.ts'
export { appointCustodian, type Custodians, custodians, makeCustodianKey } from './custodians.ts'
export { keepLateOriginal } from './late-original.ts'
export { openOriginal, openSealedOriginal } from './open-original.ts'
export { largestOriginal, type OriginalFile } from './original.ts'
export { receiveReferral } from './receive.ts'
export type { ReferralRow } from './referral-rows.ts'
export { acknowledgeReferral, linkReferral, recordPromise } from './referral-steps.ts'
export { type Referrals, type ReferralView, referral, referrals } from './referrals.ts'
export {
  answerSourceRequest,
  askForSource,
  type SourceShown,
  sourceReceipt,
  viewSource,
} from './source-requests.ts'
