import type { Catalogue } from '../../catalogue.ts'

/** Why contact with a person, a plan of it or an override is refused. */
export const contact: Catalogue = {
  'There is no such person that you may see.': 'Nid oes person o’r fath y cewch ei weld.',
  'Search for the person by name.': 'Chwiliwch am y person yn ôl enw.',
  'This person has said that they do not wish to be contacted.':
    'Mae’r person hwn wedi dweud nad yw am i neb gysylltu ag ef.',
  'Do not reach them. Where life is at risk, ask for an override on their contact plan.':
    'Peidiwch â chysylltu â’r person. Lle mae bywyd mewn perygl, gofynnwch am ganiatâd i gysylltu ar y cynllun cyswllt.',
  'This person has said that they do not wish to be told this.':
    'Mae’r person hwn wedi dweud nad yw am gael gwybod hyn.',
  'Record that they did not wish to be told.': 'Cofnodwch nad oedd am gael gwybod.',
  'The named contact is somebody who can be asked: an enabled account that works on items.':
    'Rhywun y gellir ei holi yw’r cyswllt a enwir: cyfrif gweithredol sy’n gweithio ar eitemau.',
  'Only records of this person can be confirmed as theirs.':
    'Dim ond cofnodion y person hwn y gellir eu cadarnhau fel ei gofnodion.',
  'Choose among the records shown on the page.':
    'Dewiswch o blith y cofnodion a ddangosir ar y dudalen.',
  'A plan is looked at again after today, and within a year.':
    'Edrychir eto ar gynllun ar ôl heddiw, ac o fewn blwyddyn.',
  'Give a day in the next twelve months.': 'Rhowch ddiwrnod yn y deuddeg mis nesaf.',
  'There is no such contact plan that you may see.':
    'Nid oes cynllun cyswllt o’r fath y cewch ei weld.',
  'Look it up on the page of the person.': 'Chwiliwch amdano ar dudalen y person.',
  'The contact plan does not wait for a second person, or somebody was quicker.':
    'Nid yw’r cynllun cyswllt yn aros am ail berson, neu roedd rhywun yn gyflymach.',
  'Reload the page.': 'Ail-lwythwch y dudalen.',
  'A plan that asks for less waits for a second person already.':
    'Mae cynllun sy’n gofyn am lai eisoes yn aros am ail berson.',
  'Have it settled first.': 'Trefnwch iddo gael ei setlo yn gyntaf.',
  'The plan says that they do not wish to be contacted; sent back, that would be lost.':
    'Mae’r cynllun yn dweud nad yw’r person am i neb gysylltu; pe bai’n cael ei anfon yn ôl, byddai hynny’n cael ei golli.',
  'Let it stand, and have another written after that.':
    'Gadewch iddo sefyll, a threfnwch i un arall gael ei ysgrifennu wedyn.',
  'Whoever asked for it does not settle it.': 'Nid yw pwy bynnag a ofynnodd amdano yn ei setlo.',
  'This person has not said that they do not wish to be contacted.':
    'Nid yw’r person hwn wedi dweud nad yw am i neb gysylltu ag ef.',
  'Keep to their contact plan.': 'Cadwch at ei gynllun cyswllt.',
  'There is no such override that you may see.': 'Nid oes caniatâd o’r fath y cewch ei weld.',
  'Look it up on the contact plan of the person.': 'Chwiliwch amdano ar gynllun cyswllt y person.',
  'The override does not wait for a second person, or its end has passed.':
    'Nid yw’r caniatâd yn aros am ail berson, neu mae ei ddiwedd wedi mynd heibio.',
  'Reload the page; ask anew if it is still needed.':
    'Ail-lwythwch y dudalen; gofynnwch o’r newydd os oes ei angen o hyd.',
  'An override ends between today and seven days from now.':
    'Mae caniatâd yn dod i ben rhwng heddiw a saith diwrnod o nawr.',
  'Give an earlier day.': 'Rhowch ddiwrnod cynharach.',

  'Nobody has said anything on a day that is still to come.':
    'Nid oes neb wedi dweud dim ar ddiwrnod sydd eto i ddod.',
}
