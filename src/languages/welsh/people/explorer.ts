import type { Catalogue } from '../../catalogue.ts'

/** Charts of people, cases and things: the picture, the list, time, area, and what is done on them. */
export const explorer: Catalogue = {
  Charts: 'Siartiau',
  Chart: 'Siart',
  'chart @count': 'siart',
  'charts @count': 'o siartiau',
  'Begin a chart with this case': 'Dechrau siart gyda’r achos hwn',
  'Begin a chart': 'Dechrau siart',
  'People, cases, places, telephones and vehicles, and the records that tie them. A chart is begun on the page of a group, a person or a case. What ties two people is a lead, never a finding.':
    'Pobl, achosion, lleoedd, ffonau a cherbydau, a’r cofnodion sy’n eu cysylltu. Dechreuir siart ar dudalen grŵp, person neu achos. Trywydd yw’r hyn sy’n cysylltu dau berson, byth ganfyddiad.',
  'Nobody has begun a chart that you may see.': 'Nid oes neb wedi dechrau siart y cewch ei weld.',
  'Being worked on': 'Wrthi’n gweithio arno',
  'Kept for others to use': 'Cadwyd i eraill ei ddefnyddio',

  'Only people whom two kinds of thing tie': 'Dim ond pobl a gysylltir gan ddau fath o beth',
  'Views of this chart': 'Golygon o’r siart hwn',
  'In time': 'Mewn amser',
  'By area': 'Yn ôl ardal',
  'No two people on this chart are tied by two kinds of thing.':
    'Nid oes dau berson ar y siart hwn wedi’u cysylltu gan ddau fath o beth.',
  'Nothing on this chart is open to you.': 'Nid oes dim ar y siart hwn yn agored i chi.',
  'All ties of what is chosen are drawn and listed.':
    'Caiff holl gysylltiadau’r hyn a ddewisir eu tynnu a’u rhestru.',
  'Records behind the tie': 'Cofnodion y tu ôl i’r cyswllt',
  'Shortest ways to': 'Y ffyrdd byrraf at',
  'At most four ties; what is tied to more than sixty is left out':
    'Pedwar cyswllt ar y mwyaf; gadewir allan yr hyn sydd wedi’i gysylltu â mwy na thrigain',
  'Choose one': 'Dewiswch un',
  'In the order of time': 'Yn nhrefn amser',
  'Each tie by a record of the same day as the one before it or later; a record without a day fits anywhere':
    'Pob cyswllt drwy gofnod o’r un diwrnod â’r un o’i flaen neu’n hwyrach; mae cofnod heb ddiwrnod yn ffitio yn unrhyw le',
  'Find the ways': 'Dod o hyd i’r ffyrdd',
  'Take it off': 'Ei dynnu oddi ar y siart',
  'Reference of a case, or number of a person': 'Cyfeirnod achos, neu rif person',
  'A person’s number, such as P12, stands in the address of their page':
    'Mae rhif person, megis P12, yng nghyfeiriad ei dudalen',
  'Put it on': 'Ei roi ar y siart',
  'Take the last step back': 'Tynnu’r cam olaf yn ôl',
  Keep: 'Cadw',
  'Chart {1} · {2} · <1>{3}</1>': 'Siart {1} · {2} · <1>{3}</1>',
  'What ties two people is a lead, never a finding. <1>{1}</1>':
    'Trywydd yw’r hyn sy’n cysylltu dau berson, byth ganfyddiad. <1>{1}</1>',
  '<1>P</1> Picture': '<1>P</1> Llun',
  '<1>L</1> List': '<1>L</1> Rhestr',
  '<1>C</1> What is chosen': '<1>C</1> Yr hyn a ddewiswyd',
  '<1>S</1> Name, note and steps': '<1>S</1> Enw, nodyn a chamau',
  'Its cases in time': 'Ei achosion mewn amser',
  'Its cases by area': 'Ei achosion yn ôl ardal',
  'What ties <1>{1}</1> and <2>{2}</2>': 'Beth sy’n cysylltu <1>{1}</1> a <2>{2}</2>',
  '<1>{1}</1><br><2>number <3>{2}</3></2>': '<1>{1}</1><br><2>rhif <3>{2}</3></2>',
  none: 'dim un',
  recorded: 'wedi’i gofnodi',
  'joined by the machine, {1}': 'wedi’i uno gan y peiriant, {1}',
  'The same as a list': 'Yr un peth fel rhestr',
  'Arrows go up and down the list; right goes from a tie to its other end, left to what it hangs on; <1>E</1> opens the records of a tie here, and Escape closes them.':
    'Mae saethau’n mynd i fyny ac i lawr y rhestr; mae’r dde yn mynd o gyswllt i’w ben arall, y chwith at yr hyn y mae’n hongian arno; mae <1>E</1> yn agor cofnodion cyswllt yma, ac Escape yn eu cau.',
  ', scored by the machine, {1}': ', wedi’i sgorio gan y peiriant, {1}',
  ', joined by the machine, {1}': ', wedi’i uno gan y peiriant, {1}',
  '{1} and {2}: {3}': '{1} a {2}: {3}',
  'record @count': 'cofnod',
  'records @count': 'o gofnodion',
  '· <1>{1} {2}<2> that tie <3>{3}</3> and <4>{4}</4></2></1>':
    '· <1>{1} {2}<2> sy’n cysylltu <3>{3}</3> a <4>{4}</4></2></1>',
  'of {1} sources': 'o {1} o ffynonellau',
  'and {1} more: choose it to list all<1> ties of <2>{2}</2></1>':
    'a {1} arall: dewiswch ef i restru’r cyfan<1> o gysylltiadau <2>{2}</2></1>',
  '· <1>Open its page</1>': '· <1>Agor ei dudalen</1>',
  'Tied to {1} more that does not stand on the chart. Choose a kind.':
    'Wedi’i gysylltu â {1} arall nad yw ar y siart. Dewiswch fath.',
  'Tied to {1} more that do not stand on the chart. Choose a kind.':
    'Wedi’i gysylltu â {1} arall nad ydynt ar y siart. Dewiswch fath.',
  'All that it is tied to and you may see stands on the chart.':
    'Mae popeth y mae wedi’i gysylltu ag ef ac y cewch ei weld ar y siart.',
  'Nothing is chosen': 'Nid oes dim wedi’i ddewis',
  'Choose a person, case or thing of the picture or the list to expand it.':
    'Dewiswch berson, achos neu beth yn y llun neu’r rhestr i’w ehangu.',
  'Put something else on it': 'Rhoi rhywbeth arall arno',
  'This chart': 'Y siart hwn',
  'Name, note and state': 'Enw, nodyn a chyflwr',
  'taken back': 'tynnwyd yn ôl',
  'step @count': 'cam',
  'steps @count': 'o gamau',
  Left: 'I’r chwith',
  Right: 'I’r dde',
  Up: 'I fyny',
  Down: 'I lawr',

  'Child or other person harmed': 'Plentyn neu berson arall a niweidiwyd',
  'recorded with them': 'wedi’i gofnodi gyda hwy',
  'recorded in the case': 'wedi’i gofnodi yn yr achos',
  'may be one person': 'gall fod yn un person',
  'Add {1}': 'Ychwanegu {1}',
  'Add {1} child or other person harmed': 'Ychwanegu {1} plentyn neu berson arall a niweidiwyd',
  'Add {1} children and others harmed': 'Ychwanegu {1} o blant ac eraill a niweidiwyd',
  'Add {1} of {2} children and others harmed':
    'Ychwanegu {1} o’r {2} o blant ac eraill a niweidiwyd',
  'Add {1} of {2} people': 'Ychwanegu {1} o’r {2} o bobl',
  'Add {1} of {2} cases': 'Ychwanegu {1} o’r {2} achos',
  'Add {1} of {2} places': 'Ychwanegu {1} o’r {2} o leoedd',
  'Add {1} of {2} telephones': 'Ychwanegu {1} o’r {2} o ffonau',
  'Add {1} of {2} vehicles': 'Ychwanegu {1} o’r {2} o gerbydau',
  'child or other person harmed @count': 'plentyn neu berson arall a niweidiwyd',
  'children and others harmed @count': 'o blant ac eraill a niweidiwyd',
  'telephone @count': 'ffôn',
  'telephones @count': 'o ffonau',
  'vehicle @count': 'cerbyd',
  'vehicles @count': 'o gerbydau',
  'more left out @count': 'arall wedi’u gadael allan',
  'Opened with {1}': 'Agorwyd gyda: {1}',
  'the people of group {1}': 'pobl grŵp {1}',
  'Added, tied to {1}: {2}': 'Ychwanegwyd, wedi’u cysylltu â {1}: {2}',
  'Placed on the chart: {1}': 'Rhoddwyd ar y siart: {1}',
  'Moved on the chart: {1}': 'Symudwyd ar y siart: {1}',
  'Taken off the chart: {1}': 'Tynnwyd oddi ar y siart: {1}',
  'Taken back: {1}': 'Tynnwyd yn ôl: {1}',
  'Named and noted': 'Enwyd, ac ysgrifennwyd nodyn',
  'Way from {1} to {2}: {3} ties': 'Ffordd o {1} i {2}: {3} o gysylltiadau',
  'Way from {1} to {2}: {3} tie': 'Ffordd o {1} i {2}: {3} cyswllt',
  'Way in the order of time from {1} to {2}: {3} ties':
    'Ffordd yn nhrefn amser o {1} i {2}: {3} o gysylltiadau',
  'Way in the order of time from {1} to {2}: {3} tie':
    'Ffordd yn nhrefn amser o {1} i {2}: {3} cyswllt',
  'Way from {1} to {2}: {3} ties, {4} tied to more than {5} left out':
    'Ffordd o {1} i {2}: {3} o gysylltiadau, a gadawyd allan {4} sydd wedi’u cysylltu â mwy na {5}',
  'Way in the order of time from {1} to {2}: {3} ties, {4} tied to more than {5} left out':
    'Ffordd yn nhrefn amser o {1} i {2}: {3} o gysylltiadau, a gadawyd allan {4} sydd wedi’u cysylltu â mwy na {5}',

  'The cases by area': 'Yr achosion yn ôl ardal',
  '{1} areas with cases. The list below has the same.':
    '{1} o ardaloedd ag achosion. Mae’r un peth yn y rhestr isod.',
  'it stands': 'mae',
  'they stand': 'maent',
  'A circle is an area’s cases on this chart, with their number.':
    'Cylch yw achosion ardal ar y siart hwn, gyda’u nifer.',
  'This is a scheme: where an area stands in it says nothing of where it is. Whoever runs Lookback can give it a file of boundaries (<1>--areas</1>).':
    'Cynllun yw hwn: nid yw lle mae ardal ynddo yn dweud dim am ble y mae. Gall pwy bynnag sy’n rhedeg Lookback roi ffeil o ffiniau iddo (<1>--areas</1>).',
  'The file of boundaries does not have {1}: {2} in the list only.':
    'Nid yw’r ffeil o ffiniau yn cynnwys {1}: {2} yn y rhestr yn unig.',
  '<br><1>In them: {1}</1>': '<br><1>Ynddynt: {1}</1>',
  'No case stands on this chart.': 'Nid oes achos ar y siart hwn.',
  'Picture of the ties': 'Llun o’r cysylltiadau',
  '{1} people, cases and things and {2} ties, which stand in words below.':
    '{1} o bobl, achosion a phethau; {2} o gysylltiadau; maent mewn geiriau isod.',
  'Drawn are the {1} strongest of {2} ties: those that most sources and records show, at least one of everything. {3}':
    'Tynnir y {1} cryfaf o {2} o gysylltiadau: y rhai y mae’r mwyaf o ffynonellau a chofnodion yn eu dangos, o leiaf un o bopeth. {3}',
  'P person, H somebody harmed, C case, L place, T telephone, V vehicle. Thick lines: more than one source shows it. Broken lines: a machine joined the records, as surely as is written there. Dotted lines: it only scored two people near.':
    'P person, H rhywun a niweidiwyd, C achos, L lle, T ffôn, V cerbyd. Llinellau trwchus: mae mwy nag un ffynhonnell yn ei ddangos. Llinellau toredig: peiriant a unodd y cofnodion, mor sicr ag a ysgrifennwyd yno. Llinellau dotiog: dim ond sgorio dau berson yn agos a wnaeth.',
  'The cases in time': 'Yr achosion mewn amser',
  '{1} cases on their days, and who stands in them. The list below has the same.':
    '{1} achos ar eu diwrnodau, a phwy sydd ynddynt. Mae’r un peth yn y rhestr isod.',
  '{1}: case {2}': '{1}: achos {2}',
  'A square is a case on its day; a circle is somebody who stands in it.':
    'Sgwâr yw achos ar ei ddiwrnod; cylch yw rhywun sydd ynddo.',
  'The name, note and state of the chart are kept.':
    'Mae enw, nodyn a chyflwr y siart wedi’u cadw.',
  'one end': 'un pen',
  'the other end': 'y pen arall',
  'Choose the other end': 'Dewiswch y pen arall',
  'the order of time': 'trefn amser',
  'what to put on it': 'beth i’w roi arno',
  'Choose a state': 'Dewiswch gyflwr',
  'what to expand': 'beth i’w ehangu',
  'what to move': 'beth i’w symud',
  'how far right': 'pa mor bell i’r dde',
  'how far down': 'pa mor bell i lawr',
  'what to take off': 'beth i’w dynnu oddi arno',
  'what to begin with': 'beth i ddechrau ag ef',
}
