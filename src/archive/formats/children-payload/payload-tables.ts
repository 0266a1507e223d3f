/** A kind of object in a payload, and the row it becomes. */
export interface PayloadTable {
  readonly name: string
  /** The object under which it stands in what is around it; of several a row each. */
  readonly under: string
  /** Its own number; null: it is known by what it stands in. */
  readonly key: string | null
  /** What it says, in the order of the specification. A list of texts is joined with `;`. */
  readonly says: readonly string[]
  /** Without this a whole payload is none; a partial one leaves it out. */
  readonly needs: readonly string[]
  readonly columns: readonly string[]
}

const child = ['la_code', 'la_child_id'] as const
const episode = [...child, 'social_care_episode_id', 'referral_date'] as const

const table = (
  around: readonly string[],
  { says, key, ...rest }: Omit<PayloadTable, 'columns'>,
): PayloadTable => ({
  ...rest,
  key,
  says,
  columns: [...new Set([...around, ...(key === null ? [] : [key]), ...says, 'purge'])],
})

export const childTable = table(child, {
  name: 'child',
  under: 'child_details',
  key: null,
  says: [
    'mis_child_id',
    'unique_pupil_number',
    'former_unique_pupil_number',
    'unique_pupil_number_unknown_reason',
    'first_name',
    'surname',
    'date_of_birth',
    'expected_date_of_birth',
    'sex',
    'ethnicity',
    'disabilities',
    'postcode',
    'uasc_flag',
    'uasc_end_date',
  ],
  needs: ['date_of_birth', 'expected_date_of_birth'],
})

export const episodeTable = table(child, {
  name: 'episode',
  under: 'social_care_episodes',
  key: 'social_care_episode_id',
  says: [
    'referral_date',
    'referral_source',
    'referral_no_further_action_flag',
    'closure_date',
    'closure_reason',
    'worker_id',
  ],
  needs: ['referral_date'],
})

/** What stands in an episode. */
export const withinEpisode: readonly PayloadTable[] = [
  table(episode, {
    name: 'assessment',
    under: 'child_and_family_assessments',
    key: 'child_and_family_assessment_id',
    says: ['start_date', 'authorisation_date', 'factors'],
    needs: ['start_date'],
  }),
  table(episode, {
    name: 'child in need plan',
    under: 'child_in_need_plans',
    key: 'child_in_need_plan_id',
    says: ['start_date', 'end_date'],
    needs: ['start_date'],
  }),
  table(episode, {
    name: 'section 47 enquiry',
    under: 'section_47_assessments',
    key: 'section_47_assessment_id',
    says: ['start_date', 'icpc_required_flag', 'icpc_date', 'end_date'],
    needs: ['start_date'],
  }),
  table(episode, {
    name: 'child protection plan',
    under: 'child_protection_plans',
    key: 'child_protection_plan_id',
    says: ['start_date', 'end_date'],
    needs: ['start_date'],
  }),
  table(episode, {
    name: 'placement',
    under: 'child_looked_after_placements',
    key: 'child_looked_after_placement_id',
    says: [
      'start_date',
      'start_reason',
      'placement_type',
      'postcode',
      'end_date',
      'end_reason',
      'change_reason',
    ],
    needs: ['start_date'],
  }),
]

export const payloadTables: readonly PayloadTable[] = [childTable, episodeTable, ...withinEpisode]
