import type { Catalogue } from '../catalogue.ts'

/** What stands around every page, and what the components say by themselves. */
export const frame: Catalogue = {
  'Error:': 'Gwall:',
  Error: 'Gwall',
  'Skip to main content': 'Neidio i’r prif gynnwys',
  Main: 'Prif ddewislen',
  Menu: 'Dewislen',
  'Show or hide the menu': 'Dangos neu guddio’r ddewislen',
  Back: 'Yn ôl',
  'There is a problem': 'Mae problem',
  Success: 'Llwyddiant',
  Show: 'Dangos',
  Hide: 'Cuddio',
  'Show password': 'Dangos y cyfrinair',
  'Hide password': 'Cuddio’r cyfrinair',
  'Your password is visible': 'Mae eich cyfrinair i’w weld',
  'Your password is hidden': 'Mae eich cyfrinair wedi’i guddio',
  Previous: 'Blaenorol',
  Next: 'Nesaf',
  'Next<1> page</1>': 'Nesaf<1> (y dudalen)</1>',
  'Previous<1> page</1>': 'Blaenorol<1> (y dudalen)</1>',
  Page: 'Tudalen',
  Pagination: 'Tudalennu',
  Waiting: 'Yn aros',
  'A risk has been raised since this page was opened':
    'Mae risg wedi’i chodi ers agor y dudalen hon',
  Password: 'Cyfrinair',
  'Your account': 'Eich cyfrif',
  'Sign out': 'Allgofnodi',
  'Save the whole list: <1>CSV</1>, <2>OpenDocument spreadsheet</2>':
    'Cadw’r rhestr gyfan: <1>CSV</1>, <2>taenlen OpenDocument</2>',
  'Lookback orders and explains. A named person reads, and a named person decides.':
    'Mae Lookback yn gosod trefn ac yn egluro. Person a enwir sy’n darllen, a pherson a enwir sy’n penderfynu.',
  'Every case you open is recorded in the ledger.':
    'Mae pob achos a agorwch yn cael ei gofnodi yn y cyfriflyfr.',
  'The first {1} of {2} {3}. <1>Show all {4}<2> {5}</2></1>':
    'Y {1} cyntaf o {2} ({3}). <1>Dangos pob un o’r {4}<2> ({5})</2></1>',
  Search: 'Chwilio',
  'Kinds of event': 'Mathau o ddigwyddiad',
  Everything: 'Popeth',
  'Seen with': 'Gwelwyd gyda',
  'Not recorded': 'Heb ei gofnodi',

  Home: 'Hafan',
  Worklist: 'Rhestr waith',
  Items: 'Eitemau',
  Decisions: 'Penderfyniadau',
  Cases: 'Achosion',
  People: 'Pobl',
  Links: 'Cysylltiadau',
  Groups: 'Grwpiau',
  Progress: 'Cynnydd',
  Figures: 'Ffigurau',
  Definitions: 'Diffiniadau',
  Children: 'Plant',
  'Data quality': 'Ansawdd data',
  Extracts: 'Detholiadau',
  Ledger: 'Cyfriflyfr',
  Accounts: 'Cyfrifon',
  Panel: 'Panel',
  Help: 'Cymorth',

  Reader: 'Darllenydd',
  Reviewer: 'Adolygydd',
  Authoriser: 'Awdurdodwr',
  'Data manager': 'Rheolwr data',
  Auditor: 'Archwilydd',
  Administrator: 'Gweinyddwr',
  'Panel member': 'Aelod o’r panel',
  'This is being worked out from all cases for the first time. It goes on if you leave this page; look again in a few minutes.':
    'Mae hyn yn cael ei gyfrifo o bob achos am y tro cyntaf. Mae’n parhau os gadewch y dudalen hon; edrychwch eto ymhen ychydig funudau.',
  'As it stood when it was worked out, {1}. Something has changed since, and it is being worked out anew; look again in a few minutes.':
    'Fel yr oedd pan gafodd ei gyfrifo, {1}. Mae rhywbeth wedi newid ers hynny, ac mae’n cael ei gyfrifo o’r newydd; edrychwch eto ymhen ychydig funudau.',
  'Worked out {1}; nothing it rests on has changed since.':
    'Cyfrifwyd {1}; nid oes dim y mae’n dibynnu arno wedi newid ers hynny.',
  'Names spelt otherwise and things typed with a mistake are not all looked for yet: records are being read since the last import, refresh or start. What is written as you typed it is found. Search again in a minute or two.':
    'Ni chwilir eto am bob enw a sillafwyd yn wahanol nac am bob peth a deipiwyd â gwall: mae cofnodion yn cael eu darllen ers y mewnforio, yr adnewyddu neu’r cychwyn diwethaf. Ceir hyd i’r hyn a ysgrifennwyd fel y gwnaethoch ei deipio. Chwiliwch eto ymhen munud neu ddwy.',
}
