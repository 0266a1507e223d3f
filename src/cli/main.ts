import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { demoCommand } from './commands/demo.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { figuresCommand } from './commands/figures.ts'
import { importCommand } from './commands/import.ts'
import { linkCommand } from './commands/link.ts'
import { refreshCommand } from './commands/refresh.ts'
import { serveCommand } from './commands/serve.ts'
import { simulateCommand } from './commands/simulate.ts'
import { startCommand } from './commands/start.ts'
import { statusCommand } from './commands/status.ts'
import { tablesCommand } from './commands/tables.ts'
import { verifyCommand } from './commands/verify.ts'
import { failure } from './failure.ts'

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string }

const program = new Command('lookback')
  .description('Re-examine closed cases at scale.')
  .version(version)
  .showHelpAfterError()
  .enablePositionalOptions()
  .exitOverride()
  .addHelpText(
    'after',
    `
The usual order:
  $ npx lookback demo --cases 9000 --seed 1 --out lookback-demo   a made-up archive with known truth
  $ npx lookback import lookback-demo/extracts                    take the files in
  $ npx lookback refresh                                          link, classify, order
  $ npx lookback serve                                            open the application

DATABASE_URL set means PostgreSQL; otherwise the embedded store in --data.
Exit status: 0 done; 1 could not be met, nothing changed; 2 wrong usage.`,
  )

// A reader such as `head` may close the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const commands = [
  startCommand,
  demoCommand,
  importCommand,
  refreshCommand,
  statusCommand,
  figuresCommand,
  tablesCommand,
  verifyCommand,
  serveCommand,
  evaluateCommand,
  linkCommand,
  simulateCommand,
]
/** Wrong usage is said and ends with status 2, of a command within a command too. */
function strict(command: Command): Command {
  for (const inner of command.commands) strict(inner)
  return command.exitOverride().showHelpAfterError()
}
for (const command of commands) program.addCommand(strict(command()))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else {
    process.stderr.write(`${failure(error)}\n`)
    process.exitCode = 1
  }
}
