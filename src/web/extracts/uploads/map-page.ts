import { type MapTrial, type MapWords, mapWords } from '../../../archive/index.ts'
import { acts } from '../../../review/index.ts'
import { actForm } from '../../page/act-form.ts'
import { textOf } from '../../page/address.ts'
import { type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'

interface MapPage extends MapTrial, Pick<FormState<'yaml'>, 'errors'> {
  readonly uploadId: string
  readonly file: string
  /** Rows that would be quarantined. */
  readonly wrong: number
  /** What may stand in a map, part by part. */
  readonly known: readonly MapWords[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'extracts/uploads/map': MapPage
  }
}

const yaml = { called: 'the map', ask: 'Enter a map' } as const
const trying = actForm(acts.intake.mapTrial, {
  fields: { yaml, file: { called: 'the file', ask: 'Choose a file' } },
})
const using = actForm(acts.intake.useMap, {
  fields: { yaml },
  besides: ['file'],
  mends: { LB_MAP_INVALID: 'yaml' },
})

const addressOf = ({ params }: Visit) =>
  `/extracts/uploads/${encodeURIComponent(textOf(params.id))}`
const permission = 'importExtracts'

/** An import map is made and tried on files that were uploaded. */
export const mapRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/extracts/uploads/:id/map',
    permission,
    about: 'Make an import map for an uploaded file, beginning with its columns',
    async answer(visit) {
      const file = textOf(visit.query.file)
      // A map is made for one file, which the page of the upload names.
      return file === '' ? redirect(addressOf(visit)) : tried(visit, { file, yaml: '' })
    },
  },
  {
    method: 'POST',
    path: '/extracts/uploads/:id/map',
    permission,
    about: 'Try an import map on the first hundred rows of an uploaded file',
    form: trying,
    answer: (visit) => tried(visit, visit.body),
  },
  {
    method: 'POST',
    path: '/extracts/uploads/:id/map/use',
    permission,
    about: 'Read the uploaded files by this map, and try them anew',
    form: using,
    async answer(visit) {
      const id = textOf(visit.params.id)
      const sent = await using.send(visit, { upload: id })
      if (!sent.ok) return show(id, visit.body, null, sent.problems)
      return redirect(addressOf(visit))
    },
  },
]

async function tried(visit: Visit, fields: Visit['body']): Promise<PageAnswer> {
  const id = textOf(visit.params.id)
  const sent = await trying.send(visit, { upload: id }, fields)
  return sent.ok ? show(id, fields, sent.output, []) : show(id, fields, null, sent.problems)
}

function show(
  uploadId: string,
  sent: Visit['body'],
  trial: MapTrial | null,
  problems: readonly Problem[],
): PageAnswer {
  const none = { yaml: textOf(sent.yaml), columns: [], faults: [], unread: [], rows: [] }
  const model = {
    ...(trial ?? none),
    uploadId,
    file: textOf(sent.file),
    wrong: trial?.rows.filter(({ reasons }) => reasons.length > 0).length ?? 0,
    known: mapWords(),
    errors: formState(['yaml'], sent, problems).errors,
  }
  return page('extracts/uploads/map', 'Make a map', model, problems)
}
