import { Command } from 'commander'
import { type OriginalsState, originalsKeyFrom, originalsState } from '../../access/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

export const stateCommand = (): Command =>
  new Command('state')
    .description('how many originals are in clear, and which keys encrypt the others')
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const key = originalsKeyFrom(process.env)
      const store = await openTheStore(options)
      try {
        const state = await originalsState(store)
        const given = key ? `The key that was given is ${key.id}.` : 'No key was given.'
        say(options, { ...state, given: key?.id ?? null }, `${originalsWords(state)} ${given}`)
      } finally {
        await store.close()
      }
    })

const count = (value: number) => value.toLocaleString('en-GB')

export function originalsWords({ originals, clear, encrypted }: OriginalsState): string {
  const parts = encrypted.map(
    (each) => `${count(each.originals)} encrypted with the key ${each.key}`,
  )
  return `${count(originals)} originals: ${[`${count(clear)} in clear`, ...parts].join(', ')}.`
}
