import { Command } from 'commander'
import { verifyOwners } from '../../items/index.ts'
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
    .description('recompute the ledger from its first entry, and who owned every item')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback verify --json\n\nExit status 1: an entry was altered, removed or reordered, or an open item had no owner; each is named.',
    )
    .action(async (options: Options) => {
      const store = await openTheStore(options)
      try {
        const ledger = await verifyLedger(store.db)
        const items = await verifyOwners(store)
        const verdict = { ...ledger, ok: ledger.ok && items.ok, items }
        const faults = ledger.faults.map(({ index, what }) => `entry ${index}: ${what}`)
        const stray = items.faults.map(({ index, what }) =>
          index === null ? what : `entry ${index}: ${what}`,
        )
        const words = [
          ledger.ok
            ? `${ledger.entries} entries, root ${ledger.root}: nothing altered, removed or reordered.`
            : `${ledger.entries} entries, root ${ledger.root}: NOT as written.`,
          ...faults,
          items.ok
            ? `${items.items} items, ${items.open} open: each has had one owner at every entry.`
            : `${items.items} items, ${items.open} open: NOT each with one owner.`,
          ...stray,
        ].join('\n')
        say(options, verdict, words)
        if (!verdict.ok) process.exitCode = 1
      } finally {
        await store.close()
      }
    })
