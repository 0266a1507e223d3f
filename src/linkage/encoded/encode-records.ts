import { diffusionLayer } from './diffusion.ts'
import { type EncodingSettings, spreadOf } from './encoding-settings.ts'
import { KeyedFilters } from './keyed-filter.ts'
import { bitsOfPiece, piecesOf } from './pieces.ts'

/** What is known of a person, by field. */
export type PersonFields = Readonly<Record<string, string | null | undefined>>

/** By view, in the order of the settings; null where a field of the view is missing. */
export type Encoding = readonly (Uint32Array | null)[]

/** Encodes one person after another. The same fields, settings and secret give the same encoding, wherever. */
export function personEncoder(
  settings: EncodingSettings,
  secret: Uint8Array,
): (person: PersonFields) => Encoding {
  const { bits, fields, views } = settings
  const filters = new KeyedFilters(secret, bits)
  const layers = views.map((view) =>
    diffusionLayer(secret, view.name, { bits, spread: spreadOf(settings, view) }),
  )
  return (person) =>
    views.map((view, at) => {
      const filter = new Uint32Array(bits / 32)
      for (const field of view.fields) {
        const kind = fields[field]!
        const pieces = piecesOf(person[field] ?? '', field, kind)
        if (pieces.length === 0) return null
        for (const piece of pieces) filters.add(filter, view.name, piece, bitsOfPiece[kind])
      }
      return layers[at]!(filter)
    })
}
