import type { z } from 'zod'
import type { Act, Permission, Who } from '../../access/index.ts'
import type { KeptUpload } from '../../intake/index.ts'
import type { View, ViewModels } from './view-models.ts'

/** A form of whatever act. */
export interface AnyActForm {
  readonly act: Pick<Act, 'name' | 'kind' | 'permission' | 'input'>
  readonly controls: Readonly<Record<string, string>>
  readonly wording: {
    readonly confirm?: Readonly<Record<string, string>>
    readonly besides?: readonly string[]
    readonly inAddress?: true
  }
}

export type Fields = Readonly<Record<string, unknown>>

/** One signed-in request, as a page sees it. */
export interface Visit {
  readonly who: Who
  readonly session: string
  /** Performs an act as this visitor: a page cannot ask as nobody. */
  perform<S extends z.ZodType, O>(act: Act<S, O>, input: z.input<S>): Promise<O>
  readonly params: Fields
  readonly query: Fields
  readonly body: Fields
}

/** A signed-in request that brings files. Its body has the fields that stand before the first of them. */
export interface UploadVisit extends Visit {
  /**
   * Takes the files in as they arrive, all or none; to be called once.
   *
   * @param most bytes of all together; the limit of every upload where nothing says
   * @throws LB_UPLOAD_… (src/intake/errors.ts)
   */
  receive(most?: number): Promise<KeptUpload>
  /**
   * Takes small files in whole, in place of `receive`; nothing is kept of them. None: a form without a file.
   *
   * @param most bytes of all together
   * @throws LB_UPLOAD_… (src/intake/errors.ts)
   */
  takeWhole(most: number): Promise<readonly WholeFile[]>
}

/** A file that came with a form. */
export interface WholeFile {
  readonly name: string
  readonly content: Uint8Array
}

/** A request of somebody not signed in: it reaches no review and no accounts. */
export interface PublicVisit {
  readonly query: Fields
  readonly body: Fields
  signIn(username: string, password: string, code: string): Promise<boolean>
  /** Where people sign in who are known elsewhere, as the button has it; null: nowhere. */
  readonly provider: string | null
  /** The address of that place, to be sent to; the browser keeps what its answer is checked with. */
  startAtProvider(next: string): Promise<string>
  /** Reads the answer in the address somebody came back to. @returns where they were going */
  finishAtProvider(): Promise<string>
}

export type PageAnswer =
  | {
      readonly kind: 'page'
      readonly view: View
      readonly title: string
      readonly model: object
      /** Something to mend in a form: 422 and "Error:" before the title. */
      readonly problems?: readonly Problem[]
      /** How many things wait for the reader, where the page lists them: no other number stands beside it. */
      readonly waiting?: number
    }
  | { readonly kind: 'redirect'; readonly to: string }
  /** To be kept by the browser, never shown. */
  | {
      readonly kind: 'file'
      /** Shown in a page, where others are saved. */
      readonly isShown?: true
      readonly name: string
      readonly type: string
      readonly bytes: Uint8Array
    }
  /** A file that an act has written, sent once as it is read. */
  | {
      readonly kind: 'kept'
      readonly fileId: string
      readonly name: string
      readonly type: string
    }
  | { readonly kind: 'signOut' }
  | { readonly kind: 'notFound' }

/** One line of the error summary: what is wrong, and the id of the control that mends it. */
export interface Problem {
  readonly text: string
  readonly href: string
}

interface RouteBase {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** What it is for, in a few words; drawn in docs/pages.md. */
  readonly about: string
}
export interface SignedInRoute extends RouteBase {
  readonly receives?: undefined
  /** `signedIn`: every role. */
  readonly permission: Permission | 'signedIn'
  /** Open to somebody who has yet to choose a password of their own. */
  readonly beforeOwnPassword?: true
  /** The form it reads; a test holds each to the limits of its act. */
  readonly form?: AnyActForm
  readonly answer: (visit: Visit) => Promise<PageAnswer>
}
export interface PublicRoute extends RouteBase {
  readonly receives?: undefined
  readonly permission: 'anybody'
  /** Tries allowed from one address in a minute. */
  readonly perMinute?: number
  readonly answer: (visit: PublicVisit) => Promise<PageAnswer>
}
/** A form with files: multipart/form-data, read as it arrives. */
export interface UploadRoute extends RouteBase {
  readonly method: 'POST'
  readonly permission: Permission
  readonly receives: 'files'
  /** The form its fields are read by. */
  readonly form?: AnyActForm
  readonly answer: (visit: UploadVisit) => Promise<PageAnswer>
}
export type Route = SignedInRoute | PublicRoute | UploadRoute

export const receivesFiles = (route: Route): route is UploadRoute => route.receives === 'files'

export const page = <Name extends View>(
  view: Name,
  title: string,
  model: ViewModels[Name],
  problems: readonly Problem[] = [],
): Extract<PageAnswer, { readonly kind: 'page' }> => ({
  kind: 'page',
  view,
  title,
  model,
  problems,
})

export const redirect = (to: string): PageAnswer => ({ kind: 'redirect', to })
export const notFound: PageAnswer = { kind: 'notFound' }
