export const definitionErrors = {
  LB_DEFINITION_INVALID: {
    cause: 'A definition file has mistakes.',
    remedy: 'Mend the file at the line and column named.',
  },
} as const
