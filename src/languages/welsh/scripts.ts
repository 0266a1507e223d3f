import type { Catalogue } from '../catalogue.ts'

/** What the scripts of the pages say (`say` in src/server/assets). */
export const scripts: Catalogue = {
  Copy: 'Copïo',
  Copied: 'Wedi’i gopïo',
  'Next: {1}': 'Nesaf: {1}',
  'Turn single keys off': 'Diffodd bysellau sengl',
  'Turn single keys on': 'Troi bysellau sengl ymlaen',
  'Not kept: try “Keep as a draft”.': 'Heb ei gadw: rhowch gynnig ar “Cadw fel drafft”.',
  'Another page of yours has kept other answers; these are the newest.':
    'Mae tudalen arall o’ch eiddo wedi cadw atebion eraill; dyma’r rhai diweddaraf.',
  'Kept as a draft at {1}.': 'Wedi’i gadw fel drafft am {1}.',
  mark: 'marc',
  marks: 'marc',
  found: 'wedi’u canfod',
  '{1} of {2} {3}': '{1} o {2} {3}',
  Home: 'Hafan',
  Worklist: 'Rhestr waith',
  Search: 'Chwilio',
  Case: 'Achos',
  'Search people': 'Chwilio am bobl',
  Person: 'Person',
  Groups: 'Grwpiau',
  Group: 'Grŵp',
  Chart: 'Siart',
  Items: 'Eitemau',
  Decisions: 'Penderfyniadau',
  Waiting: 'Yn aros',
  Back: 'Yn ôl',
}
