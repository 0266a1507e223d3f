import type { Catalogue } from '../../catalogue.ts'

/** Who owns how much, who is away and who stands in, handing over, and the times of the ladder. */
export const leave: Catalogue = {
  'A risk nobody has acknowledged climbs the ladder every {1} minutes, out of hours too. An offer nobody answers lapses to its owner’s manager after {2} hours.':
    'Mae risg nad oes neb wedi’i chydnabod yn dringo’r ysgol bob {1} munud, y tu allan i oriau gwaith hefyd. Daw cynnig nad oes neb yn ei ateb i ben ar ôl {2} awr, ac â at reolwr ei berchennog.',
  'Who owns how much': 'Pwy sy’n berchen ar faint',
  'Open items': 'Eitemau agored',
  'Away now or later': 'I ffwrdd nawr neu’n ddiweddarach',
  'Who stands in': 'Pwy sy’n cymryd eu lle',
  'Nobody is away.': 'Nid oes neb i ffwrdd.',
  'Plan your leave': 'Cynllunio eich gwyliau',
  'Your items stay yours. Whoever stands in sees them, and may do with them what you may.':
    'Chi fydd perchennog eich eitemau o hyd. Mae pwy bynnag sy’n cymryd eich lle yn eu gweld, a chaiff wneud â nhw yr hyn y cewch chi ei wneud.',
  'First day': 'Diwrnod cyntaf',
  'Who stands in?': 'Pwy sy’n cymryd eich lle?',
  'Plan it': 'Ei gynllunio',
  'Hand everything over': 'Trosglwyddo popeth',
  'For somebody who leaves or changes role. All their open items and watches go to one person in one go, or none does.':
    'Ar gyfer rhywun sy’n gadael neu’n newid rôl. Mae pob eitem agored a gwyliad o’i eiddo yn mynd at un person ar unwaith, neu nid oes dim un yn mynd.',
  'Who leaves?': 'Pwy sy’n gadael?',
  'Who takes over?': 'Pwy sy’n cymryd drosodd?',
  'Set the times': 'Gosod yr amseroedd',
  'Minutes until an unacknowledged risk climbs': 'Munudau nes i risg heb ei chydnabod ddringo',
  'Hours until an unanswered offer lapses': 'Oriau nes i gynnig heb ei ateb ddod i ben',
  'Set them': 'Eu gosod',

  'The leave is planned. Whoever stands in sees the items meanwhile.':
    'Mae’r gwyliau wedi’u cynllunio. Bydd pwy bynnag sy’n cymryd eich lle yn gweld yr eitemau yn y cyfamser.',
  'Every open item is handed over. Its new owner has still to accept each.':
    'Mae pob eitem agored wedi’i throsglwyddo. Rhaid i’w pherchennog newydd dderbyn pob un eto.',
  'The times are set. Those before stay on record.':
    'Mae’r amseroedd wedi’u gosod. Mae’r rhai blaenorol yn aros ar gofnod.',
  'Choose who stands in': 'Dewiswch pwy sy’n cymryd eich lle',
  'Choose who leaves': 'Dewiswch pwy sy’n gadael',
  'Choose who takes over': 'Dewiswch pwy sy’n cymryd drosodd',
  'who stands in': 'pwy sy’n cymryd eich lle',
  'the first day': 'y diwrnod cyntaf',
  'who leaves': 'pwy sy’n gadael',
  'who takes over': 'pwy sy’n cymryd drosodd',
  'the minutes': 'y munudau',
}
