import { Command } from 'commander'
import { openWitness } from '../../ledger/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { witnessPlace } from '../witness.ts'

interface Options {
  readonly data: string
  readonly name?: string
  readonly json?: boolean
}

export const keyCommand = (): Command =>
  new Command('key')
    .description(
      'print the public key that checkpoints are checked with; the private one is made where there is none',
    )
    .option('--name <name>', 'what the ledger is called, when its key is made: review.example/case')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const { verifier } = await openWitness(witnessPlace(options.data, options.name))
      say(options, { name: verifier.name, verifier: verifier.text }, verifier.text)
    })
