import type { Catalogue } from '../../catalogue.ts'

/** The page of a person, with joins and splits, and the search for people. */
export const people: Catalogue = {
  'They are in no group.': 'Nid ydynt mewn grŵp.',
  Joined: 'Unwyd',
  Split: 'Gwahanwyd',
  'Reason for undoing this join': 'Rheswm dros ddadwneud yr uno hwn',
  'Reason for undoing this split': 'Rheswm dros ddadwneud y gwahanu hwn',
  Undo: 'Dadwneud',
  'Joins and splits by hand': 'Uno a gwahanu â llaw',
  'Undone by <1>{1}</1>, {2}: <2>{3}</2>': 'Dadwnaed gan <1>{1}</1>, {2}: <2>{3}</2>',
  'Nobody has joined or split this person.': 'Nid oes neb wedi uno na gwahanu’r person hwn.',

  'Cases this person stands in': 'Achosion y mae’r person hwn ynddynt',
  As: 'Fel',
  'Children, suspects and others they share cases with':
    'Plant, pobl a ddrwgdybir ac eraill y maent yn rhannu achosion â hwy',
  In: 'Yn',
  'Telephones, addresses and vehicles over time': 'Rhifau ffôn, cyfeiriadau a cherbydau dros amser',
  'Also named with': 'Enwir hefyd gyda',
  'other person': 'person arall',
  'other people': 'o bobl eraill',
  'telephones, addresses and vehicles': 'rhifau ffôn, cyfeiriadau a cherbydau',
  'Life, as the agencies recorded it': 'Bywyd, fel y cofnododd yr asiantaethau ef',
  '{1} earlier events of their cases and records are not listed here: they stand in the cases below.':
    'Nid yw {1} o ddigwyddiadau cynharach eu hachosion a’u cofnodion wedi’u rhestru yma: maent yn yr achosion isod.',
  'Cases, by part': 'Achosion, yn ôl rhan',
  'They stand in no case you may see.': 'Nid ydynt mewn unrhyw achos y cewch ei weld.',
  'People in the same cases': 'Pobl yn yr un achosion',
  'The {1} of most cases, of {2}.': 'Y {1} â’r mwyaf o achosion, o {2}.',
  'and <1>{1} more<2> of <3>{2}</3></2></1>': 'a <1>{1} arall<2> o eiddo <3>{2}</3></2></1>',
  'Nobody else stands in them.': 'Nid oes neb arall ynddynt.',
  'As records name them with this person; evidence of who is who, no way to reach anybody.':
    'Fel y mae cofnodion yn eu henwi gyda’r person hwn; tystiolaeth o bwy yw pwy, nid ffordd o gysylltu â neb.',
  'nobody else': 'neb arall',
  '{1} more are not listed here: the records below name them.':
    'Nid yw {1} arall wedi’u rhestru yma: mae’r cofnodion isod yn eu henwi.',

  'links, the weakest first': 'cysylltiadau, y gwannaf yn gyntaf',
  'Why these records are one person': 'Pam mai un person yw’r cofnodion hyn',
  'The weakest link stands first: a wrong join would show there. Weights are powers of two: +1 means twice as likely to be one person, −1 half as likely.':
    'Y cysylltiad gwannaf sy’n dod gyntaf: yno y byddai uno anghywir yn dod i’r amlwg. Pwerau dau yw pwysau: mae +1 yn golygu dwywaith mor debygol o fod yn un person, −1 hanner mor debygol.',
  '{1} and {2}: {3} sure': '{1}; {2}: {3} yn sicr',
  'One record stands alone, or people joined these by hand: see the history below.':
    'Mae un cofnod ar ei ben ei hun, neu unwyd y rhain â llaw: gweler yr hanes isod.',

  'Identifiers and contacts': 'Dynodyddion a chysylltiadau',
  Sure: 'Sicrwydd',
  'Mentions of this person': 'Cyfeiriadau at y person hwn',
  'Reason for the split': 'Rheswm dros wahanu',
  'Takes effect at once, goes on the ledger, and can be undone.':
    'Daw i rym ar unwaith, mae’n mynd ar y cyfriflyfr, a gellir ei ddadwneud.',
  'Split this person': 'Gwahanu’r person hwn',
  'Every mention, and where it came from': 'Pob cyfeiriad, ac o ble y daeth',
  'Record {1} is another person': 'Person arall yw cofnod {1}',
  ', case <1><2>{1}</2></1>': ', achos <1><2>{1}</2></1>',
  '<br><1>also {1}</1>': '<br><1>hefyd {1}</1>',
  'phone <1>{1}</1>': 'ffôn <1>{1}</1>',
  'vehicle <1>{1}</1>': 'cerbyd <1>{1}</1>',
  'Split: the chosen records are another person':
    'Gwahanu: person arall yw’r cofnodion a ddewiswyd',
  'Choose the records that are another person': 'Dewiswch y cofnodion sy’n berson arall',
  'Give the reason for the split': 'Rhowch y rheswm dros wahanu',

  'Who is the same person?': 'Pwy yw’r un person?',
  'People scored near this one': 'Pobl a sgoriwyd yn agos at hwn',
  'on a day not recorded': 'ar ddiwrnod heb ei gofnodi',
  'Look at': 'Edrych ar',
  'Reason for the join': 'Rheswm dros uno',
  'Join the two people': 'Uno’r ddau berson',
  ', kept apart: {1}': ', wedi’u cadw ar wahân: {1}',
  'Near, but not joined': 'Yn agos, ond heb eu huno',
  '<1>{1}</1>, born {2}, {3} {4} ({5}):': '<1>{1}</1>, ganwyd {2}, {3} {4} ({5}):',
  'not found near by the machine': 'heb ei ganfod yn agos gan y peiriant',
  'Nobody else comes near.': 'Nid oes neb arall yn dod yn agos.',
  'Look up somebody the machine did not find': 'Chwilio am rywun na chanfu’r peiriant',
  'the other person': 'y person arall',
  'Choose who is the same person': 'Dewiswch pwy yw’r un person',
  'Give the reason for the join': 'Rhowch y rheswm dros uno',
  'what to undo': 'beth i’w ddadwneud',
  'Choose what to undo': 'Dewiswch beth i’w ddadwneud',
  'Give the reason for undoing': 'Rhowch y rheswm dros ddadwneud',

  'Search people': 'Chwilio am bobl',
  'Parts of this page': 'Rhannau’r dudalen hon',
  Life: 'Bywyd',
  'As {1} in {2}': 'Fel {1} yn {2}',
  'Name not recorded': 'Enw heb ei gofnodi',
  'Telephones and addresses': 'Rhifau ffôn a chyfeiriadau',
  'Records and links': 'Cofnodion a chysylltiadau',
  'Join with somebody': 'Uno â rhywun',
  'Born {1} · {2} {3} · {4}': 'Ganwyd {1} · {2} {3} · {4}',
  'Also known as {1}': 'Enwau eraill: {1}',
  '<1>Contact plan</1>. What records say of telephones and addresses is evidence of who is who; nobody is reached by it.':
    '<1>Cynllun cyswllt</1>. Tystiolaeth o bwy yw pwy yw’r hyn y mae cofnodion yn ei ddweud am rifau ffôn a chyfeiriadau; ni chysylltir â neb drwyddi.',
  'What is open': 'Beth sy’n agored',
  'No open item that you may see.': 'Nid oes eitem agored y cewch ei gweld.',
  'The records behind this person': 'Y cofnodion y tu ôl i’r person hwn',
  'The two people are joined. You can undo this below.':
    'Mae’r ddau berson wedi’u huno. Gallwch ddadwneud hyn isod.',
  'The person is split. This is the person the chosen records now belong to.':
    'Mae’r person wedi’i wahanu. Dyma’r person y mae’r cofnodion a ddewiswyd yn perthyn iddo nawr.',
  'The change is undone.': 'Mae’r newid wedi’i ddadwneud.',

  'What you know of somebody': 'Yr hyn a wyddoch am rywun',
  'Name, date of birth, telephone, postcode, vehicle or identifier, in any order, such as Robyn Ashdown 14/8/1999':
    'Enw, dyddiad geni, rhif ffôn, cod post, cerbyd neu ddynodydd, mewn unrhyw drefn, megis Robyn Ashdown 14/8/1999',
  'person found': 'person a ganfuwyd',
  'people found': 'o bobl a ganfuwyd',
  Mentions: 'Cyfeiriadau',
  '<br><1>Propose a join<2> of <3>{1}</3></2> with <4>{2}</4></1>':
    '<br><1>Cynnig uno<2> <3>{1}</3></2> â <4>{2}</4></1>',
  'Who is the same person as {1}?': 'Pwy yw’r un person â {1}?',
  'Records with exactly these words': 'Cofnodion â’r union eiriau hyn',
  'No record you may see holds all of these words.':
    'Nid oes cofnod y cewch ei weld yn cynnwys pob un o’r geiriau hyn.',
  'People: search for {1}': 'Pobl: chwilio am {1}',
  'The likeliest first': 'Y mwyaf tebygol yn gyntaf',
  'How likely': 'Pa mor debygol',
  'Who may be meant': 'Pwy y gellir ei olygu',
  'Say why you search, and search: the purpose goes on the ledger.':
    'Dywedwch pam yr ydych yn chwilio, a chwiliwch: mae’r diben yn mynd i’r cyfriflyfr.',
  'Records have not been linked by this version yet: a data manager starts a refresh under Extracts.':
    'Nid yw’r fersiwn hon wedi cysylltu cofnodion eto: mae rheolwr data yn dechrau adnewyddiad o dan Detholiadau.',
  'Nothing typed says who somebody is. Type a name, a date of birth, a telephone number, a postcode, a vehicle or an identifier.':
    'Nid oes dim a deipiwyd yn dweud pwy yw rhywun. Teipiwch enw, dyddiad geni, rhif ffôn, cod post, cerbyd neu ddynodydd.',
  '. Other spellings, nicknames and exchanged names count too.':
    '. Mae sillafiadau eraill, llysenwau ac enwau wedi’u cyfnewid yn cyfrif hefyd.',
  'The evidence for <1>{1}</1>': 'Y dystiolaeth dros <1>{1}</1>',
  'Nobody you may see comes near.': 'Nid oes neb y cewch ei weld yn dod yn agos.',
}
