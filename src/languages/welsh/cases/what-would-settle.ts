import type { Catalogue } from '../../catalogue.ts'

/** What an officer would find out of a case or a child, as a question within a sentence. */
const ofCase: Catalogue = {
  'what kind of case it is': 'pa fath o achos ydyw',
  'the offence class or primary need': 'y dosbarth trosedd neu’r prif angen',
  'how the case was closed': 'sut y caewyd yr achos',
  'whether there was sexual activity or abuse': 'a fu gweithgarwch neu gam-drin rhywiol',
  'whether the child was given something needed or wanted in exchange':
    'a roddwyd i’r plentyn, yn gyfnewid, rywbeth yr oedd arno ei angen neu ei eisiau',
  'whether somebody gained money or status by it': 'a enillodd rhywun arian neu statws drwy hynny',
  'whether an imbalance of power was used': 'a ddefnyddiwyd anghydbwysedd grym',
  'whether the case was flagged as exploitation': 'a nodwyd yr achos fel camfanteisio',
  'where it happened': 'ble y digwyddodd',
  'whether the suspects knew one another': 'a oedd y bobl a ddrwgdybir yn adnabod ei gilydd',
  'whether two of the suspects harmed one other child as well':
    'a niweidiodd dau o’r bobl a ddrwgdybir yr un plentyn arall hefyd',
  'whether two of the suspects lived at one address':
    'a oedd dau o’r bobl a ddrwgdybir yn byw yn yr un cyfeiriad',
  'whether two of the suspects used one telephone':
    'a ddefnyddiodd dau o’r bobl a ddrwgdybir yr un ffôn',
  'whether two of the suspects used one vehicle':
    'a ddefnyddiodd dau o’r bobl a ddrwgdybir yr un cerbyd',
  'whether a suspect is suspected of harming another child':
    'a ddrwgdybir un o’r bobl hyn o niweidio plentyn arall',
  'whether any of it was done through technology': 'a wnaed unrhyw ran ohono drwy dechnoleg',
  'the day it was reported': 'y diwrnod yr adroddwyd amdano',
  'the day the case was closed': 'y diwrnod y caewyd yr achos',
  'the Home Office offence class': 'dosbarth trosedd y Swyddfa Gartref',
  'the Home Office outcome type': 'math o ganlyniad y Swyddfa Gartref',
  'who referred it (DfE code)': 'pwy a’i hatgyfeiriodd (cod yr Adran Addysg)',
  'how often it was handed from one unit to another':
    'pa mor aml y’i trosglwyddwyd o un uned i un arall',
  'how often it came back to the unit that had handed it on':
    'pa mor aml y daeth yn ôl i’r uned a’i trosglwyddodd',
  'on how many days nobody had it': 'ar faint o ddiwrnodau nad oedd gan neb',
  'whether an assessment found going missing (DfE factor 10A)':
    'a ganfu asesiad fynd ar goll (ffactor 10A yr Adran Addysg)',
  'whether an assessment found sexual exploitation (DfE factor 11A)':
    'a ganfu asesiad gamfanteisio rhywiol (ffactor 11A yr Adran Addysg)',
  'whether an assessment found trafficking (DfE factor 12A)':
    'a ganfu asesiad fasnachu pobl (ffactor 12A yr Adran Addysg)',
  'whether an assessment found gangs (DfE factor 13A)':
    'a ganfu asesiad gangiau (ffactor 13A yr Adran Addysg)',
  'whether an assessment found sexual abuse by a child (DfE factor 19B)':
    'a ganfu asesiad gam-drin rhywiol gan blentyn (ffactor 19B yr Adran Addysg)',
  'whether an assessment found sexual abuse by an adult (DfE factor 19C)':
    'a ganfu asesiad gam-drin rhywiol gan oedolyn (ffactor 19C yr Adran Addysg)',
  'date of birth': 'dyddiad geni',
  'whether the child is looked after today': 'a yw’r plentyn yn derbyn gofal heddiw',
  'whether the child is placed today outside the area of the home':
    'a yw’r plentyn wedi’i leoli heddiw y tu allan i ardal y cartref',
  'whether a brother or sister was sexually harmed':
    'a gafodd brawd neu chwaer ei niweidio’n rhywiol',
  'how many people older by five years records tie to the child':
    'faint o bobl sy’n hŷn o bum mlynedd y mae cofnodion yn eu cysylltu â’r plentyn',
}

/** How many members a set has. */
const howMany: Catalogue = {
  'how many victims there were': 'faint o ddioddefwyr oedd',
  'how many suspects there were': 'faint o bobl a ddrwgdybir oedd',
  'how often a victim was reported missing': 'pa mor aml yr adroddwyd bod dioddefwr ar goll',
  'how many crimes against a victim were recorded earlier':
    'faint o droseddau yn erbyn dioddefwr a gofnodwyd yn gynharach',
  'how often a victim was referred earlier': 'pa mor aml yr atgyfeiriwyd dioddefwr yn gynharach',
  'what else happened on days that no source covers':
    'beth arall a ddigwyddodd ar ddiwrnodau nad oes ffynhonnell yn eu cynnwys',
}
const furthers: Catalogue = { '': '', ', and who': ', a phwy', ', and when': ', a phryd' }

