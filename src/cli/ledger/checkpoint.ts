import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command } from 'commander'
import { head, openWitness } from '../../ledger/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { witnessPlace } from '../witness.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly out?: string
  readonly name?: string
  readonly json?: boolean
}

export const checkpointCommand = (): Command =>
  new Command('checkpoint')
    .description('sign the ledger as it stands, keep that, and print it')
    .option('--out <file>', 'write it here as well, to hand over')
    .option('--name <name>', 'what the ledger is called, when its key is made: review.example/case')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const store = await openTheStore(options)
      try {
        const witness = await openWitness(witnessPlace(options.data, options.name))
        const { origin, size, root, note, file } = await witness.keep(await head(store.db))
        if (options.out !== undefined) await writeFile(resolve(options.out), note)
        const verifier = witness.verifier.text
        say(options, { origin, size, root, note, file, verifier }, note.trimEnd())
      } finally {
        await store.close()
      }
    })
