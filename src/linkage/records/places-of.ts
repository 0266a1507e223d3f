/**
 * Where each id stands; undefined for one that is not among them. Ids that ascend are looked up where they are: a map of millions
 * would take more than all else about them.
 */
export function placesOf(ids: readonly number[]): (id: number) => number | undefined {
  if (ids.some((id, at) => at > 0 && ids[at - 1]! >= id)) {
    const places = new Map(ids.map((id, at) => [id, at]))
    return (id) => places.get(id)
  }
  return (id) => {
    let [from, to] = [0, ids.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (ids[middle]! < id) from = middle + 1
      else to = middle
    }
    return ids[from] === id ? from : undefined
  }
}