const persons: Catalogue = { victim: 'dioddefwr', suspect: 'person a ddrwgdybir' }
const ofPerson: Catalogue = {
  'date of birth': 'dyddiad geni',
  'relationship to the victim': 'perthynas â’r dioddefwr',
  name: 'enw',
}
const episodes: Catalogue = { 'missing episode': 'cyfnod ar goll' }
const ofEpisode: Catalogue = {
  'first day': 'diwrnod cyntaf',
  'length in days': 'hyd mewn diwrnodau',
  'return interview': 'cyfweliad dychwelyd',
}
const reports: Catalogue = {
  'earlier crime': 'trosedd gynharach',
  'earlier referral': 'atgyfeiriad cynharach',
}
const ofReport: Catalogue = {
  'day of report': 'diwrnod adrodd',
  'day of closure': 'diwrnod cau',
  'offence class or primary need': 'dosbarth trosedd neu brif angen',
  'way of closing': 'ffordd o gau',
  'Home Office offence class': 'dosbarth trosedd y Swyddfa Gartref',
  'Home Office outcome type': 'math o ganlyniad y Swyddfa Gartref',
  'account of sexual activity or abuse': 'hanes gweithgarwch neu gam-drin rhywiol',
  'flag of exploitation': 'baner camfanteisio',
}
const events: Catalogue = { event: 'digwyddiad' }
const ofEvent: Catalogue = {
  kind: 'math',
  day: 'diwrnod',
  'date of birth': 'dyddiad geni',
  agency: 'asiantaeth',
  'length in days': 'hyd mewn diwrnodau',
  'return interview': 'cyfweliad dychwelyd',
  'company when missing': 'cwmni pan oedd ar goll',
  'account of sexual activity or abuse': 'hanes gweithgarwch neu gam-drin rhywiol',
  'account of what was received': 'hanes yr hyn a dderbyniwyd',
  'flag of exploitation': 'baner camfanteisio',
  'risk at closure': 'risg wrth gau',
  'hand-offs': 'trosglwyddiadau',
  holders: 'pwy oedd â’r ffeil',
}

/** “Victim {1}’s date of birth”: the thing first in Welsh, so that nothing is mutated by what it belongs to. */
const belonging = (ones: Catalogue, things: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(ones).flatMap(([one, its]) =>
      Object.entries(things).map(([thing, said]) => [
        `${one} {1}’s ${thing}`,
        `${said}: ${its} {1}`,
      ]),
    ),
  )

const first = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
/** Alone a question begins with a capital; after another it does not. */
const bothWays = (some: Catalogue): Catalogue =>
  Object.fromEntries(
    Object.entries(some).flatMap(([english, other]) => [
      [english, other],
      [first(english), first(other)],
    ]),
  )

const shows: Catalogue = {
  'Two of the suspects knew one another': 'Roedd dau o’r bobl a ddrwgdybir yn adnabod ei gilydd',
  'Two of the suspects are suspected of harming one other child':
    'Drwgdybir dau o’r bobl hyn o niweidio’r un plentyn arall',
  'Two of the suspects lived at one address':
    'Roedd dau o’r bobl a ddrwgdybir yn byw yn yr un cyfeiriad',
  'Two of the suspects used one telephone': 'Defnyddiodd dau o’r bobl a ddrwgdybir yr un ffôn',
  'Two of the suspects used one vehicle': 'Defnyddiodd dau o’r bobl a ddrwgdybir yr un cerbyd',
  'A suspect is suspected of harming another child':
    'Drwgdybir un o’r bobl hyn o niweidio plentyn arall',
  'A victim was reported missing': 'Adroddwyd bod dioddefwr ar goll',
  'A crime against a victim was recorded earlier':
    'Cofnodwyd trosedd yn erbyn dioddefwr yn gynharach',
  'A victim was referred earlier': 'Atgyfeiriwyd dioddefwr yn gynharach',
  'Something else befell the child': 'Digwyddodd rhywbeth arall i’r plentyn',
}

/** Of a finding: what would settle it, and by which other records it is shown. */
export const whatWouldSettle: Catalogue = {
  'Open: {1}': 'Agored: {1}',
  'Open: {1}, or {2} more': 'Agored: {1}, neu {2} arall',
  'and also': 'a hefyd',
  ...bothWays({
    ...ofCase,
    ...Object.fromEntries(
      Object.entries(howMany).flatMap(([english, other]) =>
        Object.entries(furthers).map(([more, said]) => [english + more, other + said]),
      ),
    ),
    ...belonging(persons, ofPerson),
    ...belonging(episodes, ofEpisode),
    ...belonging(reports, ofReport),
    ...belonging(events, ofEvent),
  }),
  ...shows,
  ...Object.fromEntries(
    Object.entries(shows).map(([english, other]) => [`${english}: {1}.`, `${other}: {1}.`]),
  ),
  'case {1}': 'achos {1}',
  'records you may not see': 'cofnodion na chewch eu gweld',
}
