import type { Form } from '../exact/form.ts'
import type { SetWord } from '../vocabulary.ts'
import type { Size } from './tables.ts'

/** Whether one of the listed does and whether of one it is not known; or how many do, and of how many it is not known. */
export type MemberTally = 'any' | 'number'

/** What a condition on a case may ask of the case's people and events: columns that are found in a pass over them. */
export interface MemberColumns {
  /** The columns that will hold what was found: NULL where nobody is listed. */
  readonly found: (
    set: SetWord,
    that: Form,
    tally: MemberTally,
  ) => { readonly some: string; readonly open: string }
  /** The numbers of a set. */
  readonly sizes: (set: SetWord) => Readonly<Record<Size, string>>
}
