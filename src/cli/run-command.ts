import { Command, CommanderError } from 'commander'
import { failure } from './failure.ts'
import { beginCommand, endCommand, logLevelOption } from './process-log.ts'
import { version } from './version.ts'

/** Each is read when it is asked for: what one works with takes seconds and memory that another has better uses for. */
const commands: Readonly<Record<string, () => Promise<() => Command>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  refresh: async () => (await import('./commands/refresh.ts')).refreshCommand,
  'read-pages': async () => (await import('./commands/read-pages.ts')).readPagesCommand,
  status: async () => (await import('./commands/status.ts')).statusCommand,
  figures: async () => (await import('./commands/figures.ts')).figuresCommand,
  federate: async () => (await import('./federation/federate.ts')).federateCommand,
  encode: async () => (await import('./federation/encode.ts')).encodeCommand,
  'match-encoded': async () => (await import('./federation/match-encoded.ts')).matchEncodedCommand,
  tables: async () => (await import('./commands/tables.ts')).tablesCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  ledger: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  move: async () => (await import('./commands/move.ts')).moveCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  originals: async () => (await import('./commands/originals.ts')).originalsCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  accounts: async () => (await import('./commands/accounts.ts')).accountsCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  evaluate: async () => (await import('./evaluate/evaluate.ts')).evaluateCommand,
  link: async () => (await import('./commands/link.ts')).linkCommand,
  definitions: async () => (await import('./commands/definitions.ts')).definitionsCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
}

/** Wrong usage is said and ends with status 2, and the log has its level, of a command within a command too. */
function strict(command: Command): Command {
  for (const inner of command.commands) strict(inner)
  return command.addOption(logLevelOption()).exitOverride().showHelpAfterError()
}

/**
 * Runs one command line, `args` without the program's name, and writes to this process's output.
 *
 * @returns the exit status: 0 done; 1 could not be met; 2 wrong usage
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  const program = new Command('lookback')
    .description('Re-examine closed cases at scale.')
    .version(version)
    .showHelpAfterError()
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText('after', usualOrder)
  // Without the name of one, all are there to be listed, or to say what was meant.
  const asked = args[0] ?? ''
  const wanted = Object.hasOwn(commands, asked) ? [asked] : Object.keys(commands)
  for (const name of wanted) program.addCommand(strict((await commands[name]!())()))
  program.hook('preAction', (_program, command) => beginCommand(command))
  try {
    await program.parseAsync(args, { from: 'user' })
    const exit = Number(process.exitCode ?? 0)
    endCommand(exit)
    return exit
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2
    const { refusalOf } = await import('../store/index.ts')
    const error = refusalOf(thrown)
    process.stderr.write(`${failure(error)}\n`)
    endCommand(1, error)
    return 1
  }
}

const usualOrder = `
The usual order:
  $ npx lookback demo --cases 9000 --seed 1 --out lookback-demo   a made-up archive with known truth
  $ npx lookback import lookback-demo/extracts                    take the files in
  $ npx lookback refresh                                          link, classify, order
  $ npx lookback serve                                            open the application

The store is a PostgreSQL server of its own in --data; with DATABASE_URL set, the server there.
Exit status: 0 done; 1 could not be met, nothing changed; 2 wrong usage.`
