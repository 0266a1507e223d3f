import type { Catalogue } from '../catalogue.ts'

/** Home, what waits for somebody, and the page of help. A count never forces a mutation: what is counted follows “o”. */
export const home: Catalogue = {
  'Lookback review': 'Adolygiad Lookback',
  'open risk': 'risg agored',
  'open risks': 'o risgiau agored',
  'Open risks': 'Risgiau agored',
  'No risk is open that you may see.': 'Nid oes risg agored y cewch ei gweld.',
  '<1>Must be none:</1> <2>{1} readings that say risk and raised none, {2} authorised without an owner who accepted, {3} ended without a result on file</2>':
    '<1>Ni ddylai fod yr un:</1> <2>darlleniadau sy’n dweud bod risg heb godi un: {1}; awdurdodwyd heb berchennog sydd wedi derbyn: {2}; daeth i ben heb ganlyniad ar ffeil: {3}</2>',
  'What needs doing': 'Beth sydd angen ei wneud',
  'Nothing waits for you.': 'Nid oes dim yn aros amdanoch.',
  'Where the review stands': 'Sefyllfa’r adolygiad',
  '{1} of {2} cases read ({3}%), {4} decided.':
    'Darllenwyd {1} o {2} achos ({3}%), a phenderfynwyd ar {4}.',
  'No case is here yet. A data manager uploads extracts under Extracts, or imports them at the command line with <1>lookback import</1>, and then starts a refresh.':
    'Nid oes achos yma eto. Mae rheolwr data yn uwchlwytho detholiadau o dan Detholiadau, neu’n eu mewnforio ar y llinell orchymyn â <1>lookback import</1>, ac yna’n dechrau adnewyddiad.',
  'These numbers are of the whole review. Your lists leave {1} {2} out, which you are recorded as having worked on or which no refresh has put in order yet.':
    'Rhifau’r adolygiad cyfan yw’r rhain. Nid yw {1} {2} yn eich rhestrau, am fod cofnod eich bod wedi gweithio arnynt neu am nad oes adnewyddiad wedi’u rhoi mewn trefn eto.',
  'Links, groups, findings and the worklist were made {1}.':
    'Gwnaed y cysylltiadau, y grwpiau, y canfyddiadau a’r rhestr waith ar {1}.',
  'Links, groups, findings and the worklist have not been made yet: a data manager starts a refresh under Extracts.':
    'Nid yw’r cysylltiadau, y grwpiau, y canfyddiadau a’r rhestr waith wedi’u gwneud eto: mae rheolwr data yn dechrau adnewyddiad o dan Detholiadau.',
  'Ledger: {1} entries, root <1>{2}</1>': 'Cyfriflyfr: nifer y cofnodion {1}, gwraidd <1>{2}</1>',
  'Make, list and disable accounts': 'Creu, rhestru ac analluogi cyfrifon',
  'case is not read yet: open the worklist': 'achos heb ei ddarllen eto: agor y rhestr waith',
  'cases are not read yet: open the worklist': 'o achosion heb eu darllen eto: agor y rhestr waith',
  'ledger entries can be checked': 'o gofnodion y cyfriflyfr y gellir eu gwirio',
  'read and not decided': 'wedi’u darllen, heb benderfyniad',
  'decided @count': 'wedi’u penderfynu',
  'person @count': 'person',
  'people @count': 'o bobl',
  'mention of a person': 'cyfeiriad at berson',
  'mentions of people': 'o gyfeiriadau at bobl',
  'group @count': 'grŵp',
  'groups @count': 'o grwpiau',
  'extract @count': 'detholiad',
  'extracts @count': 'o ddetholiadau',
  'row in quarantine': 'rhes mewn cwarantîn',
  'rows in quarantine': 'o resi mewn cwarantîn',

  'What waits for you': 'Beth sy’n aros amdanoch',
  'thing waits': 'eitem yn aros',
  'things wait': 'o eitemau yn aros',
  '<1>{1}</1> {2} for you. <2>The same as a file, numbers alone</2>.':
    '<1>{1}</1> {2} amdanoch. <2>Yr un peth fel ffeil, rhifau’n unig</2>.',
  'And {1} more: <1>all {2} {3}</1>.': 'A {1} yn rhagor: <1>y cyfan, {2} {3}</1>.',
  'What is due first, then what has waited longest. <1>Where it is worked off</1>.':
    'Yr hyn sydd i’w wneud gyntaf, yna’r hyn sydd wedi aros hiraf. <1>Lle mae’n cael ei wneud</1>.',
  'Nothing of it waits for you.': 'Nid oes dim ohono yn aros amdanoch.',
  late: 'yn hwyr',
  'due {1}': 'erbyn {1}',
  'since {1}': 'ers {1}',
  'offer to answer': 'cynnig i’w ateb',
  'offers to answer': 'o gynigion i’w hateb',
  'contact plan to settle': 'cynllun cyswllt i’w setlo',
  'contact plans to settle': 'o gynlluniau cyswllt i’w setlo',
  'result for a second person to confirm': 'canlyniad i ail berson ei gadarnhau',
  'results for a second person to confirm': 'o ganlyniadau i ail berson eu cadarnhau',
  'item of yours': 'eitem o’ch eiddo',
  'items of yours': 'o eitemau o’ch eiddo',
  'item that changed since you looked': 'eitem sydd wedi newid ers i chi edrych',
  'items that changed since you looked': 'o eitemau sydd wedi newid ers i chi edrych',
  'watch that found something new': 'gwyliad a ganfu rywbeth newydd',
  'watches that found something new': 'o wyliadau a ganfu rywbeth newydd',
  'case you have taken to read': 'achos yr ydych wedi’i gymryd i’w ddarllen',
  'cases you have taken to read': 'o achosion yr ydych wedi’u cymryd i’w darllen',
  'case on which two readers differ, for you to decide between them':
    'achos y mae dau ddarllenydd yn anghytuno arno, i chi benderfynu rhyngddynt',
  'cases on which two readers differ, for you to decide between them':
    'o achosion y mae dau ddarllenydd yn anghytuno arnynt, i chi benderfynu rhyngddynt',
  'case to read anew, its decision reopened':
    'achos i’w ddarllen o’r newydd, a’i benderfyniad wedi’i ailagor',
  'cases to read anew, their decision reopened':
    'o achosion i’w darllen o’r newydd, a’u penderfyniad wedi’i ailagor',
  'second reading owed by the review': 'ail ddarlleniad sydd eto i’w wneud gan yr adolygiad',
  'second readings owed by the review': 'o ail ddarlleniadau sydd eto i’w gwneud gan yr adolygiad',
  'A second reading': 'Ail ddarlleniad',
  'decision to authorise': 'penderfyniad i’w awdurdodi',
  'decisions to authorise': 'o benderfyniadau i’w hawdurdodi',
  'change to what follows a decision': 'newid i’r hyn sy’n dilyn penderfyniad',
  'changes to what follows a decision': 'o newidiadau i’r hyn sy’n dilyn penderfyniad',
  'proposal returned to you': 'cynnig a ddychwelwyd atoch',
  'proposals returned to you': 'o gynigion a ddychwelwyd atoch',
  'victim still to be told': 'dioddefwr sydd eto i gael gwybod',
  'victims still to be told': 'o ddioddefwyr sydd eto i gael gwybod',
  'contact plan to look at again': 'cynllun cyswllt i edrych arno eto',
  'contact plans to look at again': 'o gynlluniau cyswllt i edrych arnynt eto',
  'figure to publish or decline': 'ffigur i’w gyhoeddi neu ei wrthod',
  'figures to publish or decline': 'o ffigurau i’w cyhoeddi neu eu gwrthod',
  'table to publish or decline': 'tabl i’w gyhoeddi neu ei wrthod',
  'tables to publish or decline': 'o dablau i’w cyhoeddi neu eu gwrthod',
  'definition to publish or return': 'diffiniad i’w gyhoeddi neu ei ddychwelyd',
  'definitions to publish or return': 'o ddiffiniadau i’w cyhoeddi neu eu dychwelyd',
  'rule about children to withdraw': 'rheol am blant i’w thynnu yn ôl',
  'rules about children to withdraw': 'o reolau am blant i’w tynnu yn ôl',
  'claim on a recommendation to judge': 'honiad am argymhelliad i’w farnu',
  'claims on recommendations to judge': 'o honiadau am argymhellion i’w barnu',
  'recommendation of yours to act on': 'argymhelliad o’ch eiddo i weithredu arno',
  'recommendations of yours to act on': 'o argymhellion o’ch eiddo i weithredu arnynt',
  'sample with cases to answer': 'sampl ag achosion i’w hateb',
  'samples with cases to answer': 'o samplau ag achosion i’w hateb',
  'sample of children to answer for': 'sampl o blant i ateb yn eu cylch',
  'samples of children to answer for': 'o samplau o blant i ateb yn eu cylch',
  'draw of pairs to check': 'tyniad o barau i’w gwirio',
  'draws of pairs to check': 'o dyniadau o barau i’w gwirio',
  'Draw {1}': 'Tyniad {1}',
  'Draft {1}': 'Drafft {1}',
  'file with rows in quarantine': 'ffeil â rhesi mewn cwarantîn',
  'files with rows in quarantine': 'o ffeiliau â rhesi mewn cwarantîn',
  'document with pages to be read by machine': 'dogfen â thudalennau i’w darllen gan beiriant',
  'documents with pages to be read by machine':
    'o ddogfennau â thudalennau i’w darllen gan beiriant',
  'refresh that is due': 'adnewyddiad sydd i’w wneud',
  'refreshes that are due': 'o adnewyddiadau sydd i’w gwneud',
  Refresh: 'Adnewyddu',
  'case for the panel’s opinion': 'achos i gael barn y panel',
  'cases for the panel’s opinion': 'o achosion i gael barn y panel',

  Keys: 'Bysellau',
  Key: 'Bysell',
  'What it does': 'Beth mae’n ei wneud',
  'Keys never work while you type in a box. Single keys can be turned off below the reading form. Everything works without them, and without script.':
    'Nid yw bysellau byth yn gweithio tra byddwch yn teipio mewn blwch. Gellir diffodd bysellau sengl o dan y ffurflen ddarllen. Mae popeth yn gweithio hebddynt, a heb sgript.',
  'Open this page': 'Agor y dudalen hon',
  'Go to the search box of the page; on a case: find words in its file':
    'Mynd i flwch chwilio’r dudalen; ar achos: dod o hyd i eiriau yn ei ffeil',
  'On the worklist, and after a reading: go to “Take the next case”; Enter takes it':
    'Ar y rhestr waith, ac ar ôl darlleniad: mynd i “Cymryd yr achos nesaf”; mae Enter yn ei gymryd',
  'Key shown': 'Y fysell a ddangosir',
  'On a case: give the answer that has this key; the next question is marked, and you stay in the file':
    'Ar achos: rhoi’r ateb sydd â’r fysell hon; caiff y cwestiwn nesaf ei farcio, ac rydych yn aros yn y ffeil',
  'On a case: back to the question before': 'Ar achos: yn ôl i’r cwestiwn blaenorol',
  'On a case: to the first question without an answer': 'Ar achos: i’r cwestiwn cyntaf heb ateb',
  '1 to 7': '1 i 7',
  'On a case: documents, facts, people, timeline, findings, groups, risks and items':
    'Ar achos: dogfennau, ffeithiau, pobl, llinell amser, canfyddiadau, grwpiau, risgiau ac eitemau',
  'On a case: state a fact from the words you selected in a document':
    'Ar achos: nodi ffaith o’r geiriau a ddewiswyd gennych mewn dogfen',
  'On a case: the next and the previous mark, or place found':
    'Ar achos: y marc nesaf a’r marc blaenorol, neu’r lle a ganfuwyd',
  'On a pair of records: go to the answer that has this key; Enter gives it. Then N: the next pair, U: undo':
    'Ar bâr o gofnodion: mynd i’r ateb sydd â’r fysell hon; mae Enter yn ei roi. Yna N: y pâr nesaf, U: dadwneud',
  'On a chart: the picture, the list, what is chosen, its name, note and steps. Arrows walk over picture and list':
    'Ar siart: y llun, y rhestr, yr hyn a ddewiswyd, ei enw, ei nodyn a’i gamau. Mae saethau yn symud dros y llun a’r rhestr',
  'On a tie of a chart: the records behind it, where it stands; Escape closes them':
    'Ar gyswllt mewn siart: y cofnodion y tu ôl iddo, lle mae’n sefyll; mae Escape yn eu cau',
  'In a form: send it': 'Mewn ffurflen: ei hanfon',
  'The unit under review: a crime investigation or a referral, with a source reference.':
    'Yr uned dan adolygiad: ymchwiliad i drosedd neu atgyfeiriad, gyda chyfeirnod ffynhonnell.',
  Mention: 'Cyfeiriad at berson',
  'A person as one record names them, with a role such as victim or suspect.':
    'Person fel y mae un cofnod yn ei enwi, gyda rôl megis dioddefwr neu berson a ddrwgdybir.',
  Person: 'Person',
  'The mentions that linkage and reviewers hold to be one human being. Always reversible.':
    'Y cyfeiriadau y mae’r cysylltu a’r adolygwyr yn eu hystyried yn un person. Gellir ei wrthdroi bob amser.',
  Group: 'Grŵp',
  'People whose cases are tied through people, places, phones or vehicles. A lead, never a finding.':
    'Pobl y mae eu hachosion wedi’u cysylltu drwy bobl, lleoedd, ffonau neu gerbydau. Trywydd, byth ganfyddiad.',
  'A published meaning of a term, written as a rule with a version.':
    'Ystyr gyhoeddedig term, wedi’i hysgrifennu fel rheol â fersiwn.',
  'Met, not met, cannot be determined': 'Wedi’i fodloni, heb ei fodloni, ni ellir pennu',
  'A definition’s answer for one case. A fact that is not recorded is not “no”, so an answer can stay open; the page says what would settle it.':
    'Ateb diffiniad ar gyfer un achos. Nid “na” yw ffaith na chofnodwyd, felly gall ateb aros yn agored; mae’r dudalen yn dweud beth fyddai’n ei setlo.',
  'The order in which cases are read, and why.': 'Y drefn y darllenir achosion ynddi, a pham.',
  Reading: 'Darlleniad',
  'One officer’s answers on one case. A second reader does not see the first reading before giving their own.':
    'Atebion un swyddog ar un achos. Nid yw ail ddarllenydd yn gweld y darlleniad cyntaf cyn rhoi ei un ei hun.',
  'What follows from a case: proposed by one person, authorised by another. It can be reopened with a reason.':
    'Yr hyn sy’n dilyn o achos: cynigir gan un person, awdurdodir gan un arall. Gellir ei ailagor gyda rheswm.',
  Quarantine: 'Cwarantîn',
  'Rows that could not be taken in, each with every reason. Nothing is dropped.':
    'Rhesi na ellid eu derbyn, pob un â phob rheswm. Ni chollir dim.',
  'Every reading of a case and every change, in an order nobody can alter unseen. Its root is a short text that proves the whole.':
    'Pob darlleniad o achos a phob newid, mewn trefn na all neb ei newid heb i hynny ddod i’r amlwg. Testun byr sy’n profi’r cyfan yw ei wraidd.',
  'A count somebody may publish, as a lower and an upper bound, with the command that recomputes it.':
    'Cyfrif y gall rhywun ei gyhoeddi, fel terfyn isaf a therfyn uchaf, gyda’r gorchymyn sy’n ei gyfrif eto.',
}
