import type { Catalogue } from '../../catalogue.ts'

/** Rules that list children for people to look at: what they ask, whom they list, what they may miss. */
export const children: Catalogue = {
  'child @count': 'plentyn',
  'children @count': 'o blant',
  '{1} {2} who may be under 18 on {3} stand in records as victim or subject. Each rule is asked over everything that links join to the child, from every source. A rule lists children for people to look at, with the reason for each; it gives no score, and whoever is not listed may be at risk all the same.':
    'Mae {1} {2} a all fod o dan 18 oed ar {3} mewn cofnodion fel dioddefwr neu wrthrych. Gofynnir pob rheol am bopeth y mae cysylltiadau’n ei glymu wrth y plentyn, o bob ffynhonnell. Mae rheol yn rhestru plant i bobl edrych arnynt, gyda’r rheswm dros bob un; nid yw’n rhoi sgôr, a gall pwy bynnag nad yw ar y rhestr fod mewn perygl yr un fath.',
  'Rules that are not asked': 'Rheolau na ofynnir',
  'This version of Lookback cannot read a rule of the review. Whom it would list stands in no list and no count.':
    'Ni all y fersiwn hon o Lookback ddarllen un o reolau’r adolygiad. Nid yw’r plant y byddai’n eu rhestru mewn unrhyw restr na chyfrif.',
  'This version of Lookback cannot read rules of the review. Whom they would list stands in no list and no count.':
    'Ni all y fersiwn hon o Lookback ddarllen rhai o reolau’r adolygiad. Nid yw’r plant y byddent yn eu rhestru mewn unrhyw restr na chyfrif.',
  '<1>Write a next version</1> of the text in words that can be read, propose it, and have a second person publish it.':
    '<1>Ysgrifennwch fersiwn nesaf</1> o’r testun mewn geiriau y gellir eu darllen, cynigiwch ef, a threfnwch i ail berson ei gyhoeddi.',
  '{1} ({2}, version {3})': '{1} ({2}, fersiwn {3})',
  '{1} (line and column first)': '{1} (llinell a cholofn yn gyntaf)',
  'Children who meet each rule': 'Plant sy’n bodloni pob rheol',
  Rule: 'Rheol',
  '{1}<br><1>{2}, version {3}</1><br><2>What it may miss<3>: {4}</3></2>, <4>its text<5>: {5}</5></4>':
    '{1}<br><1>{2}, fersiwn {3}</1><br><2>Beth y gall ei fethu<3>: {4}</3></2>, <4>ei thestun<5>: {5}</5></4>',
  '<br><1>Its withdrawal is proposed</1> by <2>{1}</2>: <3>{2}</3>':
    '<br><1>Cynigiwyd ei thynnu yn ôl</1> gan <2>{1}</2>: <3>{2}</3>',
  'Meet it': 'Yn ei bodloni',
  'Do not': 'Ddim yn ei bodloni',
  'Officers agree': 'Swyddogion yn cytuno',
  'Do not agree': 'Ddim yn cytuno',
  '{1}<1> children: {2}</1>': '{1}<1> o blant: {2}</1>',
  '<1>Write a rule of your own</1>, with <2>unit: child</2>: one person writes it, another publishes it.':
    '<1>Ysgrifennwch eich rheol eich hun</1>, gyda <2>unit: child</2>: un person sy’n ei hysgrifennu, ac un arall sy’n ei chyhoeddi.',
  'Rules withdrawn': 'Rheolau a dynnwyd yn ôl',
  '<1>{1}</1>, by <2>{2}</2>, {3}: <3>{4}</3>': '<1>{1}</1>, gan <2>{2}</2>, {3}: <3>{4}</3>',
  'What the sources cover': 'Yr hyn y mae’r ffynonellau’n ei gwmpasu',
  'Where no source could have held such a record, that there is none cannot be a no.':
    'Lle na allai’r un ffynhonnell fod wedi cadw cofnod o’r fath, ni all y ffaith nad oes un fod yn “na”.',
  'Days on which a record could have been made':
    'Diwrnodau y gallesid bod wedi gwneud cofnod arnynt',
  Covered: 'Cwmpas',
  'Say what a source covers': 'Dweud beth y mae ffynhonnell yn ei gwmpasu',
  'Police crime': 'Trosedd yr heddlu',
  'Referral to the council': 'Atgyfeiriad i’r cyngor',
  'Missing episode: {1}': 'Cyfnodau ar goll: {1}',
  'Police crime: {1}': 'Troseddau’r heddlu: {1}',
  'Referral to the council: {1}': 'Atgyfeiriadau i’r cyngor: {1}',
  'Assessment: {1}': 'Asesiadau: {1}',
  'Placement: {1}': 'Lleoliadau: {1}',
  'missing-person records': 'cofnodion pobl ar goll',
  'police crimes': 'troseddau’r heddlu',
  referrals: 'atgyfeiriadau',
  assessments: 'asesiadau',
  placements: 'lleoliadau',
  'Nobody has said from when to when a source could hold {1}: that there are none says nothing.':
    'Nid oes neb wedi dweud o ba bryd hyd ba bryd y gallai ffynhonnell gadw {1}: nid yw’r ffaith nad oes rhai yn dweud dim.',
  'No {1} are held before {2} ({3}).': 'Ni chedwir {1} cyn {2} ({3}).',
  'No {1} are held before {2} or after {3} ({4}).': 'Ni chedwir {1} cyn {2} nac ar ôl {3} ({4}).',
  'No {1} are held before {2} ({3}, and of children in {4} alone).':
    'Ni chedwir {1} cyn {2} ({3}, ac am blant yn {4} yn unig).',
  'No {1} are held before {2} or after {3} ({4}, and of children in {5} alone).':
    'Ni chedwir {1} cyn {2} nac ar ôl {3} ({4}, ac am blant yn {5} yn unig).',

  'What a source covers': 'Yr hyn y mae ffynhonnell yn ei gwmpasu',
  'Only of days on which the source could hold such a record does the absence of one count as a no. What was said before stays on file; the last counts.':
    'Dim ond ar gyfer diwrnodau y gallai’r ffynhonnell gadw cofnod o’r fath y mae diffyg un yn cyfrif fel “na”. Mae’r hyn a ddywedwyd o’r blaen yn aros ar ffeil; yr olaf sy’n cyfrif.',
  'Kind of record': 'Math o gofnod',
  'Last day (optional)': 'Diwrnod olaf (dewisol)',
  'Leave it empty where the source is still in use and was handed over to this day.':
    'Gadewch ef yn wag os yw’r ffynhonnell yn dal i gael ei defnyddio ac wedi’i throsglwyddo hyd heddiw.',
  'Areas (optional)': 'Ardaloedd (dewisol)',
  'Postcode areas or districts, such as QX, ZZ18, where the source holds records of one area alone. A child who is on record anywhere else, or nowhere, is then not covered by it.':
    'Ardaloedd neu ddosbarthau cod post, megis QX, ZZ18, lle mae’r ffynhonnell yn cadw cofnodion un ardal yn unig. Ni fydd plentyn sydd ar gofnod yn rhywle arall, neu heb fod ar gofnod yn unman, o fewn ei chwmpas wedyn.',
  'On what does this rest?': 'Ar beth y mae hyn yn seiliedig?',
  'Who said so, and where it can be checked.': 'Pwy a ddywedodd hynny, a lle y gellir ei wirio.',
  'Choose the source': 'Dewiswch y ffynhonnell',
  'Choose the kind of record': 'Dewiswch y math o gofnod',
  'Choose a kind of record': 'Dewiswch fath o gofnod',
  'Enter the first day': 'Rhowch y diwrnod cyntaf',
  'Say on what it rests': 'Dywedwch ar beth y mae’n seiliedig',
  'the kind of record': 'y math o gofnod',
  'the areas': 'yr ardaloedd',
  'on what it rests': 'ar beth y mae’n seiliedig',
  'What the source covers is kept, and counts from now on.':
    'Mae cwmpas y ffynhonnell wedi’i gadw, ac yn cyfrif o hyn ymlaen.',

  'No sample of the children it does not list has been drawn.':
    'Nid oes sampl o’r plant nad yw’n eu rhestru wedi’i thynnu.',
  'As of {1}, {2} of {3} children meet it and {4} may; officers agree with {5} and not with {6}. Whom an officer called urgent stands first, then those recorded most lately; nothing else orders the list. {7} <1>What the rule may miss</1>. <2>The rule’s text</2>. That the records are about one child rests on links, which can be wrong.':
    'Fel ar {1}, mae {2} o {3} o blant yn ei bodloni a gall {4} wneud hynny; mae swyddogion yn cytuno ar {5} ac nid ar {6}. Y plant y dywedodd swyddog eu bod yn achos brys sydd gyntaf, yna’r rhai a gofnodwyd ddiwethaf; nid oes dim arall yn gosod trefn ar y rhestr. {7} <1>Beth y gall y rheol ei fethu</1>. <2>Testun y rheol</2>. Mae’r ffaith bod y cofnodion am un plentyn yn seiliedig ar gysylltiadau, a all fod yn anghywir.',
  'child you may see': 'plentyn y cewch ei weld',
  'children you may see': 'o blant y cewch eu gweld',
  'Other rules met': 'Rheolau eraill a fodlonwyd',
  'Not known, and what would settle it': 'Heb fod yn hysbys, a beth fyddai’n ei setlo',
  'Officers say': 'Yr hyn a ddywed swyddogion',
  'Not known to the year': 'Heb fod yn hysbys i’r flwyddyn',
  'Latest day {1}': 'Diwrnod diweddaraf {1}',
  Nothing: 'Dim',
  'Answer again': 'Ateb eto',
  '<br><1>{1}<2> for {2}</2></1>': '<br><1>{1}<2> ar gyfer {2}</2></1>',
  'No open item': 'Dim eitem agored',
  'Raise another item': 'Codi eitem arall',
  '{1}<1> about {2}</1>': '{1}<1> am {2}</1>',
  'No child you may see.': 'Dim plentyn y cewch ei weld.',
  'The child should be on this list': 'Dylai’r plentyn fod ar y rhestr hon',
  'The child should not be on it': 'Ni ddylai’r plentyn fod arni',
  'Within a week': 'O fewn wythnos',
  Later: 'Yn ddiweddarach',

  'Age: {1}': 'Oed: {1}',
  'The child’s page, with every record': 'Tudalen y plentyn, gyda phob cofnod',
  '<1>{1}</1> said on {2}: {3}': 'Dywedodd <1>{1}</1> ar {2}: {3}',
  '. What was said before stays on file; the last counts.':
    '. Mae’r hyn a ddywedwyd o’r blaen yn aros ar ffeil; yr olaf sy’n cyfrif.',
  'Do you agree that the rule lists this child?':
    'A ydych yn cytuno y dylai’r rheol restru’r plentyn hwn?',
  'Say it where you agree. It orders the list; no machine does.':
    'Dywedwch hyn os ydych yn cytuno. Dyma sy’n gosod trefn ar y rhestr; nid peiriant.',
  'How soon does somebody have to act?': 'Pa mor fuan y mae’n rhaid i rywun weithredu?',
  'Keep the answer': 'Cadw’r ateb',
  'Say whether you agree': 'Dywedwch a ydych yn cytuno',
  'Give your reason': 'Rhowch eich rheswm',
  'whether you agree': 'a ydych yn cytuno',
  'how soon somebody has to act': 'pa mor fuan y mae’n rhaid i rywun weithredu',
  'your reason': 'eich rheswm',
  'Your answer is kept. The list is in the order of what officers say is urgent.':
    'Mae eich ateb wedi’i gadw. Mae’r rhestr yn nhrefn yr hyn y mae swyddogion yn dweud ei fod yn achos brys.',

  '<1>Withdrawn</1> by <2>{1}</2>, {2}: <3>{3}</3><br>It is not asked any more. Version {4} then listed {5} of {6} children; {7} could not be determined; officers agreed with {8} and not with {9}.':
    '<1>Tynnwyd yn ôl</1> gan <2>{1}</2>, {2}: <3>{3}</3><br>Ni chaiff ei gofyn mwyach. Roedd fersiwn {4} bryd hynny yn rhestru {5} o {6} o blant; ni ellid pennu {7}; roedd swyddogion yn cytuno ar {8} ac nid ar {9}.',
  '<1>Not asked</1>: this version of Lookback cannot read the text of version {1} ({2}). <2>Write a next version</2> in words that can be read, and have a second person publish it.':
    '<1>Ni ofynnir</1>: ni all y fersiwn hon o Lookback ddarllen testun fersiwn {1} ({2}). <2>Ysgrifennwch fersiwn nesaf</2> mewn geiriau y gellir eu darllen, a threfnwch i ail berson ei chyhoeddi.',
  '<1>Not asked</1>: this version of Lookback cannot read the text of version {1} ({2}). A lead or a data manager writes a next version in words that can be read.':
    '<1>Ni ofynnir</1>: ni all y fersiwn hon o Lookback ddarllen testun fersiwn {1} ({2}). Bydd arweinydd neu reolwr data yn ysgrifennu fersiwn nesaf mewn geiriau y gellir eu darllen.',
  'A lead or a data manager writes a next version in words that can be read.':
    'Bydd arweinydd neu reolwr data yn ysgrifennu fersiwn nesaf mewn geiriau y gellir eu darllen.',
  'In use. <1>What it says of all children today</1>':
    'Mewn defnydd. <1>Yr hyn y mae’n ei ddweud am bob plentyn heddiw</1>',
  ', or <1>write a rule of your own from it</1>':
    ', neu <1>ysgrifennwch eich rheol eich hun ohoni</1>',
  'Source: {1}.': 'Ffynhonnell: {1}.',
  'Clauses: all must be met': 'Cymalau: rhaid bodloni pob un',
  'In words': 'Mewn geiriau',
  'As a rule': 'Fel rheol',
  'What became of each child': 'Beth ddaeth o bob plentyn',
  'Listed when withdrawn': 'Ar y rhestr pan dynnwyd y rheol yn ôl',
  'Officers said last': 'Yr hyn a ddywedodd swyddogion olaf',
  'Yes @listed': 'Oedd',
  'No @listed': 'Nac oedd',
  'Whom it listed is for those who read cases.':
    'I’r rhai sy’n darllen achosion y mae’r hyn a restrodd.',
  'What it may have missed': 'Beth y gall fod wedi’i fethu',
  'What it may miss': 'Beth y gall ei fethu',
  'Drawn by <1>{1}</1>, {2}, from version {3}: <2>{4}</2>':
    'Tynnwyd gan <1>{1}</1>, {2}, o fersiwn {3}: <2>{4}</2>',
  'No sample of the children it does not list was drawn.':
    'Ni thynnwyd sampl o’r plant nad yw’n eu rhestru.',
  'How it was withdrawn': 'Sut y’i tynnwyd yn ôl',
  'Withdrawing it': 'Ei thynnu yn ôl',
  '{1} by <1>{2}</1>, {3}: <2>{4}</2>': '{1} gan <1>{2}</1>, {3}: <2>{4}</2>',
  'Withdrawal proposed': 'Cynigiwyd ei thynnu yn ôl',
  'Kept in use': 'Cadwyd mewn defnydd',
  'One person proposes it, another withdraws it; until then the rule is asked. Withdrawn it is not asked any more, for good: a rule in its place needs a name of its own. Its text, whom it lists that day, what officers said of each child and its samples stay on this page.':
    'Un person sy’n ei gynnig, ac un arall sy’n ei thynnu yn ôl; hyd hynny gofynnir y rheol. Unwaith y’i tynnir yn ôl ni chaiff ei gofyn byth eto: mae angen enw ei hun ar reol yn ei lle. Mae ei thestun, y plant y mae’n eu rhestru y diwrnod hwnnw, yr hyn a ddywedodd swyddogion am bob plentyn a’i samplau yn aros ar y dudalen hon.',
  'What do you want to do?': 'Beth ydych chi am ei wneud?',
  'Withdraw the rule': 'Tynnu’r rheol yn ôl',
  'No name recorded': 'Dim enw wedi’i gofnodi',
  'Why you withdraw it': 'Pam rydych yn ei thynnu yn ôl',
  'Propose to withdraw it': 'Cynnig ei thynnu yn ôl',
  'Keep it in use': 'Ei chadw mewn defnydd',
  'The whole text': 'Y testun cyfan',
  'Version {1}': 'Fersiwn {1}',
  'Its withdrawal is proposed. Another person must withdraw it; until then the rule is asked.':
    'Mae ei thynnu yn ôl wedi’i gynnig. Rhaid i berson arall ei thynnu yn ôl; hyd hynny gofynnir y rheol.',
  'The rule stays in use.': 'Mae’r rheol yn aros mewn defnydd.',
  'The rule is withdrawn. What it found, and what became of it, stays below.':
    'Mae’r rheol wedi’i thynnu yn ôl. Mae’r hyn a ganfu, a’r hyn a ddaeth ohono, yn aros isod.',
  'Say why the rule is withdrawn': 'Dywedwch pam y tynnir y rheol yn ôl',

  'Children this rule does not list': 'Plant nad yw’r rheol hon yn eu rhestru',
  'A rule can only find what records show. So children whom it does not list are drawn at random, and officers read what is recorded of them. What they say bounds how many the rule misses.':
    'Dim ond yr hyn y mae cofnodion yn ei ddangos y gall rheol ei ganfod. Felly tynnir plant nad yw’n eu rhestru ar hap, ac mae swyddogion yn darllen yr hyn a gofnodwyd amdanynt. Mae’r hyn a ddywedant yn gosod terfynau ar faint y mae’r rheol yn eu methu.',
  'Where officers could not tell, the lower limit takes no and the upper yes. Only answers in the order of the draw without a gap count. The limits hold for the children and records there were on the day of the draw.':
    'Lle na allai swyddogion ddweud, mae’r terfyn isaf yn cymryd mai “na” yw’r ateb a’r uchaf mai “ie”. Dim ond atebion yn nhrefn y tynnu, heb fwlch, sy’n cyfrif. Mae’r terfynau’n dal ar gyfer y plant a’r cofnodion a oedd ar ddiwrnod y tynnu.',
  'By what the rule answered': 'Yn ôl ateb y rheol',
  'Answer of the rule': 'Ateb y rheol',
  'Should be listed': 'Dylid eu rhestru',
  'Does not meet it': 'Nid yw’n ei bodloni',
  'Drawn by <1>{1}</1>, {2}, from version {3}: <2>{4}</2><br>Seed: <3>{5}</3>':
    'Tynnwyd gan <1>{1}</1>, {2}, o fersiwn {3}: <2>{4}</2><br>Hedyn: <3>{5}</3>',
  'The next child': 'Y plentyn nesaf',
  'Age on the day of the draw: {1}': 'Oed ar ddiwrnod y tynnu: {1}',
  'What the rule asks:': 'Yr hyn y mae’r rheol yn ei ofyn:',
  'From everything you could find, should the rule list this child?':
    'O bopeth y gallech ei ganfod, a ddylai’r rheol restru’r plentyn hwn?',
  'Cannot tell from the records': 'Ni ellir dweud o’r cofnodion',
  'No child is left for whom you may answer.': 'Nid oes plentyn ar ôl y cewch ateb yn ei gylch.',
  'No sample is drawn yet, so nothing bounds how many children this rule misses.':
    'Nid oes sampl wedi’i thynnu eto, felly nid oes dim yn gosod terfyn ar faint o blant y mae’r rheol hon yn eu methu.',
  'Draw another sample': 'Tynnu sampl arall',
  'Draw a sample': 'Tynnu sampl',
  'How many children': 'Faint o blant',
  'At least five of each answer of the rule. With 60 of 1,500 read and none that should be listed, the rule misses at most about 90. The seed is the ledger’s root at that moment.':
    'O leiaf bump ar gyfer pob ateb gan y rheol. Os darllenir 60 o 1,500 heb yr un y dylid ei restru, mae’r rheol yn methu tua 90 ar y mwyaf. Gwraidd y cyfriflyfr ar y foment honno yw’r hedyn.',
  'Draw the sample': 'Tynnu’r sampl',
  'how many children to draw': 'faint o blant i’w tynnu',
  'Of {1} children whom the rule did not list, {2} were read: too few to say how many it misses.':
    'O {1} o blant na restrodd y rheol, darllenwyd {2}: rhy ychydig i ddweud faint y mae’n eu methu.',
  'Of {1} children whom the rule did not list, {2} were read; an estimated {3} should be listed (95% interval {4} to {5}).':
    'O {1} o blant na restrodd y rheol, darllenwyd {2}; amcangyfrifir y dylid rhestru {3} (cyfwng hyder 95%: {4} i {5}).',
}
