import type { Catalogue } from '../../catalogue.ts'

/** The review at work: what waits, what was read and by whom, what changed in a week. */
export const atWork: Catalogue = {
  'The review at work': 'Yr adolygiad ar waith',
  'reading @count': 'darlleniad',
  'readings @count': 'o ddarlleniadau',
  '{1} {2} today, {3} in the last seven days, {4} in the seven before.':
    '{1} {2} heddiw, {3} yn y saith diwrnod diwethaf, {4} yn y saith cyn hynny.',
  'When the reading would end, and how sure the result is':
    'Pryd y byddai’r darllen yn dod i ben, a pha mor sicr yw’r canlyniad',
  'What changed in the last seven days, and why':
    'Beth newidiodd yn y saith diwrnod diwethaf, a pham',
  'What waits': 'Beth sy’n aros',
  'What waits, and how long': 'Beth sy’n aros, ac ers pryd',
  'How many': 'Faint',
  'Readings by day': 'Darlleniadau fesul diwrnod',
  'Picture: readings by day': 'Llun: darlleniadau fesul diwrnod',
  'Readings on each of the last 28 days.': 'Darlleniadau ar bob un o’r 28 diwrnod diwethaf.',
  'readings a day': 'darlleniadau y dydd',
  'Readings on each day': 'Darlleniadau ar bob diwrnod',
  Day: 'Diwrnod',
  day: 'diwrnod',
  'The same in numbers': 'Yr un peth mewn rhifau',
  'Each officer': 'Pob swyddog',
  'By name. Cases differ in length: a count of readings says nothing about how well anybody reads.':
    'Yn ôl enw. Mae hyd achosion yn amrywio: nid yw nifer y darlleniadau yn dweud dim am ba mor dda y mae neb yn darllen.',
  'Readings by officer': 'Darlleniadau fesul swyddog',
  Officer: 'Swyddog',
  Today: 'Heddiw',
  'Last 7 days': 'Y 7 diwrnod diwethaf',
  'Last 28 days': 'Y 28 diwrnod diwethaf',
  'In hand': 'Mewn llaw',
  '{1}<1>, for {2}</1>': '{1}<1>, ers {2}</1>',
  None: 'Dim',
  'What was decided': 'Yr hyn a benderfynwyd',
  'Decisions by outcome': 'Penderfyniadau yn ôl canlyniad',
  'Nothing was decided yet.': 'Nid oes dim wedi’i benderfynu eto.',
  'Risks: {1} raised, {2} told, {3} acknowledged, {4} closed, {5} open.':
    'Risgiau: codwyd {1}, rhoddwyd gwybod am {2}, cydnabuwyd {3}, caewyd {4}, mae {5} ar agor.',
  'Share read': 'Cyfran a ddarllenwyd',
  'Counted {1}. Cases closed to you are not counted.':
    'Cyfrifwyd ar {1}. Ni chyfrifir achosion sydd ar gau i chi.',

  'Risks not closed': 'Risgiau heb eu cau',
  'Decisions to be authorised': 'Penderfyniadau i’w hawdurdodi',
  'Cases on which two readers differ': 'Achosion y mae dau ddarllenydd yn anghytuno arnynt',
  'Second readings': 'Ail ddarlleniadau',
  'To be read anew, after reopening': 'I’w darllen o’r newydd, ar ôl ailagor',
  'Cases in somebody’s hands': 'Achosion sydd gan rywun',
  'Cases given to a team or to officers, not read':
    'Achosion a roddwyd i dîm neu i swyddogion, heb eu darllen',
  'Items not closed': 'Eitemau heb eu cau',
  'Cases nobody has read': 'Achosion nad oes neb wedi’u darllen',
  'for {1}': 'ers {1}',
  'the oldest for {1}, half of them for {2} or more':
    'yr hynaf ers {1}, hanner ohonynt ers {2} neu fwy',
  'By source': 'Yn ôl ffynhonnell',
  'By unit': 'Yn ôl uned',
  'By year opened': 'Yn ôl y flwyddyn agor',
  Year: 'Blwyddyn',
  '{1} others': '{1} arall',
  '{1} other': '{1} arall',

  'As many readings as in the seven days before.':
    'Cynifer o ddarlleniadau ag yn y saith diwrnod cyn hynny.',
  '{1} readings more than in the seven days before.':
    '{1} yn fwy o ddarlleniadau nag yn y saith diwrnod cyn hynny.',
  '{1} reading more than in the seven days before.':
    '{1} yn fwy o ddarlleniadau nag yn y saith diwrnod cyn hynny.',
  '{1} readings fewer than in the seven days before.':
    '{1} yn llai o ddarlleniadau nag yn y saith diwrnod cyn hynny.',
  '{1} reading fewer than in the seven days before.':
    '{1} yn llai o ddarlleniadau nag yn y saith diwrnod cyn hynny.',
  '{1} read {2} more: {3} after {4}.': 'Darllenodd {1} {2} yn fwy: {3} ar ôl {4}.',
  '{1} read {2} fewer: {3} after {4}.': 'Darllenodd {1} {2} yn llai: {3} ar ôl {4}.',
  '{1} read {2} fewer: {3} after {4}. Ask whether they are away, or on other work.':
    'Darllenodd {1} {2} yn llai: {3} ar ôl {4}. Gofynnwch a ydynt i ffwrdd, neu ar waith arall.',
  '{1} others together: {2} more.': '{1} arall gyda’i gilydd: {2} yn fwy.',
  '{1} other together: {2} more.': '{1} arall: {2} yn fwy.',
  '{1} others together: {2} fewer.': '{1} arall gyda’i gilydd: {2} yn llai.',
  '{1} other together: {2} fewer.': '{1} arall: {2} yn llai.',
  '{1} others together: as many.': '{1} arall gyda’i gilydd: yr un nifer.',
  'Nobody read on {1} of these seven, and on {2} of the seven before.':
    'Ni ddarllenodd neb ar {1} o’r saith hyn, nac ar {2} o’r saith cyn hynny.',
}
