import { resolve } from 'node:path'
import { Command } from 'commander'
import { type OriginalsState, originalsState } from '../../access/index.ts'
import { backUp } from '../../store/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

export const backupCommand = (): Command =>
  new Command('backup')
    .description(
      'write everything the store holds at this moment into one file, while others use it',
    )
    .argument(
      '<file>',
      'the file to write; one that is there is replaced once the new one is whole',
    )
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback backup lookback-2026-11-29.backup\n\nIt holds case data: keep it as you keep the store. The ledger’s key and checkpoints are not in it.',
    )
    .action(async (file: string, options: Options) => {
      const store = await openTheStore(options)
      const progress = reportProgress()
      try {
        const done = await backUp(store, resolve(file), (stage, rows) =>
          progress.report({ stage: `back up ${stage}`, done: rows }),
        )
        const { rows, tables, ledger } = done
        const { encrypted } = await originalsState(store)
        const count = (value: number) => value.toLocaleString('en-GB')
        say(
          options,
          { file: resolve(file), ...done, originalsKeys: encrypted.map(({ key }) => key) },
          `${count(rows)} rows of ${tables} tables are in ${file}, with the ledger at ${count(ledger.size)} entries, root ${ledger.root}.${keysWords(encrypted)}`,
        )
      } finally {
        progress.stop()
        await store.close()
      }
    })

/** Whoever restores it needs them. */
const keysWords = (encrypted: OriginalsState['encrypted']): string =>
  encrypted.length === 0
    ? ''
    : ` Originals in it are encrypted, and what opens them is not in it: ${encrypted.map(({ key }) => `key ${key}`).join(', ')}.`
