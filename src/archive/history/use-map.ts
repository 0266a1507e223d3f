import { readFile } from 'node:fs/promises'
import { parseMap } from '../maps/parse-map.ts'
import { rememberMap } from '../rows/items-of-record.ts'

/** An import map of one's own, so that the records it once read can be read again. */
export async function useMap(path: string): Promise<void> {
  rememberMap(parseMap(await readFile(path, 'utf8'), path))
}
