/** How names stand in a field that holds the whole of one. `asWritten`: it cannot be told, and nothing is parted. */
export const nameOrders = ['givenFirst', 'familyFirst', 'asWritten'] as const
export type NameOrder = (typeof nameOrders)[number]
