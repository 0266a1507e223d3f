import type { Catalogue } from '../../catalogue.ts'

/** Why an item refuses a step. */
export const items: Catalogue = {
  'There is no such item that you may see.': 'Nid oes eitem o’r fath y cewch ei gweld.',
  'Look it up in your own items, or in those of its case.':
    'Chwiliwch amdani ymhlith eich eitemau eich hun, neu rai ei hachos.',
  'There is no person of this id whom you may see.':
    'Nid oes person â’r dynodydd hwn y cewch ei weld.',
  'Raise the item from the page of the person, or from the list of children.':
    'Codwch yr eitem o dudalen y person, neu o’r rhestr o blant.',
  'Nobody has an account with this id, so nobody can own the item by it.':
    'Nid oes gan neb gyfrif â’r dynodydd hwn, felly ni all neb fod yn berchen ar yr eitem drwyddo.',
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
  'The calendar of bank holidays does not reach that day, so no deadline is counted.':
    'Nid yw’r calendr gwyliau banc yn cyrraedd y diwrnod hwnnw, felly ni chyfrifir terfyn amser.',
  'Give the day yourself, or install a version whose calendar reaches further.':
    'Rhowch y diwrnod eich hun, neu gosodwch fersiwn y mae ei chalendr yn ymestyn ymhellach.',
  'The day it is due is past.': 'Mae’r diwrnod yr oedd i’w wneud erbyn wedi mynd heibio.',
  'Give today or a later day.': 'Rhowch heddiw neu ddiwrnod diweddarach.',

  'The person chosen is none of this case’s.':
    'Nid yw’r person a ddewiswyd yn un o bobl yr achos hwn.',
  'The item it would stand below is of another case.':
    'Mae’r eitem y byddai o dani yn perthyn i achos arall.',
}
