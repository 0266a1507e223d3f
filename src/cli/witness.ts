import { join, resolve } from 'node:path'
import { type DoorOptions, originalsKeyFrom } from '../access/index.ts'
import { openWitness, type WitnessPlace } from '../ledger/index.ts'

/**
 * The key lies in the data folder, for its owner only. Checkpoints go to a folder beside it, or to the one that LOOKBACK_CHECKPOINTS
 * names: on another disk, or one that another agency reads.
 */
export function witnessPlace(data: string, name?: string): WitnessPlace {
  const folder = resolve(data)
  return {
    keyFile: join(folder, 'ledger-key'),
    checkpoints: resolve(process.env.LOOKBACK_CHECKPOINTS ?? join(folder, 'checkpoints')),
    ...(name !== undefined && { name }),
  }
}

/** What the door of a program is opened with: the witness of its ledger, and the key of originals where one is given. */
export function doorOptions(data: string): DoorOptions {
  const originalsKey = originalsKeyFrom(process.env)
  return { ...witnessed(data), ...(originalsKey && { originalsKey }) }
}

/** A signed checkpoint after each sign-off. One that cannot be written takes nothing back: it is said, and the next covers it. */
const witnessed = (data: string): DoorOptions => ({
  signedOff: async (head) => {
    try {
      const witness = await openWitness(witnessPlace(data))
      await witness.keep(head)
    } catch (error) {
      process.stderr.write(
        `No checkpoint could be written after a sign-off: ${(error as Error).message}\n` +
          'The sign-off stands. Mend what is in the way, then run `lookback ledger checkpoint`.\n',
      )
    }
  },
})
