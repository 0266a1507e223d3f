import type { DocumentPage } from '../../cases/index.ts'
import type { PagesState } from '../../intake/index.ts'
import { smallJpeg } from '../../scans/testing/small-jpeg.ts'

export const pagesState: PagesState = {
  typed: 812,
  waiting: 40,
  otherMachine: 31,
  machine: 96,
  doubtful: 7,
  unreadable: 3,
  blank: 5,
  job: { state: 'running', startedBy: 'Dana Made-up', done: 12, total: 52, failure: null },
}

export const documentPage: Omit<DocumentPage, 'heading'> = {
  documentId: 21,
  document: 'Crime report <b>scan</b>.pdf',
  page: 2,
  of: 3,
  state: 'machine',
  text: 'Crime report 12 of 2011\nThe informant called at the station. <img src=x>',
  isDoubtful: true,
  confidence: 88.2,
  worst: 41.5,
  missed: 0.064,
  fault: '',
}

export const pagePicture = {
  name: 'page-2.jpg',
  mediaType: 'image/jpeg',
  content: smallJpeg.toString('base64'),
}
