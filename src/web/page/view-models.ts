/**
 * What each template is given, by the template’s name. Each page adds its own beside itself, so that the
 * compiler holds every call of `page` to it:
 *
 *     declare module '../page/view-models.ts' {
 *       interface ViewModels { 'cases/purpose': PurposePage }
 *     }
 *
 * What may be missing is null, never undefined: a template that reads undefined fails
 * (src/templates/strict-environment.ts).
 */
export interface ViewModels {
  'layout/failure': {
    readonly code: string
    readonly cause: string
    readonly remedy: string
    /** Of what nobody foresaw: to find it in the log by. */
    readonly reference: string | null
  }
}
export type View = keyof ViewModels
