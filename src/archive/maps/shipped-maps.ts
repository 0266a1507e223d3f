import { readdirSync, readFileSync } from 'node:fs'
import type { ImportMap } from './map-schema.ts'
import { parseMap } from './parse-map.ts'

const folder = new URL('./shipped/', import.meta.url)

/** The maps that come with Lookback, checked when first asked for. */
export function shippedMaps(): readonly ImportMap[] {
  loaded ??= load()
  return loaded
}

let loaded: readonly ImportMap[] | undefined

const load = (): readonly ImportMap[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) => parseMap(readFileSync(new URL(file, folder), 'utf8'), file))
