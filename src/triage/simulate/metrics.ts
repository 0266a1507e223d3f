/**
 * Measures of a finished replay, defined as ASReview's insights define them (asreview-insights
 * 1.6, `algorithms.py`): `found` is the answers in the order read, the two starting records left out.
 * All but ATD are shares; ATD is the mean place (from 1) at which a relevant record was read, over N.
 */
export interface Measures {
  readonly loss: number
  readonly ndcg: number
  readonly wss95: number
  readonly wss100: number
  /** Share of the relevant found in the first tenth read. */
  readonly rrf10: number
  readonly atd: number
}

export function measure(found: readonly boolean[]): Measures {
  const n = found.length
  const places = found.flatMap((relevant, i) => (relevant ? [i] : []))
  const relevant = places.length
  const area = places.reduce((sum, place) => sum + (n - place), 0)
  const best = relevant * (n - (relevant - 1) / 2)
  const gain = places.reduce((sum, place) => sum + 1 / Math.log2(place + 2), 0)
  const ideal = places.reduce((sum, _, i) => sum + 1 / Math.log2(i + 2), 0)
  return {
    loss: (best - area) / (relevant * (n - relevant)),
    ndcg: gain / ideal,
    wss95: workSaved(places, n, 0.95),
    wss100: workSaved(places, n, 1),
    rrf10: places.filter((place) => place + 1 <= n / 10).length / relevant,
    atd: places.reduce((sum, place) => sum + place + 1, 0) / relevant / n,
  }
}

/** Work saved over reading at random until a share of the relevant is found. */
function workSaved(places: readonly number[], n: number, recall: number): number {
  const relevant = places.length
  const wanted = Math.max(1, Math.floor(recall * relevant + 1e-9))
  return (randomPlace(wanted, relevant, n) - places[wanted - 1]!) / n
}

/** First place at which evenly spread relevant records would have given `wanted`, rounded half to even. */
function randomPlace(wanted: number, relevant: number, n: number): number {
  const step = n > 1 ? relevant / (n - 1) : 0
  const roundEven = (x: number) => {
    const floor = Math.floor(x)
    const part = x - floor
    return part < 0.5 || (part === 0.5 && floor % 2 === 0) ? floor : floor + 1
  }
  let place = Math.max(0, Math.floor((wanted - 0.5) / (step || 1)) - 2)
  while (place < n - 1 && roundEven(place * step) < wanted) place += 1
  return place
}
