/** ln Γ(x) for x > 0: raised above 15 by its recurrence, then Stirling's series (error under 1e-15). */
function logGamma(x: number): number {
  let product = 1
  let high = x
  for (; high < 15; high += 1) product *= high
  const square = 1 / high ** 2
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680))) / high
  return (
    (high - 0.5) * Math.log(high) - high + Math.log(2 * Math.PI) / 2 + series - Math.log(product)
  )
}

/** Share of a beta distribution with parameters a, b > 0 below x. */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  )
  return x < (a + 1) / (a + b + 2)
    ? (front * continued(x, a, b)) / a
    : 1 - (front * continued(1 - x, b, a)) / b
}

/** Lentz' continued fraction of the incomplete beta function. */
function continued(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const whole = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / whole(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / whole(1 + even * d)
    c = whole(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / whole(1 + odd * d)
    c = whole(1 + odd / c)
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < 1e-13) break
  }
  return h
}

/** The x below which a share p of a beta distribution lies. */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 200 && high - low > 1e-14; step += 1) {
    const middle = (low + high) / 2
    if (betaShare(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}
