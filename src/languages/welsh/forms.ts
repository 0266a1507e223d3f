import type { Catalogue } from '../catalogue.ts'

/** Forms by which something is kept: watches, lists of terms, recommendations, and where somebody stands. */
export const forms: Catalogue = {
  Watch: 'Gwyliad',
  Watches: 'Gwyliadau',
  'Your watches': 'Eich gwyliadau',
  'Watch for something': 'Gwylio am rywbeth',
  'What is there now counts as seen. You are told of what comes later, as far as you may see it.':
    'Mae’r hyn sydd yno nawr yn cyfrif fel wedi’i weld. Cewch wybod am yr hyn a ddaw wedyn, cyn belled ag y cewch ei weld.',
  'What to watch for': 'Beth i wylio amdano',
  'As in a search: “exactly so”, AND, OR, NOT, NEAR/5. It cannot be changed later.':
    'Fel mewn chwiliad: “yn union felly”, AND, OR, NOT, NEAR/5. Ni ellir ei newid wedyn.',
  'It goes on the ledger with your name; what you watch for does not.':
    'Mae’n mynd ar y cyfriflyfr gyda’ch enw; nid yw’r hyn yr ydych yn gwylio amdano yn mynd arno.',
  'Last day': 'Diwrnod olaf',
  'At most a year from today. It can be renewed.':
    'Blwyddyn o heddiw ar y mwyaf. Gellir ei adnewyddu.',
  'Keep this watch': 'Cadw’r gwyliad hwn',
  'A watch is a search that is kept. It is run with every import and every refresh, and says here what is new.':
    'Chwiliad sy’n cael ei gadw yw gwyliad. Caiff ei redeg gyda phob mewnforio a phob adnewyddu, ac mae’n dweud yma beth sy’n newydd.',
  'New places': 'Lleoedd newydd',
  'Places in all': 'Lleoedd i gyd',
  '<1>{1}</1> <2>in {2} {3}</2>': '<1>{1}</1> <2>mewn {2} {3}</2>',
  'You have none.': 'Nid oes gennych yr un.',
  Runs: 'Yn rhedeg',
  'Its last day is over': 'Mae ei ddiwrnod olaf wedi mynd heibio',
  'Cannot be read by this version: save it anew':
    'Ni all y fersiwn hon ei ddarllen: cadwch ef o’r newydd',
  'The watch is kept. What it finds from now on stands here, and under what waits for you.':
    'Mae’r gwyliad wedi’i gadw. Bydd yr hyn y mae’n ei ganfod o hyn ymlaen yma, ac o dan yr hyn sy’n aros amdanoch.',

  'Search for a list of terms': 'Chwilio am restr o dermau',
  'Your lists': 'Eich rhestrau',
  List: 'Rhestr',
  Terms: 'Termau',
  Kept: 'Cadwyd',
  'Names, telephones, registrations, references or words that are searched for together. Your lists are yours alone; what they find is searched for anew each time, as far as you may see it.':
    'Enwau, rhifau ffôn, rhifau cofrestru, cyfeirnodau neu eiriau y chwilir amdanynt gyda’i gilydd. Eich rhai chi yn unig yw eich rhestrau; chwilir o’r newydd bob tro am yr hyn y maent yn ei ganfod, cyn belled ag y cewch ei weld.',
  'Each term is found as a search finds it: names however spelt, telephones and registrations also with a sign wrong, words of documents.':
    'Caiff pob term ei ganfod fel y mae chwiliad yn ei ganfod: enwau sut bynnag y’u sillefir, rhifau ffôn a rhifau cofrestru hefyd gydag un nod yn anghywir, geiriau dogfennau.',
  'What the list is': 'Beth yw’r rhestr',
  'It goes on the ledger with your name; the terms do not.':
    'Mae’n mynd ar y cyfriflyfr gyda’ch enw; nid yw’r termau yn mynd arno.',
  'Terms, one a line': 'Termau, un i bob llinell',
  ', with those of a file.': ', gyda rhai ffeil.',
  'Or a file': 'Neu ffeil',
  'The first column of a workbook (XLSX) or CSV, or the lines of a text; at most':
    'Colofn gyntaf llyfr gwaith (XLSX) neu CSV, neu linellau testun; ar y mwyaf',
  'Search for them': 'Chwilio amdanynt',

  Recommendations: 'Argymhellion',
  'A recommendation': 'Argymhelliad',
  'Add a recommendation': 'Ychwanegu argymhelliad',
  'It is kept as you enter it and cannot be changed.':
    'Caiff ei gadw fel y rhowch ef ac ni ellir ei newid.',
  'The recommendation, word for word': 'Yr argymhelliad, air am air',
  'The report, and the body that made it': 'Yr adroddiad, a’r corff a’i lluniodd',
  'Page or paragraph (optional)': 'Tudalen neu baragraff (dewisol)',
  'Day of the report': 'Diwrnod yr adroddiad',
  'Who owns it here': 'Pwy sy’n berchen arno yma',
  'Another person than they judges what is claimed of it.':
    'Person arall sy’n barnu’r hyn a honnir amdano.',
  'Keep this recommendation': 'Cadw’r argymhelliad hwn',
  'The recommendation is kept. Its owner can claim that it is acted on.':
    'Mae’r argymhelliad wedi’i gadw. Gall ei berchennog honni y gweithredir arno.',

  Nobody: 'Neb',
  'Where <1>{1}</1> stands': 'Lle mae <1>{1}</1> yn sefyll',
  'An offer nobody answers goes to the manager of whoever owns it, and a risk nobody acknowledges climbs to them: they are rung at this number. A team can be offered an item, and never owns one.':
    'Mae cynnig nad oes neb yn ei ateb yn mynd at reolwr y sawl sy’n berchen arno, ac mae risg nad oes neb yn ei chydnabod yn dringo ato: caiff ei ffonio ar y rhif hwn. Gellir cynnig eitem i dîm, ond nid yw tîm byth yn berchen ar un.',
  'Answers to': 'Yn atebol i',
  'Team (optional)': 'Tîm (dewisol)',
  'Specialisms (optional)': 'Arbenigeddau (dewisol)',
  'In your own words, with commas between them. A lead gives cases by them.':
    'Yn eich geiriau eich hun, gyda choma rhyngddynt. Mae arweinydd yn rhoi achosion yn ôl y rhain.',
  'Telephone at work': 'Ffôn yn y gwaith',
  Save: 'Cadw',
  'Manager, team and telephone are saved.': 'Mae’r rheolwr, y tîm a’r ffôn wedi’u cadw.',
}
