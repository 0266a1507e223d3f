import { page } from '../page/routing.ts'

declare module '../page/view-models.ts' {
  interface ViewModels {
    'accounts/signed-out': { readonly away: string; readonly provider: string }
  }
}

/** A page and no redirect: what answers a form may lead no browser to another site (`form-action`). */
export const signedOut = (away: string, provider: string) =>
  page('accounts/signed-out', 'You are signed out', { away, provider })
