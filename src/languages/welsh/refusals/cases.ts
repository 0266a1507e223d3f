import type { Catalogue } from '../../catalogue.ts'

/** Why a case, a search or a watch refuses something. */
export const cases: Catalogue = {
  'There is no case with this number.': 'Nid oes achos â’r rhif hwn.',
  'Search for the case by its reference.': 'Chwiliwch am yr achos yn ôl ei gyfeirnod.',
  'The case has no such document, or the document no such page.':
    'Nid oes dogfen o’r fath yn yr achos, neu nid oes tudalen o’r fath yn y ddogfen.',
  'Open the case and choose a page of one of its documents.':
    'Agorwch yr achos a dewiswch dudalen o un o’i ddogfennau.',
  'The document is not kept as it came: it was imported before originals were.':
    'Nid yw’r ddogfen wedi’i chadw fel y daeth: fe’i mewnforiwyd cyn i rai gwreiddiol gael eu cadw.',
  'Ask a data manager to import the documents again; their text stays as it is.':
    'Gofynnwch i reolwr data fewnforio’r dogfennau eto; mae eu testun yn aros fel y mae.',
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
  'Go back to the events of the case and choose from what its documents say now.':
    'Ewch yn ôl at ddigwyddiadau’r achos a dewiswch o’r hyn y mae ei ddogfennau’n ei ddweud nawr.',
  'You have no such watch.': 'Nid oes gennych wyliad o’r fath.',
  'Choose one of those under Watches.': 'Dewiswch un o’r rhai o dan Gwyliadau.',
  'The watch has ended.': 'Mae’r gwyliad wedi dod i ben.',
  'Save the search anew if it is needed again.':
    'Cadwch y chwiliad o’r newydd os oes ei angen eto.',
  'There is nothing to watch for.': 'Nid oes dim i wylio amdano.',
  'Type what to watch for.': 'Teipiwch beth i wylio amdano.',
  'The last day of a watch lies from today to 366 days on.':
    'Mae diwrnod olaf gwyliad rhwng heddiw a 366 diwrnod o heddiw.',
  'Choose such a day. The watch can be renewed, with a reason, when that day comes near.':
    'Dewiswch ddiwrnod o’r fath. Gellir adnewyddu’r gwyliad, gyda rheswm, pan ddaw’r diwrnod hwnnw’n agos.',
  'No purpose was given for this case in this session.':
    'Ni roddwyd diben ar gyfer yr achos hwn yn y sesiwn hon.',
  'Open the case and say why.': 'Agorwch yr achos a dywedwch pam.',

  'Before the decision on this case was reopened you {1}. Nobody who touched a case reviews it.':
    'Cyn i’r penderfyniad ar yr achos hwn gael ei ailagor, {1}. Nid oes neb a fu’n ymwneud ag achos yn ei adolygu.',
  'A bracket is closed that was not opened.': 'Caewyd cromfach nas agorwyd.',
  'It says what is not to be found, and beside that nothing to look for.':
    'Mae’n dweud yr hyn na ddylid ei ganfod, heb ddim arall i chwilio amdano.',
  'Brackets stand in more than {1} others.': 'Mae cromfachau y tu mewn i fwy na {1} o rai eraill.',
  'NOT stands twice.': 'Mae NOT yno ddwywaith.',
  'A bracket is opened and not closed.': 'Agorwyd cromfach ac ni chaewyd hi.',
  'Nothing follows after {1}.': 'Nid oes dim yn dilyn {1}.',
  'Nothing stands before {1}.': 'Nid oes dim o flaen {1}.',
  '{1} follows {2}, with nothing to look for between them.':
    'Mae {1} yn dilyn {2}, heb ddim i chwilio amdano rhyngddynt.',
  'NEAR stands between two words or quotations.': 'Rhwng dau air neu ddyfyniad y mae NEAR i fod.',
  'NEAR joins two at a time: write AND between one pair and the next.':
    'Dau ar y tro y mae NEAR yn eu cysylltu: ysgrifennwch AND rhwng un pâr a’r nesaf.',
  'NEAR reaches from 1 to {1} words.': 'Mae NEAR yn cyrraedd o 1 i {1} o eiriau.',
  'It has more than {1} parts.': 'Mae ganddo fwy na {1} o rannau.',
  'A quotation is opened and not closed.': 'Agorwyd dyfyniad ac ni chaewyd ef.',
  'There is nothing between two quotation marks.': 'Nid oes dim rhwng dau ddyfynnod.',
  'A term is longer than {1} letters: the one that begins with “{2}”.':
    'Mae term yn hirach na {1} o lythrennau: yr un sy’n dechrau â “{2!}”.',
  'There are more than {1} terms.': 'Mae mwy na {1} o dermau.',
  'There is no term in it.': 'Nid oes term ynddi.',
}
