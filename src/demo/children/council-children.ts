import { join } from 'node:path'
import { type Day, isoDate } from '../calendar.ts'
import { openCsv } from '../files/csv.ts'
import type { Table } from '../files/table.ts'
import { openText } from '../files/text-file.ts'
import { homeAt, type Person } from '../people/people.ts'

/** A child in care as its council knows them. */
export interface CouncilChild {
  readonly childId: string
  readonly child: Person
  readonly referred: Day
  readonly placed: Day
  /** Null: to this day. */
  readonly ended: Day | null
  /** Missing from care, as the council recorded it. */
  readonly missing: readonly Day[]
}

/** One council's extract of today. */
export interface CouncilExtract {
  write(child: CouncilChild): void
  /** Returns how many files were written. */
  close(): number
}

/** Days as the dataset's scripts write them. */
const stamp = (day: Day | null): string => (day === null ? 'NULL' : `${isoDate(day)} 00:00:00.000`)

const columns = {
  person:
    'pers_legacy_id,pers_person_id,pers_upn,pers_forename,pers_surname,pers_sex,pers_gender,pers_ethnicity,pers_dob,pers_single_unique_id,pers_upn_unknown,pers_send_flag,pers_expected_dob,pers_death_date,pers_is_mother,pers_nationality',
  placement:
    'clap_cla_placement_id,clap_cla_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_placement_urn,clap_cla_placement_distance,clap_cla_placement_provider,clap_cla_placement_postcode,clap_cla_placement_end_date,clap_cla_placement_change_reason',
  missing:
    'miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_type,miss_missing_episode_end_date,miss_missing_rhi_offered,miss_missing_rhi_accepted',
} as const

/** Tables of the Standard Safeguarding Dataset (docs/extracts.md). */
export function openSafeguardingDataset(folder: string): CouncilExtract {
  const open = (name: string, list: string): Table =>
    openCsv(join(folder, `ssd_${name}.csv`), list.split(','))
  const people = open('person', columns.person)
  const placements = open('cla_placement', columns.placement)
  const missing = open('missing', columns.missing)
  return {
    write({ childId, child, placed, ended, missing: days }) {
      people.write({
        pers_legacy_id: `L${childId}`,
        pers_person_id: childId,
        pers_upn: child.upn,
        pers_forename: child.given,
        pers_surname: child.family,
        pers_sex: child.sex,
        pers_dob: stamp(child.born),
        pers_single_unique_id: child.nhs,
      })
      placements.write({
        clap_cla_placement_id: `${childId}-1`,
        clap_cla_id: childId,
        clap_person_id: childId,
        clap_cla_placement_start_date: stamp(placed),
        clap_cla_placement_type: 'U4',
        clap_cla_placement_provider: 'PR4',
        clap_cla_placement_end_date: stamp(ended),
      })
      for (const [at, day] of days.entries()) {
        missing.write({
          miss_table_id: `${childId}-M${at + 1}`,
          miss_person_id: childId,
          miss_missing_episode_start_date: stamp(day),
          miss_missing_episode_type: 'Missing',
          miss_missing_episode_end_date: stamp(day + 1),
          miss_missing_rhi_offered: 'Y',
          miss_missing_rhi_accepted: 'N',
        })
      }
    },
    close: () => people.close() + placements.close() + missing.close(),
  }
}

/** The payload of the children's social care API (docs/extracts.md), one child a line. It has no missing episodes. */
export function openPayload(path: string, laCode: string): CouncilExtract {
  const file = openText(path)
  let written = 0
  return {
    write({ childId, child, referred, placed, ended }) {
      const details = {
        unique_pupil_number: child.upn,
        first_name: child.given,
        surname: child.family,
        date_of_birth: isoDate(child.born),
        sex: child.sex,
        postcode: homeAt(child, placed).postcode,
        purge: false,
      }
      const placement = {
        child_looked_after_placement_id: `${childId}-1`,
        start_date: isoDate(placed),
        start_reason: 'S',
        placement_type: 'U4',
        ...(ended === null ? {} : { end_date: isoDate(ended), end_reason: 'E4A' }),
        purge: false,
      }
      const episode = {
        social_care_episode_id: `${childId}-E1`,
        referral_date: isoDate(referred),
        referral_source: '1A',
        referral_no_further_action_flag: false,
        child_looked_after_placements: [placement],
        purge: false,
      }
      const payload = {
        la_code: Number(laCode),
        Children: {
          la_child_id: childId,
          mis_child_id: `M${childId}`,
          purge: false,
          child_details: details,
          social_care_episodes: [episode],
        },
      }
      file.write(`${JSON.stringify(payload)}\n`)
      written = 1
    },
    close() {
      file.close()
      return written
    },
  }
}
