import type { Catalogue } from '../../catalogue.ts'

/** The ledger, its checkpoints, and who searched for certain words. */
export const ledger: Catalogue = {
  'Verify the ledger': 'Gwirio’r cyfriflyfr',
  'Case reference, or about (person:P7)': 'Cyfeirnod achos, neu ynghylch beth (person:P7)',
  'Who (name)': 'Pwy (enw)',
  Did: 'Gwnaeth',
  'From (day)': 'O (diwrnod)',
  'To (day)': 'I (diwrnod)',
  Filter: 'Hidlo',
  Entry: 'Cofnod',
  Entries: 'Cofnodion',
  'entry @count': 'cofnod',
  'entries @count': 'o gofnodion',
  Who: 'Pwy',
  About: 'Ynghylch',
  Leaf: 'Deilen',
  Details: 'Manylion',
  'Case reference': 'Cyfeirnod achos',
  'What was seen and done, by whom and why. The root proves the whole. <1>Checkpoints for somebody outside</1> · <2>Who searched for certain words</2>':
    'Yr hyn a welwyd ac a wnaed, gan bwy a pham. Mae’r gwraidd yn profi’r cyfan. <1>Pwyntiau gwirio i rywun o’r tu allan</1> · <2>Pwy a chwiliodd am eiriau penodol</2>',
  'Root <1>{1}</1>': 'Gwraidd <1>{1}</1>',
  'All {1} entries were recomputed: nothing was altered, removed or reordered.':
    'Ailgyfrifwyd pob un o’r {1} o gofnodion: ni newidiwyd, ni thynnwyd ac ni aildrefnwyd dim.',
  '{1} entries were recomputed, and not all are as they were written.':
    'Ailgyfrifwyd {1} o gofnodion, ac nid yw pob un fel y’i hysgrifennwyd.',
  'Entry {1}: {2}': 'Cofnod {1}: {2}',
  'Root over them <1>{1}</1>': 'Y gwraidd drostynt <1>{1}</1>',
  'Show all': 'Dangos pob un',
  'These entries as a CSV file': 'Y cofnodion hyn fel ffeil CSV',
  'No entry matches.': 'Nid oes cofnod yn cyfateb.',
  'Took records in': 'Derbyniodd gofnodion',
  'Changed something': 'Newidiodd rywbeth',
  'Looked at it': 'Edrychodd arno',
  'Made it known to others': 'Rhoddodd wybod amdano i eraill',
  'Combined records': 'Cyfunodd gofnodion',
  'Erased records': 'Dileodd gofnodion',
  'Signed in': 'Mewngofnododd',
  'Signed out': 'Allgofnododd',
  'Failed to sign in': 'Methodd â mewngofnodi',
  'Was refused': 'Gwrthodwyd',
  'Computed findings or figures': 'Cyfrifodd ganfyddiadau neu ffigurau',
  Operator: 'Gweithredwr',
  'what it is about': 'beth yw ei destun',
  'who did it': 'pwy a’i gwnaeth',
  'altered: its text is not what was hashed':
    'newidiwyd: nid ei destun yw’r hyn y cymerwyd ei hash',
  'altered: its text is no entry': 'newidiwyd: nid yw ei destun yn gofnod',
  'reordered: it was written as entry {1}': 'aildrefnwyd: fe’i hysgrifennwyd fel cofnod {1}',
  'back-dated: the entry says {1}, its column says {2}':
    'ôl-ddyddiwyd: mae’r cofnod yn dweud {1}, ei golofn yn dweud {2}',
  'back-dated: {1} is before the entry before it': 'ôl-ddyddiwyd: mae {1} cyn y cofnod o’i flaen',
  'altered: the first entry names entries before it':
    'newidiwyd: mae’r cofnod cyntaf yn enwi cofnodion o’i flaen',
  'altered, and hashed again: the next entry disagrees with it':
    'newidiwyd, ac ail-gymerwyd ei hash: nid yw’r cofnod nesaf yn cytuno ag ef',
  'added: the head ends before this entry': 'ychwanegwyd: mae’r pen yn dod i ben cyn y cofnod hwn',
  'altered, and hashed again, or the head was: the head disagrees with it':
    'newidiwyd, ac ail-gymerwyd ei hash, neu newidiwyd y pen: nid yw’r pen yn cytuno ag ef',

  'Checkpoints of the ledger': 'Pwyntiau gwirio’r cyfriflyfr',
  'The ledger matches this checkpoint': 'Mae’r cyfriflyfr yn cyfateb i’r pwynt gwirio hwn',
  'The ledger does not match this checkpoint':
    'Nid yw’r cyfriflyfr yn cyfateb i’r pwynt gwirio hwn',
  'Keep a copy of the store as it is now, and tell whoever handed the checkpoint over.':
    'Cadwch gopi o’r storfa fel y mae nawr, a rhowch wybod i bwy bynnag a drosglwyddodd y pwynt gwirio.',
  'cut short: the ledger once had {1} entries and has fewer now':
    'torrwyd yn fyr: roedd gan y cyfriflyfr {1} o gofnodion unwaith ac mae ganddo lai nawr',
  'the first {1} entries are those of the checkpoint':
    'y {1} o gofnodion cyntaf yw rhai’r pwynt gwirio',
  'rewritten: one of the first {1} entries is another':
    'ailysgrifennwyd: mae un o’r {1} o gofnodion cyntaf yn un arall',
  'entry is': 'cofnod nad yw',
  'entries are': 'o gofnodion nad ydynt',
  '{1} {2} not as written. <1>Verify the ledger</1> to see which.':
    '{1} {2} fel yr ysgrifennwyd. <1>Dilyswch y cyfriflyfr</1> i weld pa rai.',
  'All {1} entries were recomputed from the first, and each is as it was written.':
    'Ailgyfrifwyd pob un o’r {1} o gofnodion o’r cyntaf ymlaen, ac mae pob un fel y’i hysgrifennwyd.',
  'The signature was checked with the key of this store. Whoever can write here could have made another: give the public key that was handed over.':
    'Gwiriwyd y llofnod ag allwedd y storfa hon. Gallai pwy bynnag sy’n gallu ysgrifennu yma fod wedi gwneud un arall: rhowch yr allwedd gyhoeddus a drosglwyddwyd.',
  'Sign the ledger as it stands': 'Llofnodi’r cyfriflyfr fel y mae',
  'Checkpoints kept, the newest first': 'Pwyntiau gwirio a gadwyd, y diweddaraf yn gyntaf',
  Root: 'Gwraidd',
  'The checkpoint': 'Y pwynt gwirio',
  'All of the file, as it was handed over: name, number, root, and the line of the signature.':
    'Y ffeil gyfan, fel y’i trosglwyddwyd: enw, rhif, gwraidd, a llinell y llofnod.',
  'Public key of who signed it (optional)': 'Allwedd gyhoeddus y sawl a’i llofnododd (dewisol)',
  'As it was handed over. Without it, the key of this store is used.':
    'Fel y’i trosglwyddwyd. Hebddi, defnyddir allwedd y storfa hon.',
  'Check the ledger against it': 'Gwirio’r cyfriflyfr yn ei erbyn',
  'Whoever owns the database could rewrite all of it so that it agrees with itself. A signed checkpoint, kept by somebody outside, is what a rewritten, shortened or older ledger cannot match.':
    'Gallai pwy bynnag sy’n berchen ar y gronfa ddata ei hailysgrifennu i gyd fel ei bod yn cytuno â hi ei hun. Pwynt gwirio wedi’i lofnodi, a gedwir gan rywun o’r tu allan, yw’r hyn na all cyfriflyfr a ailysgrifennwyd, a fyrhawyd neu sy’n hŷn gyfateb iddo.',
  'Hand one over': 'Trosglwyddo un',
  'One is signed after each decision authorised and each figure, table or definition published. Send the file to somebody outside, such as an inspectorate, and the public key once, by another way.':
    'Llofnodir un ar ôl pob penderfyniad a awdurdodir a phob ffigur, tabl neu ddiffiniad a gyhoeddir. Anfonwch y ffeil at rywun o’r tu allan, megis arolygiaeth, a’r allwedd gyhoeddus unwaith, mewn ffordd arall.',
  'Public key': 'Allwedd gyhoeddus',
  'Download<1> the checkpoint of {1} entries</1>': 'Lawrlwytho<1> pwynt gwirio {1} o gofnodion</1>',
  'None is kept yet.': 'Ni chedwir yr un eto.',
  'Check one that was handed over': 'Gwirio un a drosglwyddwyd',
  'Its file': 'Ei ffeil',
  'the checkpoint': 'y pwynt gwirio',
  'the public key': 'yr allwedd gyhoeddus',
  'The ledger is signed as it stands. Download the checkpoint below and hand it over.':
    'Mae’r cyfriflyfr wedi’i lofnodi fel y mae. Lawrlwythwch y pwynt gwirio isod a throsglwyddwch ef.',

  'Words, such as a name': 'Geiriau, megis enw',
  'It goes on the ledger with your name. Write no name into it.':
    'Mae’n mynd ar y cyfriflyfr gyda’ch enw. Peidiwch ag ysgrifennu enw ynddo.',
  Look: 'Chwilio',
  'search @count': 'chwiliad',
  'searches @count': 'o chwiliadau',
  ', the newest first': ', y diweddaraf yn gyntaf',
  ', of which the newest are shown': ', y dangosir y diweddaraf ohonynt',
  Where: 'Ble',
  'What matches': 'Beth sy’n cyfateb',
  'Who searched for certain words': 'Pwy a chwiliodd am eiriau penodol',
  'The ledger holds no words that were searched for, only digests of them under a key that stands outside it. Type the words, and their digests are looked for: however they were written, and among others.':
    'Nid yw’r cyfriflyfr yn cynnwys geiriau y chwiliwyd amdanynt, dim ond crynodebau ohonynt o dan allwedd sydd y tu allan iddo. Teipiwch y geiriau, a chwilir am eu crynodebau: sut bynnag y’u hysgrifennwyd, ac ymhlith eraill.',
  'No entry has them.': 'Nid oes cofnod yn eu cynnwys.',
  'These words and no others': 'Y geiriau hyn a dim eraill',
  'These words among others': 'Y geiriau hyn ymhlith eraill',
  'These words as typed (an entry without key)':
    'Y geiriau hyn fel y’u teipiwyd (cofnod heb allwedd)',
  'Type the words': 'Teipiwch y geiriau',
}
