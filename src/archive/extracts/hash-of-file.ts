import type { Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'

export async function hashOfFile(path: string, hash: Hash): Promise<string> {
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}
