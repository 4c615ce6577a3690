/** Documents that are made of a strategy; their names stand in addresses. */
export const STRATEGY_DOCUMENTS = ['comparison', 'outline', 'indicators', 'changes', 'strategy'] as const;
export type StrategyDocumentName = (typeof STRATEGY_DOCUMENTS)[number];

/** Documents that are made of a revision. */
export const REVISION_DOCUMENTS = ['overview', 'changes'] as const;
export type RevisionDocumentName = (typeof REVISION_DOCUMENTS)[number];

export type DocumentName = StrategyDocumentName | RevisionDocumentName;

/** True for the name of a document, of a strategy or of a revision. */
export function isDocumentName(name: string): name is DocumentName {
  const names: readonly string[] = [...STRATEGY_DOCUMENTS, ...REVISION_DOCUMENTS];
  return names.includes(name);
}

/** Files that a document is given out as; each is the ending of an address. */
export const FILE_FORMATS = ['docx', 'xlsx', 'pdf', 'csv', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** A workbook as it is put on the table, with merged cells, or as other programs read it, one datum a cell. */
export const WORKBOOK_LAYOUTS = ['meeting', 'data'] as const;
export type WorkbookLayout = (typeof WORKBOOK_LAYOUTS)[number];

/** UTF-8 with a byte order mark, or the code page of older Japanese programs. */
export const CSV_ENCODINGS = ['utf8', 'cp932'] as const;
export type CsvEncoding = (typeof CSV_ENCODINGS)[number];
