import type { Catalogue } from '../catalogue.ts'

/** Words for codes that stand on many pages. */
export const words: Catalogue = {
  Met: 'Wedi’i fodloni',
  'Not met': 'Heb ei fodloni',
  'Cannot be determined': 'Ni ellir pennu',
  'Not read': 'Heb ei ddarllen',
  'Being read': 'Wrthi’n cael ei ddarllen',
  Read: 'Wedi’i ddarllen',
  'Decision proposed': 'Penderfyniad wedi’i gynnig',
  Decided: 'Wedi’i benderfynu',
  Crime: 'Trosedd',
  Referral: 'Atgyfeiriad',
}
