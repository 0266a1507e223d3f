import type { Catalogue } from '../catalogue.ts'

/** The search form with what it finds, and facts stated from documents. */
export const search: Catalogue = {
  'Reference, name however spelt, place, address, telephone, vehicle, group, or words of a document':
    'Cyfeirnod, enw sut bynnag y’i sillefir, lle, cyfeiriad, rhif ffôn, cerbyd, grŵp, neu eiriau dogfen',
  '“Exactly so” in quotation marks; AND, OR, NOT and NEAR/5 in capitals; brackets.':
    '“Yn union felly” mewn dyfynodau; AND, OR, NOT a NEAR/5 mewn priflythrennau; cromfachau.',
  'Purpose, where it names somebody': 'Diben, lle mae’n enwi rhywun',
  Purpose: 'Diben',
  'Choose a purpose': 'Dewiswch ddiben',
  'case found': 'achos a ganfuwyd',
  'cases found': 'o achosion a ganfuwyd',
  'At least': 'O leiaf',
  'At most': 'Ar y mwyaf',
  'Found in': 'Canfuwyd yn',
  '<1>Watch for this</1> ·': '<1>Gwylio am hyn</1> ·',
  '<1>Your watches</1> ·': '<1>Eich gwyliadau</1> ·',
  'Lists of terms': 'Rhestrau o dermau',
  'Looked for: <1>{1}</1>.': 'Chwiliwyd am: <1>{1}</1>.',
  'These words stand in very many documents. Cases are listed as they come in the order of reading and are not counted':
    'Mae’r geiriau hyn mewn llawer iawn o ddogfennau. Rhestrir achosion fel y dônt yn nhrefn y darllen ac ni chânt eu cyfrif',
  '; {1} were looked through for this page': '; edrychwyd drwy {1} ar gyfer y dudalen hon',
  '. Add a rarer word, or <1>look through everything, count the cases and put the best first</1>, which takes longer.':
    '. Ychwanegwch air prinnach, neu <1>edrychwch drwy bopeth, gan gyfrif yr achosion a rhoi’r gorau yn gyntaf</1>, sy’n cymryd mwy o amser.',
  'People who may be meant, however spelt': 'Pobl y gellir eu golygu, sut bynnag y’u sillefir',
  ', born {1}': ', ganwyd {1}',
  'in {1} {2}': 'mewn {1} {2}',
  'Everybody who may be meant, with the reasons': 'Pawb y gellir eu golygu, gyda’r rhesymau',
  '<1><2>{1}</2></1>: {2} {3} in {4} {5}': '<1><2>{1}</2></1>: {2} {3} mewn {4} {5}',
  'No more than {1} are listed here, the most closely tied; a person’s page has all of theirs.':
    'Ni restrir mwy na {1} yma, y rhai â’r cysylltiad agosaf; mae tudalen person yn cynnwys pob un o’i rai ef.',
  ', read by machine': ', darllenwyd gan beiriant',
  'and {1} more<1> in <2>{2}</2></1>': 'a {1} arall<1> yn <2>{2}</2></1>',
  'Its reference': 'Ei gyfeirnod',
  'No case you may see matches. Try a part of the reference, or fewer words.':
    'Nid oes achos y cewch ei weld yn cyfateb. Rhowch gynnig ar ran o’r cyfeirnod, neu lai o eiriau.',
  'Search for {1}': 'Chwilio am {1}',

  'Stated so far, the newest first': 'Nodwyd hyd yma, y diweddaraf yn gyntaf',
  Fact: 'Ffaith',
  'What it says': 'Beth mae’n ei ddweud',
  'The words': 'Y geiriau',
  Document: 'Dogfen',
  'The words it rests on': 'Y geiriau y mae’n dibynnu arnynt',
  'As they stand in the document. Words selected on the page of the case come along.':
    'Fel y maent yn y ddogfen. Daw geiriau a ddewiswyd ar dudalen yr achos gyda chi.',
  'What do they say?': 'Beth maent yn ei ddweud?',
  'It cannot be told from them': 'Ni ellir dweud ohonynt',
  'State the fact': 'Nodi’r ffaith',
  'Which fact?': 'Pa ffaith?',
  Continue: 'Parhau',
  'Facts from the documents': 'Ffeithiau o’r dogfennau',
  'Facts from the documents of {1}': 'Ffeithiau o ddogfennau {1}',
  'What an officer states here, with the words it rests on, counts beside the record once their own reading of the case is submitted, with the next refresh. The record itself stays as it is. Where officers differ, or the record says otherwise, the fact stays open.':
    'Mae’r hyn y mae swyddog yn ei nodi yma, gyda’r geiriau y mae’n dibynnu arnynt, yn cyfrif ochr yn ochr â’r cofnod unwaith y cyflwynir ei ddarlleniad ei hun o’r achos, gyda’r adnewyddiad nesaf. Mae’r cofnod ei hun yn aros fel y mae. Lle mae swyddogion yn anghytuno, neu lle mae’r cofnod yn dweud fel arall, mae’r ffaith yn aros yn agored.',
  'Nobody has stated a fact from a document of this case.':
    'Nid oes neb wedi nodi ffaith o ddogfen yn yr achos hwn.',
  'State a fact': 'Nodi ffaith',
  'The fact is kept with the words it rests on. It counts once your reading of the case is submitted, with the next refresh.':
    'Mae’r ffaith wedi’i chadw gyda’r geiriau y mae’n dibynnu arnynt. Mae’n cyfrif unwaith y cyflwynir eich darlleniad o’r achos, gyda’r adnewyddiad nesaf.',
  'what it says': 'beth mae’n ei ddweud',
  'the least': 'y lleiaf',
  'the most': 'y mwyaf',
  'Another fact': 'Ffaith arall',
  'Choose the document': 'Dewiswch y ddogfen',
  'How old the victim was on the day of the offence or concern':
    'Oed y dioddefwr ar ddiwrnod y drosedd neu’r pryder',
}
