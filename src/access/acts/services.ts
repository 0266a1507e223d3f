/** What an act may use that lives beside the store, such as the learner's thread or kept counts. */
export interface ServiceKey<T> {
  readonly name: string
  /** Makes the service where none was provided: once for each performer. */
  create(): T
}

export const serviceKey = <T>(name: string, create: () => T): ServiceKey<T> => ({ name, create })

export interface Service {
  readonly key: ServiceKey<unknown>
  readonly value: unknown
}

export const provide = <T>(key: ServiceKey<T>, value: T): Service => ({ key, value })

/** Looks services up by their key: the value provided, or one made when it is first asked for. */
export function servicesOf(provided: readonly Service[]): <T>(key: ServiceKey<T>) => T {
  const values = new Map<ServiceKey<unknown>, unknown>(
    provided.map(({ key, value }) => [key, value]),
  )
  return <T>(key: ServiceKey<T>) => {
    if (!values.has(key)) values.set(key, key.create())
    return values.get(key) as T
  }
}
