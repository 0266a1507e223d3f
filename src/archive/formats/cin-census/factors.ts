/**
 * Codes of the factors identified at assessment, with the first and last year of returns whose schema has them: 18A and
 * 19A were split into the acts of children and of adults for the return of 2021, 24A came in 2022.
 *
 * A code of another year is queried and not refused (DfE validation rules 8897Q, and 8945Q and 8950Q of 2024 to 2025), so
 * it is read all the same.
 */
const years: readonly (readonly [codes: string, from?: number, to?: number])[] = [
  ['1A 1B 1C 2A 2B 2C 3A 3B 3C 4A 4B 4C 5A 5B 5C 6A 6B 6C 7A 8B 8C 8D 8E 8F 9A 10A 11A 12A 13A'],
  ['14A 15A 16A 17A 20 21 22A 23A'],
  ['18A 19A', undefined, 2020],
  ['18B 18C 19B 19C', 2021],
  ['24A', 2022],
]

const factors: ReadonlyMap<string, readonly [from: number, to: number]> = new Map(
  years.flatMap(([codes, from = 0, to = 9999]) =>
    codes.split(' ').map((code) => [code, [from, to]] as const),
  ),
)

/** Whether the code set of a return has a factor; of a return that names no year, any code set. */
export function isFactorOf(code: string, year: number | null): boolean {
  const span = factors.get(code)
  if (span === undefined) return false
  return year === null || (span[0] <= year && year <= span[1])
}
