import { open } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { type Purpose, provide, purposes } from '../../access/index.ts'
import { encodedPeopleText } from '../../federation/index.ts'
import { head, openWitness, signingKey, signNote } from '../../ledger/index.ts'
import { csvText, refusal } from '../../model/index.ts'
import { encodedHead, encodingSecret, peopleErrors } from '../../people/index.ts'
import { acts, createReview } from '../../review/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { witnessPlace } from '../witness.ts'
import { atTheStore } from '../workplace.ts'
import { writeWholeFile } from './whole-file.ts'

interface Options {
  readonly data: string
  readonly out: string
  readonly secret: string
  readonly for: string
  readonly purpose: Purpose
  readonly reason: string
  readonly json?: boolean
}

export const encodeCommand = (): Command =>
  new Command('encode')
    .description('write people, encoded under a shared secret, to be compared with one other store')
    .requiredOption('--out <file>', 'where to write them; beside it FILE.people.csv, which stays')
    .requiredOption('--secret <file>', 'the secret that both forces hold: 64 hexadecimal digits')
    .requiredOption('--for <force>', 'the force it is made for, as its key is named')
    .addOption(
      new Option('--purpose <name>', 'for what')
        .choices(Object.keys(purposes))
        .makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', 'why, in the words both forces agreed on')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Example:
  $ openssl rand -hex 32 > secret && chmod 600 secret      once, handed over by another way than the files
  $ npx lookback encode --out north.encoded --secret secret --for south --purpose safeguarding --reason "Children known to both"

\`lookback match-encoded\` compares two such files. The purpose and reason go on the ledger of both.`,
    )
    .action(async (options: Options) => {
      const secret = await readSecret(options.secret)
      const place = witnessPlace(options.data)
      const witness = await openWitness(place)
      const { purpose, reason } = options
      const encoded = await atTheStore(options, async ({ store, door, who }) => {
        const lines = await createReview(store, door, [provide(encodingSecret, secret)]).perform(
          { who, session: null },
          acts.people.encode,
          { forForce: options.for, purpose, reason },
        )
        // With the entry that says so.
        return { lines, ledger: await witness.keep(await head(store.db)) }
      })
      const { lines, ledger } = encoded
      const made = {
        store: witness.verifier.name,
        forForce: options.for,
        ...{ purpose, reason, made: new Date().toISOString() },
        ledger: { size: ledger.size, root: ledger.root },
        ...encodedHead(secret),
        lines: lines.length,
      }
      const file = resolve(options.out)
      const text = encodedPeopleText(
        made,
        lines.map(({ encoding }) => encoding),
      )
      await writeWholeFile(
        `${file}.people.csv`,
        csvText([
          ['line', 'person'],
          ...lines.map(({ personId }, at) => [String(at + 1), personId]),
        ]),
      )
      await writeWholeFile(file, signNote(text, await signingKey(place.keyFile)))
      const { settings: _, secret: __, ...rest } = made
      say(
        options,
        { file, ...rest },
        `${file}: ${lines.length} lines for ${options.for}, at entry ${ledger.size} of the ledger. ${file}.people.csv says whose each is: it stays here.`,
      )
    })

/** Never printed, and never part of what is refused. */
async function readSecret(path: string): Promise<Uint8Array> {
  const wrong = (what: string) =>
    refusal(peopleErrors, 'LB_PEOPLE_SECRET', `${path} cannot be used: ${what}.`)
  const file = await open(resolve(path)).catch((error: Error) => {
    throw wrong(error.message)
  })
  try {
    const what = await file.stat()
    if (!what.isFile() || what.size > 1_000) throw wrong('it is no file of 64 hexadecimal digits')
    if (process.platform !== 'win32' && (what.mode & 0o077) !== 0) {
      throw wrong('others than its owner may read it')
    }
    const text = (await file.readFile('utf8')).trim()
    if (!/^[0-9a-f]{64}$/i.test(text)) throw wrong('it does not hold 64 hexadecimal digits')
    return Buffer.from(text, 'hex')
  } finally {
    await file.close()
  }
}
