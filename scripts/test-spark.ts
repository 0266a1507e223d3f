/**
 * Tries linkage and definitions on a real Spark Connect server: `npm run test:spark [-- --with sail|spark] [--at sc://host:port --folder DIR]`.
 *
 * Installs the server from PyPI into node_modules/.cache/spark-servers, starts it on a port of its own, runs the tests named *.spark.ts
 * and ends it. `--at` takes a server that runs already, with a folder that it and this process read and write. Where the server cannot be
 * had, that is said and nothing is tried; with CI=true that is a failure.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

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
  command(
    home: string,
    port: number,
  ): { readonly program: string; readonly args: readonly string[] }
}

const servers: Readonly<Record<string, Server>> = {
  sail: {
    packages: ['pysail==0.7.2'],
    command: (home, port) => ({
      program: join(home, 'bin', 'sail'),
      args: ['spark', 'server', '--port', String(port)],
    }),
  },
  spark: {
    packages: ['pyspark[connect]==4.0.1'],
    command: (home, port) => ({
      program: join(sparkIn(home), 'bin', 'spark-submit'),
      args: [
        '--class',
        'org.apache.spark.sql.connect.service.SparkConnectServer',
        '--conf',
        `spark.connect.grpc.binding.port=${port}`,
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
const [started, url] = values.at ? [null, values.at] : await startServer()
try {
  const vitest = join('node_modules', '.bin', 'vitest')
  const { status } = spawnSync(vitest, ['run', '--config', 'vitest.spark.config.ts'], {
    stdio: 'inherit',
    env: { ...process.env, LOOKBACK_SPARK: url, LOOKBACK_SPARK_FOLDER: folder },
  })
  process.exitCode = status ?? 1
} finally {
  started?.kill()
  if (!values.folder) rmSync(folder, { recursive: true, force: true })
}

async function startServer(): Promise<readonly [ChildProcess, string]> {
  const server = servers[values.with] ?? skip(`there is no server "${values.with}"`)
  const home = resolve('node_modules', '.cache', 'spark-servers', values.with)
  install(server, home)
  const port = await freePort()
  const { program, args } = server.command(home, port)
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    // Whatever it leaves behind lies there.
    cwd: folder,
    env: {
      ...process.env,
      SPARK_HOME: sparkIn(home),
      PATH: `${join(home, 'bin')}:${process.env.PATH}`,
    },
  })
  for (let tried = 0; tried < 120; tried++) {
    if (await answers(port)) return [child, `sc://127.0.0.1:${port}`]
    if (child.exitCode !== null) break
    await new Promise((done) => setTimeout(done, 500))
  }
  child.kill()
  return skip(`${values.with} did not start`)
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

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { readonly port: number }
  await new Promise((done) => server.close(done))
  return port
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.on('error', () => done(false))
  })
}
