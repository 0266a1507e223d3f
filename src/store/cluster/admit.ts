import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { refusal } from '../../model/index.ts'
import { takeLock } from '../directory/directory-lock.ts'
import type { Layout } from '../directory/layout.ts'
import { storeErrors } from '../errors.ts'
import { keeperAddress, shortFolder } from './address.ts'
import { message } from './messages.ts'
import type { Transport } from './settings.ts'

/** A place among the users of a server: as long as the connection stands. */
export interface Admitted {
  readonly socket: Socket
  readonly port: number
  readonly transport: Transport
}

const retryMs = 25
/** Another keeper that is at work listens by then, or it is none. */
const strangerMs = 15_000
const mostCrashes = 3

/** Connects to the keeper of a directory, starting one where none answers. */
export async function admit(layout: Layout, transport: Transport): Promise<Admitted> {
  let keeper: Keeper | null = null
  let crashes = 0
  let stranger = 0
  for (;;) {
    const socket = await knock(layout)
    if (socket) {
      const admitted = await hear(socket)
      if (admitted) return admitted
      continue
    }
    if (keeper?.ended()) {
      // Another is at work, and will listen; or it broke before it could say why.
      if (keeper.status() !== 3 && ++crashes >= mostCrashes) {
        const cause = `${storeErrors.LB_STORE_SERVER_START.cause} ${keeper.words()}`
        throw refusal(storeErrors, 'LB_STORE_SERVER_START', cause.trim())
      }
      keeper = null
      stranger ||= Date.now()
      if (Date.now() - stranger > strangerMs) {
        takeLock(layout.directory)()
        stranger = 0
      }
    }
    keeper ??= startKeeper(layout, transport)
    await setTimeout(retryMs)
  }
}

function knock(layout: Layout): Promise<Socket | null> {
  const { path, from } = keeperAddress(layout)
  if (process.platform !== 'win32' && !existsSync(join(from, path))) return Promise.resolve(null)
  const folder = shortFolder(from, path.length)
  return new Promise((resolve) => {
    const socket = connect(process.platform === 'win32' ? path : join(folder.path, path))
    socket.once('connect', () => {
      folder.forget()
      resolve(socket)
    })
    socket.once('error', () => {
      folder.forget()
      resolve(null)
    })
  })
}

/** Waits until the server is ready; null where the keeper ended first. */
function hear(socket: Socket): Promise<Admitted | null> {
  return new Promise((resolve, reject) => {
    socket.on('error', () => {})
    socket.once('close', () => resolve(null))
    createInterface({ input: socket }).on('line', (line) => {
      const said = message.parse(JSON.parse(line))
      if (said.state === 'ready') {
        socket.unref()
        resolve({ socket, port: said.port, transport: said.transport })
      }
      if (said.state === 'failed') {
        socket.destroy()
        const code = Object.hasOwn(storeErrors, said.code)
          ? (said.code as keyof typeof storeErrors)
          : 'LB_STORE_SERVER_START'
        reject(refusal(storeErrors, code, said.cause))
      }
    })
  })
}

interface Keeper {
  ended(): boolean
  status(): number | null
  words(): string
}

/** A process of its own, which outlives this one for as long as others use the server. */
function startKeeper(layout: Layout, transport: Transport): Keeper {
  const program = fileURLToPath(new URL('./keeper.ts', import.meta.url))
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, layout.directory, transport],
    {
      cwd: layout.directory,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
    },
  )
  let words = ''
  let failed = false
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words += text
  })
  child.on('error', (error) => {
    failed = true
    words = String(error)
  })
  child.unref()
  if (child.stderr && 'unref' in child.stderr) (child.stderr as Socket).unref()
  return {
    ended: () => failed || child.exitCode !== null || child.signalCode !== null,
    status: () => child.exitCode,
    words: () => words,
  }
}
