import { stat } from 'node:fs/promises'
import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'

/**
 * Makes sure that files do not change while they are read several times, which would give one record
 * the values of another. @throws LB_LINKAGE_INPUT
 */
export async function whileUnchanged<T>(
  inputs: readonly string[],
  read: () => Promise<T>,
): Promise<T> {
  const before = await Promise.all(inputs.map(stateOf))
  const done = await read()
  const after = await Promise.all(inputs.map(stateOf))
  const changed = inputs.filter((_, at) => before[at] !== after[at])
  if (changed.length > 0) throw changedMeanwhile(changed.join(', '))
  return done
}

export const changedMeanwhile = (which: string) =>
  refusal(linkageErrors, 'LB_LINKAGE_INPUT', `${which} changed while it was read.`)

/** Which file it is, how long, and when it was last written, to the nanosecond where the system keeps that. */
async function stateOf(input: string): Promise<string> {
  const found = await stat(input, { bigint: true }).catch(() => null)
  // One that is not there is refused by who reads it; one that vanished meanwhile was changed.
  return found ? [found.dev, found.ino, found.size, found.mtimeNs].join(' ') : 'none'
}
