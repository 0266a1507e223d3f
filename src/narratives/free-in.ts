/** Which characters of a text belong to something that was found; what overlaps is not taken a second time. */
export interface Free {
  /** Takes a stretch, unless a part of it is taken. */
  take(from: number, to: number): boolean
}

export function freeIn(text: string): Free {
  const taken = new Uint8Array(text.length)
  return {
    take(from, to) {
      if (taken.subarray(from, to).includes(1)) return false
      taken.fill(1, from, to)
      return true
    },
  }
}
