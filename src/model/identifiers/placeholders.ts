/**
 * Values that people type where there is none. They identify nobody, though some pass every check:
 * ten equal digits are a right NHS number by modulo 11. Others are learnt from the data (`overShared`).
 */
const digits = [...'0123456789']
const runs = ['1234567890', '0123456789', '9876543210', '0987654321']

/** Numbers of any scheme, folded. */
const numbers: ReadonlySet<string> = new Set([
  ...[8, 9, 10, 11, 12].flatMap((length) => digits.map((digit) => digit.repeat(length))),
  ...runs.flatMap((run) => [run, run.slice(0, 9), run.slice(0, 8)]),
])

/** Telephone numbers, folded: the national number behind a 0. */
export const placeholderPhones: ReadonlySet<string> = new Set([
  ...[9, 10].flatMap((length) => digits.slice(1).map((digit) => `0${digit.repeat(length)}`)),
  ...digits.flatMap((digit) => ['01', '02', '07'].map((start) => start + digit.repeat(9))),
  ...['01234567890', '0123456789', '07123456789', '09876543210', '0987654321'],
])

/**
 * Whether "scheme:value" stands for no number. A temporary unique pupil number ends in a letter and is
 * given up for the permanent one (DfE, Unique pupil numbers, guide for schools), so it says nothing.
 */
export function isPlaceholder(identifier: string): boolean {
  const at = identifier.lastIndexOf(':')
  const value = identifier.slice(at + 1)
  if (identifier.slice(0, at) === 'upn' && /[A-Z]$/.test(value)) return true
  return numbers.has(value)
}

/** The values of `isPlaceholder`, for a database to look for. */
export const placeholderNumbers: readonly string[] = [...numbers]
