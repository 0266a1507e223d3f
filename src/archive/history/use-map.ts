import { readFile } from 'node:fs/promises'
import { rememberMap } from '../items-of-record.ts'
import { parseMap } from '../maps/parse-map.ts'

/** An import map of one's own, so that the records it once read can be read again. */
export async function useMap(path: string): Promise<void> {
  rememberMap(parseMap(await readFile(path, 'utf8'), path))
}
