import { formats } from '../formats/format-table.ts'
import { shippedMaps } from '../maps/shipped-maps.ts'

/** A format as people call it, by the id that an extract carries. */
export function formatTitle(id: string): string {
  if (id === 'documents') return 'Documents, one for a file'
  return formats.find((format) => format.id === id)?.title ?? id
}

/** Of the ids that an extract carries, those of no map that comes with Lookback. */
export function ownMapsOf(ids: string | null): readonly string[] {
  const shipped = new Set(shippedMaps().map(({ id }) => id))
  return (ids ?? '').split(', ').filter((id) => id !== '' && !shipped.has(id))
}

/** Import maps as people call them, by the ids that an extract carries; one of somebody’s own keeps its id. */
export function mapTitle(ids: string): string {
  const titleOf = (id: string) => shippedMaps().find((map) => map.id === id)?.title ?? id
  return ids.split(', ').map(titleOf).join('; ')
}
