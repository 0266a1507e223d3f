import type { Hash } from 'node:crypto'
import { type FileBytes, piecesOf } from '../formats/bytes/pieces.ts'

export async function hashOfFile(bytes: FileBytes, hash: Hash): Promise<string> {
  for await (const piece of piecesOf(bytes)) hash.update(piece)
  return hash.digest('hex')
}
