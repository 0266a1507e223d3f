/**
 * Pools neighbouring levels until m/u falls from the strongest level to the weakest, keeping the
 * sums of m and of u in each pool (pool adjacent violators). A stronger agreement can then never
 * count for less than a weaker one. (After Winkler 1993, on constrained EM.)
 */
export function monotone(m: readonly number[], u: readonly number[]): number[] {
  const pools: { m: number; u: number; from: number; to: number }[] = []
  for (let at = 0; at < m.length; at++) {
    pools.push({ m: m[at]!, u: u[at]!, from: at, to: at })
    while (pools.length > 1) {
      const last = pools[pools.length - 1]!
      const before = pools[pools.length - 2]!
      if (before.m * last.u >= last.m * before.u) break
      pools.splice(-2, 2, {
        m: before.m + last.m,
        u: before.u + last.u,
        from: before.from,
        to: last.to,
      })
    }
  }
  const result = [...m]
  for (const pool of pools) {
    for (let at = pool.from; at <= pool.to; at++) result[at] = (u[at]! * pool.m) / pool.u
  }
  return result
}
