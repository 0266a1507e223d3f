import { randomBytes } from 'node:crypto'
import { Command } from 'commander'
import { operator, resetPassword } from '../../access/index.ts'
import { dataOption, jsonOption } from '../options.ts'
import { say } from '../output.ts'
import { openTheStore } from '../workplace.ts'

interface Options {
  readonly data: string
  readonly json?: boolean
}

const resetCommand = (): Command =>
  new Command('reset')
    .description(
      'give an account a new password, shown once; its open sessions and its second factor end',
    )
    .argument('<username>', 'whose password was lost')
    .addOption(dataOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ npx lookback accounts reset administrator --data lookback-data',
    )
    .action(async (username: string, options: Options) => {
      const store = await openTheStore(options)
      try {
        const password = randomBytes(12).toString('base64url')
        await resetPassword(store, await operator(store), username, password)
        const words = `${username} signs in with ${password} from now on (shown once), with no code of an authenticator app. The ledger says that it was reset here.`
        say(options, { username, password }, words)
      } finally {
        await store.close()
      }
    })

export const accountsCommand = (): Command =>
  new Command('accounts')
    .description('accounts, from the machine that holds the store')
    .addCommand(resetCommand())
    .addHelpText('after', '\nExample:\n  $ npx lookback accounts reset administrator')
