import { type Day, lastDay, slashDate } from '../calendar.ts'
import { openCsv } from '../files/csv.ts'
import type { MissingPlan } from '../incidents/incidents.ts'
import { homeAt } from '../people/people.ts'
import { drawHome } from '../people/places.ts'
import type { Random } from '../random.ts'
import type { CouncilCase } from '../record/council.ts'

const columns = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes:
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  oc2: 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
} as const

export interface LookedAfterReturn {
  write(random: Random, referral: CouncilCase, missing: readonly MissingPlan[]): void
  close(): number
}

/** The looked-after children return (SSDA903): five CSV files that name nobody. */
export function openLookedAfter(pathOf: (name: string) => string): LookedAfterReturn {
  const table = (name: keyof typeof columns) =>
    openCsv(pathOf(`${name}.csv`), columns[name].split(','))
  const header = table('header')
  const episodes = table('episodes')
  const absences = table('missing')
  const reviews = table('reviews')
  const oc2 = table('oc2')

  function placements(random: Random, referral: CouncilCase, start: Day, end: Day | null): void {
    const count = random.whole(1, 3)
    const last = end ?? Math.min(lastDay, start + 600)
    let from = start
    for (let at = 0; at < count; at++) {
      const final = at === count - 1
      const to = final
        ? end
        : Math.min(last - 1, from + Math.max(30, Math.floor((last - start) / count)))
      episodes.write({
        CHILD: referral.childId,
        DECOM: slashDate(from),
        RNE: at === 0 ? 'S' : 'P',
        LS: random.pick(['C2', 'C1', 'V2', 'E1']),
        CIN: referral.need,
        PLACE: random.pick(['U6', 'U4', 'K2', 'H5', 'U1']),
        PLACE_PROVIDER: random.pick(['PR1', 'PR2', 'PR4']),
        DEC: to === null ? '' : slashDate(to),
        REC: to === null ? '' : final ? 'E4A' : 'X1',
        REASON_PLACE_CHANGE:
          to === null || final ? '' : random.pick(['CARPL', 'CHILD', 'PLANN', 'ALLEG', 'OTHER']),
        HOME_POST: homeAt(referral.child, referral.referred).postcode,
        PL_POST: drawHome(random, referral.council).postcode,
        URN: `SC${random.digits(6)}`,
      })
      if (to === null) return
      from = to
    }
  }

  return {
    write(random, referral, missing) {
      const start = referral.referred + random.whole(3, 60)
      if (start > lastDay - 60) return
      const length = random.whole(120, 1100)
      const end = start + length < lastDay ? start + length : null
      const DOB = slashDate(referral.child.born)
      const CHILD = referral.childId
      header.write({
        CHILD,
        SEX: referral.child.sex === 'M' ? '1' : '2',
        DOB,
        ETHNIC:
          /^[A-Z]{4}$/.test(referral.ethnicity) && referral.ethnicity !== 'NULL'
            ? referral.ethnicity
            : 'NOBT',
        UPN: referral.upn ?? 'UN2',
      })
      placements(random, referral, start, end)
      const until = end ?? lastDay
      for (let day = start + 28; day < until; day += random.whole(85, 180)) {
        reviews.write({
          CHILD,
          DOB,
          REVIEW: slashDate(day),
          REVIEW_CODE: random.pick(['PN1', 'PN1', 'PN4', 'PN5', 'PN6']),
        })
      }
      for (const each of missing) {
        if (each.day < start || each.day >= until) continue
        absences.write({
          CHILD,
          DOB,
          MISSING: random.chance(0.75) ? 'M' : 'A',
          MIS_START: slashDate(each.day),
          MIS_END: slashDate(Math.min(until, each.day + random.whole(1, 3))),
        })
      }
      const scored = random.chance(0.7)
      oc2.write({
        CHILD,
        DOB,
        SDQ_SCORE: scored ? `${random.whole(2, 32)}` : '',
        SDQ_REASON: scored ? '' : random.pick(['SDQ2', 'SDQ3', 'SDQ4']),
        CONVICTED: random.chance(0.05) ? '1' : '0',
        HEALTH_CHECK: '1',
        IMMUNISATIONS: random.chance(0.85) ? '1' : '0',
        TEETH_CHECK: random.chance(0.8) ? '1' : '0',
        HEALTH_ASSESSMENT: random.chance(0.9) ? '1' : '0',
        SUBSTANCE_MISUSE: '0',
        INTERVENTION_RECEIVED: '0',
        INTERVENTION_OFFERED: '0',
      })
    },
    close: () =>
      [header, episodes, absences, reviews, oc2].reduce((sum, each) => sum + each.close(), 0),
  }
}
