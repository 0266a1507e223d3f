import { resolve } from 'node:path'
import { Command } from 'commander'
import { originalsKeyFrom, verifyOriginals } from '../../access/index.ts'
import { verifyLedger } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import { restore, storeErrors } from '../../store/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { originalsWords } from '../originals/state.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

export const restoreCommand = (): Command =>
  new Command('restore')
    .description('fill a new store from a backup, count it and verify it')
    .argument('<file>', 'what `backup` wrote')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback restore lookback-2026-11-29.backup --data lookback-restored\n\nThe store must hold nothing yet. Put the ledger’s key and checkpoints back beside it.',
    )
    .action(async (file: string, options: Options) => {
      const key = originalsKeyFrom(process.env) ?? undefined
      const store = await openTheStore(options, 'make')
      const progress = reportProgress()
      try {
        const done = await restore(store, resolve(file), (stage, rows) =>
          progress.report({ stage: `restore ${stage}`, done: rows }),
        )
        const { ok, entries, root } = await verifyLedger(store.db)
        if (!ok || root !== done.ledger.root || entries !== done.ledger.size) {
          const cause = `The ledger that was restored has ${entries} entries and the root ${root}; the backup says ${done.ledger.size} and ${done.ledger.root}.`
          throw refusal(storeErrors, 'LB_STORE_COPY_DIFFERS', cause)
        }
        const originals = await verifyOriginals(store, key)
        if (!originals.ok) {
          const cause = `${originals.altered.length} originals are not as they were kept: ${originals.altered.slice(0, 3).join(', ')}.`
          throw refusal(storeErrors, 'LB_STORE_COPY_DIFFERS', cause)
        }
        const count = (value: number) => value.toLocaleString('en-GB')
        say(
          options,
          { ...done, originals },
          `${count(done.rows)} rows of ${done.tables} tables, each as it was; ${count(entries)} entries of the ledger, root ${root}: as the backup says. ${originalsWords(originals)}${originals.notOpened > 0 ? ` ${originals.notOpened} were not looked at: the key that opens them was not given.` : ''}`,
        )
      } finally {
        progress.stop()
        await store.close()
      }
    })
