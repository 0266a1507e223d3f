import { join } from 'node:path'
import { type Day, isoDate } from '../calendar.ts'
import { openCsv } from '../files/csv.ts'
import type { Table } from '../files/table.ts'
import type { CouncilExtract } from './council-child.ts'

/** Days as the dataset's scripts write them. */
const stamp = (day: Day | null): string => (day === null ? 'NULL' : `${isoDate(day)} 00:00:00.000`)

const columns = {
  person:
    'pers_legacy_id,pers_person_id,pers_upn,pers_forename,pers_surname,pers_sex,pers_gender,pers_ethnicity,pers_dob,pers_single_unique_id,pers_upn_unknown,pers_send_flag,pers_expected_dob,pers_death_date,pers_is_mother,pers_nationality',
  address:
    'addr_table_id,addr_person_id,addr_address_type,addr_address_start_date,addr_address_end_date,addr_address_postcode,addr_address_json',
  linked_identifiers:
    'link_table_id,link_person_id,link_identifier_type,link_identifier_value,link_valid_from_date,link_valid_to_date',
  cin_episodes:
    'cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,cine_referral_source_code,cine_referral_nfa,cine_close_reason,cine_close_date,cine_referral_team,cine_referral_worker_id',
  s47_enquiry:
    's47e_s47_enquiry_id,s47e_referral_id,s47e_person_id,s47e_s47_start_date,s47e_s47_end_date,s47e_s47_nfa,s47e_s47_outcome_json,s47e_s47_completed_by_team,s47e_s47_completed_by_worker_id',
  cla_placement:
    'clap_cla_placement_id,clap_cla_id,clap_person_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_placement_urn,clap_cla_placement_distance,clap_cla_placement_provider,clap_cla_placement_postcode,clap_cla_placement_end_date,clap_cla_placement_change_reason',
  missing:
    'miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_type,miss_missing_episode_end_date,miss_missing_rhi_offered,miss_missing_rhi_accepted',
} as const

/** Tables of the Standard Safeguarding Dataset (docs/extracts.md). */
export function openSafeguardingDataset(folder: string): CouncilExtract {
  const open = (name: keyof typeof columns): Table =>
    openCsv(join(folder, `ssd_${name}.csv`), columns[name].split(','))
  const people = open('person')
  const addresses = open('address')
  const numbers = open('linked_identifiers')
  const episodes = open('cin_episodes')
  const enquiries = open('s47_enquiry')
  const placements = open('cla_placement')
  const missing = open('missing')
  const tables = [people, addresses, numbers, episodes, enquiries, placements, missing]
  return {
    write({ childId, child, home, referred, enquiry, placed, ended, missing: days, linked }) {
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
      addresses.write({
        addr_table_id: `${childId}-A1`,
        addr_person_id: childId,
        addr_address_type: 'HOME',
        addr_address_start_date: stamp(child.born),
        addr_address_end_date: stamp(placed),
        addr_address_postcode: home.postcode,
        addr_address_json: addressOf(home.address),
      })
      for (const [at, { type, value, from, until }] of linked.entries()) {
        numbers.write({
          link_table_id: `${childId}-I${at + 1}`,
          link_person_id: childId,
          link_identifier_type: type,
          link_identifier_value: value,
          link_valid_from_date: stamp(from),
          link_valid_to_date: stamp(until),
        })
      }
      episodes.write({
        cine_referral_id: `${childId}-R1`,
        cine_person_id: childId,
        cine_referral_date: stamp(referred),
        cine_cin_primary_need_code: 'N1',
        cine_referral_source_code: '1A',
        cine_referral_nfa: 'N',
        cine_close_date: 'NULL',
      })
      if (enquiry !== null) {
        enquiries.write({
          s47e_s47_enquiry_id: `${childId}-S1`,
          s47e_referral_id: `${childId}-R1`,
          s47e_person_id: childId,
          s47e_s47_start_date: stamp(enquiry),
          s47e_s47_end_date: stamp(enquiry + 14),
          s47e_s47_nfa: 'N',
        })
      }
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
    close: () => tables.reduce((sum, table) => sum + table.close(), 0),
  }
}

/** Number, street and town each by itself, as the dataset's scripts put an address together. */
function addressOf(address: string): string {
  const [line = '', town = ''] = address.split(/, (?=[^,]*$)/)
  return JSON.stringify({
    ROOM: '',
    FLOOR: '',
    FLAT: '',
    BUILDING: '',
    HOUSE: '',
    STREET: line,
    TOWN: town,
  })
}
