import { Command } from 'commander'
import { verifyLedger } from '../../ledger/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('recompute the ledger from its first entry')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback verify --json\n\nExit status 1: an entry was altered, removed or reordered; each is named.',
    )
    .action(async (options: Options) => {
      const store = await openTheStore(options)
      try {
        const verdict = await verifyLedger(store.db)
        const faults = verdict.faults.map(({ index, what }) => `entry ${index}: ${what}`)
        const words = verdict.ok
          ? `${verdict.entries} entries, root ${verdict.root}: nothing altered, removed or reordered.`
          : [`${verdict.entries} entries, root ${verdict.root}: NOT as written.`, ...faults].join(
              '\n',
            )
        say(options, verdict, words)
        if (!verdict.ok) process.exitCode = 1
      } finally {
        await store.close()
      }
    })
