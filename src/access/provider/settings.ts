import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { refusal } from '../../model/index.ts'
import { accessErrors } from '../errors.ts'

/** The path a provider sends people back to, below the address of this application. */
const returnPath = '/sign-in/provider/return'

/** Where a provider sends people to once it has signed them out, beside the other; registered there too. */
export const afterSignOut = (returnTo: URL): URL =>
  new URL(returnTo.href.replace(/\/sign-in\/provider\/return$/, '/sign-in/provider/out'))

const isOfThisMachine = ({ hostname }: URL) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
const address = z.url().transform((text, context) => {
  const url = new URL(text)
  if (url.protocol === 'https:' || isOfThisMachine(url)) return url
  context.addIssue({ code: 'custom', message: 'Give an address with https' })
  return z.NEVER
})
const listed = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))

const settingsSchema = z.object({
  LOOKBACK_OIDC_ISSUER: address,
  LOOKBACK_OIDC_CLIENT: z.string().trim().min(1),
  LOOKBACK_OIDC_SECRET: z.string().min(1),
  LOOKBACK_OIDC_RETURN: address.refine(({ pathname }) => pathname.endsWith(returnPath), {
    error: `Give the address of this application, ending in ${returnPath}`,
  }),
  LOOKBACK_OIDC_NAME: z.string().trim().min(1).max(60).default('your organisation'),
  LOOKBACK_OIDC_AMR: listed,
  LOOKBACK_OIDC_ACR: listed,
})

/** An OpenID Connect provider as its operator set it up. */
export interface ProviderSettings {
  readonly issuer: URL
  readonly client: string
  readonly secret: string
  /** Where the provider sends people back to; registered there. */
  readonly returnTo: URL
  /** As the button has it. */
  readonly name: string
  /** What the provider may say that stands for the second factor of an account; none: nothing does. */
  readonly secondFactor: { readonly amr: readonly string[]; readonly acr: readonly string[] }
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * From the environment; the secret may stand in a file instead (`LOOKBACK_OIDC_SECRET_FILE`). Null: no provider is set up.
 *
 * @throws LB_ACCESS_PROVIDER_SETTINGS, naming the setting
 */
export function providerSettings(environment: Environment): ProviderSettings | null {
  if (!environment.LOOKBACK_OIDC_ISSUER) return null
  const read = settingsSchema.safeParse({
    ...environment,
    LOOKBACK_OIDC_SECRET: environment.LOOKBACK_OIDC_SECRET || secretIn(environment),
  })
  if (!read.success) {
    const [fault] = read.error.issues
    throw wrong(`${fault?.path.join('.')}: ${fault?.message}.`)
  }
  const { data } = read
  return {
    issuer: data.LOOKBACK_OIDC_ISSUER,
    client: data.LOOKBACK_OIDC_CLIENT,
    secret: data.LOOKBACK_OIDC_SECRET,
    returnTo: data.LOOKBACK_OIDC_RETURN,
    name: data.LOOKBACK_OIDC_NAME,
    secondFactor: { amr: data.LOOKBACK_OIDC_AMR, acr: data.LOOKBACK_OIDC_ACR },
  }
}

/** Who may sign in with username and password: the way in where the provider is down. */
const localSignIns = ['everybody', 'administrators'] as const
export type LocalSignIn = (typeof localSignIns)[number]

/** @throws LB_ACCESS_PROVIDER_SETTINGS */
export function localSignIn({ LOOKBACK_LOCAL_SIGN_IN: given }: Environment): LocalSignIn {
  const known = localSignIns.find((one) => one === (given || 'everybody'))
  if (!known) throw wrong(`LOOKBACK_LOCAL_SIGN_IN: Choose ${localSignIns.join(' or ')}.`)
  return known
}

function secretIn({ LOOKBACK_OIDC_SECRET_FILE: file }: Environment): string | undefined {
  if (!file) return undefined
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    throw wrong('LOOKBACK_OIDC_SECRET_FILE: The file cannot be read.')
  }
}

const wrong = (cause: string) => refusal(accessErrors, 'LB_ACCESS_PROVIDER_SETTINGS', cause)
