import type { DocumentPage } from '../../../cases/index.ts'
import { acts } from '../../../review/index.ts'
import { pageStateWords } from '../../../words/index.ts'
import { ask } from '../../page/address.ts'
import { page, type Route, redirect } from '../../page/routing.ts'

interface PageModel extends DocumentPage {
  readonly words: string
  readonly doubts: readonly string[]
  readonly before: number | null
  readonly after: number | null
}

declare module '../../page/view-models.ts' {
  interface ViewModels {
    'cases/document/page': PageModel
  }
}

const path = '/cases/:id/documents/:document/pages/:page'
const place = (params: Readonly<Record<string, unknown>>) => ({
  caseId: params.id,
  documentId: params.document,
  page: params.page,
})

export const documentPageRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    permission: 'readCase',
    about: 'A page of a document as it came, beside what a machine read there',
    async answer(visit) {
      const found = await ask(visit, acts.cases.page, place(visit.params))
      if (!found) return redirect(`/cases/${visit.params.id}/open`)
      return page(
        'cases/document/page',
        `Page ${found.page} of the document ${found.document}`,
        pageModel(found),
      )
    },
  },
  {
    method: 'GET',
    path: `${path}/picture`,
    permission: 'readCase',
    about: 'A page of a document as a picture',
    async answer(visit) {
      const picture = await ask(visit, acts.cases.pagePicture, place(visit.params))
      if (!picture) return redirect(`/cases/${visit.params.id}/open`)
      return {
        kind: 'file',
        isShown: true,
        name: picture.name,
        type: picture.mediaType,
        bytes: Buffer.from(picture.content, 'base64'),
      }
    },
  },
]

const much = 0.03

function pageModel(found: DocumentPage): PageModel {
  const { state, isDoubtful, confidence, worst, missed, fault } = found
  const doubts = [
    state === 'machine' && confidence !== null && worst !== null
      ? `The recogniser’s own measure of sureness is ${Math.round(confidence)} of 100 over the page, and ${Math.round(worst)} in its worst line. It is no probability.`
      : null,
    missed !== null && missed > much
      ? `In ${Math.round(missed * 100)} % of the ink no words were recognised: a line may be missing, or there is a drawing, a stamp or handwriting.`
      : null,
    state === 'otherMachine'
      ? 'Its words came with the document and stand in its text; how sure that machine was is not known.'
      : null,
    fault === '' ? null : fault,
  ]
  return {
    ...found,
    words: pageStateWords(state, isDoubtful),
    doubts: doubts.filter((line) => line !== null),
    before: found.page > 1 ? found.page - 1 : null,
    after: found.page < found.of ? found.page + 1 : null,
  }
}
