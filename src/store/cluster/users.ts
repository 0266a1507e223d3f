import type { Socket } from 'node:net'
import { LookbackError } from '../../model/index.ts'
import { storeErrors } from '../errors.ts'
import { type Message, messageLine } from './messages.ts'

/** Who uses a server: each by a connection that stays open, and ends with the process that made it. */
export class Users {
  readonly #present = new Set<Socket>()
  readonly #leaving = new Set<Socket>()
  #last: Message = { state: 'starting' }
  #changed: () => void = () => {}

  get count(): number {
    return this.#present.size
  }

  enter(socket: Socket): void {
    this.#present.add(socket)
    const leave = () => {
      if (this.#present.delete(socket)) this.#leaving.add(socket)
      this.#changed()
    }
    socket.on('error', leave).on('end', leave)
    socket.on('close', () => {
      leave()
      this.#leaving.delete(socket)
    })
    socket.resume()
    socket.write(messageLine(this.#last))
    this.#changed()
  }

  say(said: Message): void {
    this.#last = said
    for (const socket of this.#present) socket.write(messageLine(said))
  }

  fail(error: unknown): void {
    const ours = error instanceof LookbackError
    this.say({
      state: 'failed',
      code: ours ? error.code : 'LB_STORE_SERVER_START',
      cause: ours ? error.cause : `${storeErrors.LB_STORE_SERVER_START.cause} ${error}`,
    })
  }

  /** Lets those go who have asked to: the last waits until the server has stopped. */
  dismissLeaving(): void {
    for (const socket of this.#leaving) socket.end()
    this.#leaving.clear()
  }

  dismissAll(): void {
    this.dismissLeaving()
    for (const socket of this.#present) socket.end()
  }

  /** Resolves when somebody comes or goes. */
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.#changed = resolve
    })
  }
}
