import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import { page, type Route } from '../../page/routing.ts'
import { linkTabs } from './links-model.ts'
import { bandWords, qualityChart, shareWords } from './quality-chart.ts'

export const linkQualityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/links/quality',
    permission: 'readFigures',
    about: 'How good the links are: precision and recall with intervals, band by band',
    async answer({ perform, who }) {
      const quality = await perform(acts.people.linkQuality, {})
      const { bands, precision, recall } = quality
      return page('people/links/quality', 'The quality of links', {
        tabs: linkTabs(who.role, '/links/quality'),
        mayCheck: allowed(who.role, 'linkPeople'),
        quality,
        chart: qualityChart(quality),
        bands: bands.map((band) => ({
          ...band,
          words: bandWords(band),
          judged: band.share && shareWords(band.share),
        })),
        judged: bands.reduce((sum, band) => sum + band.same + band.different, 0),
        cannotSay: bands.reduce((sum, band) => sum + band.cannotSay, 0),
        precision: precision && shareWords(precision),
        recall: recall && shareWords(recall),
      })
    },
  },
]
