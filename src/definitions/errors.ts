export const definitionErrors = {
  LB_DEFINITION_INVALID: {
    cause: 'A definition file has mistakes.',
    remedy: 'Mend the file at the line and column named.',
  },
  LB_DEFINITION_UNKNOWN: {
    cause: 'There is no such definition.',
    remedy:
      '`lookback definitions list` names those that come with Lookback; a file of one’s own ends in .yml.',
  },
  LB_DEFINITION_TOO_LARGE: {
    cause: 'A definition asks more than can be asked of all cases at once.',
    remedy: 'Split it into definitions of their own, or ask fewer questions of everybody in a set.',
  },
  LB_DEFINITION_TEXT: {
    cause: 'A definition compares with a text that no record can hold.',
    remedy: 'Write the text anew without invisible characters.',
  },
  LB_DEFINITION_UNIT: {
    cause: 'A rule about a child cannot be asked of tables of cases.',
    remedy: 'Use the page of children, or `answer` and `evaluate` over the facts of each child.',
  },
  LB_DEFINITION_INPUT: {
    cause: 'A file of facts is not as it should be.',
    remedy: 'See the layout in docs/definitions.md; a fact that is not known is left empty.',
  },
  LB_DEFINITION_SLOW: {
    cause: 'Answering a definition of all cases took longer than it may.',
    remedy: 'Ask for each fact once, or allow more time.',
  },
} as const
