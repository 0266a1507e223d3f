import type { Catalogue } from '../../catalogue.ts'

/** Links between records: pairs checked by hand, their quality, and what to look at in who is who. */
export const links: Catalogue = {
  'About links': 'Ynghylch cysylltiadau',
  'Check links': 'Gwirio cysylltiadau',
  Quality: 'Ansawdd',
  'Too little said': 'Rhy ychydig wedi’i ddweud',
  'Held by one link': 'Yn dal gan un cysylltiad',
  Changed: 'Newidiwyd',
  'link @count': 'cysylltiad',
  'links @count': 'o gysylltiadau',
  'pair @count': 'pâr',
  'pairs @count': 'o barau',
  'people @list': 'pobl',
  'places @list': 'lleoedd',
  'cases @list': 'achosion',
  'events @list': 'digwyddiadau',
  'records @list': 'cofnodion',

  Link: 'Cysylltiad',
  Weight: 'Pwysau',
  'Either side': 'Y ddwy ochr',
  'If it is wrong': 'Os yw’n anghywir',
  'People held by one link': 'Pobl a ddelir gan un cysylltiad',
  'Without the link named here, the person would fall into two. The weakest link stands first: a wrong join would show there. People of three records or more; links an officer made are not listed.':
    'Heb y cysylltiad a enwir yma, byddai’r person yn syrthio’n ddau. Y cysylltiad gwannaf sy’n dod gyntaf: yno y byddai uno anghywir yn dod i’r amlwg. Pobl â thri chofnod neu fwy; ni restrir cysylltiadau a wnaed gan swyddog.',
  '<1>{1}</1> <2><3>{2}</3></2> and <4>{3}</4> <5><6>{4}</6></5>':
    '<1>{1}</1> <2><3>{2}</3></2> a <4>{3}</4> <5><6>{4}</6></5>',
  '{1} and {2} records': '{1} a {2} o gofnodion',
  'Split<1> <2>{1}</2> there</1>': 'Gwahanu<1> <2>{1}</2> yno</1>',
  'Nobody hangs on one link.': 'Nid oes neb yn dibynnu ar un cysylltiad.',

  'What changed': 'Beth a newidiodd',
  'Mentions now': 'Cyfeiriadau nawr',
  'People the last refresh changed': 'Pobl a newidiwyd gan yr adnewyddiad diwethaf',
  'Whoever is new altogether is not listed. Nobody’s old address is lost: it leads to whom their first mention belongs now.':
    'Ni restrir neb sy’n gwbl newydd. Nid yw hen gyfeiriad neb yn cael ei golli: mae’n arwain at y person y mae’r cyfeiriad cyntaf ato yn perthyn iddo nawr.',
  'Nobody was changed.': 'Ni newidiwyd neb.',
  'Were {1} people': 'Roedd yn {1} o bobl',
  'Part of one person before': 'Rhan o un person o’r blaen',
  'Parts of {1} people before': 'Rhannau o {1} o bobl o’r blaen',
  'more mention @count': 'cyfeiriad arall',
  'more mentions @count': 'o gyfeiriadau eraill',

  'A pair that was judged': 'Pâr a farnwyd',
  'Taken back': 'Tynnwyd yn ôl',
  'one person': 'un person',
  'another person': 'person arall',
  'You answered “{1}”, {2}.': 'Eich ateb oedd “{1}”, {2}.',
  '<1>{1}</1> answered “{2}”, {3}.': 'Ateb <1>{1}</1> oedd “{2}”, {3}.',
  'Taken back by <1>{1}</1>, {2}: the pair waits to be judged again, so its score is hidden.':
    'Tynnwyd yn ôl gan <1>{1}</1>, {2}: mae’r pâr yn aros i’w farnu eto, felly cuddir ei sgôr.',
  'The two records are held together from now on.':
    'Cedwir y ddau gofnod gyda’i gilydd o hyn ymlaen.',
  'The two records are held apart from now on.': 'Cedwir y ddau gofnod ar wahân o hyn ymlaen.',
  'Nothing changes.': 'Nid oes dim yn newid.',
  '<1>N</1> Next pair': '<1>N</1> Y pâr nesaf',
  '<1>U</1> Undo my answer': '<1>U</1> Dadwneud fy ateb',
  'Both belong to {1} now.': 'Mae’r ddau yn perthyn i {1} nawr.',
  'They belong to {1} and {2} now.': 'Maent yn perthyn i {1} ac i {2} nawr.',
  'What the machine makes of it': 'Yr hyn y mae’r peiriant yn ei wneud ohono',
  'Weight {1}, {2} sure that they are one person.': 'Pwysau {1}, {2} yn sicr mai un person ydynt.',
  'Alone, this link would join them: joining begins at {1}.':
    'Ar ei ben ei hun, byddai’r cysylltiad hwn yn eu huno: mae uno’n dechrau ar {1}.',
  'Alone, this link would not join them: joining begins at {1}.':
    'Ar ei ben ei hun, ni fyddai’r cysylltiad hwn yn eu huno: mae uno’n dechrau ar {1}.',
  'Weights are powers of two: +1 means twice as likely to be one person, −1 half as likely.':
    'Pwerau dau yw pwysau: mae +1 yn golygu dwywaith mor debygol o fod yn un person, −1 hanner mor debygol.',
  'The machine no longer scores this pair: what the records say has changed since.':
    'Nid yw’r peiriant yn sgorio’r pâr hwn mwyach: mae’r hyn y mae’r cofnodion yn ei ddweud wedi newid ers hynny.',
  'The two records': 'Y ddau gofnod',
  'The same person': 'Yr un person',
  'Different people': 'Pobl wahanol',
  'Cannot say': 'Ni ellir dweud',
  'Your answer is taken back, and all that followed from it. The pair is in hand again.':
    'Mae eich ateb wedi’i dynnu yn ôl, a phopeth a ddilynodd ohono. Mae’r pâr gennych eto.',

  'What the two records say': 'Yr hyn y mae’r ddau gofnod yn ei ddweud',
  Detail: 'Manylyn',
  'First record': 'Cofnod cyntaf',
  'Second record': 'Ail gofnod',
  Compared: 'Cymharwyd',
  'One source': 'Un ffynhonnell',
  'Two sources': 'Dwy ffynhonnell',
  '(both say it)': '(mae’r ddau yn ei ddweud)',
  'in <1><2>{1}</2></1>': 'yn <1><2>{1}</2></1>',
  'Kept by': 'Cedwir gan',
  '<1>{1}</1><br><2><3>{2}</3>, number <4>{3}</4></2>':
    '<1>{1}</1><br><2><3>{2}</3>, rhif <4>{3}</4></2>',
  'Appears as': 'Yn ymddangos fel',
  'Came from': 'Daeth o',
  'Neither record says: {1}.': 'Nid yw’r naill gofnod na’r llall yn dweud: {1}.',
  Same: 'Yr un fath',
  'Some the same': 'Rhai yr un fath',
  Different: 'Gwahanol',
  'Only one says': 'Dim ond un sy’n dweud',
  'Cannot be compared': 'Ni ellir eu cymharu',
  'line {1}': 'llinell {1}',
  'lines {1}': 'llinellau {1}',
  'January @month': 'Ionawr',
  'February @month': 'Chwefror',
  'March @month': 'Mawrth',
  'April @month': 'Ebrill',
  'May @month': 'Mai',
  'June @month': 'Mehefin',
  'July @month': 'Gorffennaf',
  'August @month': 'Awst',
  'September @month': 'Medi',
  'October @month': 'Hydref',
  'November @month': 'Tachwedd',
  'December @month': 'Rhagfyr',

  'Are these two records one person?': 'Ai un person yw’r ddau gofnod hyn?',
  'Drawn by chance, from the surest links to the most doubtful. What the machine makes of the pair is shown once you have answered.':
    'Wedi’u tynnu ar hap, o’r cysylltiadau sicraf i’r rhai mwyaf amheus. Dangosir yr hyn y mae’r peiriant yn ei wneud o’r pâr unwaith y byddwch wedi ateb.',
  'A key goes to its button, Enter gives the answer.':
    'Mae bysell yn mynd at ei botwm, Enter sy’n rhoi’r ateb.',
  'No pairs are drawn yet: a data manager starts a refresh under Extracts first.':
    'Nid oes parau wedi’u tynnu eto: mae rheolwr data yn dechrau adnewyddiad o dan Detholiadau yn gyntaf.',
  'No pair is left for you: every pair drawn is judged, in somebody else’s hands, or about people part of whom is closed to you.':
    'Nid oes pâr ar ôl i chi: mae pob pâr a dynnwyd wedi’i farnu, gan rywun arall, neu am bobl y mae rhan ohonynt ar gau i chi.',

  'Your last answers': 'Eich atebion diwethaf',
  Pair: 'Pâr',
  'Take back': 'Tynnu yn ôl',
  'So far': 'Hyd yma',
  '{1} of {2} pairs drawn are judged, {3} by you today.':
    'Barnwyd {1} o’r {2} o barau a dynnwyd, {3} gennych chi heddiw.',
  '<1>{1}</1> and <2>{2}</2>': '<1>{1}</1> a <2>{2}</2>',
  'Undo<1> your answer on {1} and {2}</1>': 'Dadwneud<1> eich ateb ar {1} a {2}</1>',

  'What the picture means': 'Ystyr y llun',
  'Picture: bands of match weight': 'Llun: bandiau o bwysau paru',
  'Table: bands of match weight': 'Tabl: bandiau o bwysau paru',
  'None judged': 'Dim un wedi’i farnu',
  'Share judged one person, with its interval': 'Y gyfran a farnwyd yn un person, gyda’i chyfwng',
  'Pairs that are one person now': 'Parau sy’n un person nawr',
  'Pairs that are not': 'Parau nad ydynt',
  '{1} pairs in {2} bands of match weight, {3} of them one person now, {4} judged.':
    '{1} o barau mewn {2} o fandiau o bwysau paru, {3} ohonynt yn un person nawr, {4} wedi’u barnu.',
  'match weight': 'pwysau paru',
  'joining begins': 'uno’n dechrau',
  'The same in numbers; joining begins at {1}': 'Yr un peth mewn rhifau; mae uno’n dechrau ar {1}',
  Pairs: 'Parau',
  'One person now': 'Un person nawr',
  'Judged same': 'Barnwyd yr un',
  Share: 'Cyfran',
  '{1} and more': '{1} a mwy',

  'Not known yet': 'Anhysbys eto',
  'answer was': 'ateb a roddwyd',
  'answers were': 'o atebion a roddwyd',
  'The quality of links': 'Ansawdd y cysylltiadau',
  'Precision: of the pairs that weigh enough to be joined, the share that are one person':
    'Manwl gywirdeb: o’r parau sy’n pwyso digon i’w huno, y gyfran sy’n un person',
  'Recall: of the pairs that are one person, the share that weigh enough to be joined':
    'Adalw: o’r parau sy’n un person, y gyfran sy’n pwyso digon i’w huno',
  'The intervals are at 95%, from {1} {2} judged by hand':
    'Cyfyngau 95% yw’r rhain, o {1} {2} a farnwyd â llaw',
  '({1} more could not be told, and are left out)':
    '(ni ellid dweud am {1} arall, ac fe’u gadewir allan)',
  'Each band needs an answer first': 'Mae angen ateb ar bob band yn gyntaf',
  ': <1>check links</1>': ': <1>gwirio cysylltiadau</1>',
  'Charged for pairs that never came to be scored: {1} pairs are known to be one person by a checked identifier, and {2} of them would be scored had nobody recorded it. Pairs without an identifier are taken to be missed in like measure.':
    'Mae’n cyfrif am barau na chawsant eu sgorio: gwyddys drwy ddynodydd a wiriwyd fod {1} o barau yn un person, a byddai {2} ohonynt yn cael eu sgorio pe na bai neb wedi’i gofnodi. Cymerir bod parau heb ddynodydd yn cael eu methu i’r un graddau.',
  'Not charged for pairs that never came to be scored: no two records share a checked identifier, so nothing tells how many there are.':
    'Nid yw’n cyfrif am barau na chawsant eu sgorio: nid oes dau gofnod yn rhannu dynodydd a wiriwyd, felly nid oes dim yn dweud faint sydd.',
  'Band by band': 'Fesul band',
  'How the pairs were drawn': 'Sut y tynnwyd y parau',
  'At random within each band, without replacement, {1}. Whoever has the records and the seed draws the same pairs in the same order.':
    'Ar hap o fewn pob band, heb eu rhoi yn ôl, {1}. Bydd pwy bynnag sydd â’r cofnodion a’r hedyn yn tynnu’r un parau yn yr un drefn.',
  'Seed: <1>{1}</1>': 'Hedyn: <1>{1}</1>',
  '{1} {2} given by somebody who had seen the score: taken back and given anew. They count like the others.':
    '{1} {2} gan rywun a oedd wedi gweld y sgôr: eu tynnu yn ôl a’u rhoi o’r newydd. Maent yn cyfrif fel y lleill.',

  'Say too little': 'Yn dweud rhy ychydig',
  'The records, those that say least first': 'Y cofnodion, y rhai sy’n dweud leiaf yn gyntaf',
  'Number there': 'Y rhif yno',
  'Weight at most': 'Pwysau ar y mwyaf',
  'Records that say too little': 'Cofnodion sy’n dweud rhy ychydig',
  'A record of another source that said the very same would still not be joined to these, as of the last refresh: {1} of {2} records. Whoever they name may be counted twice. Only the source can say more.':
    'Hyd yn oed pe bai cofnod o ffynhonnell arall yn dweud yn union yr un peth, ni fyddai’n cael ei uno â’r rhain, fel yr oedd adeg yr adnewyddiad diwethaf: {1} o {2} o gofnodion. Gall pwy bynnag y maent yn ei enwi gael ei gyfrif ddwywaith. Dim ond y ffynhonnell a all ddweud mwy.',
}
