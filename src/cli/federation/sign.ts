import { resolve } from 'node:path'
import { Command } from 'commander'
import { storeFiguresText } from '../../federation/index.ts'
import { head, openWitness, signingKey, signNote } from '../../ledger/index.ts'
import { acts, createReview } from '../../review/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { witnessPlace } from '../witness.ts'
import { atTheStore } from '../workplace.ts'
import { writeWholeFile } from './whole-file.ts'

interface Options {
  readonly data: string
  readonly out: string
  readonly definition?: string
  readonly json?: boolean
}

export const signCommand = (): Command =>
  new Command('sign')
    .description('write the published figures to one signed file, to be joined with other stores')
    .requiredOption('--out <file>', 'where to write it')
    .option('--definition <id>', 'only figures under this definition')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  $ npx lookback figures sign --out north.figures
  $ npx lookback ledger key > north.key            the public key, handed over once

Only what is published leaves, as the public knows it. \`lookback federate\` joins the files of several stores.`,
    )
    .action(async (options: Options) => {
      const place = witnessPlace(options.data)
      const witness = await openWitness(place)
      const written = await atTheStore(options, async ({ store, door, who }) => {
        const figures = await createReview(store, door).perform(
          { who, session: null },
          acts.figures.toSign,
          { definition: options.definition ?? null },
        )
        // With the entry that says so; and kept, so that the ledger can be held against it later.
        const { size, root } = await witness.keep(await head(store.db))
        return {
          store: witness.verifier.name,
          made: new Date().toISOString(),
          ledger: { size, root },
          figures,
        }
      })
      const file = resolve(options.out)
      await writeWholeFile(
        file,
        signNote(storeFiguresText(written), await signingKey(place.keyFile)),
      )
      const { figures, ...rest } = written
      say(
        options,
        { file, ...rest, figures: figures.map(({ figure }) => figure) },
        `${file}: ${figures.length} published figure${figures.length === 1 ? '' : 's'} of ${written.store}, at entry ${written.ledger.size} of its ledger.`,
      )
    })
