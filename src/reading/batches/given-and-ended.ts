/** When something was given, and by whom, when and why it was ended, as a row has it. */
export interface GivenRow {
  readonly given: Date
  readonly endedBy: string | null
  readonly endedAt: Date | null
  readonly endedReason: string | null
}

/** The same as it is told; null: nobody ended it. */
export interface GivenAndEnded {
  readonly givenAt: string
  readonly ended: { readonly by: string; readonly at: string; readonly reason: string } | null
}

export function givenAndEnded<Row extends GivenRow>({
  given,
  endedBy,
  endedAt,
  endedReason,
  ...row
}: Row): Omit<Row, keyof GivenRow> & GivenAndEnded {
  return {
    ...row,
    givenAt: given.toISOString(),
    ended:
      endedBy === null
        ? null
        : { by: endedBy, at: endedAt?.toISOString() ?? '', reason: endedReason ?? '' },
  }
}
