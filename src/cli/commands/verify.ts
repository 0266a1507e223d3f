import { Command } from 'commander'
import { originalsKeyFrom, verifyOriginals } from '../../access/index.ts'
import { verifyWatches } from '../../cases/index.ts'
import { verifyOwners } from '../../items/index.ts'
import { verifyLedger } from '../../ledger/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { originalsWords } from '../originals/state.ts'
import { say } from '../output.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

export const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      'recompute the ledger from its first entry and who owned every item and watch, and hold originals against their hashes',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback verify --json\n\nExit status 1: an entry was altered, removed or reordered, an open item or a running watch had no owner, or an original is not as it was kept; each is named.',
    )
    .action(async (options: Options) => {
      const key = originalsKeyFrom(process.env) ?? undefined
      const store = await openTheStore(options)
      try {
        const ledger = await verifyLedger(store.db)
        const items = await verifyOwners(store)
        const watches = await verifyWatches(store)
        const originals = await verifyOriginals(store, key)
        const ok = ledger.ok && items.ok && watches.ok && originals.ok
        const verdict = { ...ledger, ok, items, watches, originals }
        const faults = ledger.faults.map(({ index, what }) => `entry ${index}: ${what}`)
        const said = ({ index, what }: (typeof items.faults)[number]) =>
          index === null ? what : `entry ${index}: ${what}`
        const words = [
          ledger.ok
            ? `${ledger.entries} entries, root ${ledger.root}: nothing altered, removed or reordered.`
            : `${ledger.entries} entries, root ${ledger.root}: NOT as written.`,
          ...faults,
          items.ok
            ? `${items.items} items, ${items.open} open: each has had one owner at every entry.`
            : `${items.items} items, ${items.open} open: NOT each with one owner.`,
          ...items.faults.map(said),
          watches.ok
            ? `${watches.watches} watches, ${watches.running} running: each that ran has had an owner who was enabled.`
            : `${watches.watches} watches, ${watches.running} running: NOT each with an owner who was enabled.`,
          ...watches.faults.map(said),
          `${originalsWords(originals)} ${originals.ok ? 'None that was opened is altered.' : 'NOT as they were kept.'}`,
          ...originals.altered.map((sha256) => `original ${sha256}: altered`),
          ...(originals.notOpened > 0
            ? [`${originals.notOpened} were NOT looked at: the key that opens them was not given.`]
            : []),
        ].join('\n')
        say(options, verdict, words)
        if (!verdict.ok) process.exitCode = 1
      } finally {
        await store.close()
      }
    })
