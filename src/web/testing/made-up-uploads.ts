import type { ImportResult, MapTrial } from '../../archive/index.ts'
import type { HowToRead, UploadJob, UploadsView, UploadView } from '../../intake/index.ts'
import { hostile } from './made-up-case.ts'

const result: ImportResult = {
  extracts: [
    {
      extractId: '1',
      file: 'norvale/crimes-2014.csv',
      format: 'csv',
      source: 'norvale-crime',
      map: 'police-crime',
      received: 1204,
      imported: 1190,
      unchanged: 0,
      quarantined: 14,
      noted: 3,
      notRead: [
        { what: 'unreadColumn', name: 'oic_note', count: 311 },
        { what: 'lackingColumn', name: 'suspect_vrm', count: null },
        { what: 'lackingColumn', name: 'transfers', count: null },
      ],
      dates: {
        order: 'dayFirst',
        by: 'file',
        dayFirst: 400,
        monthFirst: 0,
        either: 12,
      },
    },
    {
      extractId: '2',
      file: `norvale/notes ${hostile.script}`,
      format: 'documents',
      source: 'norvale-crime',
      map: null,
      received: 3,
      imported: 3,
      unchanged: 0,
      quarantined: 0,
      noted: 0,
      notRead: [],
      dates: null,
    },
  ],
  refused: [
    {
      file: `norvale/${hostile.script}.bin`,
      code: 'LB_FILE_KIND',
      cause: 'It is a picture, of a kind that is not read.',
      remedy: 'Save it as .xlsx, .csv, .docx, .pdf, .eml or .txt and import that.',
    },
  ],
}

const how: HowToRead = {
  upload: 'tried',
  source: 'norvale-crime',
  newId: '',
  newName: '',
  newAgency: '',
  newKind: '',
  dateOrder: 'asFiles',
  map: 'kept',
}

const job = (kind: UploadJob['kind'], more: Partial<UploadJob>): UploadJob => ({
  jobId: 7,
  kind,
  subject: 'upload:tried',
  startedBy: 'Dana Example',
  state: 'done',
  createdAt: '2026-03-02T09:12:00.000Z',
  startedAt: '2026-03-02T09:12:01.000Z',
  endedAt: null,
  step: null,
  failure: null,
  waitsFor: null,
  result: null,
  ...more,
})

/** An upload for each state its page can show. */
const last: Readonly<Record<string, UploadJob | null>> = {
  kept: null,
  tried: job('trial', { result }),
  waiting: job('import', {
    state: 'waiting',
    startedAt: null,
    waitsFor: {
      kind: 'import',
      startedBy: 'Sam Sample',
      createdAt: '2026-03-02T09:02:00.000Z',
    },
  }),
  running: job('import', {
    state: 'running',
    step: { stage: 'file 1 of 2', done: 600, total: 1207 },
  }),
  imported: job('import', { result }),
  cutOff: job('import', {
    state: 'cutOff',
    failure: {
      code: 'LB_JOB_CUT_OFF',
      cause: 'The program ended while this was under way.',
      remedy: 'Start it again.',
    },
  }),
}

const sources = [
  { id: 'norvale-crime', name: 'Norvale crime system', kind: 'policeCrime' },
  { id: 'aldermoor-council', name: `Aldermoor ${hostile.script}`, kind: 'childrensServices' },
] as const

export function uploadView(uploadId: string): UploadView {
  const shown = last[uploadId] === undefined ? last.tried! : last[uploadId]
  return {
    uploadId,
    files: [
      { name: 'norvale/crimes-2014.csv', bytes: 431_200 },
      { name: `norvale/notes ${hostile.script}`, bytes: 1_200 },
    ],
    isThere: !['imported', 'cutOff'].includes(uploadId),
    how: shown && how,
    last: shown,
    sources,
    hasOwnMap: uploadId === 'tried',
  }
}

export const uploadsView: UploadsView = {
  recent: Object.entries(last).flatMap(([uploadId, one]) =>
    one ? [{ ...one, uploadId, files: 2 }] : [],
  ),
  sources,
  limits: { bytes: 4 * 1024 ** 3, files: 20_000 },
}

export const mapTrial: MapTrial = {
  yaml: 'id: our-layout\ntitle: What this extract is\n',
  columns: ['crime no', 'date', hostile.script],
  faults: ['record.key names what the file does not have: ref'],
  unread: [hostile.script],
  rows: [
    {
      line: 2,
      reasons: [],
      facts: [
        { what: 'case', fields: [{ name: 'opened', value: `2014-02-03 ${hostile.script}` }] },
      ],
    },
    {
      line: 3,
      reasons: [
        {
          field: 'date',
          value: 'soon',
          rule: 'date is no date.',
          code: 'LB_ROW_DATE',
          remedy: 'Correct the date.',
        },
      ],
      facts: [],
    },
  ],
}
