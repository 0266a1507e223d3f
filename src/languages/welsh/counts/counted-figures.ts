import type { Catalogue } from '../../catalogue.ts'

/** Counts under each definition, now and as of a date. */
export const countedFigures: Catalogue = {
  'Each count is a pair of bounds: the lower is what is met for certain, the upper adds what cannot be determined from the records. The truth lies between them if the records are right. What is counted are the cases under review; where a definition counts live cases, its line says so.':
    'Pâr o derfynau yw pob cyfrif: yr isaf yw’r hyn a fodlonir i sicrwydd, ac mae’r uchaf yn ychwanegu’r hyn na ellir ei bennu o’r cofnodion. Mae’r gwir rhyngddynt os yw’r cofnodion yn gywir. Yr achosion dan adolygiad a gyfrifir; lle mae diffiniad yn cyfrif achosion byw, mae ei linell yn dweud hynny.',
  'Kinds of figures': 'Mathau o ffigurau',
  Now: 'Nawr',
  'As of a date': 'Fel ar ddyddiad',
  'Sampled estimates': 'Amcangyfrifon o samplau',
  'Tables for the public': 'Tablau i’r cyhoedd',
  'Cases under each definition': 'Achosion o dan bob diffiniad',
  '; counts <1>live cases</1> alone': '; yn cyfrif <1>achosion byw</1> yn unig',
  '; counts <1>live cases</1> as well': '; yn cyfrif <1>achosion byw</1> hefyd',
  '{1}<1> cases: {2}, {3}</1>': '{1}<1> achos: {2}, {3}</1>',
  '{1}<br><1>{2} under review<br>{3} live</1>': '{1}<br><1>{2} dan adolygiad<br>{3} byw</1>',
  '<1>–</1><2>Not counted yet</2>': '<1>–</1><2>Heb ei gyfrif eto</2>',
  'Not counted yet. The next refresh holds every case against it.':
    'Heb ei gyfrif eto. Bydd yr adnewyddiad nesaf yn gosod pob achos ochr yn ochr ag ef.',
  'As recorded and as read': 'Fel y’i cofnodwyd ac fel y’i darllenwyd',
  'As recorded counts what sources say alone. As read adds what officers found in the files they read: what they agree on, or an arbiter decided. Where a reading contradicts a record, neither counts. What was read since the last refresh comes with the next.':
    'Mae “fel y’i cofnodwyd” yn cyfrif yr hyn y mae ffynonellau’n ei ddweud yn unig. Mae “fel y’i darllenwyd” yn ychwanegu’r hyn a ganfu swyddogion yn y ffeiliau a ddarllenwyd ganddynt: yr hyn y maent yn cytuno arno, neu y penderfynodd cymrodeddwr arno. Lle mae darlleniad yn gwrth-ddweud cofnod, nid yw’r naill na’r llall yn cyfrif. Daw’r hyn a ddarllenwyd ers yr adnewyddiad diwethaf gyda’r nesaf.',
  'Bounds as recorded and as read': 'Terfynau fel y’u cofnodwyd ac fel y’u darllenwyd',
  'As recorded': 'Fel y’i cofnodwyd',
  'Still open': 'Yn agored o hyd',
  'Counts what is recorded alone': 'Yn cyfrif yr hyn a gofnodwyd yn unig',
  'Counts what is read alone': 'Yn cyfrif yr hyn a ddarllenwyd yn unig',
  '{1}<br><1>of {2}</1>': '{1}<br><1>o {2}</1>',
  'Recompute them': 'Eu cyfrif eto',
  'These commands give the same numbers from the archive. They hold for the ledger of {1} entries with root <1>{2}</1>.':
    'Mae’r gorchmynion hyn yn rhoi’r un rhifau o’r archif. Maent yn dal ar gyfer y cyfriflyfr o {1} {1:cofnod|cofnod|gofnod|chofnod|chofnod|cofnod} â gwraidd <1>{2}</1>.',
  Commands: 'Gorchmynion',
  '{1}, met': '{1}, wedi’i fodloni',
  '{1}, not met': '{1}, heb ei fodloni',
  '{1}, cannot be determined': '{1}, ni ellir pennu',

  'Figures as of a date': 'Ffigurau fel ar ddyddiad',
  'What was true, what the agencies had on record, and what had reached this review are three different things. What was not on record yet counts as not recorded, never as “no”.':
    'Tri pheth gwahanol yw’r hyn a oedd yn wir, yr hyn a oedd gan yr asiantaethau ar gofnod, a’r hyn a oedd wedi cyrraedd yr adolygiad hwn. Mae’r hyn nad oedd ar gofnod eto yn cyfrif fel heb ei gofnodi, byth fel “na”.',
  'Every definition': 'Pob diffiniad',
  'What had happened by (optional)': 'Yr hyn a oedd wedi digwydd erbyn (dewisol)',
  'A day, such as 31/12/2014.': 'Diwrnod, megis 31/12/2014.',
  'What the agencies had on record on (optional)':
    'Yr hyn a oedd gan yr asiantaethau ar gofnod ar (dewisol)',
  'Cases opened later do not count.': 'Nid yw achosion a agorwyd yn ddiweddarach yn cyfrif.',
  'What had reached the review by (optional)':
    'Yr hyn a oedd wedi cyrraedd yr adolygiad erbyn (dewisol)',
  'A day, or a time such as 2026-03-01T12:00:00Z.':
    'Diwrnod, neu amser megis 2026-03-01T12:00:00Z.',
  'Read together, as the review links them':
    'Eu darllen gyda’i gilydd, fel y mae’r adolygiad yn eu cysylltu',
  'Each agency’s records by themselves': 'Cofnodion pob asiantaeth ar eu pennau eu hunain',
  'Records of several agencies': 'Cofnodion nifer o asiantaethau',
  Count: 'Cyfrif',
  Counting: 'Wrthi’n cyfrif',
  '<1>{1}% done.</1> Every record is read again as it stood then. The count goes on if you leave this page, and is kept for the next who asks.':
    '<1>{1}% wedi’i wneud.</1> Darllenir pob cofnod eto fel yr oedd bryd hynny. Mae’r cyfrif yn parhau os gadewch y dudalen hon, a chaiff ei gadw ar gyfer y nesaf sy’n gofyn.',
  'Look again': 'Edrych eto',
  Counts: 'Cyfrifon',
  'Under each definition': 'O dan bob diffiniad',
  '“For certain” holds what the agencies’ own dates show to have been there that day. “At most” adds what was opened by then and may have been written later: few systems say when each word was entered. The truth lies between.':
    'Mae “i sicrwydd” yn cynnwys yr hyn y mae dyddiadau’r asiantaethau eu hunain yn dangos ei fod yno y diwrnod hwnnw. Mae “ar y mwyaf” yn ychwanegu’r hyn a oedd wedi’i agor erbyn hynny ac a ysgrifennwyd efallai’n ddiweddarach: ychydig o systemau sy’n dweud pryd y rhoddwyd pob gair i mewn. Mae’r gwir rhyngddynt.',
  'It is counted once more and kept, with the answer on every case. What would disclose somebody, by itself or together with what is published, is hidden, rounded or shown within a range; you see how before an authoriser who is not you publishes it.':
    'Caiff ei gyfrif unwaith eto a’i gadw, gyda’r ateb ar bob achos. Caiff yr hyn a fyddai’n datgelu rhywun, ar ei ben ei hun neu ynghyd â’r hyn a gyhoeddwyd, ei guddio, ei dalgrynnu neu ei ddangos o fewn amrediad; cewch weld sut cyn i awdurdodwr heblaw chi ei gyhoeddi.',
  'What the figure is for': 'Diben y ffigur',
  'What else to say of small numbers (optional)': 'Beth arall i’w ddweud am rifau bach (dewisol)',
  'Printed with what is done about them.': 'Caiff ei argraffu gyda’r hyn a wneir yn eu cylch.',
  'Propose this figure': 'Cynnig y ffigur hwn',
  'the definition': 'y diffiniad',
  'the day it had happened by': 'y diwrnod yr oedd wedi digwydd erbyn',
  'the day it was on record': 'y diwrnod yr oedd ar gofnod',
  'the day or time it had reached the review':
    'y diwrnod neu’r amser yr oedd wedi cyrraedd yr adolygiad',
  'how records are read': 'sut y darllenir cofnodion',
  'Say what the figure is for': 'Dywedwch beth yw diben y ffigur',
}
