import type { Catalogue } from '../../catalogue.ts'

/** Events a machine read in documents, until somebody says whether they are so. */
export const toldEvents: Catalogue = {
  'Events from documents, case <1>{1}</1>': 'Digwyddiadau o ddogfennau, achos <1>{1}</1>',
  'Events from documents, case {1}': 'Digwyddiadau o ddogfennau, achos {1}',
  'Sentences that a machine read as events, by patterns and the names and numbers of the records. Nothing stands on the timeline before somebody says that it is so.':
    'Brawddegau a ddarllenodd peiriant fel digwyddiadau, yn ôl patrymau ac enwau a rhifau’r cofnodion. Nid oes dim ar y llinell amser cyn i rywun ddweud mai felly y mae.',
  'Your answer also counts for what stands in {1} {2}.':
    'Mae eich ateb hefyd yn cyfrif am yr hyn sydd mewn {1} {2}.',
  'other place': 'lle arall',
  'other places': 'o leoedd eraill',
  'It is so: put it on the timeline': 'Felly y mae: ei roi ar y llinell amser',
  'It is not so, or no event of this case': 'Nid felly y mae, neu nid digwyddiad yn yr achos hwn',
  'Proposed from documents: is it so?': 'Cynigiwyd o ddogfennau: ai felly y mae?',
  'Seen with somebody': 'Gwelwyd gyda rhywun',
  'Returned by somebody': 'Dychwelwyd gan rywun',
  'Telephone named': 'Enwyd rhif ffôn',
  'Vehicle named': 'Enwyd cerbyd',
  'Place named': 'Enwyd lle',
  'Something on a day': 'Rhywbeth ar ddiwrnod',
  'no day told': 'dim diwrnod wedi’i nodi',
  '<br><1>worked out from a day named before</1>':
    '<br><1>cyfrifwyd o ddiwrnod a enwyd o’r blaen</1>',
  ', page {1}': ', tudalen {1}',
  '<1>in other words:</1> {1}': '<1>mewn geiriau eraill:</1> {1}',
  '<br><1>Told otherwise</1> in {1}': '<br><1>Dywedir fel arall</1> yn {1}',
  ', of {1}': ', ar {1}',
  '<br><1>read by machine</1>': '<br><1>darllenwyd gan beiriant</1>',
  'Answer<1>: <2>{1}</2></1>': 'Ateb<1>: <2>{1}</2></1>',
  'No sentence of its documents waits for an answer.':
    'Nid oes brawddeg o’i ddogfennau yn aros am ateb.',
  'It is so: on the timeline': 'Felly y mae: ar y llinell amser',
  'It is not so': 'Nid felly y mae',
  '<br><1>Answer anew<2>: <3>{1}</3></2></1>': '<br><1>Ateb o’r newydd<2>: <3>{1}</3></2></1>',
  'Your answer is kept.': 'Mae eich ateb wedi’i gadw.',
}
