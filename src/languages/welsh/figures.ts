import type { Catalogue } from '../catalogue.ts'

/** Published figures, tables and statements, with all that is said of them. */
export const figures: Catalogue = {
  'Published figures': 'Ffigurau a gyhoeddwyd',
  'Figures, the newest first': 'Ffigurau, y diweddaraf yn gyntaf',
  'As of': 'Fel ar',
  Bounds: 'Terfynau',
  State: 'Cyflwr',
  Figure: 'Ffigur',
  'Figure {1}': 'Ffigur {1}',
  'Count it again': 'Ei gyfrif eto',
  'Count again': 'Cyfrif eto',
  'A published figure never changes. Its command counts it again from the archive, and names the cases that differ if any do. To propose one, <1>count it first</1>.':
    'Nid yw ffigur a gyhoeddwyd byth yn newid. Mae ei orchymyn yn ei gyfrif eto o’r archif, ac yn enwi’r achosion sy’n wahanol os oes rhai. I gynnig un, <1>cyfrifwch ef yn gyntaf</1>.',
  '<1>Figure {1}: {2}</1><br><2>Version {3}</2>': '<1>Ffigur {1}: {2}</1><br><2>Fersiwn {3}</2>',
  '<br><1>Yours to publish or decline</1>': '<br><1>I chi ei gyhoeddi neu ei wrthod</1>',
  'None yet.': 'Dim eto.',
  'As it is told': 'Fel y’i cyhoeddir',
  'Cases, with bounds': 'Achosion, gyda therfynau',
  'On record': 'Ar gofnod',
  'As it was counted': 'Fel y’i cyfrifwyd',
  Command: 'Gorchymyn',
  'What it is for': 'Ei ddiben',
  'Definition and the SHA-256 of its text': 'Y diffiniad a SHA-256 ei destun',
  'Ledger when it was counted': 'Y cyfriflyfr pan gafodd ei gyfrif',
  'SHA-256 of the answer on every case': 'SHA-256 yr ateb ar bob achos',
  Proposed: 'Cynigiwyd',
  Published: 'Cyhoeddwyd',
  Declined: 'Gwrthodwyd',
  Withdrawn: 'Tynnwyd yn ôl',
  Preview: 'Rhagolwg',
  Publish: 'Cyhoeddi',
  Decline: 'Gwrthod',
  Withdraw: 'Tynnu yn ôl',
  'Publish or decline it': 'Ei gyhoeddi neu ei wrthod',
  'Withdraw it': 'Ei dynnu yn ôl',
  'Your reason': 'Eich rheswm',
  'Give a reason': 'Rhowch reswm',
  'Choose what to do': 'Dewiswch beth i’w wneud',
  'Publish it as it is told above': 'Ei gyhoeddi fel y mae uchod',
  '<1>Small numbers:</1> {1}': '<1>Rhifau bach:</1> {1}',
  'What is hidden, and why': 'Beth sydd wedi’i guddio, a pham',
  'For those who make figures. The public is told neither these counts nor why they are hidden.':
    'I’r rhai sy’n gwneud ffigurau. Ni ddywedir wrth y cyhoedd beth yw’r cyfrifon hyn na pham y’u cuddir.',
  Files: 'Ffeiliau',
  'Until the figure is published its files say that it is a draft.':
    'Hyd nes y cyhoeddir y ffigur mae ei ffeiliau’n dweud mai drafft ydyw.',
  'Notes that go with the figure': 'Nodiadau sy’n mynd gyda’r ffigur',
  '<1>{1}</1>, version {2}<br><2>{3}</2>': '<1>{1}</1>, fersiwn {2}<br><2>{3}</2>',
  '{1} entries with root <1>{2}</1>':
    '{1} {1:cofnod|cofnod|gofnod|chofnod|chofnod|cofnod} â gwraidd <1>{2}</1>',
  'What became of it': 'Beth ddaeth ohono',
  '<1>{1}</1> by <2>{2}</2>, {3}: <3>{4}</3>': '<1>{1}</1> gan <2>{2}</2>, {3}: <3>{4}</3>',
  'OpenDocument spreadsheet (ODS)': 'Taenlen OpenDocument (ODS)',
  'CSV with its description (CSVW, zipped)': 'CSV gyda’i ddisgrifiad (CSVW, wedi’i sipio)',

  'What the bars mean': 'Ystyr y barrau',
  'Met at most': 'Wedi’i fodloni ar y mwyaf',
  'All cases': 'Pob achos',
  '<1>{1} to {2}</1>{3}': '<1>{1} i {2}</1>{3}',
  '{1} to {2}': '{1} i {2}',
  'about {1} ({2} to {3})': 'tua {1} ({2} i {3})',
  'At least {1}; at most {2}': 'O leiaf {1}; ar y mwyaf {2}',
  'At least {1} and at most {2} of {3} cases': 'O leiaf {1} ac ar y mwyaf {2} o {3} achos',
  'Between {1} and {2} of {3} cases': 'Rhwng {1} a {2} o {3} achos',
  Known: 'Hysbys',
  'For certain on record': 'I sicrwydd ar gofnod',
  'At most on record': 'Ar y mwyaf ar gofnod',
  'What had happened by {1}': 'Yr hyn a oedd wedi digwydd erbyn {1}',
  'What the sources had on record on {1}': 'Yr hyn a oedd gan y ffynonellau ar gofnod ar {1}',
  'What had reached the review by {1}': 'Yr hyn a oedd wedi cyrraedd yr adolygiad erbyn {1}',
  'Records read together, as the review links them':
    'Darllenir y cofnodion gyda’i gilydd, fel y mae’r adolygiad yn eu cysylltu',
  'Each source’s records by themselves': 'Cofnodion pob ffynhonnell ar eu pennau eu hunain',

  'None needed: no count is from 1 to {1}, and none that was hidden before can be worked out from these.':
    'Nid oedd angen dim: nid oes cyfrif rhwng 1 a {1}, ac ni ellir canfod o’r rhain unrhyw un a guddiwyd o’r blaen.',
  'Counts from 1 to {1} are not shown as they are. Others are rounded, shown within a range or not shown at all ({2}), where those, or counts hidden in what was published before, could be worked out from them.':
    'Ni ddangosir cyfrifon rhwng 1 a {1} fel y maent. Caiff eraill eu talgrynnu, eu dangos o fewn amrediad neu eu cuddio’n llwyr ({2}), lle gellid canfod y rheini ohonynt, neu gyfrifon a guddiwyd yn yr hyn a gyhoeddwyd o’r blaen.',
  'A count of none is shown as 0.': 'Dangosir cyfrif o ddim fel 0.',
  'A count of none is hidden where needed.': 'Cuddir cyfrif o ddim lle bo angen.',
  'a small count': 'cyfrif bach',
  'it would disclose a small count of this figure': 'byddai’n datgelu cyfrif bach yn y ffigur hwn',
  'it would disclose a count that was hidden before ({1})':
    'byddai’n datgelu cyfrif a guddiwyd o’r blaen ({1})',
  'together with all published before': 'ynghyd â phopeth a gyhoeddwyd o’r blaen',
  '{1}, for certain on record: {2}, for {3}': '{1}, i sicrwydd ar gofnod: {2}, oherwydd {3}',
  '{1}, at most on record: {2}, for {3}': '{1}, ar y mwyaf ar gofnod: {2}, oherwydd {3}',
  '{1}: {2}, for {3}': '{1}: {2}, oherwydd {3}',
  'table {1}': 'tabl {1}',
  'tables {1}': 'tablau {1}',
  'figure {1}': 'ffigur {1}',
  'figures {1}': 'ffigurau {1}',
  'tables {1} and figures {2}': 'tablau {1} a ffigurau {2}',
  'table {1} and figures {2}': 'tabl {1} a ffigurau {2}',
  'tables {1} and figure {2}': 'tablau {1} a ffigur {2}',
  'table {1} and figure {2}': 'tabl {1} a ffigur {2}',
  'An attacker who knows the rules finds no hidden small count to work out.':
    'Nid yw ymosodwr sy’n gwybod y rheolau yn canfod unrhyw gyfrif bach cudd i’w weithio allan.',
  'An attacker who knows the rules and every number of {1} finds no hidden small count to work out.':
    'Nid yw ymosodwr sy’n gwybod y rheolau a phob rhif o’r canlynol ({1}) yn canfod unrhyw gyfrif bach cudd i’w weithio allan.',
  'An attacker who knows the rules could not work any of {1} hidden small counts and sums out: each can still be at least {2} values, and {3} are asked for.':
    'Ni allai ymosodwr sy’n gwybod y rheolau weithio allan yr un o {1} o gyfrifon a symiau bach cudd: gall pob un fod yn o leiaf {2} o werthoedd o hyd, a gofynnir am {3}.',
  'An attacker who knows the rules and every number of {1} could not work any of {2} hidden small counts and sums out: each can still be at least {3} values, and {4} are asked for.':
    'Ni allai ymosodwr sy’n gwybod y rheolau a phob rhif o’r canlynol ({1}) weithio allan yr un o {2} o gyfrifon a symiau bach cudd: gall pob un fod yn o leiaf {3} o werthoedd o hyd, a gofynnir am {4}.',

  'Cases are counted under the definition "{1}" ({2}), version {3}, {4}.':
    'Cyfrifir achosion o dan y diffiniad "{1}" ({2}), fersiwn {3}, {4}.',
  'Met: the records show for certain that the definition is met. Cannot be determined: what is missing from the records would decide it. Met at most: both together. Not met: for certain not.':
    'Wedi’i fodloni: mae’r cofnodion yn dangos i sicrwydd fod y diffiniad wedi’i fodloni. Ni ellir pennu: byddai’r hyn sydd ar goll o’r cofnodion yn ei benderfynu. Wedi’i fodloni ar y mwyaf: y ddau gyda’i gilydd. Heb ei fodloni: i sicrwydd heb ei fodloni.',
  'What had happened by {1}.': 'Yr hyn a oedd wedi digwydd erbyn {1}.',
  'What the sources had on record on {1}: for certain, and at most.':
    'Yr hyn a oedd gan y ffynonellau ar gofnod ar {1}: i sicrwydd, ac ar y mwyaf.',
  'What had reached the review by {1}.': 'Yr hyn a oedd wedi cyrraedd yr adolygiad erbyn {1}.',
  'Records of several agencies are read together.':
    'Darllenir cofnodion nifer o asiantaethau gyda’i gilydd.',
  'Each agency’s records are read by themselves.':
    'Darllenir cofnodion pob asiantaeth ar eu pennau eu hunain.',
  'How counts are shown was chosen together with {1}.':
    'Dewiswyd sut y dangosir cyfrifon ynghyd â {1}.',
  "Counted at entry {1} of the review's ledger, root {2}.":
    'Cyfrifwyd wrth gofnod {1} yng nghyfriflyfr yr adolygiad, gwraidd {2}.',
  'The population is every case in the review. A case is one investigation or referral, not one person.':
    'Y boblogaeth yw pob achos yn yr adolygiad. Un ymchwiliad neu atgyfeiriad yw achos, nid un person.',
  'No table of this review was published before it.':
    'Ni chyhoeddwyd tabl o’r adolygiad hwn cyn hwn.',
  'What is hidden was chosen together with the tables published before: {1}.':
    'Dewiswyd yr hyn a guddir ynghyd â’r tablau a gyhoeddwyd o’r blaen: {1}.',
  'Totals that the review published as figures before ({1}) are shown as they were published.':
    'Dangosir cyfansymiau a gyhoeddodd yr adolygiad fel ffigurau o’r blaen ({1}) fel y’u cyhoeddwyd.',
  'The figure is kept. An authoriser who did not propose it publishes it.':
    'Mae’r ffigur wedi’i gadw. Awdurdodwr na chynigiodd ef sy’n ei gyhoeddi.',
  'The figure is published. It never changes.':
    'Mae’r ffigur wedi’i gyhoeddi. Nid yw byth yn newid.',
  'The figure is declined.': 'Mae’r ffigur wedi’i wrthod.',
  'The figure is withdrawn. What was published stays on record.':
    'Mae’r ffigur wedi’i dynnu yn ôl. Mae’r hyn a gyhoeddwyd yn aros ar gofnod.',

  'Public statements': 'Datganiadau cyhoeddus',
  'Public statement': 'Datganiad cyhoeddus',
  'Enter a public statement': 'Cofnodi datganiad cyhoeddus',
  'Correct a public statement': 'Cywiro datganiad cyhoeddus',
  'The statement': 'Y datganiad',
  'Enter a statement': 'Cofnodi datganiad',
  'Statements, the latest said first': 'Datganiadau, y diweddaraf a ddywedwyd yn gyntaf',
  Words: 'Geiriau',
  By: 'Gan',
  'Said on': 'Dywedwyd ar',
  'Said on {1}': 'Dywedwyd ar {1}',
  Under: 'O dan',
  'Sentences somebody said in public, word for word, each held against what the records held that day. “No reports” is a statement about records: here it can be seen for what it is.':
    'Brawddegau a ddywedodd rhywun yn gyhoeddus, air am air, pob un wedi’i gosod ochr yn ochr â’r hyn a oedd yn y cofnodion y diwrnod hwnnw. Datganiad am gofnodion yw “dim adroddiadau”: yma gellir ei weld fel y mae.',
  'None is entered yet.': 'Nid oes yr un wedi’i gofnodi eto.',
  'The entry you correct stays, marked as superseded.':
    'Mae’r cofnod a gywirwch yn aros, wedi’i nodi fel un a ddisodlwyd.',
  'It is kept as you enter it and cannot be changed; a correction is a new entry.':
    'Caiff ei gadw fel y’i rhowch ac ni ellir ei newid; cofnod newydd yw cywiriad.',
  'The records of that day are counted at once, which takes some seconds.':
    'Cyfrifir cofnodion y diwrnod hwnnw ar unwaith, sy’n cymryd ychydig eiliadau.',
  'The day it was said': 'Y diwrnod y’i dywedwyd',
  'For example, 31/12/2014.': 'Er enghraifft, 31/12/2014.',
  'Who said it': 'Pwy a’i dywedodd',
  'The office, and the person if they spoke for it.':
    'Y swyddfa, a’r person os oedd yn siarad ar ei rhan.',
  'The words, as they were said': 'Y geiriau, fel y’u dywedwyd',
  'Where it was published': 'Lle y’i cyhoeddwyd',
  'So that a reader can check it: title, page or column, address.':
    'Fel y gall darllenydd ei wirio: teitl, tudalen neu golofn, cyfeiriad.',
  'Under which definitions to count': 'O dan ba ddiffiniadau i gyfrif',
  'How the sentence is understood (optional)': 'Sut y deellir y frawddeg (dewisol)',
  'Which of its words the definitions stand for, and which they do not.':
    'Pa rai o’i geiriau y mae’r diffiniadau’n sefyll drostynt, a pha rai nad ydynt.',
  'What is corrected, and why': 'Beth a gywirir, a pham',
  'Keep this correction': 'Cadw’r cywiriad hwn',
  'Keep this statement': 'Cadw’r datganiad hwn',
  'Enter the day it was said': 'Rhowch y diwrnod y’i dywedwyd',
  'Enter who said it': 'Rhowch pwy a’i dywedodd',
  'Enter the words as they were said': 'Rhowch y geiriau fel y’u dywedwyd',
  'Enter where it was published': 'Rhowch lle y’i cyhoeddwyd',
  'Say what is corrected': 'Dywedwch beth a gywirir',
  'Choose at least one definition': 'Dewiswch o leiaf un diffiniad',
  '{1}, version {2}': '{1}, fersiwn {2}',
  'The statement is kept, with what the records held that day.':
    'Mae’r datganiad wedi’i gadw, gyda’r hyn a oedd yn y cofnodion y diwrnod hwnnw.',
  'The records are counted again.': 'Mae’r cofnodion wedi’u cyfrif eto.',
  'What the records held': 'Yr hyn a oedd yn y cofnodion',
  Records: 'Cofnodion',
  'Source by source': 'Fesul ffynhonnell',
  'Commands for {1}': 'Gorchmynion ar gyfer {1}',
  Entered: 'Cofnodwyd',
  Corrects: 'Yn cywiro',
  'This entry was corrected. <1>See the one that stands now</1>.':
    'Cywirwyd y cofnod hwn. <1>Gweler yr un sy’n sefyll nawr</1>.',
  '<1>How it is understood:</1> <2>{1}</2>': '<1>Sut y’i deellir:</1> <2>{1}</2>',
  '<1>{1}</1> <2>version {2}</2>': '<1>{1}</1> <2>fersiwn {2}</2>',
  'Counted by <1>{1}</1>, {2}, at a ledger of {3} entries with root <2>{4}</2>.':
    'Cyfrifwyd gan <1>{1}</1>, {2}, wrth gyfriflyfr o {3} {3:cofnod|cofnod|gofnod|chofnod|chofnod|cofnod} â gwraidd <2>{4}</2>.',
  'What was on record is counted in each agency’s records by themselves, since nobody had linked them then. “For certain” holds what the agencies’ own dates show to have been there; “at most” adds what was opened by then and may have been written later. What is known now is read together, and includes what was recorded since.':
    'Cyfrifir yr hyn a oedd ar gofnod yng nghofnodion pob asiantaeth ar eu pennau eu hunain, gan nad oedd neb wedi’u cysylltu bryd hynny. Mae “i sicrwydd” yn cynnwys yr hyn y mae dyddiadau’r asiantaethau eu hunain yn dangos ei fod yno; mae “ar y mwyaf” yn ychwanegu’r hyn a oedd wedi’i agor erbyn hynny ac a ysgrifennwyd efallai’n ddiweddarach. Darllenir yr hyn sy’n hysbys nawr gyda’i gilydd, ac mae’n cynnwys yr hyn a gofnodwyd ers hynny.',
  '<1>The entry before it</1>: <2>{1}</2>': '<1>Y cofnod o’i flaen</1>: <2>{1}</2>',
  '{1} <1>Correct this entry</1>': '{1} <1>Cywiro’r cofnod hwn</1>',
  'For certain on record that day': 'I sicrwydd ar gofnod y diwrnod hwnnw',
  'At most on record that day': 'Ar y mwyaf ar gofnod y diwrnod hwnnw',
  'Known now of what had happened by then':
    'Yr hyn sy’n hysbys nawr o’r hyn a oedd wedi digwydd erbyn hynny',
  'On record that day, and enough to meet it: {1}.':
    'Ar gofnod y diwrnod hwnnw, ac yn ddigon i’w fodloni: {1}.',
  '{1} cases for certain, and at most {2} cases': '{1} achos i sicrwydd, ac ar y mwyaf {2} achos',
  '{1} case for certain, and at most {2} cases': '{1} achos i sicrwydd, ac ar y mwyaf {2} achos',
  '{1} cases for certain, and at most {2} case': '{1} achos i sicrwydd, ac ar y mwyaf {2} achos',
  '{1} cases': '{1} achos',
  '{1} case': '{1} achos',
  'Another {1} cases were on record with facts that did not settle it. What was not recorded is not “no”.':
    'Roedd {1} achos arall ar gofnod gyda ffeithiau nad oeddent yn ei setlo. Nid “na” yw’r hyn na chofnodwyd.',
  'Another {1} case was on record with facts that did not settle it. What was not recorded is not “no”.':
    'Roedd {1} achos arall ar gofnod gyda ffeithiau nad oeddent yn ei setlo. Nid “na” yw’r hyn na chofnodwyd.',
  'Of what had happened by that day, {1} are now known to meet it; up to {2} may.':
    'O’r hyn a oedd wedi digwydd erbyn y diwrnod hwnnw, gwyddys bellach fod {1} yn ei fodloni; gall hyd at {2} wneud hynny.',

  Tables: 'Tablau',
  Table: 'Tabl',
  'Table {1}': 'Tabl {1}',
  'Table {1}: {2}': 'Tabl {1}: {2}',
  'Preview: {1}': 'Rhagolwg: {1}',
  Definition: 'Diffiniad',
  'Findings by year, area, source or category, with so much hidden that nobody can be singled out: not from one table, and not from all that were ever published together.':
    'Canfyddiadau yn ôl blwyddyn, ardal, ffynhonnell neu gategori, gyda chymaint wedi’i guddio fel na ellir adnabod neb: nid o un tabl, ac nid o bob un a gyhoeddwyd erioed gyda’i gilydd.',
  'No table has been published yet.': 'Nid oes tabl wedi’i gyhoeddi eto.',
  'Ask for a table': 'Gofyn am dabl',
  'You see it first, with what is hidden and why. With two or more choices the reckoning can take up to a minute.':
    'Rydych chi’n ei weld yn gyntaf, gyda’r hyn a guddir a pham. Gyda dau ddewis neu fwy gall y cyfrifo gymryd hyd at funud.',
  'Divide the cases by': 'Rhannu’r achosion yn ôl',
  'The numbers': 'Y rhifau',
  'Show the table': 'Dangos y tabl',
  'Choose a definition': 'Dewiswch ddiffiniad',
  'Choose what to divide the cases by': 'Dewiswch yn ôl beth i rannu’r achosion',
  'Choose what is done with the numbers': 'Dewiswch beth a wneir â’r rhifau',
  'Year the case was opened': 'Y flwyddyn yr agorwyd yr achos',
  'year the case was opened': 'y flwyddyn yr agorwyd yr achos',
  Area: 'Ardal',
  area: 'ardal',
  Source: 'Ffynhonnell',
  source: 'ffynhonnell',
  Category: 'Categori',
  category: 'categori',
  'Counts below 10 hidden, others to the nearest 5':
    'Cyfrifon o dan 10 wedi’u cuddio, eraill i’r 5 agosaf',
  'Counts below 10 hidden, others as they are':
    'Cyfrifon o dan 10 wedi’u cuddio, eraill fel y maent',
  'Counts below 10 and, where needed, noughts hidden, others to the nearest 5':
    'Cyfrifon o dan 10 a, lle bo angen, seroau wedi’u cuddio, eraill i’r 5 agosaf',
  'What the table is for': 'Diben y tabl',
  'Propose this table': 'Cynnig y tabl hwn',
  'Preview, not kept': 'Rhagolwg, heb ei gadw',
  'Propose it for publication': 'Ei gynnig i’w gyhoeddi',
  'It is made once more and kept as it is. An authoriser who is not you publishes it.':
    'Caiff ei wneud unwaith eto a’i gadw fel y mae. Awdurdodwr heblaw chi sy’n ei gyhoeddi.',
  '[c]<1> confidential{1}</1>': '[c]<1> cyfrinachol{1}</1>',
  '[c] means confidential.': 'Ystyr [c] yw cyfrinachol.',
  '<1>[c]</1> is a small count; <2>[c]</2> is hidden for another’s sake. The files do not tell them apart, and nobody outside may be told.':
    'Cyfrif bach yw <1>[c]</1>; cuddir <2>[c]</2> er mwyn un arall. Nid yw’r ffeiliau’n gwahaniaethu rhyngddynt, ac ni cheir dweud wrth neb y tu allan.',
  'What is hidden, and the proof': 'Beth sydd wedi’i guddio, a’r prawf',
  'SHA-256 of the table': 'SHA-256 y tabl',
  'Until the table is published its files say that they are a draft.':
    'Hyd nes y cyhoeddir y tabl mae ei ffeiliau’n dweud mai drafft ydynt.',
  'Notes that go with the table': 'Nodiadau sy’n mynd gyda’r tabl',
  '<1>{1}</1>, version {2}': '<1>{1}</1>, fersiwn {2}',
  'Cases by {1}': 'Achosion yn ôl {1}',
  All: 'Pob un',
  'No number is hidden.': 'Nid oes rhif wedi’i guddio.',
  '{1} numbers are hidden.': '{1} rhif wedi’u cuddio.',
  '{1} number is hidden.': '{1} rhif wedi’i guddio.',
  '{1} numbers are hidden: {2}.': '{1} rhif wedi’u cuddio: {2}.',
  '{1} number is hidden: {2}.': '{1} rhif wedi’i guddio: {2}.',
  '{1} because the count is small': '{1} am fod y cyfrif yn fach',
  '{1} because it would give a small count away': '{1} am y byddai’n datgelu cyfrif bach',
  '{1} because a table published before hides it':
    '{1} am fod tabl a gyhoeddwyd o’r blaen yn ei guddio',
  'it would give a small count away': 'byddai’n datgelu cyfrif bach',
  'hidden in a table published before': 'wedi’i guddio mewn tabl a gyhoeddwyd o’r blaen',
  'There is no small count, so there was nothing to attack.':
    'Nid oes cyfrif bach, felly nid oedd dim i ymosod arno.',
  'An attacker who knows the rules and all that was published could not work any of {1} hidden small counts and sums out: each can still be at least {2} values, and {3} are asked for.':
    'Ni allai ymosodwr sy’n gwybod y rheolau a phopeth a gyhoeddwyd weithio allan yr un o {1} o gyfrifon a symiau bach cudd: gall pob un fod yn o leiaf {2} o werthoedd o hyd, a gofynnir am {3}.',
  'No table was published before this one was made.': 'Ni chyhoeddwyd tabl cyn gwneud hwn.',
  'Tables published before, which the attacker knew: {1}.':
    'Tablau a gyhoeddwyd o’r blaen, y gwyddai’r ymosodwr amdanynt: {1}.',
  'Published figures the attacker knew: {1}.':
    'Ffigurau a gyhoeddwyd y gwyddai’r ymosodwr amdanynt: {1}.',
  'Whatever meets the first meets the second, as the attacker knew: {1}.':
    'Mae beth bynnag sy’n bodloni’r cyntaf yn bodloni’r ail, fel y gwyddai’r ymosodwr: {1}.',
  'The table is kept. An authoriser who did not propose it publishes it.':
    'Mae’r tabl wedi’i gadw. Awdurdodwr na chynigiodd ef sy’n ei gyhoeddi.',
  'The table is published. It never changes.': 'Mae’r tabl wedi’i gyhoeddi. Nid yw byth yn newid.',
  'The table is declined.': 'Mae’r tabl wedi’i wrthod.',
  'Counts from 1 to 9 are hidden, and further counts where those could be worked out from what is shown. Others are rounded to the nearest 5, so parts need not add up to totals. A count of none is shown as 0.':
    'Cuddir cyfrifon rhwng 1 a 9, a chyfrifon pellach lle gellid canfod y rheini o’r hyn a ddangosir. Talgrynnir eraill i’r 5 agosaf, felly nid oes rhaid i rannau adio i’r cyfansymiau. Dangosir cyfrif o ddim fel 0.',
  'Counts from 1 to 9 are hidden, and further counts, also of none, where those could be worked out from what is shown. Others are rounded to the nearest 5, so parts need not add up to totals.':
    'Cuddir cyfrifon rhwng 1 a 9, a chyfrifon pellach, gan gynnwys cyfrifon o ddim, lle gellid canfod y rheini o’r hyn a ddangosir. Talgrynnir eraill i’r 5 agosaf, felly nid oes rhaid i rannau adio i’r cyfansymiau.',
  'Counts from 1 to 9 are hidden, and further counts where those could be worked out from what is shown. Others are shown as they are. A count of none is shown as 0.':
    'Cuddir cyfrifon rhwng 1 a 9, a chyfrifon pellach lle gellid canfod y rheini o’r hyn a ddangosir. Dangosir eraill fel y maent. Dangosir cyfrif o ddim fel 0.',
  'Counts from 1 to 9 are hidden, and further counts where those could be worked out from what is shown. Others are rounded up or down to a multiple of 5 by chance, so that on average they are right; parts need not add up to totals. A count of none is shown as 0.':
    'Cuddir cyfrifon rhwng 1 a 9, a chyfrifon pellach lle gellid canfod y rheini o’r hyn a ddangosir. Talgrynnir eraill i fyny neu i lawr i luosrif o 5 ar hap, fel eu bod yn gywir ar gyfartaledd; nid oes rhaid i rannau adio i’r cyfansymiau. Dangosir cyfrif o ddim fel 0.',
  'Counts from 1 to 9 are hidden, and further counts where those could be worked out from what is shown. Others are rounded up or down to a multiple of 5 so that parts add up to totals. A count of none is shown as 0.':
    'Cuddir cyfrifon rhwng 1 a 9, a chyfrifon pellach lle gellid canfod y rheini o’r hyn a ddangosir. Talgrynnir eraill i fyny neu i lawr i luosrif o 5 fel bod rhannau’n adio i’r cyfansymiau. Dangosir cyfrif o ddim fel 0.',
  'Counts from 1 to 7 are hidden; others are rounded to the nearest 5.':
    'Cuddir cyfrifon rhwng 1 a 7; talgrynnir eraill i’r 5 agosaf.',
}
