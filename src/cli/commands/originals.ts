import { Command } from 'commander'
import { changeCommands } from '../originals/change.ts'
import { newKeyCommand } from '../originals/new-key.ts'
import { stateCommand } from '../originals/state.ts'

export const originalsCommand = (): Command => {
  const command = new Command('originals')
    .description('documents as they came: encrypt them where they lie, or put them back in clear')
    .addHelpText(
      'after',
      `
Examples:
  $ npx lookback originals new-key /etc/lookback/originals.key   32 bytes by chance, for its owner only
  $ export LOOKBACK_ORIGINALS_KEY_FILE=/etc/lookback/originals.key
  $ npx lookback originals encrypt                               all that are kept; new ones are from now on
  $ npx lookback originals encrypt --old-key FILE                with the key of the environment in place of another
  $ npx lookback originals decrypt                               back in clear
  $ npx lookback originals state

Every program that opens the store then needs the key. Lost, it cannot be made again: see docs/operations.md.`,
    )
  for (const one of [newKeyCommand(), ...changeCommands(), stateCommand()]) command.addCommand(one)
  return command
}
