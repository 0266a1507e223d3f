/** A stretch of a text: from the first character to the one after the last, as JavaScript counts them. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A day as far as a text tells it: '2014-03-05', '2014-03', or '--03-05' where no year is told. */
export interface DateFound extends Span {
  readonly day: string
  /** Worked out from a day named before, as “the next day” is: whoever accepts it looks at both. */
  readonly isWorkedOut: boolean
}

/** Somebody or something of the index, or what has the form of it. */
export interface ThingFound extends Span {
  readonly kind: 'telephone' | 'vehicle' | 'place' | 'person'
  /** A telephone as it is dialled, a vehicle without blanks, else as it is known or written. */
  readonly value: string
  /** The number under which the index knows it; null where only its form says what it is. */
  readonly id: string | null
}

export const narrativeKinds = {
  seenWith: 'Seen with somebody',
  returnedBy: 'Returned by somebody',
  telephone: 'Telephone named',
  vehicle: 'Vehicle named',
  place: 'Place named',
  dated: 'Something on a day',
} as const
export type NarrativeKind = keyof typeof narrativeKinds

/** A sentence that tells an event, with what was found in it. It points at its exact words. */
export interface NarrativeEvent extends Span {
  readonly kind: NarrativeKind
  /** The first day it tells; null where it tells none. */
  readonly date: DateFound | null
  readonly things: readonly ThingFound[]
  /** Of whom it says that they were with somebody, or brought them back: the words that say it and who follows. */
  readonly cue: Span | null
}

/** What the index knows, to be found in a text as it is written. */
export interface Known {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly places: readonly { readonly id: string; readonly value: string }[]
  readonly telephones: readonly { readonly id: string; readonly value: string }[]
  readonly vehicles: readonly { readonly id: string; readonly value: string }[]
}
