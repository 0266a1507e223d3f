import type { Recorded } from '../../model/index.ts'

/** The parts of a list written in one field, `a; b`. */
export const partsOf = (value: Recorded<string>): readonly string[] =>
  value.known
    ? value.value
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '')
    : []
