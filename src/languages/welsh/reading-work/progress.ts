import type { Catalogue } from '../../catalogue.ts'

/** How the reading goes: found against read, when it may stop, the forecast, how readers agree. */
export const progress: Catalogue = {
  'How the reading goes': 'Hynt y darllen',
  'The review at work: what waits, readings by day and officer':
    'Yr adolygiad ar waith: beth sy’n aros, darlleniadau fesul diwrnod a swyddog',
  'What if: when it would end with other readers, hours and leave':
    'Beth os: pryd y byddai’n dod i ben gyda darllenwyr, oriau a gwyliau eraill',
  'Equality: whether each step reaches everybody alike':
    'Cydraddoldeb: a yw pob cam yn cyrraedd pawb fel ei gilydd',
  'Recommendations of inspections: how many are shown to be acted on':
    'Argymhellion arolygiadau: ar faint ohonynt y dangosir y gweithredir',
  '{1} of {2} cases are read, and {3} of those read matter.':
    'Darllenwyd {1} o {2} achos, ac mae {3} o’r rhai a ddarllenwyd o bwys.',
  'Two readers differ over {1} {2}, and nobody has decided between them yet.':
    'Mae dau ddarllenydd yn anghytuno ynghylch {1} {2}, ac nid oes neb wedi penderfynu rhyngddynt eto.',
  'Nothing is counted yet: it begins with the first reading.':
    'Nid oes dim wedi’i gyfrif eto: mae’n dechrau gyda’r darlleniad cyntaf.',
  'Counted {1}. The count follows a few seconds after each reading.':
    'Cyfrifwyd ar {1}. Mae’r cyfrif yn dilyn ychydig eiliadau ar ôl pob darlleniad.',

  'Found against read': 'Canfuwyd yn erbyn darllenwyd',
  'What the lines mean': 'Ystyr y llinellau',
  'Found so far': 'Canfuwyd hyd yma',
  'What the learner expects; it certifies nothing':
    'Yr hyn y mae’r dysgwr yn ei ddisgwyl; nid yw’n ardystio dim',
  'Picture: found against read': 'Llun: canfuwyd yn erbyn darllenwyd',
  '{1} The table has the same numbers.': '{1} Mae’r un rhifau yn y tabl.',
  'cases that matter': 'achosion o bwys',
  'cases read': 'achosion a ddarllenwyd',
  'Table: found against read': 'Tabl: canfuwyd yn erbyn darllenwyd',
  'Cases read': 'Achosion a ddarllenwyd',
  Found: 'Canfuwyd',
  'Read or expected': 'Darllenwyd neu ddisgwylir',
  Expected: 'Disgwylir',
  '{1} found in {2} of {3} cases read.': 'Canfuwyd {1} mewn {2} o {3} achos a ddarllenwyd.',

  'When the reading may stop': 'Pryd y caiff y darllen ddod i ben',
  'No case is closed by this.': 'Nid yw hyn yn cau unrhyw achos.',
  'What follows for the cases not read: <1>{1}</1>':
    'Beth sy’n dilyn i’r achosion na ddarllenwyd: <1>{1}</1>',
  'What follows for cases not read must be set in the terms before anything can be frozen.':
    'Rhaid gosod yn y telerau beth sy’n dilyn i achosion na ddarllenwyd cyn y gellir rhewi dim.',
  'The certificate of tail': 'Tystysgrif cynffon',
  Counted: 'Cyfrifwyd',
  Verdict: 'Dyfarniad',
  Grade: 'Gradd',
  'At least this share found': 'Canfuwyd o leiaf y gyfran hon',
  'Unread, at most': 'Heb eu darllen, ar y mwyaf',
  'Missed by readers, at most': 'A fethwyd gan ddarllenwyr, ar y mwyaf',
  'Left to draw, if none matters': 'Ar ôl i’w tynnu, os nad oes un o bwys',
  'From 0 to 100%, the target marked': 'O 0 i 100%, gyda’r targed wedi’i farcio',
  'No end': 'Dim diwedd',
  'What it assumes': 'Beth y mae’n ei gymryd yn ganiataol',
  'Tail {1}: {2} cases, {3} of them read in the order of the draw. Frozen by <1>{4}</1>, {5}: <2>{6}</2><br>Seed of the draw: <3>{7}</3>, the ledger’s root at that moment, which nobody could choose.':
    'Cynffon {1}: {2} achos, a darllenwyd {3} ohonynt yn nhrefn y tynnu. Rhewyd gan <1>{4}</1>, {5}: <2>{6}</2><br>Hedyn y tynnu: <3>{7}</3>, sef gwraidd y cyfriflyfr ar y foment honno, na allai neb ei ddewis.',
  'Work the draw out again': 'Cyfrifo’r tynnu eto',
  'The parts of the tail, each counted for itself':
    'Rhannau’r gynffon, pob un wedi’i chyfrif ar ei phen ei hun',
  Part: 'Rhan',
  Drawn: 'Tynnwyd',
  'Unread that matter, at most': 'Heb eu darllen sydd o bwys, ar y mwyaf',
  'a new tail': 'yn gynffon newydd',
  'the tail': 'yn gynffon',
  'The unread cases become {1}: they are read in an order drawn by chance, which alone can certify.':
    'Daw’r achosion heb eu darllen {1}: cânt eu darllen mewn trefn a dynnir ar hap, a dim ond hynny all ardystio.',
  'Reading on in the learner’s order no longer shortens the whole.':
    'Nid yw darllen ymlaen yn nhrefn y dysgwr yn byrhau’r cyfan bellach.',
  'Reading on in the learner’s order still shortens the whole: it is too early by the numbers.':
    'Mae darllen ymlaen yn nhrefn y dysgwr yn dal i fyrhau’r cyfan: mae’n rhy gynnar yn ôl y rhifau.',
  'Each further tail certifies at a smaller risk, and so costs more readings.':
    'Mae pob cynffon bellach yn ardystio ar risg lai, ac felly’n costio mwy o ddarlleniadau.',
  'I know that a frozen tail cannot be thawed': 'Gwn na ellir dadmer cynffon a rewyd',
  'Freeze the unread cases': 'Rhewi’r achosion heb eu darllen',
  'Freeze the tail again': 'Rhewi’r gynffon eto',
  'Freeze the tail': 'Rhewi’r gynffon',
  'Give the reason for freezing the tail': 'Rhowch y rheswm dros rewi’r gynffon',
  'Say why the reading in order ends here':
    'Dywedwch pam y mae’r darllen mewn trefn yn gorffen yma',
  'Confirm that the tail cannot be thawed': 'Cadarnhewch na ellir dadmer y gynffon',
  'The tail is frozen. From now on its cases come in the order of the draw.':
    'Mae’r gynffon wedi’i rhewi. O hyn ymlaen daw ei hachosion yn nhrefn y tynnu.',

  'Every case is read: there is nothing to certify.':
    'Darllenwyd pob achos: nid oes dim i’w ardystio.',
  'Nothing can be certified while cases come in the learner’s order. If the unread cases were frozen now, {1} random cases would certify {2}, if none of them matters.':
    'Ni ellir ardystio dim tra daw achosion yn nhrefn y dysgwr. Pe bai’r achosion heb eu darllen yn cael eu rhewi nawr, byddai {1} achos ar hap yn ardystio {2}, os nad oes un ohonynt o bwys.',
  'Nothing can be certified while cases come in the learner’s order. If the unread cases were frozen now, {1} random case would certify {2}, if none of them matters.':
    'Ni ellir ardystio dim tra daw achosion yn nhrefn y dysgwr. Pe bai’r achosion heb eu darllen yn cael eu rhewi nawr, byddai {1} achos ar hap yn ardystio {2}, os nad yw o bwys.',
  'Certified: with at most {1} risk of being wrong, the cases found are at least {2} of all that matter.':
    'Ardystiwyd: gyda risg o {1} ar y mwyaf o fod yn anghywir, yr achosion a ganfuwyd yw o leiaf {2} o bob un sydd o bwys.',
  'Not certified: what readers may have missed leaves too much open, however many more cases are drawn. Have more of the cases set aside read again.':
    'Heb ei ardystio: mae’r hyn y gall darllenwyr fod wedi’i fethu yn gadael gormod yn agored, waeth faint yn rhagor o achosion a dynnir. Trefnwch i ragor o’r achosion a roddwyd heibio gael eu darllen eto.',
  'Not certified yet: another {1} random cases would certify {2}, if none of them matters.':
    'Heb ei ardystio eto: byddai {1} achos arall ar hap yn ardystio {2}, os nad oes un ohonynt o bwys.',
  'Not certified yet: another {1} random case would certify {2}, if none of them matters.':
    'Heb ei ardystio eto: byddai {1} achos arall ar hap yn ardystio {2}, os nad yw o bwys.',
  'Over what readers mark alone, {1} is certified.':
    'Ar sail yr hyn y mae darllenwyr yn ei farcio yn unig, ardystiwyd {1}.',
  'Over what readers mark alone, another {1} random cases would certify {2}, if none of them matters.':
    'Ar sail yr hyn y mae darllenwyr yn ei farcio yn unig, byddai {1} achos arall ar hap yn ardystio {2}, os nad oes un ohonynt o bwys.',
  'Over what readers mark alone, another {1} random case would certify {2}, if none of them matters.':
    'Ar sail yr hyn y mae darllenwyr yn ei farcio yn unig, byddai {1} achos arall ar hap yn ardystio {2}, os nad yw o bwys.',
  'As read': 'Fel y’i darllenwyd',
  'Every reader finds what is in a case': 'Mae pob darllenydd yn canfod yr hyn sydd mewn achos',
  'Allowing for what readers miss': 'Gan ganiatáu am yr hyn y mae darllenwyr yn ei fethu',
  'Counted from second readings by chance': 'Cyfrifwyd o ail ddarlleniadau ar hap',
  Certified: 'Ardystiwyd',
  'Not certified': 'Heb ei ardystio',
  'Every case was read but the {1} of the tail, and from the tail cases were drawn uniformly at random by a seed recorded beforehand.':
    'Darllenwyd pob achos ac eithrio’r {1} yn y gynffon, a thynnwyd achosion o’r gynffon yn unffurf ar hap â hedyn a gofnodwyd ymlaen llaw.',
  'The tail is counted in {1} parts, and what one shows is not held of another: {2}.':
    'Cyfrifir y gynffon mewn {1} rhan, ac ni chymerir bod yr hyn y mae un yn ei ddangos yn wir am un arall: {2}.',
  'Cases set aside were sampled at random and read again blind; the second reading is right.':
    'Samplwyd achosion a roddwyd heibio ar hap a’u darllen eto’n ddall; yr ail ddarlleniad sy’n gywir.',
  'No correction for cases that a reader set aside wrongly: the share is of what these readers would mark.':
    'Dim cywiriad am achosion a roddodd darllenydd heibio ar gam: cyfran yw hon o’r hyn y byddai’r darllenwyr hyn yn ei farcio.',
  'Cases marked were sampled at random and read again blind; the second reading is right.':
    'Samplwyd achosion a farciwyd ar hap a’u darllen eto’n ddall; yr ail ddarlleniad sy’n gywir.',
  'Every case marked as mattering does matter.':
    'Mae pob achos a farciwyd fel un o bwys yn wir o bwys.',
  'Readers miss cases of the tail no more often, and as independently, as the seeded known cases.':
    'Nid yw darllenwyr yn methu achosion y gynffon yn amlach na’r achosion hysbys a blannwyd, ac maent yn eu methu yr un mor annibynnol.',
  '{1}, with text': '{1}, gyda thestun',
  '{1}, without text': '{1}, heb destun',

  'When the reading would end, and at what cost':
    'Pryd y byddai’r darllen yn dod i ben, ac am ba gost',
  'From the readers’ own weeks, second readings among the readings left':
    'O wythnosau’r darllenwyr eu hunain, gydag ail ddarlleniadau ymhlith y darlleniadau sydd ar ôl',
  End: 'Diwedd',
  'Readings left': 'Darlleniadau ar ôl',
  'Even chance by': 'Siawns gyfartal erbyn',
  'In 10 of 100 by, in 85 of 100 by': 'Mewn 10 o 100 erbyn, mewn 85 o 100 erbyn',
  Cost: 'Cost',
  'From now on': 'O hyn ymlaen',
  'No day yet': 'Dim diwrnod eto',
  'No cost is set': 'Nid oes cost wedi’i gosod',
  'Not yet': 'Ddim eto',
  'Looking back over {1} past forecasts, what came lay inside the middle four fifths {2} of the time.':
    'O edrych yn ôl dros {1} o ragolygon blaenorol, roedd yr hyn a ddaeth o fewn y pedair rhan o bump ganol {2} o’r amser.',
  'Picture: readings by week': 'Llun: darlleniadau fesul wythnos',
  'Readings in each week.': 'Darlleniadau ym mhob wythnos.',
  'readings a week': 'darlleniadau yr wythnos',
  week: 'wythnos',
  'Table: readings by week': 'Tabl: darlleniadau fesul wythnos',
  'Readings in each whole week': 'Darlleniadau ym mhob wythnos gyfan',
  Week: 'Wythnos',
  '{1} whole weeks are on record; a date needs eight.':
    'Mae {1} {1:wythnos|wythnos|wythnos|wythnos|wythnos|wythnos} gyfan ar gofnod; mae angen wyth i roi dyddiad.',
  'The readers go on as they have: their number, hours and the kind of case stay as in the weeks counted.':
    'Mae’r darllenwyr yn parhau fel y buont: mae eu nifer, eu horiau a’r math o achos yn aros fel yn yr wythnosau a gyfrifwyd.',
  'Certified, if no case drawn matters': 'Ardystiwyd, os nad oes achos a dynnir o bwys',
  'Every case is read': 'Darllenwyd pob achos',
  'not within twenty years': 'nid o fewn ugain mlynedd',
  '{1} weeks': '{1} wythnos',
  '{1} week': '{1} wythnos',
  'no known end': 'dim diwedd hysbys',
  '{1} ({2} to {3})': '{1} ({2} i {3})',
  '{1} ({2} to no known end)': '{1} ({2} i ddim diwedd hysbys)',
  'no known end ({1} to no known end)': 'dim diwedd hysbys ({1} i ddim diwedd hysbys)',
  '{1} whole weeks, {2} to {3} readings a week.':
    '{1} wythnos gyfan, {2} i {3} o ddarlleniadau yr wythnos.',

  'How readers agree': 'Sut mae darllenwyr yn cytuno',
  '{1} cases were read twice by chance, neither reader knowing; over {2} of them they differ. 1 is full agreement; for the first three 0 is no more than chance.':
    'Darllenwyd {1} achos ddwywaith ar hap, heb i’r naill ddarllenydd na’r llall wybod; maent yn anghytuno ynghylch {2} ohonynt. Cytundeb llawn yw 1; i’r tri cyntaf, dim mwy na siawns yw 0.',
  'case was': 'achos',
  'cases were': 'achos',
  '{1} {2} read twice by chance: too few to say how readers agree.':
    'Darllenwyd {1} {2} ddwywaith ar hap: rhy ychydig i ddweud sut mae darllenwyr yn cytuno.',
  'Agreement, with 95% intervals': 'Cytundeb, gyda chyfyngau hyder 95%',
  Measure: 'Mesur',
  Value: 'Gwerth',
  Interval: 'Cyfwng',
  'From −1 to 1': 'O −1 i 1',
  'Cannot be counted': 'Ni ellir ei gyfrif',
  'Krippendorff’s α': 'α Krippendorff',
  'Gwet’s AC1': 'AC1 Gwet',
  'Cohen’s κ': 'κ Cohen',
  'Positive agreement': 'Cytundeb cadarnhaol',

  'Each reader': 'Pob darllenydd',
  'Estimated from cases read twice and from known cases. Few readings make wide guesses: talk with the reader before anything else. Drift is evidence that a reader is right on fewer than 80% of the known cases: 1 says nothing, 20 or more comes about by chance once in twenty at most.':
    'Amcangyfrifwyd o achosion a ddarllenwyd ddwywaith ac o achosion hysbys. Bras yw’r amcan lle bu ychydig o ddarlleniadau: siaradwch â’r darllenydd cyn dim arall. Tystiolaeth yw drifft fod darllenydd yn gywir ar lai nag 80% o’r achosion hysbys: nid yw 1 yn dweud dim, a daw 20 neu fwy ar hap unwaith mewn ugain ar y mwyaf.',
  Readers: 'Darllenwyr',
  'Finds what matters': 'Yn canfod yr hyn sydd o bwys',
  'Sets aside what does not': 'Yn rhoi heibio’r hyn nad yw o bwys',
  'Known cases found': 'Achosion hysbys a ganfuwyd',
  Drift: 'Drifft',
  'Too few read twice': 'Rhy ychydig wedi’u darllen ddwywaith',
  '{1} of {2} <1>({3} to {4})</1>': '{1} o {2} <1>({3} i {4})</1>',
  'None read': 'Dim un wedi’i ddarllen',
  'Changed over time': 'Newidiodd dros amser',
  'None seen': 'Dim i’w weld',
  '(evidence {1})': '(tystiolaeth {1})',
  'Nobody has read enough yet.': 'Nid oes neb wedi darllen digon eto.',

  'Terms of the reading': 'Telerau’r darllen',
  'Set by <1>{1}</1>, {2}.': 'Gosodwyd gan <1>{1}</1>, {2}.',
  'Nobody has set terms; these hold until somebody does, and nothing may be frozen under them.':
    'Nid oes neb wedi gosod telerau; mae’r rhain yn dal nes i rywun wneud hynny, ac ni chaniateir rhewi dim oddi tanynt.',
  'Share of the cases that matter to be found': 'Cyfran yr achosion o bwys sydd i’w chanfod',
  'Risk of certifying wrongly': 'Risg o ardystio ar gam',
  'Read again by chance': 'Darllen eto ar hap',
  'Read again because doubted': 'Darllen eto oherwydd amheuaeth',
  'Cost of a reading': 'Cost darlleniad',
  'Most cases an officer reads a day':
    'Y nifer mwyaf o achosion y mae swyddog yn eu darllen mewn diwrnod',
  'Most hard files in a row': 'Y nifer mwyaf o ffeiliau anodd yn olynol',
  'Looked for': 'Yr hyn y chwilir amdano',
  'Not set': 'Heb ei osod',
  'Change the terms': 'Newid y telerau',

  'over 99.9%': 'dros 99.9%',
  'under 0.1%': 'o dan 0.1%',
}
