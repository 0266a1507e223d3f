/**
 * Tries linkage and definitions on a real Spark Connect server: `npm run test:spark [-- --with sail|spark] [--at sc://host:port --folder DIR]`.
 *
 * Installs the server from PyPI into node_modules/.cache/spark-servers, starts it on a port of its own, runs the tests named *.spark.ts
 * and ends it. One of the tests starts another, kills it in the middle of a stage and starts it again. `--at` takes a server that runs already, with a folder that it
 * and this process read and write; no server is killed then, and that is said. Where the server cannot be
 * had, that is said and nothing is tried; with CI=true that is a failure.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { freePort, type ServerCommand, startOwnServer } from '../src/spark/testing/own-server.ts'

const { values } = parseArgs({
  options: {
    with: { type: 'string', default: 'sail' },
    at: { type: 'string' },
    folder: { type: 'string' },
  },
})

interface Server {
  readonly packages: readonly string[]
  /** How it is started, from the folder of its Python. */
  command(home: string): Pick<ServerCommand, 'program' | 'args'>
}

const servers: Readonly<Record<string, Server>> = {
  sail: {
    packages: ['pysail==0.7.2'],
    command: (home) => ({
      program: join(home, 'bin', 'sail'),
      args: ['spark', 'server', '--port', 'PORT'],
    }),
  },
  spark: {
    packages: ['pyspark[connect]==4.0.1'],
    command: (home) => ({
      program: join(sparkIn(home), 'bin', 'spark-submit'),
      args: [
        '--class',
        'org.apache.spark.sql.connect.service.SparkConnectServer',
        '--conf',
        'spark.connect.grpc.binding.port=PORT',
        '--conf',
        'spark.ui.enabled=false',
        // As many as a machine has cores, not as a cluster.
        '--conf',
        'spark.sql.shuffle.partitions=4',
        'spark-internal',
      ],
    }),
  },
}

const sparkIn = (home: string): string =>
  globSync(join(home, 'lib', 'python3*', 'site-packages', 'pyspark'))[0] ?? home

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'lookback-spark-'))
const command = values.at ? null : commandOf(values.with)
const started = command && (await startOwnServer(command, await freePort()))
if (command && !started) skip(`${values.with} did not start`)
try {
  const vitest = join('node_modules', '.bin', 'vitest')
  const { status } = spawnSync(vitest, ['run', '--config', 'vitest.spark.config.ts'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      LOOKBACK_SPARK: values.at ?? started?.url,
      LOOKBACK_SPARK_FOLDER: folder,
      // For the test that kills one.
      LOOKBACK_SPARK_COMMAND: command ? JSON.stringify(command) : '',
    },
  })
  process.exitCode = status ?? 1
} finally {
  await started?.end()
  if (!values.folder) rmSync(folder, { recursive: true, force: true })
}

function commandOf(name: string): ServerCommand {
  const server = servers[name] ?? skip(`there is no server "${name}"`)
  const home = resolve('node_modules', '.cache', 'spark-servers', name)
  install(server, home)
  const env = {
    SPARK_HOME: sparkIn(home),
    SPARK_LOCAL_DIRS: folder,
    PATH: `${join(home, 'bin')}:${process.env.PATH}`,
  }
  return { ...server.command(home), cwd: folder, env }
}

function install({ packages }: Server, home: string): void {
  if (existsSync(join(home, 'installed'))) return
  const steps = [
    ['python3', '-m', 'venv', home],
    [join(home, 'bin', 'pip'), 'install', '--quiet', ...packages],
  ] as const
  for (const [program, ...args] of steps) {
    if (spawnSync(program, args, { stdio: 'inherit' }).status !== 0) {
      skip(`${packages.join(', ')} could not be installed`)
    }
  }
  mkdirSync(join(home, 'installed'))
}

function skip(why: string): never {
  process.stderr.write(
    `\nSKIPPED: linkage and definitions were NOT tried on a Spark Connect server: ${why}.\n\n`,
  )
  process.exit(process.env.CI === 'true' ? 1 : 0)
}
