import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { verifyLedger } from '../../ledger/index.ts'
import { refusal } from '../../model/index.ts'
import {
  type Copied,
  copyStore,
  holdsStore,
  isOfStore,
  openStore,
  type Store,
  storeErrors,
} from '../../store/index.ts'
import { jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { endInOrder } from '../signals.ts'

interface Options {
  readonly from: string
  readonly to: string
  readonly json?: boolean
}

interface Moved extends Copied {
  readonly from: string
  readonly to: string
  readonly ledger: { readonly entries: number; readonly root: string; readonly ok: boolean }
}

export const moveCommand = (): Command =>
  new Command('move')
    .description('copy all that one store holds into a new one, count it and verify it')
    .requiredOption('--from <place>', 'the directory of a store, or postgres://… of one')
    .requiredOption('--to <place>', 'a new directory, or postgres://… of a new database')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback move --from lookback-data --to lookback-data-2\n\nThe first store stays as it is. Nobody may use it meanwhile: what is done after it was read is not moved.',
    )
    .action(async (options: Options) => {
      const progress = reportProgress()
      const moved = await move(options, (stage, done) =>
        progress.report({ stage: `move ${stage}`, done }),
      ).finally(progress.stop)
      const { tables, rows, ledger } = moved
      const count = (value: number) => value.toLocaleString('en-GB')
      say(
        options,
        moved,
        `${count(rows)} rows of ${tables} tables stand in ${moved.to}, each as it was; ` +
          `${count(ledger.entries)} entries of the ledger, root ${ledger.root}: nothing altered, removed or reordered.\n` +
          `${moved.from} is as it was. Remove it when you no longer need it.`,
      )
    })

async function move(
  { from, to }: Options,
  progress: (table: string, rows: number) => void,
): Promise<Moved> {
  if (!isUrl(from) && !holdsStore(resolve(from))) {
    throw refusal(storeErrors, 'LB_STORE_NO_STORE', `There is no store in ${resolve(from)}.`)
  }
  if (placeOf(from) === placeOf(to)) throw refusal(storeErrors, 'LB_STORE_NOT_EMPTY')
  const source = await open(from)
  try {
    const target = await open(to)
    try {
      const copied = await copyStore(source, target, progress)
      const verdict = await verifyLedger(target.db)
      const before = await verifyLedger(source.db)
      if (!verdict.ok || verdict.root !== before.root) {
        const cause = `The ledger that was written has the root ${verdict.root}, the one that was read ${before.root}.`
        throw refusal(storeErrors, 'LB_STORE_COPY_DIFFERS', cause)
      }
      if (!isUrl(from) && !isUrl(to)) copyFiles(resolve(from), resolve(to))
      const { entries, root, ok } = verdict
      return { from: shown(from), to: shown(to), ...copied, ledger: { entries, root, ok } }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

const isUrl = (place: string): boolean => /^postgres(ql)?:/.test(place)
const placeOf = (place: string): string => (isUrl(place) ? place : resolve(place))
/** An address may hold a password. */
const shown = (place: string): string => (isUrl(place) ? new URL(place).pathname.slice(1) : place)

async function open(place: string): Promise<Store> {
  return endInOrder(await openStore(isUrl(place) ? { url: place } : { directory: resolve(place) }))
}

/** The key of the ledger, its checkpoints and whatever else lies with the store. */
function copyFiles(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (isOfStore(name) || existsSync(join(to, name))) continue
    cpSync(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true })
  }
}
