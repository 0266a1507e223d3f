import type { Catalogue } from '../../catalogue.ts'

/** Groups of people whose cases are tied: the list, one group, and what is done about it. */
export const groups: Catalogue = {
  'A group is a lead, never a finding. Being in one says nothing about what a person did.':
    'Trywydd yw grŵp, byth ganfyddiad. Nid yw bod mewn un yn dweud dim am yr hyn a wnaeth person.',
  Warning: 'Rhybudd',
  'The areas to choose from are being worked out for the first time; look again in a few minutes.':
    'Mae’r ardaloedd y gellir dewis ohonynt yn cael eu cyfrifo am y tro cyntaf; edrychwch eto ymhen ychydig funudau.',
  'The areas to choose from are those of {1}; they are being worked out anew.':
    'Yr ardaloedd y gellir dewis ohonynt yw rhai {1}; maent yn cael eu cyfrifo o’r newydd.',
  'The areas to choose from were worked out {1}.':
    'Cyfrifwyd yr ardaloedd y gellir dewis ohonynt {1}.',
  'Open as a chart': 'Agor fel siart',
  'None recorded': 'Dim un wedi’i gofnodi',
  'People of this group': 'Pobl y grŵp hwn',
  companion: 'cydymaith',
  'Who else may be meant': 'Pwy arall y gellir ei olygu',
  'The rest is on its chart, where what is chosen shows all of its ties.':
    'Mae’r gweddill ar ei siart, lle mae’r hyn a ddewisir yn dangos ei holl gysylltiadau.',
  Ties: 'Cysylltiadau',
  'tie @count': 'cyswllt',
  'ties @count': 'o gysylltiadau',
  Between: 'Rhwng',
  And: 'A',
  'What ties them': 'Beth sy’n eu cysylltu',
  Sources: 'Ffynonellau',
  'Cases of this group': 'Achosion y grŵp hwn',
  'Next step': 'Y cam nesaf',
  'Reason, or to whom it is handed over': 'Rheswm, neu i bwy y’i trosglwyddir',
  'Not needed to begin to look at it': 'Nid oes ei angen i ddechrau edrych arno',
  'Take this step': 'Cymryd y cam hwn',
  Note: 'Nodyn',
  'Keep the note': 'Cadw’r nodyn',
  'Not the name of a person. Empty: by its places and years.':
    'Nid enw person. Os yw’n wag: yn ôl ei leoedd a’i flynyddoedd.',
  'Keep the name': 'Cadw’r enw',
  'by its places and years': 'yn ôl ei leoedd a’i flynyddoedd',
  'Group {1}': 'Grŵp {1}',
  'The last refresh does not find this group any more: its people were joined, split, or are no longer tied. What was done about it stays here.':
    'Nid yw’r adnewyddiad diwethaf yn canfod y grŵp hwn mwyach: cafodd ei bobl eu huno neu eu gwahanu, neu nid ydynt wedi’u cysylltu mwyach. Mae’r hyn a wnaed yn ei gylch yn aros yma.',
  Years: 'Blynyddoedd',
  '{1} of {2} read · <1>in the worklist</1>': 'Darllenwyd {1} o {2} · <1>yn y rhestr waith</1>',
  '<br><1>No single source shows it</1>': '<br><1>Nid oes un ffynhonnell unigol yn ei ddangos</1>',
  'How closely tied': 'Pa mor agos yw’r cysylltiad',
  'They are tied by: {1}. Each shares with the others as much as {2} things that only two people share; what more people share counts for less, and what more than eight share for nothing.':
    'Cysylltir hwy gan: {1}. Mae pob un yn rhannu â’r lleill gymaint â {2} o bethau nad oes ond dau berson yn eu rhannu; mae’r hyn y mae mwy o bobl yn ei rannu yn cyfrif llai, ac nid yw’r hyn y mae mwy nag wyth yn ei rannu yn cyfrif o gwbl.',
  'Nothing that is open to you': 'Dim sy’n agored i chi',
  'case that names both @count': 'achos sy’n enwi’r ddau',
  'cases that name both @count': 'o achosion sy’n enwi’r ddau',
  'telephone or vehicle @count': 'ffôn neu gerbyd',
  'telephones or vehicles @count': 'o ffonau neu gerbydau',
  'place @count': 'lle',
  'places @count': 'o leoedd',
  'Places of its cases': 'Lleoedd ei achosion',
  'Nobody scored near': 'Ni sgoriwyd neb yn agos',
  'Children and others harmed in its cases': 'Plant ac eraill a niweidiwyd yn ei achosion',
  'How they are tied': 'Sut y maent wedi’u cysylltu',
  'Its people, and what at least two of them are tied to; up to forty such things.':
    'Ei bobl, a’r hyn y mae o leiaf ddau ohonynt wedi’u cysylltu ag ef; hyd at ddeugain o bethau o’r fath.',
  '{1} {2}: the records behind each, the strongest first':
    '{1} {2}: y cofnodion y tu ôl i bob un, y cryfaf yn gyntaf',
  'Suspects of': 'Pobl a ddrwgdybir yn',
  'The same child, {1}': 'Yr un plentyn, {1}',
  'The same phone, {1}': 'Yr un ffôn, {1}',
  'The same vehicle, {1}': 'Yr un cerbyd, {1}',
  'The same place, {1}': 'Yr un lle, {1}',
  somebody: 'rhywun',
  'What is done about it': 'Yr hyn a wneir yn ei gylch',
  '· <1>{1}</1> answers for it': '· <1>{1}</1> sy’n gyfrifol amdano',
  '· nobody answers for it': '· nid oes neb yn gyfrifol amdano',
  'Groups that were worked on apart are found as one now. Each keeps its history below; steps go to the first. Close the other with a reason.':
    'Mae grwpiau y gweithiwyd arnynt ar wahân bellach yn cael eu canfod fel un. Mae pob un yn cadw ei hanes isod; i’r cyntaf y mae camau’n mynd. Caewch y llall gyda rheswm.',
  'Write a note': 'Ysgrifennu nodyn',
  'Name it': 'Ei enwi',
  'History F{1}': 'Hanes F{1}',
  '<1>Item {1}</1>, owned by <2>{2}</2>': '<1>Eitem {1}</1>, eiddo <2>{2}</2>',
  ': offer it there to pass the group on, and close it with its result before the group is closed.':
    ': cynigiwch hi yno i drosglwyddo’r grŵp, a chaewch hi gyda’i chanlyniad cyn cau’r grŵp.',
  ', ended.': ', wedi dod i ben.',
  'Since this was last worked on:': 'Ers y gweithiwyd ar hwn ddiwethaf:',
  '{1} came to the group{2}': 'daeth {1} i’r grŵp{2}',
  '{1} went from it': 'aeth {1} ohono',
  'Being looked at': 'Yn cael ei ystyried',
  'Look at it': 'Edrych arno',
  'Hand it over': 'Ei drosglwyddo',
  'Close it': 'Ei gau',
  'Open it again': 'Ei ailagor',
  Named: 'Enwyd',
  'Began to look at it': 'Dechreuwyd edrych arno',
  'Opened again': 'Ailagorwyd',

  'People whose cases are tied through people, places, telephones or vehicles. A group is a lead, never a finding. <1>Charts</1> draw what ties people.':
    'Pobl y mae eu hachosion wedi’u cysylltu drwy bobl, lleoedd, ffonau neu gerbydau. Trywydd yw grŵp, byth ganfyddiad. Mae <1>siartiau</1> yn tynnu llun o’r hyn sy’n cysylltu pobl.',
  'No group fits this.': 'Nid oes grŵp yn cyd-fynd â hyn.',
  'Worked on, and not found by the last refresh':
    'Gweithiwyd arnynt, ac ni chafwyd hyd iddynt gan yr adnewyddiad diwethaf',
  'What was done about them stays. Read why they are no longer found, and close them with a reason.':
    'Mae’r hyn a wnaed yn eu cylch yn aros. Darllenwch pam nad ydynt yn cael eu canfod mwyach, a chaewch hwy gyda rheswm.',
  'Any state': 'Unrhyw gyflwr',
  'Any area': 'Unrhyw ardal',
  'No single source shows it': 'Nid oes un ffynhonnell unigol yn ei ddangos',
  'Most closely tied first': 'Y rhai â’r cysylltiad agosaf yn gyntaf',
  'Most cases not read first': 'Y mwyaf o achosion heb eu darllen yn gyntaf',
  'Most people first': 'Y mwyaf o bobl yn gyntaf',
  'Latest year first': 'Y flwyddyn ddiweddaraf yn gyntaf',
  '{1}, {2} to {3}, {4} people': '{1}, {2} i {3}, {4} o bobl',
  '{1}: {2} people in {3} cases': '{1}: {2} o bobl mewn {3} achos',
  '{1}, {2}, {3} people': '{1}, {2}, {3} o bobl',
  'the state': 'y cyflwr',
  'the sources': 'y ffynonellau',
  'the name': 'yr enw',

  'The name is kept.': 'Mae’r enw wedi’i gadw.',
  'The note is kept.': 'Mae’r nodyn wedi’i gadw.',
  'You answer for this group now, until somebody you offer the item to has accepted it.':
    'Chi sy’n gyfrifol am y grŵp hwn nawr, nes bod rhywun y byddwch yn cynnig yr eitem iddo wedi’i derbyn.',
  'It is recorded that the group is handed over.': 'Cofnodwyd bod y grŵp wedi’i drosglwyddo.',
  'The group is closed. It can be opened again with a reason.':
    'Mae’r grŵp wedi’i gau. Gellir ei ailagor gyda rheswm.',
  'The group is open again.': 'Mae’r grŵp ar agor eto.',
}
