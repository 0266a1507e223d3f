import { createHash } from 'node:crypto'

export interface FirstReading {
  readonly caseId: number
  readonly reader: string
  readonly matters: boolean
  /** The ranker's score for the case when it was read; above 0 leans towards mattering. */
  readonly score: number
}

export interface SecondReading {
  readonly caseId: number
  /** Who may not read it: the first reader. */
  readonly notBy: string
  /** `random`: a fair sample, estimates rest on it. `disagreement`: efficient, kept out of them. */
  readonly why: 'random' | 'disagreement'
}

/**
 * Which first readings are read again, blind. A case is in the random share by its own hash with
 * the seed, so nobody can steer it and adding cases moves none; beyond it, the cases on which
 * reader and model differ most, up to the given share of all.
 */
export function assignSecondReadings(
  readings: readonly FirstReading[],
  options: { readonly seed: string; readonly random: number; readonly disagreement: number },
): readonly SecondReading[] {
  const chance = (caseId: number) =>
    createHash('sha256').update(`${options.seed}:second:${caseId}`).digest().readUInt32BE() /
    2 ** 32
  const drawn = (reading: FirstReading) => chance(reading.caseId) < options.random
  const gap = ({ matters, score }: FirstReading) => (matters ? -score : score)
  const doubted = readings
    .filter((reading) => !drawn(reading) && gap(reading) > 0)
    .sort((a, b) => gap(b) - gap(a) || a.caseId - b.caseId)
    .slice(0, Math.floor(options.disagreement * readings.length))
  const as = (why: SecondReading['why']) => (reading: FirstReading) => ({
    caseId: reading.caseId,
    notBy: reading.reader,
    why,
  })
  return [...readings.filter(drawn).map(as('random')), ...doubted.map(as('disagreement'))]
}
