import type { Catalogue } from '../../catalogue.ts'

/** Definitions in the making: the text, what it counts, the words a rule may use, and what became of it. */
export const drafts: Catalogue = {
  'Drafts of definitions': 'Drafftiau diffiniadau',
  "A definition of the review's own is written by one person and published by another. Every text ever saved stays on record.":
    'Un person sy’n ysgrifennu diffiniad yr adolygiad ei hun, ac un arall sy’n ei gyhoeddi. Mae pob testun a gadwyd erioed yn aros ar gofnod.',
  'Write a new definition': 'Ysgrifennu diffiniad newydd',
  'A new definition': 'Diffiniad newydd',
  'Drafts, those still open first': 'Drafftiau, y rhai sy’n agored o hyd yn gyntaf',
  Title: 'Teitl',
  'Saved by': 'Cadwyd gan',
  Saved: 'Cadwyd',
  'Nobody has begun one.': 'Nid oes neb wedi dechrau un.',
  Draft: 'Drafft',
  Discarded: 'Rhoddwyd o’r neilltu',

  '<1>{1}</1> Saved by <2>{2}</2>, {3}.': '<1>{1}</1> Cadwyd gan <2>{2}</2>, {3}.',
  'A later text took its place.': 'Cymerodd testun diweddarach ei le.',
  'The definition': 'Y diffiniad',
  'Clauses in plain words, each with its rule beside it; all must be met. The words a rule may use are listed below.':
    'Cymalau mewn geiriau plaen, pob un â’i reol wrth ei ochr; rhaid bodloni pob un. Rhestrir isod y geiriau y caiff rheol eu defnyddio.',
  'Check and count': 'Gwirio a chyfrif',
  'Words a rule may use': 'Geiriau y caiff rheol eu defnyddio',
  'Join them with <1>&amp;&amp;</1> (and), <2>||</2> (or) and <3>!</3> (not). Of people: <4>victims.exists(v, v.age &lt; 18)</4>, <5>suspects.all(s, s.relationship == "family")</5>, <6>suspects.size() &gt;= 2</6>. Of what other records show of the victims: <7>missingEpisodes.filter(m, m.beforeReport).size() &gt;= 3</7>, <8>earlierReferrals.exists(r, r.outcome == "RC8")</8>; no list of these is whole, so that nothing listed is never no. What is not recorded stays open; it is never no. Ethnicity, nationality, religion, disability and sex cannot be asked for.':
    'Cysylltwch hwy â <1>&amp;&amp;</1> (a), <2>||</2> (neu) a <3>!</3> (nid). Am bobl: <4>victims.exists(v, v.age &lt; 18)</4>, <5>suspects.all(s, s.relationship == "family")</5>, <6>suspects.size() &gt;= 2</6>. Am yr hyn y mae cofnodion eraill yn ei ddangos am y dioddefwyr: <7>missingEpisodes.filter(m, m.beforeReport).size() &gt;= 3</7>, <8>earlierReferrals.exists(r, r.outcome == "RC8")</8>; nid oes rhestr o’r rhain sy’n gyflawn, felly nid “na” yw rhestr wag byth. Mae’r hyn na chofnodwyd yn aros yn agored; nid yw byth yn “na”. Ni ellir gofyn am ethnigrwydd, cenedligrwydd, crefydd, anabledd na rhyw.',
  'With <1>unit: child</1> it is a rule about one child as of today, over everything that links join to the child, and speaks of nothing but these: <2>events.exists(e, e.kind == "missing" &amp;&amp; e.daysAgo &lt;= 90)</2>, <3>ageToday &lt; 18</3>.':
    'Gyda <1>unit: child</1> mae’n rheol am un plentyn fel y mae heddiw, dros bopeth y mae cysylltiadau’n ei glymu wrth y plentyn, ac nid yw’n sôn am ddim ond y rhain: <2>events.exists(e, e.kind == "missing" &amp;&amp; e.daysAgo &lt;= 90)</2>, <3>ageToday &lt; 18</3>.',
  "In an example, what is not said is missing. People and events are <1>[{ age: 30 }, {}]</1> (these two and no more), <2>{ listed: [{ age: 30 }], atLeast: 2 }</2> (there were two or more) or <3>{ listed: [{ age: 30 }], exactly: 3 }</3>. A text that begins with <4>!</4> or a quote stands in single quotes: <5>when: '!sexual'</5>.":
    "Mewn enghraifft, mae’r hyn na ddywedir ar goll. Pobl a digwyddiadau yw <1>[{ age: 30 }, {}]</1> (y ddau hyn a dim mwy), <2>{ listed: [{ age: 30 }], atLeast: 2 }</2> (roedd dau neu fwy) neu <3>{ listed: [{ age: 30 }], exactly: 3 }</3>. Saif testun sy’n dechrau ag <4>!</4> neu ddyfynnod mewn dyfynodau sengl: <5>when: '!sexual'</5>.",
  'Of a case': 'Am achos',
  'Of each person in victims or suspects': 'Am bob person yn victims neu suspects',
  'Of each event in missingEpisodes': 'Am bob digwyddiad yn missingEpisodes',
  'Of each case in earlierCrimes or earlierReferrals':
    'Am bob achos yn earlierCrimes neu earlierReferrals',
  'Of a child': 'Am blentyn',
  'Of each event of a child': 'Am bob digwyddiad i blentyn',
  'Groups of codes': 'Grwpiau o godau',
  Codes: 'Codau',
  Is: 'Yw',
  Word: 'Gair',
  'Go on with it': 'Mynd ymlaen ag ef',
  'Return it to be changed': 'Ei ddychwelyd i’w newid',
  'Publish it: it stays for good. Figures come with the next refresh; a rule about children is asked at once':
    'Ei gyhoeddi: mae’n aros am byth. Daw ffigurau gyda’r adnewyddiad nesaf; gofynnir rheol am blant ar unwaith',
  'Discard it': 'Ei roi o’r neilltu',
  'What should happen?': 'Beth ddylai ddigwydd?',
  'The draft is saved. What stood there before stays on record.':
    'Mae’r drafft wedi’i gadw. Mae’r hyn a oedd yno o’r blaen yn aros ar gofnod.',
  'The definition is proposed. Another person must publish it.':
    'Mae’r diffiniad wedi’i gynnig. Rhaid i berson arall ei gyhoeddi.',
  'The definition is returned to be changed.': 'Mae’r diffiniad wedi’i ddychwelyd i’w newid.',
  'The definition is published. Figures come with the next refresh; a rule about children is asked from now on.':
    'Mae’r diffiniad wedi’i gyhoeddi. Daw ffigurau gyda’r adnewyddiad nesaf; gofynnir rheol am blant o hyn ymlaen.',
  'The draft is discarded. It stays on record.':
    'Mae’r drafft wedi’i roi o’r neilltu. Mae’n aros ar gofnod.',

  'What it counts now': 'Yr hyn y mae’n ei gyfrif nawr',
  '<1>{1} to {2}</1> of {3}': '<1>{1} i {2}</1> o {3}',
  'children as of today': 'o blant fel ar heddiw',
  'cases under review': 'achos dan adolygiad',
  'live cases': 'achos byw',
  'cases under review and live cases': 'achos dan adolygiad ac achos byw',
  ': {1} met, {2} cannot be determined, {3} not met.':
    ': {1} wedi’u bodloni, {2} na ellir eu pennu, {3} heb eu bodloni.',
  'Clause by clause': 'Fesul cymal',
  'Its examples': 'Ei enghreifftiau',
  Example: 'Enghraifft',
  'Should be': 'Dylai fod',
  'Comes out': 'Yn dod allan',
  'Not as it should': 'Nid fel y dylai',
  '<1>It cannot be published as it stands.</1> {1}': '<1>Ni ellir ei gyhoeddi fel y mae.</1> {1}',
  'It can be proposed for publication.': 'Gellir ei gynnig i’w gyhoeddi.',
  'mistake @count': 'camgymeriad',
  'mistakes @count': 'o gamgymeriadau',
  '<1>Line {1}:</1> <2>{2}</2>': '<1>Llinell {1}:</1> <2>{2}</2>',
  'Line {1}': 'Llinell {1}',
  '“{1}” is a definition that comes with Lookback, whose later versions will come with it too. Give yours an id of its own, “{2}” say.':
    'Diffiniad sy’n dod gyda Lookback yw “{1}”, a bydd ei fersiynau diweddarach yn dod gydag ef hefyd. Rhowch ddynodydd ei hun i’ch un chi, “{2}” er enghraifft.',
  '“{1}” is a rule about children already. Give this one an id of its own.':
    'Mae “{1}” eisoes yn rheol am blant. Rhowch ddynodydd ei hun i’r un hwn.',
  '“{1}” is a definition of cases already. Give this one an id of its own.':
    'Mae “{1}” eisoes yn ddiffiniad o achosion. Rhowch ddynodydd ei hun i’r un hwn.',
  '“{1}” was withdrawn. Give a rule in its place an id of its own.':
    'Tynnwyd “{1}” yn ôl. Rhowch ddynodydd ei hun i reol yn ei lle.',
  'It says that “{1}” of {2} is its source, but its rules are not the ones published there. Say whose text it changes: authority “{3}”.':
    'Mae’n dweud mai “{1}” gan {2} yw ei ffynhonnell, ond nid y rhai a gyhoeddwyd yno yw ei reolau. Dywedwch destun pwy y mae’n ei newid: authority “{3}”.',
}
