import { expect, expectTypeOf, it } from 'vitest'
import { createRender } from '../server/templates/render.ts'
import type { View, ViewModels } from './page/view-models.ts'

/** True where somewhere within T something may be undefined, as of an optional property. */
type Lacking<T> = undefined extends T
  ? true
  : T extends (...given: never[]) => unknown
    ? false
    : T extends readonly (infer Item)[]
      ? Lacking<Item>
      : T extends object
        ? true extends {
            [Key in keyof T]-?: undefined extends T[Key] ? true : Lacking<T[Key]>
          }[keyof T]
          ? true
          : false
        : false

type Faulty = { [Name in View]: true extends Lacking<ViewModels[Name]> ? Name : never }[View]

it('nothing in any view’s model may be undefined: what may be missing is null', () => {
  expectTypeOf<Lacking<{ readonly a: readonly { readonly b?: string }[] }>>().toEqualTypeOf<true>()
  expectTypeOf<
    Lacking<{ readonly a: readonly { readonly b: string | null }[] }>
  >().toEqualTypeOf<false>()
  expectTypeOf<Faulty>().toEqualTypeOf<never>()
})

/** What a template reads as a value of its language, and never as a field of the model. */
type Literal = 'none' | 'true' | 'false'
type Hidden = { [Name in View]: Extract<keyof ViewModels[Name], Literal> }[View]

it('no view’s model has a field that a template cannot name', () => {
  expectTypeOf<Hidden>().toEqualTypeOf<never>()
})

it('every template can be read', () => {
  expect(() => createRender({ assetRoot: '/assets' })).not.toThrow()
})

/** What the frame of every page is given (`src/server/answers.ts`): it stands above what a page calls the same. */
type OfFrame =
  | 'back'
  | 'cspNonce'
  | 'csrf'
  | 'htmlLang'
  | 'mainLang'
  | 'navigation'
  | 'notice'
  | 'otherLanguages'
  | 'problems'
  | 'roleName'
  | 'saving'
  | 'scriptWords'
  | 'title'
  | 'waiting'
  | 'watchesRisks'
  | 'who'
type Covered = {
  [Name in View]: [keyof ViewModels[Name] & OfFrame] extends [never] ? never : Name
}[View]

it('no view calls a part of its model as the frame calls its own, which would be shown in its place', () => {
  expectTypeOf<Covered>().toEqualTypeOf<never>()
})
