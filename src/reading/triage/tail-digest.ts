import { createHash } from 'node:crypto'

/** SHA-256 of the lines `case part`, by case number: what the ledger keeps of a tail's list. */
export function tailDigest(
  cases: readonly { readonly case_id: number; readonly stratum: string }[],
): string {
  const lines = cases
    .toSorted((a, b) => a.case_id - b.case_id)
    .map(({ case_id, stratum }) => `${case_id} ${stratum}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex')
}
