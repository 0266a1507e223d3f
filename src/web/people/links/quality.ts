import type { LinkQuality, QualityBand } from '../../../people/index.ts'
import { acts } from '../../../review/index.ts'
import { allowed } from '../../layout/navigation.ts'
import type { Tab } from '../../layout/tabs.ts'
import { page, type Route } from '../../page/routing.ts'
import { linkTabs } from './links-model.ts'
import {
  bandWords,
  type QualityChart,
  qualityChart,
  type ShareWords,
  shareWords,
} from './quality-chart.ts'

interface QualityPage {
  readonly tabs: readonly Tab[]
  readonly mayCheck: boolean
  readonly quality: LinkQuality
  readonly chart: QualityChart
  readonly bands: readonly (QualityBand & {
    readonly words: string
    readonly judged: ShareWords | null
  })[]
  readonly judged: number
  readonly cannotSay: number
  readonly precision: ShareWords | null
  readonly recall: ShareWords | null
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'people/links/quality': QualityPage
  }
}

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
