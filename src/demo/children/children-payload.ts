import { isoDate } from '../calendar.ts'
import { openText } from '../files/text-file.ts'
import type { CouncilExtract } from './council-child.ts'

/** The payload of the children's social care API (docs/extracts.md), one child a line. It has no missing episodes. */
export function openPayload(path: string, laCode: string): CouncilExtract {
  const file = openText(path)
  let written = 0
  return {
    write({ childId, child, home, referred, enquiry, placed, ended }) {
      const details = {
        unique_pupil_number: child.upn,
        first_name: child.given,
        surname: child.family,
        date_of_birth: isoDate(child.born),
        sex: child.sex,
        postcode: home.postcode,
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
      const section47 =
        enquiry === null
          ? []
          : [
              {
                section_47_assessment_id: `${childId}-S1`,
                start_date: isoDate(enquiry),
                end_date: isoDate(enquiry + 14),
                icpc_required_flag: false,
                purge: false,
              },
            ]
      const episode = {
        social_care_episode_id: `${childId}-E1`,
        referral_date: isoDate(referred),
        referral_source: '1A',
        referral_no_further_action_flag: false,
        ...(section47.length === 0 ? {} : { section_47_assessments: section47 }),
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
