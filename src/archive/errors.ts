/** Why a file was refused or a row quarantined: what happened, and what mends it. */
export const archiveErrors = {
  LB_FILE_MISSING: {
    cause: 'There is no such file or folder.',
    remedy: 'Check the path; it is read from the folder you are in.',
  },
  LB_FILE_EMPTY: { cause: 'The file is empty.', remedy: 'Ask the source to send it again.' },
  LB_FILE_UNKNOWN: {
    cause: 'No import map reads the file.',
    remedy:
      'Rename the columns in the export, or make a map for this layout (docs/import-maps.md) on the page of the upload, or name one with --map.',
    status: 404,
  },
  LB_FILE_KIND: {
    cause: 'The file is of a kind that is not read.',
    remedy: 'Save it as .xlsx, .csv, .docx, .pdf, .eml or .txt and import that.',
  },
  LB_FILE_OLD_OFFICE: {
    cause: 'It is an Office file of before 2007, or one that is protected.',
    remedy: 'Open it in its own program, save it in a format of today and import that.',
  },
  LB_FILE_NO_ROWS: {
    cause: 'The file holds no row.',
    remedy: 'Ask the source whether there is nothing to report; if so, leave the file out.',
  },
  LB_FILE_FAULT: {
    cause: 'Reading the file met a fault of the program; nothing of it is kept.',
    remedy: 'The other files are taken. Report the fault with what it says.',
  },
  LB_FILE_BINARY: {
    cause: 'The file holds bytes that no text has.',
    remedy: 'Export it again as CSV or XLSX, not as a database or backup file.',
  },
  LB_CSV_BROKEN: {
    cause: 'The CSV cannot be read to its end.',
    remedy: 'Check quotes and delimiters near the line named and export it again.',
  },
  LB_CSV_LINE_TOO_LONG: {
    cause: 'A line is longer than a megabyte.',
    remedy: 'Look for a quote that is never closed, or a file without line ends.',
  },
  LB_CSV_DUPLICATE_HEADER: {
    cause: 'Two columns have the same name.',
    remedy: 'Rename one of them in the export.',
  },
  LB_XML_BROKEN: {
    cause: 'The XML is not well formed or ends too early.',
    remedy: 'Export it again; check that the transfer was whole.',
  },
  LB_XML_ENTITY: {
    cause: 'The XML declares a document type or entities.',
    remedy: 'Remove the DOCTYPE: census returns have none, and entities are not read.',
  },
  LB_XML_TOO_DEEP: {
    cause: 'The XML is nested deeper than any return.',
    remedy: 'Check that the file is a census return.',
  },
  LB_XML_HEADER: {
    cause: "The return's header has a fault.",
    remedy: 'Mend the header in the source system; the children are imported all the same.',
  },
  LB_XML_UNKNOWN: {
    cause: 'The XML is no return that is read.',
    remedy: 'Export a Children in Need census, an SSDA903 return, or a table as .csv or .xlsx.',
  },
  LB_JSON_BROKEN: {
    cause: 'The JSON is not well formed or ends too early.',
    remedy: 'Export it again; check that the transfer was whole.',
  },
  LB_JSON_CHILD_TOO_LARGE: {
    cause: 'What the JSON says of one child is larger than 16 MB.',
    remedy: 'Check that the file is a children’s social care payload, one object a child.',
  },
  LB_ZIP_BROKEN: {
    cause: 'The file is no readable ZIP container.',
    remedy: 'Save it again from its own program.',
  },
  LB_ZIP_BOMB: {
    cause: 'The file would unpack to more than is allowed.',
    remedy: 'Split the workbook or document; do not raise the limit for a file you do not know.',
  },
  LB_XLSX_ENCRYPTED: {
    cause: 'The workbook is protected by a password.',
    remedy: 'Save it without a password and send it another way.',
  },
  LB_DOCUMENT_UNREADABLE: {
    cause: 'No text could be read from the document.',
    remedy: 'Open it in its own program, save it again and import that.',
  },
  LB_MAIL_TOO_DEEP: {
    cause: 'The mail holds more parts, or mail within mail, than any program writes.',
    remedy: 'Save what is attached as files of their own and import those.',
  },
  LB_DOCUMENT_NO_CASE: {
    cause: 'Neither a manifest nor the file name says which case the document belongs to.',
    remedy:
      'Add the file to manifest.csv (file,case_ref), or begin its name with the case reference.',
  },
  LB_SOURCE_UNKNOWN: {
    cause: 'Nothing says which source the file came from.',
    remedy:
      'Choose the source on the page of the upload, name it with --source, or put a source.yml in its folder.',
    status: 404,
  },
  LB_MAP_INVALID: {
    cause: 'The import map has mistakes.',
    remedy: 'Mend every mistake named (docs/import-maps.md).',
  },
  LB_OWN_MAP_NOT_FOUND: {
    cause: 'No source was read with such a map of one’s own.',
    remedy: 'Choose one on the page of your own maps: Extracts, then Maps of your own.',
    status: 404,
  },
  LB_OWN_MAP_STANDS: {
    cause: 'What is asked of the map is so already.',
    remedy: 'Nothing, where that is what you want; else look at the map again.',
    status: 409,
  },
  LB_MAP_COLUMN: {
    cause: 'The map cannot do without a column that the file does not have.',
    remedy: 'Add the column to the export, or name the one the file has in the map.',
  },
  LB_ROW_REQUIRED: {
    cause: 'A required field is missing.',
    remedy: 'Fill it in the source system.',
  },
  LB_ROW_DATE: {
    cause: 'The date is no day, month or year of the calendar.',
    remedy:
      'Correct the date; write DD/MM/YYYY with four digits of the year. In a workbook, give the cells a date format: a number alone is no day.',
  },
  LB_ROW_NUMBER: { cause: 'This is not a whole number.', remedy: 'Correct the number.' },
  LB_ROW_YES_NO: {
    cause: 'This is neither Y, N nor U.',
    remedy: 'Write Y, N or U, or leave it empty.',
  },
  LB_ROW_JSON: {
    cause: 'A column that should hold JSON holds something else.',
    remedy: 'Correct the value in the source system, or export the column as it stands there.',
  },
  LB_ROW_PARTIAL: {
    cause: 'A payload that says only what changed cannot be read by itself.',
    remedy: 'Hand over the whole payload of the child, not the partial one.',
  },
  LB_ROW_CODE: {
    cause: 'The code is in no version of the list.',
    remedy: 'Use a code of the list named.',
  },
  LB_ROW_CODE_DATE: {
    cause: 'The code was not in force on that day.',
    remedy: 'Correct the code or the date.',
  },
  LB_ROW_COUNT: {
    cause: 'This is no number of people.',
    remedy: 'Write a number, 3+, Multiple undefined or Unknown.',
  },
  LB_ROW_VALUE: { cause: 'The value is not in the list.', remedy: 'Use one of the values named.' },
  LB_ROW_ORDER: {
    cause: 'Two dates stand in an order that cannot be.',
    remedy: 'Correct whichever is wrong.',
  },
  LB_ROW_TOO_LONG: {
    cause: 'The value is longer than a field can be.',
    remedy: 'Move long text into a document.',
  },
  LB_ROW_SHAPE: {
    cause: 'The row has more or fewer fields than the header.',
    remedy: 'Check quotes and delimiters in this row.',
  },
  LB_ROW_KEY_TWICE: {
    cause: 'Another row of this run claims the same key with different content.',
    remedy: 'Keep the right one; import a correction by itself, later.',
  },
  LB_ROW_OUTRANKED: {
    cause: 'A later submission of the same return was imported before and says something else.',
    remedy:
      'Nothing, where the later submission is right: it stands. To keep every version, import submissions oldest first.',
  },
  LB_ROW_CONTRADICTION: {
    cause: 'Rows of one case say different things of the case itself.',
    remedy: 'Make the rows of the case agree.',
  },
  LB_VALUE_PLACEHOLDER: {
    cause: 'The date stands where none is known; it is taken as missing.',
    remedy: 'Leave the field empty in the source system, or record the month or year alone.',
  },
  LB_VALUE_AGE: {
    cause: 'Nobody has this age; it is taken as missing.',
    remedy: 'Correct the age or the dates it was computed from.',
  },
  LB_VALUE_CONTRADICTS: {
    cause: 'Two fields of the row contradict; both are kept, and neither decides.',
    remedy: 'Correct whichever is wrong.',
  },
  LB_VALUE_UNREAD: {
    cause: 'A part of the field could not be read; it is kept with the record alone.',
    remedy: 'Write it in the form named.',
  },
  LB_VALUE_SPELLING: {
    cause: 'Two cases of the source have references that differ only in letter case or blanks.',
    remedy: 'Where they are one case, write its reference alike in the source and import it again.',
  },
  LB_VALUE_NOBODY: {
    cause:
      'Something is stated of a person who cannot be told from others; it is kept with the record alone.',
    remedy: 'Record the source’s number for the person, or a name in the case.',
  },
  LB_DATE_ORDER: {
    cause: 'Dates of the file can be read with the day first or with the month first.',
    remedy:
      'Say which on the page of the upload, with --date-order dayFirst or monthFirst, or with a line dateOrder: in the map.',
  },
  LB_MAP_JOIN: {
    cause: 'The map joins tables of several files, and not all of them came.',
    remedy: 'Import the files that belong together in one run, or take the join out of the map.',
  },
  LB_ROW_JOIN: {
    cause: 'The row names one of another file that cannot be told: two have its key.',
    remedy: 'Make the key of the other file name one row.',
  },
  LB_HISTORY_UNREADABLE: {
    cause:
      'Some records kept in the archive can no longer be read, so a count would leave them out.',
    remedy: 'Give the import map that read them: `--map FILE`.',
  },
} as const
export type ArchiveError = keyof typeof archiveErrors
