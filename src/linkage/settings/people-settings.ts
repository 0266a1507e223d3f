import { readFileSync } from 'node:fs'
import { type LinkSettings, parseSettings } from './link-settings.ts'

const text = readFileSync(new URL('./people.json', import.meta.url), 'utf8')

/**
 * The field's settings: who is who among mentions in police, missing-persons and council records.
 * Reads givenNames, familyName, aliases ("given family"), birthDate (YYYY-MM-DD), birthYear (also
 * from an age), postcode, address, phones, vehicles, identifiers ("scheme:value") and group (the
 * source's own number for the person). Ethnicity, nationality, religion, disability and sex are not
 * read, so they cannot link. Of `missingWords` ZZ99 3VZ and ZZ99 3WZ are the NHS Postcode Directory's
 * pseudo-postcodes of no fixed abode and of an address not known.
 */
export const peopleSettings = (): LinkSettings => parseSettings(text)
