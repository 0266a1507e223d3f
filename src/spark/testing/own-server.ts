import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** How a Spark Connect server is started; `PORT` among its arguments stands for the port it is to answer at. */
export interface ServerCommand {
  readonly program: string
  readonly args: readonly string[]
  /** Whatever it leaves behind lies there. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

export interface OwnServer {
  readonly url: string
  /** Lets it end in order, and waits until it has. */
  end(): Promise<void>
  /** Ends it at once, as `kill -9` would, and waits until it is gone. */
  kill(): Promise<void>
}

/** Starts a server and waits until it answers; null where it does not. */
export async function startOwnServer(
  { program, args, cwd, env }: ServerCommand,
  port: number,
): Promise<OwnServer | null> {
  const given = args.map((arg) => arg.replaceAll('PORT', String(port)))
  const child = spawn(program, given, {
    ...{ stdio: 'ignore', cwd },
    env: { ...process.env, ...env },
  })
  const gone = once(child, 'exit')
  const stop = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await gone
  }
  const [end, kill] = [stop('SIGTERM'), stop('SIGKILL')]
  for (let tried = 0; tried < 240; tried++) {
    if (await answers(port)) return { url: `sc://127.0.0.1:${port}`, end, kill }
    if (child.exitCode !== null) return null
    await new Promise((done) => setTimeout(done, 500))
  }
  await kill()
  return null
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
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
