import { Command } from 'commander'
import { acts, createReview } from '../../review/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say, table } from '../output.ts'
import { atTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

export const statusCommand = (): Command =>
  new Command('status')
    .description('the state of the review')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText('after', '\nExample:\n  $ npx lookback status')
    .action(async (options: Options) => {
      const status = await atTheStore(options, ({ store, door, who }) =>
        createReview(store, door).perform({ who, session: null }, acts.review.status, {}),
      )
      const rows = Object.entries(status).map(([name, value]) => [name, words(value)])
      say(options, status, table(['', ''], rows).trimStart())
    })

/** Of a list what stands in it; of numbers under names, each with its name. */
function words(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ') || 'none'
  if (typeof value !== 'object' || value === null) return String(value ?? 'never')
  return Object.entries(value)
    .map(([name, one]) => `${name} ${String(one)}`)
    .join(', ')
}
