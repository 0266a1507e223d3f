import { type EncodingSettings, parseEncodingSettings } from './encoding-settings.ts'

/**
 * What stores compare of people: two of name, day of birth and postcode at a time, so that one that is missing, or was written otherwise, does not hide the
 * rest. No view is of one field alone: what many have in common could be told by how often it comes.
 */
export const peopleEncoding = (): EncodingSettings =>
  parseEncodingSettings({
    version: 1,
    fields: { name: 'name', birth: 'date', postcode: 'code' },
    views: [
      { name: 'name and birth', fields: ['name', 'birth'], apart: 0.08 },
      { name: 'name and postcode', fields: ['name', 'postcode'], apart: 0.08 },
      { name: 'birth and postcode', fields: ['birth', 'postcode'], apart: 0.07 },
    ],
  })
