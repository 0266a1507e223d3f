import { resolve } from 'node:path'
import { Command } from 'commander'
import { LookbackError } from '../../model/index.ts'
import { examineOriginals } from '../doctor/examine-originals.ts'
import { examinePlace } from '../doctor/examine-place.ts'
import { examineStore } from '../doctor/examine-store.ts'
import { type HealthFinding, wrong } from '../doctor/finding.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('say what is wrong with a store: its place, disk, engine, settings, clock, ledger')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback doctor\n\nExit status 1: something is wrong.',
    )
    .action(async (options: Options) => {
      const isServer = Boolean(process.env.DATABASE_URL)
      const directory = resolve(options.data)
      const findings = [...(isServer ? [] : examinePlace(directory)), ...(await inside(options))]
      const ok = findings.every(({ state }) => state !== 'wrong')
      say(options, { ok, findings }, findings.map(line).join('\n'))
      if (!ok) process.exitCode = 1
    })

/** A store that cannot be opened is itself what is wrong. */
async function inside(options: Options): Promise<readonly HealthFinding[]> {
  try {
    const store = await openTheStore(options)
    try {
      return [...(await examineStore(store)), ...(await examineOriginals(store, process.env))]
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof LookbackError)) throw error
    return [wrong('store', `${error.code}: ${error.cause}`, error.remedy)]
  }
}

const marks: Readonly<Record<HealthFinding['state'], string>> = {
  well: 'well   ',
  warning: 'WARNING',
  wrong: 'WRONG  ',
}

const line = ({ what, state, words, remedy }: HealthFinding): string =>
  `${marks[state]}  ${what}: ${words}${remedy ? `\n         ${remedy}` : ''}`
