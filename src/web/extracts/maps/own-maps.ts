import type { OwnMapView } from '../../../archive/index.ts'
import { acts } from '../../../review/index.ts'
import { withNotice } from '../../layout/notices.ts'
import { actForm } from '../../page/act-form.ts'
import { type Choice, type FormState, formState } from '../../page/forms.ts'
import {
  type Fields,
  notFound,
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { type MapsOfSource, mapsBySource, type VersionLine, versionLine } from './own-maps-model.ts'

const fields = ['which', 'reason'] as const

interface OwnMapPage extends FormState<(typeof fields)[number]> {
  readonly map: Pick<OwnMapView, 'title' | 'mapId' | 'source'>
  readonly line: VersionLine
  /** The step that can be taken. */
  readonly step: 'retire' | 'takeBack'
  readonly choices: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'extracts/maps/list': { readonly sources: readonly MapsOfSource[] }
    'extracts/maps/one': OwnMapPage
  }
}

const retiring = actForm(acts.archive.retireMap, {
  fields: {
    which: { called: 'which versions', ask: 'Say which versions you mean' },
    reason: { called: 'your reason', ask: 'Give your reason' },
  },
  besides: ['step'],
})

const path = '/extracts/maps'

export const ownMapRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    permission: 'importExtracts',
    about: 'Maps of one’s own by source, every version, and which of them is tried by itself',
    async answer({ perform }) {
      const sources = mapsBySource(await perform(acts.archive.ownMaps, {}))
      return page('extracts/maps/list', 'Maps of your own', { sources })
    },
  },
  {
    method: 'GET',
    path: `${path}/:versionId`,
    permission: 'importExtracts',
    about: 'One version of such a map, and the form that retires it or takes it back into use',
    answer: (visit) => showOne(visit, {}),
  },
  {
    method: 'POST',
    path: `${path}/:versionId`,
    permission: 'importExtracts',
    about: 'Retire a map of one’s own, or take it back into use',
    form: retiring,
    async answer(visit) {
      const { versionId } = visit.params
      const step = visit.body.step === 'takeBack' ? 'takeBack' : 'retire'
      const sent = await retiring.send(visit, { versionId, step })
      if (!sent.ok) return showOne(visit, visit.body, sent.problems)
      return redirect(withNotice(path, step === 'retire' ? 'mapRetired' : 'mapTakenBack'))
    },
  },
]

async function showOne(
  { perform, params }: Visit,
  sent: Fields,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const all = await perform(acts.archive.ownMaps, {})
  const map = all.find(({ versionId }) => String(versionId) === params.versionId)
  if (!map) return notFound
  const step = map.state === 'retired' ? 'takeBack' : 'retire'
  const model = {
    map,
    line: versionLine(map),
    step,
    choices: [
      { value: 'all', text: 'Every version of this map' },
      { value: 'version', text: `Version ${map.version} alone` },
    ],
    ...formState(fields, sent, problems),
  } as const
  return page('extracts/maps/one', map.title, model, problems)
}
