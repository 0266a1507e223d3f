import type { Catalogue } from '../../catalogue.ts'
import { administration } from './administration.ts'
import { extracts } from './extracts.ts'
import { ledger } from './ledger.ts'
import { notRead } from './not-read.ts'
import { uploads } from './uploads.ts'

/** The pages of who keeps the review: data manager, auditor, administrator. */
export const keeping: Catalogue = {
  ...extracts,
  ...uploads,
  ...notRead,
  ...ledger,
  ...administration,
}
