import { gamma, poisson, type Random } from '../random.ts'

/** What the weeks so far say about those to come. */
export interface WeeklyModel {
  readonly mean: number
  /** Variance of the mean, for doubt about it. */
  readonly meanVariance: number
  /** Negative binomial size: small means weeks vary more than chance. */
  readonly size: number
  /** Correlation of a week with the next. */
  readonly correlation: number
}

/**
 * Negative-binomial weeks with correlation, by moments. Weeks that resemble each other hide part of how much weeks
 * differ, and few weeks hide part of how alike they are: the correlation is put right for that (Kendall, Biometrika 41,
 * 1954) and shrunk towards 0.5 as if eight weeks had shown it; the variance is put right for it, and doubt
 * about the mean is widened by (1 + r) / (1 − r). Resampling past weeks ignores all of it, and its dates come too early.
 */
export function weeklyModel(done: readonly number[]): WeeklyModel {
  const n = done.length
  const mean = done.reduce((sum, each) => sum + each, 0) / n
  const seenVariance = done.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n - 1)
  let lagged = 0
  for (let i = 1; i < n; i += 1) lagged += (done[i]! - mean) * (done[i - 1]! - mean)
  const seen = seenVariance > 0 ? lagged / (n - 1) / seenVariance : 0
  const mended = (n * seen + 1) / Math.max(1, n - 3)
  const correlation = Math.min(0.9, Math.max(0, (n * mended + 8 * 0.5) / (n + 8)))
  const alike = (1 + correlation) / (1 - correlation)
  const spread = Math.max((seenVariance * (n - 1)) / Math.max(1, n - alike), mean)
  return {
    mean,
    meanVariance: (spread / n) * alike,
    size: spread > mean * 1.0001 ? mean ** 2 / (spread - mean) : Number.POSITIVE_INFINITY,
    correlation,
  }
}

/** A future: a mean drawn from its posterior, then correlated weeks around it. */
export function futureWeeks(model: WeeklyModel, random: Random): () => number {
  const rate = futureRates(model, random)
  return () => poisson(random, rate())
}

/** The same future before chance falls within each week: how many readings a week would have on average. */
export function futureRates(model: WeeklyModel, random: Random): () => number {
  const shape = model.mean ** 2 / model.meanVariance
  const mean = (gamma(random, shape) * model.mean) / shape
  const r = model.correlation
  let level: number | null = null
  function draw(): number {
    return Number.isFinite(model.size) ? gamma(random, model.size) / model.size : 1
  }
  return () => {
    level =
      level === null
        ? draw()
        : Math.max(0, r * level + (1 - r) * 1 + Math.sqrt(1 - r * r) * (draw() - 1))
    return mean * level
  }
}
