import type { Catalogue } from '../catalogue.ts'

/** Why an act of reading, search, items or decisions is refused, and what to do; and what is to be mended in their forms. */
export const refusals: Catalogue = {
  'There is no case with this number.': 'Nid oes achos â’r rhif hwn.',
  'Search for the case by its reference.': 'Chwiliwch am yr achos yn ôl ei gyfeirnod.',
  'The case has no such document, or the document no such page.':
    'Nid oes dogfen o’r fath yn yr achos, neu nid oes tudalen o’r fath yn y ddogfen.',
  'Open the case and choose a page of one of its documents.':
    'Agorwch yr achos a dewiswch dudalen o un o’i ddogfennau.',
  'You are recorded as having worked on this case, so it is closed to you.':
    'Mae cofnod eich bod wedi gweithio ar yr achos hwn, felly mae ar gau i chi.',
  'Leave it to another officer. If the record is mistaken, tell a data manager.':
    'Gadewch ef i swyddog arall. Os yw’r cofnod yn anghywir, rhowch wybod i reolwr data.',
  'You read this case, decided on it or answered for it before its decision was reopened. Nobody who touched a case reviews it.':
    'Buoch yn darllen yr achos hwn, yn penderfynu arno neu’n atebol amdano cyn i’w benderfyniad gael ei ailagor. Nid oes neb a fu’n ymwneud ag achos yn ei adolygu.',
  'Leave it to somebody who had no part in it; they are given it in their turn.':
    'Gadewch ef i rywun nad oedd â rhan ynddo; caiff ei roi iddynt yn eu tro.',
  'What is searched for cannot be read.': 'Ni ellir darllen yr hyn y chwilir amdano.',
  'Close each quotation and bracket; write AND, OR, NOT and NEAR in capitals between what is to be found, or put a word that only looks like one in quotation marks.':
    'Caewch bob dyfyniad a chromfach; ysgrifennwch AND, OR, NOT a NEAR mewn priflythrennau rhwng yr hyn sydd i’w ganfod, neu rhowch air nad yw ond yn edrych fel un mewn dyfynodau.',
  'What you search for names somebody.': 'Mae’r hyn yr ydych yn chwilio amdano yn enwi rhywun.',
  'Choose for which purpose you look them up; it goes on the ledger with your name.':
    'Dewiswch at ba ddiben yr ydych yn chwilio amdanynt; mae’n mynd i’r cyfriflyfr gyda’ch enw.',
  'The list of terms cannot be searched for.': 'Ni ellir chwilio am y rhestr o dermau.',
  'Give a term a line, or a small XLSX, CSV or text file with the terms in its first column.':
    'Rhowch un term i bob llinell, neu ffeil XLSX, CSV neu destun fach gyda’r termau yn ei cholofn gyntaf.',
  'You have no such list of terms.': 'Nid oes gennych restr o dermau o’r fath.',
  'Choose one of those under Lists of terms.': 'Dewiswch un o’r rhai o dan Rhestrau o dermau.',
  'No document of the case has this sentence any more.':
    'Nid yw’r frawddeg hon mewn unrhyw ddogfen yn yr achos mwyach.',
  'You have no such watch.': 'Nid oes gennych wyliad o’r fath.',
  'Choose one of those under Watches.': 'Dewiswch un o’r rhai o dan Gwyliadau.',
  'The watch has ended.': 'Mae’r gwyliad wedi dod i ben.',
  'Save the search anew if it is needed again.':
    'Cadwch y chwiliad o’r newydd os oes ei angen eto.',
  'There is nothing to watch for.': 'Nid oes dim i wylio amdano.',
  'Type what to watch for.': 'Teipiwch beth i wylio amdano.',
  'No purpose was given for this case in this session.':
    'Ni roddwyd diben ar gyfer yr achos hwn yn y sesiwn hon.',
  'Open the case and say why.': 'Agorwch yr achos a dywedwch pam.',
  'You have read as many cases today as are to be read in a day.':
    'Rydych wedi darllen cynifer o achosion heddiw ag sydd i’w darllen mewn diwrnod.',
  'You have read several hard files in a row.': 'Rydych wedi darllen sawl ffeil anodd yn olynol.',
  'There is no such document in this case.': 'Nid oes dogfen o’r fath yn yr achos hwn.',
  'Choose one of the documents of the case.': 'Dewiswch un o ddogfennau’r achos.',
  'These words do not stand in the document.': 'Nid yw’r geiriau hyn yn y ddogfen.',
  'Copy them from the document as they stand there.': 'Copïwch hwy o’r ddogfen fel y maent yno.',
  'This is nothing that can be stated of the fact.': 'Ni ellir nodi hyn am y ffaith.',
  'Choose one of the answers; of a number give the least, the most or both, the least not above the most.':
    'Dewiswch un o’r atebion; ar gyfer rhif rhowch y lleiaf, y mwyaf neu’r ddau, heb i’r lleiaf fod yn uwch na’r mwyaf.',
  'Nobody who reads cases is of this team, of this name or has this specialism.':
    'Nid oes neb sy’n darllen achosion yn y tîm hwn, o’r enw hwn nac â’r arbenigedd hwn.',
  'No unread case fits that nobody holds and no other batch has.':
    'Nid oes achos heb ei ddarllen sy’n cyd-fynd, nad yw gan neb ac nad yw mewn swp arall.',
  'Narrow the list less, or end the batch that has them.':
    'Cyfyngwch lai ar y rhestr, neu rhowch derfyn ar y swp sy’n eu cynnwys.',
  'This batch has ended already.': 'Mae’r swp hwn eisoes wedi dod i ben.',
  'What was given to whom is shown to leads alone.':
    'I arweinwyr yn unig y dangosir beth a roddwyd i bwy.',
  'Show the worklist without it.': 'Dangoswch y rhestr waith hebddo.',

  'Whoever proposes a decision has read the case themselves.':
    'Rhaid i bwy bynnag sy’n cynnig penderfyniad fod wedi darllen yr achos ei hun.',
  'Submit your reading first.': 'Cyflwynwch eich darlleniad yn gyntaf.',
  'A decision on this case is proposed or authorised already.':
    'Mae penderfyniad ar yr achos hwn eisoes wedi’i gynnig neu ei awdurdodi.',
  'Have it returned or reopened first.':
    'Trefnwch iddo gael ei ddychwelyd neu ei ailagor yn gyntaf.',
  'There is no such decision that you may see.': 'Nid oes penderfyniad o’r fath y cewch ei weld.',
  'Look it up in the list of decisions.': 'Chwiliwch amdano yn y rhestr o benderfyniadau.',
  'The decision is not at the point this step starts from.':
    'Nid yw’r penderfyniad ar y pwynt y mae’r cam hwn yn dechrau ohono.',
  'Reload the page: somebody may have settled it meanwhile.':
    'Ail-lwythwch y dudalen: efallai fod rhywun wedi’i setlo yn y cyfamser.',
  'Only an authorised decision to take no further action is told to the victim in this way.':
    'Dim ond penderfyniad awdurdodedig i beidio â chymryd camau pellach y rhoddir gwybod i’r dioddefwr amdano fel hyn.',
  'Have the decision authorised first.': 'Trefnwch i’r penderfyniad gael ei awdurdodi yn gyntaf.',
  'Nobody settles a decision they proposed.': 'Nid oes neb yn setlo penderfyniad a gynigiodd.',
  'Ask another authoriser.': 'Gofynnwch i awdurdodwr arall.',
  'Ask another lead.': 'Gofynnwch i arweinydd arall.',

  'There is no such item that you may see.': 'Nid oes eitem o’r fath y cewch ei gweld.',
  'Look it up in your own items, or in those of its case.':
    'Chwiliwch amdani ymhlith eich eitemau eich hun, neu rai ei hachos.',
  'There is no person of this id whom you may see.':
    'Nid oes person â’r dynodydd hwn y cewch ei weld.',
  'Nobody has an account with this id, so nobody can own the item by it.':
    'Nid oes gan neb gyfrif â’r dynodydd hwn, felly ni all neb fod yn berchen ar yr eitem drwyddo.',
  'Choose somebody from the list.': 'Dewiswch rywun o’r rhestr.',
  'This account is disabled: whoever owns an item can be asked about it.':
    'Mae’r cyfrif hwn wedi’i analluogi: rhaid gallu holi pwy bynnag sy’n berchen ar eitem.',
  'Choose somebody who still works here.': 'Dewiswch rywun sy’n dal i weithio yma.',
  'The role of this account does not work on items.':
    'Nid yw rôl y cyfrif hwn yn gweithio ar eitemau.',
  'Choose a reviewer, an authoriser or a data manager.':
    'Dewiswch adolygydd, awdurdodwr neu reolwr data.',
  'This person once worked on the case, so they cannot answer for what follows from it.':
    'Bu’r person hwn yn gweithio ar yr achos ar un adeg, felly ni all fod yn atebol am yr hyn sy’n dilyn ohono.',
  'Choose somebody who never worked on it.': 'Dewiswch rywun na fu erioed yn gweithio arno.',
  'The item is not at the point this step starts from.':
    'Nid yw’r eitem ar y pwynt y mae’r cam hwn yn dechrau ohono.',
  'Reload the page: somebody may have taken it on or closed it meanwhile.':
    'Ail-lwythwch y dudalen: efallai fod rhywun wedi’i chymryd neu ei chau yn y cyfamser.',
  'This step is the owner’s, or a lead’s; you are neither for this item.':
    'Cam i’r perchennog neu i arweinydd yw hwn; nid ydych yn un na’r llall ar gyfer yr eitem hon.',
  'Ask its owner, or offer to take it on.': 'Gofynnwch i’w pherchennog, neu cynigiwch ei chymryd.',
  'Two people close this: whoever gave the result cannot confirm it.':
    'Dau berson sy’n cau hon: ni all pwy bynnag a roddodd y canlyniad ei gadarnhau.',
  'Ask somebody else who may see the case.': 'Gofynnwch i rywun arall a gaiff weld yr achos.',
  'Items below this one are still open, so it waits for them.':
    'Mae eitemau o dan hon yn dal ar agor, felly mae’n aros amdanynt.',
  'Close or withdraw those first.': 'Caewch neu tynnwch y rheini yn ôl yn gyntaf.',
  'The item it would stand below has ended.': 'Mae’r eitem y byddai o dani wedi dod i ben.',
  'Raise it on its own, or below an item that is open.':
    'Codwch hi ar ei phen ei hun, neu o dan eitem sydd ar agor.',
  'An offer of this item waits for its answer.': 'Mae cynnig o’r eitem hon yn aros am ateb.',
  'Withdraw the offer first, or wait for the answer.':
    'Tynnwch y cynnig yn ôl yn gyntaf, neu arhoswch am yr ateb.',
  'Nobody could tell which child may be at risk.':
    'Ni allai neb ddweud pa blentyn a all fod mewn perygl.',
  'Choose the child from the case’s people, or say in words who it is.':
    'Dewiswch y plentyn o blith pobl yr achos, neu dywedwch mewn geiriau pwy ydyw.',
  'This kind of item ends with a result on file.':
    'Mae’r math hwn o eitem yn dod i ben gyda chanlyniad ar ffeil.',
  'Say what came of it, and name the record it stands in.':
    'Dywedwch beth ddaeth ohoni, ac enwch y cofnod y mae ynddo.',
  'The day it is due is past.': 'Mae’r diwrnod yr oedd i’w wneud erbyn wedi mynd heibio.',
  'Give today or a later day.': 'Rhowch heddiw neu ddiwrnod diweddarach.',
  'There is no such offer that you may see.': 'Nid oes cynnig o’r fath y cewch ei weld.',
  'Look it up on the page of its item.': 'Chwiliwch amdano ar dudalen ei eitem.',
  'An offer of this item waits for its answer already; an item is offered to one at a time.':
    'Mae cynnig o’r eitem hon eisoes yn aros am ateb; cynigir eitem i un ar y tro.',
  'Withdraw that offer first, or wait for the answer.':
    'Tynnwch y cynnig hwnnw yn ôl yn gyntaf, neu arhoswch am yr ateb.',
  'This offer has been answered, withdrawn or has lapsed: somebody was quicker.':
    'Mae’r cynnig hwn wedi’i ateb, ei dynnu yn ôl neu wedi dod i ben: roedd rhywun yn gyflymach.',
  'Reload the page to see who owns the item now.':
    'Ail-lwythwch y dudalen i weld pwy yw perchennog yr eitem nawr.',
  'The offer is not made to you, and you did not make it.':
    'Nid i chi y gwnaed y cynnig, ac nid chi a’i gwnaeth.',
  'Ask whoever it is made to.': 'Gofynnwch i bwy bynnag y’i gwnaed iddo.',
  'The item is theirs already.': 'Nhw sydd â’r eitem eisoes.',
  'Choose somebody else.': 'Dewiswch rywun arall.',
  'Nobody who works on items is in this team.':
    'Nid oes neb sy’n gweithio ar eitemau yn y tîm hwn.',
  'Choose another team, or a person.': 'Dewiswch dîm arall, neu berson.',

  'Enter {1}': 'Rhowch {1}',
  'Take the sign out of {1} that cannot be stored: an invisible one (NUL), or half of a character':
    'Tynnwch o {1} yr arwydd na ellir ei storio: un anweledig (NUL), neu hanner nod',
  'the search': 'y chwiliad',
  'the purpose': 'y diben',
  'the title': 'y teitl',
  'the details': 'y manylion',
  'the result': 'y canlyniad',
  'the child': 'y plentyn',
  'the day': 'y diwrnod',
  'the outcome': 'y canlyniad',
  'the document': 'y ddogfen',
  'the words': 'y geiriau',
  'what it is': 'beth ydyw',
  'what you fear': 'yr hyn a ofnwch',
  'what you add': 'yr hyn yr ydych yn ei ychwanegu',
  'who was told': 'pwy gafodd wybod',
  'Say what you fear may happen': 'Dywedwch beth yr ofnwch a all ddigwydd',
  'Say who was told': 'Dywedwch pwy gafodd wybod',
  'Give the day and the time': 'Rhowch y diwrnod a’r amser',
  'Give a day and a time that exist': 'Rhowch ddiwrnod ac amser sy’n bodoli',
  'Give a time that has been: it is later than now':
    'Rhowch amser a fu: mae’n ddiweddarach na nawr',
  'Give a day that exists': 'Rhowch ddiwrnod sy’n bodoli',
  'Choose what should follow': 'Dewiswch beth ddylai ddilyn',
  'Choose what kind of item it is': 'Dewiswch pa fath o eitem ydyw',
  'Say in a few words what it is': 'Dywedwch mewn ychydig eiriau beth ydyw',
  'Say what came of it': 'Dywedwch beth ddaeth ohoni',
  'Choose why the clock stops': 'Dewiswch pam mae’r cloc yn stopio',
  'Choose to whom you offer it': 'Dewiswch i bwy yr ydych yn ei chynnig',
  'Choose accept or refuse': 'Dewiswch dderbyn neu wrthod',
  'Choose how they answered': 'Dewiswch sut yr atebwyd',
}
