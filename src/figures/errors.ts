/** What the room `figures` refuses, and what mends it. */
export const figuresErrors = {
  LB_DEFINITION_NOT_FOUND: {
    cause: 'No such definition and version is registered.',
    remedy: 'See the list of definitions; a refresh registers those that are shipped.',
    status: 404,
  },
  LB_DEFINITION_NOT_COUNTED: {
    cause:
      'The definition was published after the last refresh: no case has been held against it yet.',
    remedy: 'Run a refresh, then try again.',
    status: 409,
  },
  LB_ROOT_UNKNOWN: {
    cause: 'The ledger never had this root.',
    remedy: 'Copy the root from the figure. If it is copied right, run `lookback verify`.',
    status: 404,
  },
  LB_NOT_REFRESHED: {
    cause: 'Nothing was computed before this point of the ledger.',
    remedy: 'Let a data manager start a refresh, under Extracts or with `lookback refresh`.',
  },
  LB_FIGURES_DIFFER: {
    cause: 'The archive now gives other findings than those the figure was counted from.',
    remedy:
      'Records or decisions on who is who changed since: let a data manager start a refresh, under Extracts or with `lookback refresh`, and publish anew.',
  },
  LB_COVERAGE_SOURCE: {
    cause: 'There is no such source.',
    remedy: 'Choose one of the sources that records came from; the import names them.',
    status: 404,
  },
  LB_CHILD_RULE_STEP: {
    cause: 'The withdrawal of the rule is not at the point this step starts from.',
    remedy: 'Reload the page: somebody may have proposed it, withdrawn it or kept it meanwhile.',
  },
  LB_CHILD_RULE_TWO_PEOPLE: {
    cause: 'Whoever proposed to withdraw the rule does not withdraw it as well.',
    remedy: 'Ask another lead, or keep the rule in use.',
  },
  LB_CHILD_RULE: {
    cause: 'There is no rule about children of this name, or it was withdrawn.',
    remedy: 'Choose a rule from the page of children.',
    status: 404,
  },
  LB_CHILD_NOT_FOUND: {
    cause: 'No record of this child is there that you may see.',
    remedy: 'Open the list of the rule again: who is one child may have changed since.',
    status: 404,
  },
  LB_CHILD_URGENCY: {
    cause:
      'How soon somebody has to act is said of a child who should be on the list, and of no other.',
    remedy: 'Say how urgent it is where you agree; leave it empty where you do not.',
    status: 422,
  },
  LB_CHILD_SAMPLE_EMPTY: {
    cause: 'This rule lists every child there is, so there is nobody to draw from.',
    remedy: 'Look at its list.',
    status: 422,
  },
  LB_CHILD_SAMPLE_NOT_FOUND: {
    cause: 'There is no such sample, or the child is not in it.',
    remedy: 'Take the next child from the page of the sample.',
    status: 404,
  },
  LB_CHILD_SAMPLE_ANSWERED: {
    cause: 'This child of the sample has been answered for meanwhile.',
    remedy: 'Take the next child: each is answered for once.',
  },
  LB_COVERAGE_AREAS: {
    cause: 'An area a source covers is no postcode area or district.',
    remedy: 'Enter areas such as QX, or districts such as QX18, with commas between them.',
    status: 422,
  },
  LB_COVERAGE_DAYS: {
    cause: 'The last day a source covers lies before the first.',
    remedy: 'Enter a last day that is not before the first, or leave it empty.',
    status: 422,
  },
  LB_AS_OF_INPUT: {
    cause: 'A date of the point in the past cannot be read.',
    remedy: 'Write days as 2014-12-31 or 31/12/2014, and times as 2026-03-01T12:00:00Z.',
    status: 400,
  },
  LB_FIGURE_DISCLOSES: {
    cause:
      'With what was published so far, this figure would disclose a count that is hidden, whatever its form.',
    remedy:
      'Propose it again: what must be hidden is then hidden. Where even that is refused, publish the count as a table or under other dates. Nothing was published.',
  },
  LB_FIGURE_OVERTAKEN: {
    cause: 'A table or a figure was published while this one was held against those before it.',
    remedy: 'Publish it again: it is then held against that one too.',
  },
  LB_FIGURE_NOT_FOUND: {
    cause: 'There is no such figure that you may see.',
    remedy: 'Look it up in the list of published figures.',
    status: 404,
  },
  LB_FIGURES_NOT_PUBLISHED: {
    cause: 'No such figure is published, or all that were have been withdrawn.',
    remedy: 'Propose a figure and have an authoriser publish it, then sign it.',
  },
  LB_FIGURE_STEP: {
    cause: 'The figure is not at the point this step starts from.',
    remedy: 'Reload the page: somebody may have settled it meanwhile.',
  },
  LB_FIGURE_TWO_PEOPLE: {
    cause: 'Nobody publishes or declines a figure they proposed.',
    remedy: 'Ask another authoriser.',
    status: 403,
  },
  LB_DRAFT_NOT_FOUND: {
    cause: 'There is no such draft that you may see.',
    remedy: 'Look it up in the list of drafts.',
    status: 404,
  },
  LB_DRAFT_STEP: {
    cause: 'The draft is not at the point this step starts from, or a later text took its place.',
    remedy: 'Reload the page: somebody may have gone on with it meanwhile.',
  },
  LB_DRAFT_TWO_PEOPLE: {
    cause: 'Nobody publishes a definition they wrote or proposed.',
    remedy: 'Ask another authoriser.',
    status: 403,
  },
  LB_DRAFT_UNREADABLE: {
    cause: 'The draft has a mistake.',
    remedy: 'Check it: the page names every mistake with its line.',
  },
  LB_DRAFT_UNFIT: {
    cause: 'The draft can be read, but not be published as it stands.',
    remedy: 'Correct what the message names.',
  },
  LB_DRAFT_SLOW: {
    cause: 'Counting this definition takes too long.',
    remedy: 'Write it with fewer quantifiers inside one another.',
  },
  LB_TABLE_NOT_FOUND: {
    cause: 'There is no such table that you may see.',
    remedy: 'Look it up in the list of tables.',
    status: 404,
  },
  LB_TABLE_SETTLED: {
    cause: 'The table was published or declined already.',
    remedy: 'Propose it anew if it is needed again.',
  },
  LB_TABLE_TWO_PEOPLE: {
    cause: 'Nobody publishes or declines a table they proposed.',
    remedy: 'Ask another authoriser.',
    status: 403,
  },
  LB_TABLE_ALTERED: {
    cause: 'The stored table is not the one that was made: its SHA-256 differs.',
    remedy: 'Do not pass it on. Run `lookback verify` and find out who changed it.',
  },
  LB_TABLE_OVERTAKEN: {
    cause: 'Another table was published since this one was made safe.',
    remedy: 'Propose it again: it is then made safe against that one too.',
  },
  LB_SAMPLE_EMPTY: {
    cause: 'This definition leaves no case undetermined, so there is nothing to estimate.',
    remedy: 'Look at its figure: its bounds are one number.',
  },
  LB_SAMPLE_NOT_FOUND: {
    cause: 'There is no such sample, or the case is not in it.',
    remedy: 'Take the next case from the page of the sample.',
    status: 404,
  },
  LB_SAMPLE_ANSWER: {
    cause: 'This case of the sample has been answered meanwhile.',
    remedy: 'Take the next case: each is answered once.',
  },
  LB_WORDING_SAMPLE_EMPTY: {
    cause:
      'There is no document read for such words to draw a sentence from, or none was asked for.',
    remedy: 'Ask for at least one sentence; where documents were imported, run a refresh first.',
  },
  LB_WORDING_ANSWER: {
    cause: 'This sentence of the sample has been answered meanwhile.',
    remedy: 'Answer the one shown now: each is answered once.',
  },
  LB_STATEMENT_INPUT: {
    cause: 'The statement cannot be kept like this.',
    remedy: 'Give the day, who said it, the words as they were said, where, and a definition.',
    status: 400,
  },
  LB_STATEMENT_NOT_FOUND: {
    cause: 'There is no such statement.',
    remedy: 'Look it up in the list of statements.',
    status: 404,
  },
  LB_STATEMENT_SUPERSEDED: {
    cause: 'This entry was corrected already, and a later one stands in its place.',
    remedy: 'Correct the entry that stands now.',
  },
} as const
