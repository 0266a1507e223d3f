/** The extracts' columns, in the order docs/extracts.md gives them; a test holds the two together. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/)

export const policeColumns = list(`
crime_ref reported_date offence_from offence_to closed_date offence_code offence_title cse_flag location_type
location area unit transfers oic_collar oic_name other_officers outcome_code outcome_date suspects_total
victims_total suspects_associated cse_exchange cse_gain cse_imbalance risk_at_closure victim_ref
victim_nominal victim_forename victim_surname victim_aka victim_dob victim_age victim_sex victim_ethnicity
victim_address victim_postcode victim_phone suspect_ref suspect_nominal suspect_forename suspect_surname
suspect_aka suspect_dob suspect_age suspect_sex suspect_ethnicity suspect_address suspect_postcode
suspect_phone suspect_vehicle suspect_pnc relationship recorded_date updated_date`)

export const missingColumns = list(`
episode_ref misper_ref forename surname aka dob sex ethnicity address postcode phone missing_from missing_to
risk reported_by found_at seen_with_name seen_with_phone seen_with_vehicle seen_with_ref return_interview
notes`)

export const councilColumns = list(`
child_id upn nhs_number forename surname aka dob sex ethnicity address postcode phone referral_id
referral_date closed_date referral_source primary_need closure_reason factors concern_date setting
concern_summary sexual_harm exchange gain imbalance alleged_total alleged_associated risk_at_closure
strategy_date s47_date cp_plan_date social_worker_id social_worker_name team alleged_ref alleged_forename
alleged_surname alleged_aka alleged_dob alleged_age alleged_sex alleged_address alleged_postcode
alleged_phone alleged_vehicle alleged_relationship recorded_date updated_date`)
