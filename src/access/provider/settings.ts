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
const address = z
  .url()
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === 'https:' || isOfThisMachine(url))
const listed = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))

/** Every setting of a provider. What each has to be stands in `whatItIs`, in words: a fault is said by those. */
const settingsSchema = z.object({
  LOOKBACK_OIDC_ISSUER: address,
  LOOKBACK_OIDC_CLIENT: z.string().trim().min(1),
  LOOKBACK_OIDC_SECRET: z.string().min(1),
  LOOKBACK_OIDC_RETURN: address.refine(({ pathname }) => pathname.endsWith(returnPath)),
  LOOKBACK_OIDC_NAME: z.string().trim().min(1).max(60).default('your organisation'),
  LOOKBACK_OIDC_AMR: listed,
  LOOKBACK_OIDC_ACR: listed,
})

type Setting = keyof typeof settingsSchema.shape

/** Read after “Set … to”. */
const whatItIs: Readonly<Record<Setting, string>> = {
  LOOKBACK_OIDC_ISSUER: 'the address of the provider, with https',
  LOOKBACK_OIDC_CLIENT: 'what this application is called at the provider',
  LOOKBACK_OIDC_SECRET:
    'the secret of this application at the provider, or LOOKBACK_OIDC_SECRET_FILE to a file that holds it',
  LOOKBACK_OIDC_RETURN: `the address of this application, with https and ending in ${returnPath}`,
  LOOKBACK_OIDC_NAME: 'what the button says after “Sign in with”, in at most 60 characters',
  LOOKBACK_OIDC_AMR: 'the methods that stand for a second factor, with commas between them',
  LOOKBACK_OIDC_ACR: 'the classes that stand for a second factor, with commas between them',
}

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
 * A setting that is empty is none.
 *
 * @throws LB_ACCESS_PROVIDER_SETTINGS, naming each setting at fault and what it is to be, and never what was given
 */
export function providerSettings(environment: Environment): ProviderSettings | null {
  if (!environment.LOOKBACK_OIDC_ISSUER) return null
  const names = Object.keys(settingsSchema.shape) as readonly Setting[]
  const given: Environment = {
    ...Object.fromEntries(names.map((name) => [name, environment[name] || undefined])),
    LOOKBACK_OIDC_SECRET: environment.LOOKBACK_OIDC_SECRET || secretIn(environment),
  }
  const read = settingsSchema.safeParse(given)
  if (!read.success) {
    const faults = new Set(read.error.issues.map(({ path }) => path[0] as Setting))
    throw wrong(
      [...faults].map((name) => `${name} ${given[name] ? 'is set wrong' : 'is not set'}.`),
      [...faults].map((name) => `Set ${name} to ${whatItIs[name]}.`),
    )
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
  if (!known) {
    throw wrong(
      ['LOOKBACK_LOCAL_SIGN_IN is set wrong.'],
      [`Set it to ${localSignIns.join(' or ')}, or leave it out: everybody may then.`],
    )
  }
  return known
}

/** @throws LB_ACCESS_PROVIDER_SETTINGS */
function secretIn({ LOOKBACK_OIDC_SECRET_FILE: file }: Environment): string | undefined {
  if (!file) return undefined
  const remedy = ['Name a file that holds the secret and that this account may read.']
  let secret: string
  try {
    secret = readFileSync(file, 'utf8').trim()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw wrong([`The file LOOKBACK_OIDC_SECRET_FILE names cannot be read (${code}).`], remedy)
  }
  if (secret === '') throw wrong(['The file LOOKBACK_OIDC_SECRET_FILE names is empty.'], remedy)
  return secret
}

const wrong = (causes: readonly string[], remedies: readonly string[]) =>
  refusal(accessErrors, 'LB_ACCESS_PROVIDER_SETTINGS', {
    cause: causes.join(' '),
    remedy: `${remedies.join(' ')} docs/operations.md has them all under Signing in at a provider. Then start again.`,
  })
