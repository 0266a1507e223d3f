import type { Catalogue } from '../catalogue.ts'

/** Signing in, one's own password and the second factor. */
export const accounts: Catalogue = {
  'Sign in': 'Mewngofnodi',
  'Sign in with': 'Mewngofnodi gyda',
  'Or with a password': 'Neu gyda chyfrinair',
  Username: 'Enw defnyddiwr',
  'Code from your authenticator app': 'Cod o’ch ap dilysu',
  'Only if you have set one up': 'Dim ond os ydych wedi gosod un',
  'No account? Ask your review’s administrator for one.':
    'Dim cyfrif? Gofynnwch i weinyddwr eich adolygiad am un.',
  'The username or the password is not right': 'Nid yw’r enw defnyddiwr neu’r cyfrinair yn gywir',
  'Enter your username': 'Rhowch eich enw defnyddiwr',
  'Enter your password': 'Rhowch eich cyfrinair',
  'Enter your present password': 'Rhowch eich cyfrinair presennol',
  'Use a password of at least 12 characters': 'Defnyddiwch gyfrinair o 12 nod o leiaf',
  'the new password': 'y cyfrinair newydd',
  'your present password': 'eich cyfrinair presennol',
  'You are signed in': 'Rydych wedi mewngofnodi',
  'You are signed out.': 'Rydych wedi allgofnodi.',
  'You are signed out': 'Rydych wedi allgofnodi',
  'Lookback has signed you out. At {1} you are signed in until you <1>sign out there too</1>; this page takes you there.':
    'Mae Lookback wedi eich allgofnodi. Yn {1} rydych wedi mewngofnodi nes i chi <1>allgofnodi yno hefyd</1>; mae’r dudalen hon yn mynd â chi yno.',
  'Go on': 'Ymlaen',

  Name: 'Enw',
  Role: 'Rôl',
  'Language of the pages': 'Iaith y tudalennau',
  'From your next sign-in on too, at any machine. Only you see this.':
    'Hefyd o’ch mewngofnodi nesaf ymlaen, ar unrhyw beiriant. Dim ond chi sy’n gweld hyn.',
  English: 'English',
  Cymraeg: 'Cymraeg',
  'Save the language': 'Cadw’r iaith',
  'Signing in': 'Mewngofnodi',
  'Choose a language': 'Dewiswch iaith',
  'The pages are in this language from now on.': 'Mae’r tudalennau yn yr iaith hon o hyn ymlaen.',
  'Your password': 'Eich cyfrinair',
  'Present password': 'Cyfrinair presennol',
  'New password': 'Cyfrinair newydd',
  'At least 12 characters. Your other sessions end.':
    'O leiaf 12 nod. Bydd eich sesiynau eraill yn dod i ben.',
  'Change password': 'Newid y cyfrinair',
  'Somebody else chose the password you signed in with. Choose one of your own to go on.':
    'Rhywun arall a ddewisodd y cyfrinair y gwnaethoch fewngofnodi ag ef. Dewiswch un eich hun i fynd ymlaen.',
  'Second factor: a code beside the password': 'Ail ffactor: cod yn ogystal â’r cyfrinair',
  'Your password is changed. Your other sessions have ended.':
    'Mae eich cyfrinair wedi’i newid. Mae eich sesiynau eraill wedi dod i ben.',

  'Second factor': 'Ail ffactor',
  Code: 'Cod',
  'The six digits your app shows now': 'Y chwe digid y mae eich ap yn eu dangos nawr',
  'Set it up': 'Ei osod',
  'QR code with the key below': 'Cod QR gyda’r allwedd isod',
  Confirm: 'Cadarnhau',
  'Make another key': 'Creu allwedd arall',
  'Ask for no code any more': 'Peidio â gofyn am god mwyach',
  'You sign in with a password alone. With an authenticator app on your telephone you are asked for a code as well, and your password alone opens nothing.':
    'Rydych yn mewngofnodi gyda chyfrinair yn unig. Gydag ap dilysu ar eich ffôn gofynnir am god hefyd, ac nid yw eich cyfrinair ar ei ben ei hun yn agor dim.',
  'Open the authenticator app and add an account by the picture, or by typing the key.':
    'Agorwch yr ap dilysu ac ychwanegwch gyfrif drwy’r llun, neu drwy deipio’r allwedd.',
  'Enter the code it shows. Only then is a code asked for when you sign in.':
    'Rhowch y cod y mae’n ei ddangos. Dim ond wedyn y gofynnir am god pan fyddwch yn mewngofnodi.',
  'Key: <1>{1}</1>': 'Allwedd: <1>{1}</1>',
  'A code of your authenticator app has been asked for since {1}. If you lose the telephone, an administrator removes it.':
    'Gofynnir am god o’ch ap dilysu ers {1}. Os collwch y ffôn, bydd gweinyddwr yn ei dynnu.',
  'You are asked for a code when you sign in. Your other sessions have ended.':
    'Gofynnir i chi am god pan fyddwch yn mewngofnodi. Mae eich sesiynau eraill wedi dod i ben.',
  'You are asked for no code any more.': 'Ni ofynnir i chi am god mwyach.',
}
