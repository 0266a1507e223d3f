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
  bytes: 'beit',
  'Choose one or more files, or a folder.': 'Dewiswch un ffeil neu fwy, neu ffolder.',
  'The files are {1} together. At most {2} can be uploaded in one go.':
    'Mae’r ffeiliau’n {1} gyda’i gilydd. Gellir uwchlwytho {2} ar y mwyaf ar y tro.',
  'These are {1} files. At most {2} can be uploaded in one go.':
    'Mae {1} o ffeiliau yma. Gellir uwchlwytho {2} ar y mwyaf ar y tro.',
  '1 file chosen, {1}.': 'Dewiswyd 1 ffeil, {1}.',
  '{1} files chosen, {2}.': 'Dewiswyd {1} o ffeiliau, {2}.',
  '{1} of {2} sent, about {3} min left.': 'Anfonwyd {1} o {2}, tua {3} munud ar ôl.',
  '{1} of {2} sent.': 'Anfonwyd {1} o {2}.',
  'All is sent. Lookback is taking it in.': 'Mae’r cyfan wedi’i anfon. Mae Lookback yn ei dderbyn.',
  'The upload was refused. Nothing was kept.': 'Gwrthodwyd yr uwchlwythiad. Ni chadwyd dim.',
  'The connection was lost before all had arrived. Nothing was kept; send the files again.':
    'Collwyd y cysylltiad cyn i’r cyfan gyrraedd. Ni chadwyd dim; anfonwch y ffeiliau eto.',
  'What was dragged could not be read. Choose the files instead.':
    'Nid oedd modd darllen yr hyn a lusgwyd. Dewiswch y ffeiliau yn lle hynny.',
}
