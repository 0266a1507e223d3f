import { refusal } from '../model/index.ts'
import { federationErrors } from './errors.ts'
import type { HandedOver } from './handed-over.ts'
import type { MatchedFigures } from './match-figures.ts'

const day = 24 * 60 * 60 * 1000

/**
 * What two forces handed over must not lie further apart than so many days: neither the files, since a figure may have been withdrawn
 * after the older was made, nor what had been received when a figure was counted.
 *
 * @throws LB_FEDERATION_STALE
 */
export function holdFresh(
  all: readonly HandedOver[],
  matched: readonly MatchedFigures[],
  days: number,
): void {
  holdWithin(
    all.map(({ file, said }) => ({ what: `${file} was made`, at: said.made })),
    days,
  )
  for (const one of matched) {
    holdWithin(
      one.map(({ by, figure }) => ({
        what: `${by.file}: what figure ${figure.figure} (${figure.definition.id}@${figure.definition.version}) was counted from had been received by`,
        at: figure.asOf.receivedBy,
      })),
      days,
    )
  }
}

function holdWithin(
  dated: readonly { readonly what: string; readonly at: string }[],
  days: number,
): void {
  const inOrder = dated.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const newest = inOrder.at(-1)
  if (!newest) return
  const stale = inOrder.filter(({ at }) => Date.parse(newest.at) - Date.parse(at) > days * day)
  if (stale.length === 0) return
  const cause = `${stale.map(({ what, at }) => `${what} ${at.slice(0, 10)}`).join('; ')}: more than ${days} days before the newest, ${newest.at.slice(0, 10)}.`
  throw refusal(federationErrors, 'LB_FEDERATION_STALE', cause)
}
