/** What the tests use of the package `oidc-provider`, which comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }
  interface Context {
    readonly oidc: {
      readonly provider: {
        readonly Grant: new (of: { readonly clientId: string; readonly accountId: string }) => Grant
      }
      readonly client: { readonly clientId: string }
      readonly session: { readonly accountId: string }
    }
  }
  interface Configuration {
    readonly clients: readonly object[]
    readonly cookies: object
    readonly features: object
    readonly interactions: {
      readonly url: (context: unknown, interaction: { readonly uid: string }) => string
    }
    readonly acrValues: readonly string[]
    readonly claims: object
    readonly findAccount: (context: unknown, accountId: string) => object
    readonly loadExistingGrant: (context: Context) => Promise<Grant>
  }
  export default class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
    ): Promise<void>
  }
}
