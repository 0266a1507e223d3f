import { keyedNumbers } from './keyed-filter.ts'

/**
 * A linear layer over a Bloom filter: each bit of the encoding is the sum, modulo 2, of `spread` bits of the filter, drawn with the secret
 * (Armknecht, Heng, Schnell: "Strengthening Privacy-Preserving Record Linkage using Diffusion", PoPETs 2023(2), 298–311). No bit of the encoding
 * stands for a piece any more, how many are set tells nothing of the name's length, and of filters that are not close nothing is left of how far apart they
 * are, which pattern mining and matching of graphs live on.
 */
export function diffusionLayer(
  secret: Uint8Array,
  view: string,
  { bits, spread }: { readonly bits: number; readonly spread: number },
): (filter: Uint32Array) => Uint32Array {
  const drawn = Array.from({ length: bits }, (_, at) => distinct(secret, view, at, bits, spread))
  return (filter) => {
    const encoding = new Uint32Array(bits / 32)
    for (let at = 0; at < bits; at++) {
      let sum = 0
      for (const place of drawn[at]!) sum ^= (filter[place >>> 5]! >>> (place & 31)) & 1
      encoding[at >>> 5]! |= sum << (at & 31)
    }
    return encoding
  }
}

/** Places of one bit's terms: with one twice they would cancel. */
function distinct(
  secret: Uint8Array,
  view: string,
  at: number,
  bits: number,
  spread: number,
): readonly number[] {
  const drawn = keyedNumbers(secret, `diffusion|${view}|${at}`, spread * 4, bits)
  return [...new Set(drawn)].slice(0, spread)
}

/** Share of an encoding's bits that differ, on average, where a share `apart` of the filters' bits does. */
export const afterDiffusion = (apart: number, spread: number): number =>
  spread === 1 ? apart : (1 - (1 - 2 * apart) ** spread) / 2
