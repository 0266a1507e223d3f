import type { Catalogue } from '../../catalogue.ts'

/** What stops the program as it starts or runs, its store apart: its ledger, its jobs, its address. */
export const running: Catalogue = {
  'The program ended while this was under way.': 'Daeth y rhaglen i ben tra oedd hyn ar waith.',
  'What had been taken in whole stays; of the rest nothing was kept. Start it again.':
    'Mae’r hyn a dderbyniwyd yn gyfan yn aros; ni chadwyd dim o’r gweddill. Dechreuwch ef eto.',
  'A fault of the program ended this.': 'Nam yn y rhaglen a ddaeth â hyn i ben.',
  'Start it again. If it happens again, report the fault with the time shown here.':
    'Dechreuwch ef eto. Os bydd yn digwydd eto, rhowch wybod am y nam gyda’r amser a ddangosir yma.',
  'The ledger has fewer entries than the size asked about, or the place is outside it.':
    'Mae gan y cyfriflyfr lai o gofnodion na’r maint y gofynnwyd amdano, neu mae’r lle y tu allan iddo.',
  'Ask within the ledger’s size. If it once was that long, entries were removed: verify.':
    'Gofynnwch o fewn maint y cyfriflyfr. Os bu mor hir â hynny ar un adeg, tynnwyd cofnodion allan: gwiriwch ef.',
  'The text is not a checkpoint, or its signature is not by the key given.':
    'Nid yw’r testun yn bwynt gwirio, neu nid â’r allwedd a roddwyd y gwnaed ei lofnod.',
  'Give the checkpoint as it was published, and the public key of who signed it.':
    'Rhowch y pwynt gwirio fel y’i cyhoeddwyd, ac allwedd gyhoeddus pwy bynnag a’i llofnododd.',
  'The text is not a signed note: a text, an empty line and signatures below it.':
    'Nid yw’r testun yn nodyn wedi’i lofnodi: testun, llinell wag a llofnodion oddi tani.',
  'Give the file as it was written, with nothing left out at its end.':
    'Rhowch y ffeil fel yr ysgrifennwyd hi, heb adael dim allan ar ei diwedd.',
  'The text is not a key of a signed note, or its parts do not belong together.':
    'Nid yw’r testun yn allwedd nodyn wedi’i lofnodi, neu nid yw ei rannau’n perthyn i’w gilydd.',
  'Give the one line that `lookback ledger key` prints. Where the data folder’s own key is damaged, put it back from a copy; a new one signs under a new name.':
    'Rhowch yr un llinell y mae `lookback ledger key` yn ei hargraffu. Lle mae allwedd y ffolder data ei hun wedi’i difrodi, rhowch hi yn ôl o gopi; mae un newydd yn llofnodi o dan enw newydd.',
  'A refresh that was started before is not over.':
    'Nid yw adnewyddiad a ddechreuwyd o’r blaen wedi gorffen.',
  'Wait until it is; what changes meanwhile is due again then.':
    'Arhoswch nes ei fod wedi gorffen; bydd angen adnewyddu eto wedyn am yr hyn sy’n newid yn y cyfamser.',
  'The truth folder lacks a file or holds something else.':
    'Mae ffeil ar goll o’r ffolder gwirionedd, neu mae’n cynnwys rhywbeth arall.',
  'Give the `truth` folder that `lookback demo` wrote.':
    'Rhowch y ffolder `truth` a ysgrifennodd `lookback demo`.',
  'Another program listens at this port already.':
    'Mae rhaglen arall eisoes yn gwrando ar y porth hwn.',
  'If it is an application of Lookback for the same review, use that one. Otherwise end the other program, or choose another port: --port 8081.':
    'Os cymhwysiad Lookback ar gyfer yr un adolygiad ydyw, defnyddiwch hwnnw. Fel arall rhowch derfyn ar y rhaglen arall, neu dewiswch borth arall: --port 8081.',
  'This account may not listen at this port.': 'Ni chaiff y cyfrif hwn wrando ar y porth hwn.',
  'Choose a port from 1024 on, such as --port 8080, and let a proxy or the system pass the other on to it.':
    'Dewiswch borth o 1024 i fyny, megis --port 8080, a gadewch i ddirprwy weinydd neu’r system drosglwyddo’r llall iddo.',
  'This machine has no such address to listen at.':
    'Nid oes gan y peiriant hwn gyfeiriad o’r fath i wrando arno.',
  'Give one of its own as --host, or leave it out: 127.0.0.1 is this machine alone.':
    'Rhowch un o’i rai ei hun fel --host, neu gadewch ef allan: y peiriant hwn yn unig yw 127.0.0.1.',
  'LOOKBACK_METRICS_TOKEN has fewer than 20 characters, so it could be guessed.':
    'Mae gan LOOKBACK_METRICS_TOKEN lai nag 20 nod, felly gellid ei ddyfalu.',
  'Set a longer random text, or use --metrics-port on a network only monitoring reaches.':
    'Gosodwch destun hap hirach, neu defnyddiwch --metrics-port ar rwydwaith na all ond y monitro ei gyrraedd.',

  '{1} started a refresh at {2}, and it is not over.':
    'Dechreuodd {1} adnewyddiad am {2}, ac nid yw wedi gorffen.',
  'The checkpoint is not signed by {1} with the key given.':
    'Nid yw’r pwynt gwirio wedi’i lofnodi gan {1} â’r allwedd a roddwyd.',
  'Others than its owner may read {1}.': 'Gall eraill heblaw ei pherchennog ddarllen {1}.',
  'A ledger’s name is one word of at most 200 characters without a plus.':
    'Un gair o 200 nod ar y mwyaf heb arwydd plws yw enw cyfriflyfr.',
}
