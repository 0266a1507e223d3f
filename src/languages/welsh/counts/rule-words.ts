import type { Catalogue } from '../../catalogue.ts'

/** What the words of a rule say and what they are, for whoever writes one, but for what an officer would find out (cases/what-would-settle). */
export const ruleWords: Catalogue = {
  'yes or no': 'ie neu na',
  'a whole number': 'rhif cyfan',
  'a day, "2010-01-31"': 'diwrnod, "2010-01-31"',
  'any text': 'unrhyw destun',
  'a code': 'cod',
  'how old the child is today': 'faint yw oed y plentyn heddiw',
  'how many people older by five years or more records tie to the child, family aside':
    'faint o bobl bum mlynedd neu fwy yn hŷn y mae cofnodion yn eu clymu wrth y plentyn, ac eithrio teulu',
  'how old on the day of the offence or concern': 'oed ar ddiwrnod y drosedd neu’r pryder',
  'how old on the day it was reported': 'oed ar y diwrnod y rhoddwyd gwybod amdano',
  'what a suspect is to the victim': 'beth yw perthynas y person a ddrwgdybir â’r dioddefwr',
  'whether anybody has a name or identifier': 'a oes gan rywun enw neu ddynodydd',
  'the day the child went missing': 'y diwrnod yr aeth y plentyn ar goll',
  'whether that was before the day the case was reported':
    'a oedd hynny cyn y diwrnod y rhoddwyd gwybod am yr achos',
  'how many days later the child was back (0: the same day)':
    'sawl diwrnod yn ddiweddarach yr oedd y plentyn yn ôl (0: yr un diwrnod)',
  'whether a return interview was held': 'a gynhaliwyd cyfweliad dychwelyd',
  'the day it was closed': 'y diwrnod y’i caewyd',
  'how it was closed': 'sut y’i caewyd',
  'whether it was flagged as exploitation': 'a nodwyd ef fel camfanteisio',
  'what happened': 'beth ddigwyddodd',
  'the first day, or the day it was reported':
    'y diwrnod cyntaf, neu’r diwrnod y rhoddwyd gwybod amdano',
  'how many days before today': 'sawl diwrnod cyn heddiw',
  'how old the child was': 'faint oedd oed y plentyn',
  'whose record it is': 'cofnod pwy ydyw',
  'how many days later it ended (0: the same day)':
    'sawl diwrnod yn ddiweddarach y daeth i ben (0: yr un diwrnod)',
  'whether the child was seen with an adult from outside the family':
    'a welwyd y plentyn gydag oedolyn o’r tu allan i’r teulu',
  'whether the child was still thought to be at risk when it was closed':
    'a ystyriwyd bod y plentyn mewn perygl o hyd pan gaewyd ef',
  'Home Office classes of sexual offences': 'dosbarthiadau troseddau rhywiol y Swyddfa Gartref',
  rape: 'treisio',
  'sexual offences whose class says that the victim was under 16, or a child exploited':
    'troseddau rhywiol y mae eu dosbarth yn dweud bod y dioddefwr o dan 16 oed, neu y camfanteisiwyd ar blentyn',
  'rape by multiple undefined offenders': 'treisio gan nifer o droseddwyr heb eu diffinio',
  'exploitation, trafficking, prostitution': 'camfanteisio, masnachu pobl, puteindra',
  'somebody was charged, cautioned or otherwise dealt with':
    'cyhuddwyd neu rhybuddiwyd rhywun, neu deliwyd ag ef fel arall',
  'closed without action against anybody': 'caewyd heb gamau yn erbyn neb',
  'closed without a suspect identified': 'caewyd heb adnabod person a ddrwgdybir',
  'a suspect identified, not charged': 'adnabuwyd person a ddrwgdybir, heb ei gyhuddo',
  'referred by a school or education service': 'atgyfeiriwyd gan ysgol neu wasanaeth addysg',
  'referred by a health service': 'atgyfeiriwyd gan wasanaeth iechyd',
}
