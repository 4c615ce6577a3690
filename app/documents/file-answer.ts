import type { FileRefusal, MadeFile, WantedFile } from '#server/services/documents.ts';
import { FILE_FORMATS } from '#shared/documents/names.ts';
import { documentFileMessages } from '#shared/i18n/ja/document-files.ts';
import { attachmentHeader } from '#shared/meetings/file-name.ts';

/** Seconds after which a file may be asked for again. */
const RETRY_AFTER = '5';

/** A document and a kind of file, as the end of an address names them: indicators.docx. */
export interface NamedFile<Name> {
  readonly name: Name;
  readonly wanted: WantedFile;
}

/**
 * Reads the end of an address and its query: `layout` (meeting, data) of a workbook, `encoding` (utf8, cp932) and
 * `substitute` (1) of a CSV; null if there is no such file.
 */
export function namedFile<Name extends string>(
  file: string,
  names: readonly Name[],
  query: URLSearchParams,
): NamedFile<Name> | null {
  const [, stem, ending] = /^([a-z]+)\.([a-z]+)$/.exec(file) ?? [];
  const name = names.find((each) => each === stem);
  const format = FILE_FORMATS.find((each) => each === ending);
  if (name === undefined || format === undefined) return null;
  const substitute = query.get('substitute') === '1';
  if (format === 'xlsx') {
    return {
      name,
      wanted: { format, layout: query.get('layout') === 'data' ? 'data' : 'meeting', substitute },
    };
  }
  if (format === 'csv') {
    return {
      name,
      wanted: { format, encoding: query.get('encoding') === 'cp932' ? 'cp932' : 'utf8', substitute },
    };
  }
  return { name, wanted: { format, substitute } };
}

/** A download under the file's own name. */
export function fileAnswer({ fileName, mediaType, bytes }: MadeFile): Response {
  // Bytes that came from a thread are never shared memory.
  return new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': attachmentHeader(fileName),
    },
  });
}

/** Why there is no file: JSON for the screen that asked, a sentence for a person who typed the address. */
export function refusedFile(request: Request, refusal: FileRefusal): Response {
  const status = refusal.code === 'busy' ? 503 : 422;
  const headers = refusal.code === 'busy' ? { 'Retry-After': RETRY_AFTER } : undefined;
  const isPage = request.headers.get('accept')?.includes('text/html') ?? false;
  if (!isPage) return Response.json(refusal, { status, ...(headers === undefined ? {} : { headers }) });
  const sentence = documentFileMessages.refused[refusal.code];
  const characters = refusal.code === 'lostCharacters' ? refusal.characters.join(' ') : '';
  return new Response(`${sentence}\n${characters}`, {
    status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
