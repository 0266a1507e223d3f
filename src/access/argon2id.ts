import crypto from 'node:crypto'

export interface Argon2idCost {
  /** In KiB. */
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

export interface Argon2idInput extends Argon2idCost {
  readonly message: Uint8Array
  readonly nonce: Uint8Array
  readonly tagLength: number
}

/** Argon2id (RFC 9106): Node's own from 24.7 on, which leaves the event loop free, and WebAssembly on an older Node. */
export const argon2id = (input: Argon2idInput): Promise<Uint8Array> =>
  // Node 22 has no such function, whatever the types of Node 24 say.
  'argon2' in crypto ? ofNode(input) : argon2idInWasm(input)

const ofNode = (input: Argon2idInput): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    crypto.argon2('argon2id', input, (error, tag) => (error ? reject(error) : resolve(tag)))
  })

/** The same hash, made in WebAssembly. */
export async function argon2idInWasm(input: Argon2idInput): Promise<Uint8Array> {
  const wasm = await import('hash-wasm')
  return wasm.argon2id({
    password: input.message,
    salt: input.nonce,
    memorySize: input.memory,
    iterations: input.passes,
    parallelism: input.parallelism,
    hashLength: input.tagLength,
    outputType: 'binary',
  })
}
