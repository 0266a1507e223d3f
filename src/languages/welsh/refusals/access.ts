import type { Catalogue } from '../../catalogue.ts'

/** Why accounts, signing in, the ledger’s entries and the originals of documents refuse something. */
export const access: Catalogue = {
  'An act at the door said nothing for the ledger; nothing of it was kept.':
    'Ni ddywedodd gweithred wrth y drws ddim ar gyfer y cyfriflyfr; ni chadwyd dim ohoni.',
  'This is a fault in the program: report it. Every read and write notes what it did.':
    'Nam yn y rhaglen yw hwn: rhowch wybod amdano. Mae pob darllen ac ysgrifennu yn nodi’r hyn a wnaeth.',
  'The key of originals that was given is none.':
    'Nid allwedd i’r rhai gwreiddiol yw’r un a roddwyd.',
  'Set LOOKBACK_ORIGINALS_KEY_FILE to a file with 32 bytes in base 64, as `lookback originals new-key FILE` writes it, or LOOKBACK_ORIGINALS_KEY to what stands in it; not both.':
    'Gosodwch LOOKBACK_ORIGINALS_KEY_FILE i ffeil â 32 beit mewn base 64, fel y mae `lookback originals new-key FILE` yn ei hysgrifennu, neu LOOKBACK_ORIGINALS_KEY i’r hyn sydd ynddi; nid y ddau.',
  'The originals of documents are encrypted, and no key was given.':
    'Mae dogfennau gwreiddiol wedi’u hamgryptio, ac ni roddwyd allwedd.',
  'Whoever runs Lookback starts it with the key: LOOKBACK_ORIGINALS_KEY_FILE (docs/operations.md). Nothing was kept or changed.':
    'Pwy bynnag sy’n rhedeg Lookback sy’n ei ddechrau â’r allwedd: LOOKBACK_ORIGINALS_KEY_FILE (docs/operations.md). Ni chadwyd na newidiwyd dim.',
  'The originals of documents are encrypted with another key.':
    'Mae dogfennau gwreiddiol wedi’u hamgryptio ag allwedd arall.',
  'Whoever runs Lookback starts it with the key that is named, or changes the key: lookback originals encrypt --old-key FILE. Nothing was kept or changed.':
    'Pwy bynnag sy’n rhedeg Lookback sy’n ei ddechrau â’r allwedd a enwir, neu’n newid yr allwedd: lookback originals encrypt --old-key FILE. Ni chadwyd na newidiwyd dim.',
  'What is kept of this original is not what came: it was altered, cut off or put in the place of another.':
    'Nid yr hyn a ddaeth yw’r hyn a gedwir o’r ddogfen wreiddiol hon: cafodd ei newid, ei thorri’n fyr neu ei rhoi yn lle un arall.',
  'Keep the store as it is, run `lookback verify`, which names each, and take it from a backup or import the document again.':
    'Cadwch y storfa fel y mae, rhedwch `lookback verify`, sy’n enwi pob un, a chymerwch hi o gopi wrth gefn neu mewnforiwch y ddogfen eto.',
  'This is no day.': 'Nid diwrnod yw hwn.',
  'Write it like 31 December 2014 or 2014-12-31.':
    'Ysgrifennwch ef fel 31 December 2014 neu 2014-12-31.',
  'More than 100,000 entries match.': 'Mae mwy na 100,000 o gofnodion yn cyfateb.',
  'Ask for fewer days at a time.': 'Gofynnwch am lai o ddiwrnodau ar y tro.',
  'The program was started without a data folder, so there is no key to sign with.':
    'Dechreuwyd y rhaglen heb ffolder data, felly nid oes allwedd i lofnodi â hi.',
  'Start it with `lookback serve --data DIR`, or use `lookback ledger checkpoint`.':
    'Dechreuwch hi â `lookback serve --data DIR`, neu defnyddiwch `lookback ledger checkpoint`.',
  'The particulars of the account do not hold together.':
    'Nid yw manylion y cyfrif yn gyson â’i gilydd.',
  'Correct what the message names.': 'Cywirwch yr hyn y mae’r neges yn ei enwi.',
  'An account with this username exists.': 'Mae cyfrif â’r enw defnyddiwr hwn yn bodoli.',
  'Choose another username. If it is the same person’s and disabled, enable it again.':
    'Dewiswch enw defnyddiwr arall. Os yr un person ydyw a’r cyfrif wedi’i analluogi, galluogwch ef eto.',
  'There is no account with this id.': 'Nid oes cyfrif â’r dynodydd hwn.',
  'Look it up in the list of accounts.': 'Chwiliwch amdano yn y rhestr o gyfrifon.',
  'This account is disabled.': 'Mae’r cyfrif hwn wedi’i analluogi.',
  'Make a new account for the person, or reset that of another administrator.':
    'Gwnewch gyfrif newydd i’r person, neu ailosodwch gyfrif gweinyddwr arall.',
  'This person owns items that are open, or watches that run; without them nobody would answer for those.':
    'Mae’r person hwn yn berchen ar eitemau agored, neu wyliadau sy’n rhedeg; hebddo ni fyddai neb yn ateb amdanynt.',
  'A lead hands them all over first (Items, Hand over), then the account can be changed.':
    'Rhaid i arweinydd eu trosglwyddo i gyd yn gyntaf (Eitemau, Trosglwyddo), yna gellir newid y cyfrif.',
  'The provider at which people sign in is not set up right.':
    'Nid yw’r darparwr y mae pobl yn mewngofnodi gydag ef wedi’i osod yn gywir.',
  'Mend the setting named (docs/operations.md, Signing in at a provider), then start again.':
    'Cywirwch y gosodiad a enwir (docs/operations.md, Signing in at a provider), yna dechreuwch eto.',
  'Another account is bound to this subject.': 'Mae cyfrif arall wedi’i gysylltu â’r testun hwn.',
  'Release that account first; each stands for one person.':
    'Rhyddhewch y cyfrif hwnnw yn gyntaf; mae pob un yn sefyll dros un person.',
  'Nobody is their own manager, however many stand between.':
    'Nid oes neb yn rheolwr arno’i hun, faint bynnag sydd rhyngddynt.',
  'Choose somebody who does not answer to this person.':
    'Dewiswch rywun nad yw’n atebol i’r person hwn.',
  'This is the last administrator; without one nobody could make accounts.':
    'Dyma’r gweinyddwr olaf; heb un ni allai neb wneud cyfrifon.',
  'Make another administrator first.': 'Gwnewch rywun arall yn weinyddwr yn gyntaf.',

  'This person owns 1 watch that runs; without them nobody would be told what it finds.':
    'Mae’r person hwn yn berchen ar 1 gwyliad sy’n rhedeg; hebddo ni fyddai neb yn cael gwybod beth y mae’n ei ganfod.',
  'This person owns {1} watches that run; without them nobody would be told what they find.':
    'Mae’r person hwn yn berchen ar {1} o wyliadau sy’n rhedeg; hebddo ni fyddai neb yn cael gwybod beth y maent yn ei ganfod.',
  'This person owns 1 item that is open; without them nobody would answer for it.':
    'Mae’r person hwn yn berchen ar 1 eitem agored; hebddo ni fyddai neb yn ateb amdani.',
  'This person owns {1} items that are open; without them nobody would answer for those.':
    'Mae’r person hwn yn berchen ar {1} o eitemau agored; hebddo ni fyddai neb yn ateb amdanynt.',
  'There is no account with this username.': 'Nid oes cyfrif â’r enw defnyddiwr hwn.',
  'Originals are encrypted with the key {1}, and this is the key {2}.':
    'Mae dogfennau gwreiddiol wedi’u hamgryptio â’r allwedd {1}, a hon yw’r allwedd {2}.',
  'Originals are encrypted with the key {1}, and no key was given.':
    'Mae dogfennau gwreiddiol wedi’u hamgryptio â’r allwedd {1}, ac ni roddwyd allwedd.',
  'The provider did not sign anybody in ({1}).': 'Ni wnaeth y darparwr fewngofnodi neb ({1}).',
  'The provider’s answer does not hold ({1}).': 'Nid yw ateb y darparwr yn dal ({1}).',
  'No account is bound to the subject {1} of {2}.':
    'Nid oes cyfrif wedi’i gysylltu â’r testun {1} yn {2}.',
}
