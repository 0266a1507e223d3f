import { refusal } from '../model/index.ts'
import { serverErrors } from './errors.ts'

interface Place {
  readonly port: number | undefined
  readonly host: string
}

interface Listening {
  listen(place: Place): Promise<string>
}

const codes: Readonly<Record<string, keyof typeof serverErrors>> = {
  EADDRINUSE: 'LB_PORT_TAKEN',
  EACCES: 'LB_PORT_NOT_ALLOWED',
  EADDRNOTAVAIL: 'LB_HOST_UNKNOWN',
  ENOTFOUND: 'LB_HOST_UNKNOWN',
}

/**
 * Opens the application at a port of an address.
 *
 * @returns the address
 * @throws LB_PORT_TAKEN, LB_PORT_NOT_ALLOWED, LB_HOST_UNKNOWN
 */
export async function listen(app: Listening, place: Place): Promise<string> {
  try {
    return await app.listen(place)
  } catch (error) {
    const code = codes[(error as NodeJS.ErrnoException).code ?? '']
    if (code === undefined) throw error
    const { cause } = serverErrors[code]
    throw refusal(serverErrors, code, `${cause} (${place.host}:${place.port ?? 0})`)
  }
}
