import type { Paper } from '#shared/documents/printed.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { paperName } from '#shared/i18n/ja/template-record.ts';
import type { OutputChoice } from './output-data.ts';

const text = outputMessages.download;

/** Files to be read and printed, and those that other programs take. */
export const PAPERS = ['docx', 'xlsxMeeting', 'pdf'] as const;
export const DATA = ['xlsxData', 'csvUtf8', 'csvCp932', 'json'] as const;
export type FileKind = (typeof PAPERS)[number] | (typeof DATA)[number];

const ENDINGS: Readonly<
  Record<FileKind, readonly [ending: string, query: Readonly<Record<string, string>>]>
> = {
  docx: ['docx', {}],
  xlsxMeeting: ['xlsx', { layout: 'meeting' }],
  pdf: ['pdf', {}],
  xlsxData: ['xlsx', { layout: 'data' }],
  csvUtf8: ['csv', { encoding: 'utf8' }],
  csvCp932: ['csv', { encoding: 'cp932' }],
  json: ['json', {}],
};

/** What the button says: the format and, where it is printed, the paper. */
export function fileWords(kind: FileKind, paper: Paper): string {
  switch (kind) {
    case 'docx':
    case 'xlsxMeeting':
    case 'pdf':
      return text[kind](paperName(paper));
    default:
      return text[kind];
  }
}

/** Where the file is to be had. `substitute`: characters that it cannot carry become 〓. */
export function fileAddress(slug: string, choice: OutputChoice, kind: FileKind, substitute = false): string {
  const [ending, query] = ENDINGS[kind];
  const more = substitute ? { ...query, substitute: '1' } : query;
  return documentAddress(slug, choice, ending, more);
}

/** Where the document is a page that is printed. */
export function pageAddress(slug: string, choice: OutputChoice): string {
  return documentAddress(slug, choice, 'html', {});
}

function documentAddress(
  slug: string,
  { document, revision, version, from }: OutputChoice,
  ending: string,
  query: Readonly<Record<string, string>>,
): string {
  const of = revision === null ? `/strategies/${slug}` : `/revisions/${revision}`;
  const state = { ...(version === '' ? {} : { version }), ...(from === '' ? {} : { from }) };
  const asked = new URLSearchParams({ ...state, ...query }).toString();
  return `${of}/documents/${document}.${ending}${asked === '' ? '' : `?${asked}`}`;
}
