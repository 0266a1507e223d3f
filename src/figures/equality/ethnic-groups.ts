/** A way of writing down somebody’s ethnicity, and whose word it is. */
export interface EthnicScheme {
  readonly title: string
  readonly saidBy: string
  /** Broad groups by the codes that belong to them. */
  readonly groups: Readonly<Record<string, readonly string[]>>
  /** Codes that say that nothing is recorded, with why. */
  readonly missing: readonly string[]
}

/**
 * The schemes of the shipped import maps, in the broad groups of the Government Statistical Service’s
 * harmonised standard. No scheme is turned into another: what an officer saw is not what somebody says of
 * themselves, so each is compared within itself.
 */
export const ethnicSchemes: Readonly<Record<string, EthnicScheme>> = {
  selfDefined16: {
    title: 'Ethnicity, self-defined (16+1 codes)',
    saidBy: 'the person, as the police wrote it down',
    groups: {
      White: ['W1', 'W2', 'W3', 'W4', 'W9'],
      Mixed: ['M1', 'M2', 'M3', 'M9'],
      Asian: ['A1', 'A2', 'A3', 'A4', 'A9'],
      Black: ['B1', 'B2', 'B9'],
      'Other groups, Chinese among them': ['O1', 'O2', 'O9'],
    },
    missing: ['NS', 'N1', 'N2', 'N3'],
  },
  officerPerceived6: {
    title: 'Ethnicity, as an officer perceived it (6+1 codes)',
    saidBy: 'an officer, who may not have asked',
    groups: {
      'White, north European': ['IC1'],
      'White, south European': ['IC2'],
      Black: ['IC3'],
      Asian: ['IC4'],
      'Chinese, Japanese or South East Asian': ['IC5'],
      'Arab or North African': ['IC6'],
    },
    missing: ['IC0', 'IC7', 'IC9'],
  },
  dfe: {
    title: 'Ethnicity, in the council’s returns (Department for Education codes)',
    saidBy: 'the child or a parent, as the council wrote it down',
    groups: {
      White: ['WBRI', 'WIRI', 'WIRT', 'WOTH', 'WROM'],
      Mixed: ['MWBC', 'MWBA', 'MWAS', 'MOTH'],
      Asian: ['AIND', 'APKN', 'ABAN', 'AOTH'],
      Black: ['BCRB', 'BAFR', 'BOTH'],
      'Other groups, Chinese among them': ['CHNE', 'OOTH'],
    },
    missing: ['REFU', 'NOBT'],
  },
}

/** What stands for codes that are not in their scheme. */
export const otherCode = 'Another code'

/** A recorded code as a broad group; null: the code says that nothing is recorded. */
export function ethnicGroup(scheme: string, code: string): string | null {
  const known = ethnicSchemes[scheme]
  const plain = code.trim().toUpperCase()
  if (!known) return plain
  if (known.missing.includes(plain)) return null
  const found = Object.entries(known.groups).find(([, codes]) => codes.includes(plain))
  return found?.[0] ?? otherCode
}

export const schemeTitle = (scheme: string): string =>
  ethnicSchemes[scheme]?.title ?? 'Ethnicity, in codes of the source’s own'

export const schemeSaidBy = (scheme: string): string | null => ethnicSchemes[scheme]?.saidBy ?? null
