import { Command } from 'commander'
import { sql } from 'kysely'
import {
  accessErrors,
  changeOriginalsKey,
  type OriginalsKey,
  originalsKeyFrom,
  originalsKeyIn,
  originalsState,
} from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { reportProgress } from '../progress.ts'
import { atTheStore } from '../workplace.ts'
import { originalsWords } from './state.ts'

interface Options {
  readonly data: string
  readonly oldKey?: string
  readonly json?: boolean
}

/** `encrypt` and `decrypt`. */
export const changeCommands = (): readonly Command[] => [
  new Command('encrypt')
    .description('encrypt every original with the key of the environment')
    .option('--old-key <file>', 'the key that encrypts them now')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options: Options) => {
      const to = given()
      return change(options, { from: options.oldKey ? originalsKeyIn(options.oldKey) : to, to })
    }),
  new Command('decrypt')
    .description('put every original back in clear, with the key of the environment')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action((options: Options) => change(options, { from: given(), to: undefined })),
]

function given(): OriginalsKey {
  const key = originalsKeyFrom(process.env)
  if (key === null) throw refusal(accessErrors, 'LB_ORIGINALS_KEY_SETTING', 'No key was given.')
  return key
}

function change(
  options: Options,
  keys: { readonly from: OriginalsKey | undefined; readonly to: OriginalsKey | undefined },
): Promise<void> {
  return atTheStore(options, async ({ store, door, who }) => {
    const { originals: total } = await originalsState(store)
    const progress = reportProgress()
    const stage = keys.to ? 'encrypt originals' : 'put originals in clear'
    const changed = await changeOriginalsKey(door, who, {
      ...keys,
      report: (done) => progress.report({ stage, done, total }),
    }).finally(progress.stop)
    // What stood there before is gone from the files of the table, and not only from its rows.
    const isWrittenAnew = changed > 0 && (await writeAnew(store))
    const state = await originalsState(store)
    const left = isWrittenAnew || changed === 0 ? '' : ` ${stillThere}`
    say(
      options,
      { changed, isWrittenAnew, ...state },
      `${changed.toLocaleString('en-GB')} changed. ${originalsWords(state)}${left}`,
    )
  })
}

const stillThere =
  'The server did not let their table be written anew: what stood there before is in its files until they are written over. Ask whoever runs it for VACUUM FULL document_original.'

async function writeAnew({ db }: Store): Promise<boolean> {
  try {
    await sql`vacuum full document_original`.execute(db)
    return true
  } catch {
    return false
  }
}
