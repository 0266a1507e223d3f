import {
  importPurposes,
  type KeptFile,
  sizeWords,
  type UploadJob,
  type UploadsView,
  type UploadView,
} from '../../../intake/index.ts'
import { acts } from '../../../review/index.ts'
import { purposeWords } from '../../../words/index.ts'
import { withNotice } from '../../layout/notices.ts'
import { address } from '../../layout/paging.ts'
import { actForm } from '../../page/act-form.ts'
import { ask, textOf } from '../../page/address.ts'
import { type Choice, type FormState, formState } from '../../page/forms.ts'
import {
  type PageAnswer,
  type Problem,
  page,
  type Route,
  redirect,
  type Visit,
} from '../../page/routing.ts'
import { type HowFar, howFar } from './how-far.ts'
import { type HowModel, howForm, howModel } from './how-form.ts'
import { type TakenModel, takenModel } from './tried-model.ts'

interface RecentUpload extends Pick<UploadJob, 'startedBy' | 'createdAt'> {
  readonly uploadId: string
  readonly files: number
  readonly state: string
}
interface UploadsPage {
  readonly how: HowModel
  readonly recent: readonly RecentUpload[]
  readonly limits: UploadsView['limits'] & { readonly size: string }
}
interface UploadPage extends FormState<'purpose'> {
  readonly uploadId: string
  readonly files: readonly KeptFile[]
  readonly moreFiles: number
  readonly size: string
  readonly isThere: boolean
  readonly how: HowModel
  readonly progress: HowFar | null
  /** What would come of the files; null before they were tried. */
  readonly tried: TakenModel | null
  readonly trialId: number | null
  /** Refused tables for which a map can be made. */
  readonly unknown: readonly { readonly file: string; readonly href: string }[]
  /** What came of them; null before they were imported. */
  readonly imported: TakenModel | null
  readonly failure: UploadJob['failure']
  readonly wasImport: boolean
  readonly purposes: readonly Choice[]
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'extracts/uploads/uploads': UploadsPage
    'extracts/uploads/upload': UploadPage
  }
}

const confirming = actForm(acts.intake.import, {
  fields: {
    purpose: {
      called: 'what the files are imported for',
      ask: 'Say what the files are imported for',
    },
    trial: { called: 'what the trial showed' },
  },
})
const discarding = actForm(acts.intake.discard, { fields: {} })

const addressOf = (uploadId: string) => `/extracts/uploads/${encodeURIComponent(uploadId)}`
const permission = 'importExtracts'

export const uploadRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/extracts/uploads',
    permission,
    about: 'Upload files; the uploads of late',
    answer: (visit) => showUploads(visit),
  },
  {
    method: 'POST',
    path: '/extracts/uploads',
    permission,
    about: 'Receive files, up to 4 GB, as they arrive; then find out what would come of them',
    receives: 'files',
    form: howForm,
    async answer(visit) {
      const { uploadId } = await visit.receive()
      const sent = await howForm.send(visit, { upload: uploadId })
      return sent.ok ? redirect(addressOf(uploadId)) : showUpload(visit, uploadId, sent.problems)
    },
  },
  {
    method: 'GET',
    path: '/extracts/uploads/:id',
    permission,
    about: 'An upload: what each file is, what would come of it, how far its import is',
    answer: (visit) => showUpload(visit, textOf(visit.params.id)),
  },
  {
    method: 'POST',
    path: '/extracts/uploads/:id/trial',
    permission,
    about: 'Try the uploaded files again, read in another way',
    form: howForm,
    async answer(visit) {
      const id = textOf(visit.params.id)
      const sent = await howForm.send(visit, { upload: id })
      return sent.ok ? redirect(addressOf(id)) : showUpload(visit, id, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/extracts/uploads/:id/import',
    permission,
    about: 'Import the uploaded files as their trial showed, in the background',
    form: confirming,
    async answer(visit) {
      const id = textOf(visit.params.id)
      const sent = await confirming.send(visit, { upload: id })
      return sent.ok ? redirect(addressOf(id)) : showUpload(visit, id, sent.problems)
    },
  },
  {
    method: 'POST',
    path: '/extracts/uploads/:id/discard',
    permission,
    about: 'Remove uploaded files that are not to be imported',
    form: discarding,
    async answer(visit) {
      const id = textOf(visit.params.id)
      const sent = await discarding.send(visit, { upload: id })
      if (!sent.ok) return showUpload(visit, id, sent.problems)
      return redirect(withNotice('/extracts/uploads', 'uploadDiscarded'))
    },
  },
]

async function showUploads({ perform }: Visit): Promise<PageAnswer> {
  const { recent, sources, limits } = await perform(acts.intake.uploads, {})
  return page('extracts/uploads/uploads', 'Upload files', {
    how: howModel(sources, null, false),
    recent: recent.map(({ uploadId, files, startedBy, createdAt, ...job }) => ({
      uploadId,
      files,
      startedBy,
      createdAt,
      state: stateWords(job),
    })),
    limits: { ...limits, size: sizeWords(limits.bytes) },
  })
}

function stateWords({ kind, state }: Pick<UploadJob, 'kind' | 'state'>): string {
  const isImport = kind === 'import'
  return {
    waiting: 'Waiting',
    running: isImport ? 'Being imported' : 'Being looked at',
    done: isImport ? 'Imported' : 'Looked at, not imported',
    failed: isImport ? 'Import failed' : 'Could not be looked at',
    cutOff: 'Cut off',
  }[state]
}

const shownFiles = 20
const mendedByMap: ReadonlySet<string> = new Set([
  'LB_FILE_UNKNOWN',
  'LB_MAP_COLUMN',
  'LB_MAP_INVALID',
])

async function showUpload(
  visit: Visit,
  id: string,
  problems: readonly Problem[] = [],
): Promise<PageAnswer> {
  const view = await ask(visit, acts.intake.upload, { upload: id })
  const { uploadId, files, isThere, last } = view
  const isImport = last?.kind === 'import'
  const result = last?.result ?? null
  return page(
    'extracts/uploads/upload',
    titleOf(view),
    {
      uploadId,
      files: files.slice(0, shownFiles),
      moreFiles: Math.max(0, files.length - shownFiles),
      size: sizeWords(files.reduce((sum, { bytes }) => sum + bytes, 0)),
      isThere,
      how: howModel(view.sources, view.how, view.hasOwnMap, visit.body, problems),
      progress: last && howFar(last, Date.now()),
      tried: result && !isImport ? takenModel(result, view.sources) : null,
      trialId: result && !isImport && last ? last.jobId : null,
      imported: result && isImport ? takenModel(result, view.sources) : null,
      unknown: (result?.refused ?? [])
        .filter(({ code }) => mendedByMap.has(code))
        .slice(0, shownFiles)
        .map(({ file }) => ({ file, href: address(`${addressOf(uploadId)}/map`, { file }) })),
      failure: last?.failure ?? null,
      wasImport: isImport,
      purposes: importPurposes.map((value) => ({ value, text: purposeWords(value) })),
      ...formState(['purpose'], visit.body, problems),
    },
    problems,
  )
}

const titleOf = ({ last }: UploadView): string => {
  if (last === null) return 'Files that were uploaded'
  const isImport = last.kind === 'import'
  if (last.state === 'done') return isImport ? 'Imported files' : 'What would come of these files'
  if (last.state === 'waiting' || last.state === 'running')
    return isImport ? 'Importing files' : 'Looking at files'
  return isImport ? 'The import did not come to its end' : 'The files could not be looked at'
}
