/** Whose cases a definition counts: those under review, the live ones beside them, or both. */
export const casePopulations = ['review', 'live', 'both'] as const
export type CasePopulation = (typeof casePopulations)[number]
