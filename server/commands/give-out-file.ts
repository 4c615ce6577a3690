import type { DocumentName } from '#shared/documents/names.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { documentFileMessages } from '#shared/i18n/ja/document-files.ts';
import type { RevisionId } from '#shared/ids.ts';
import { keptFileName } from '#shared/meetings/file-name.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Sql } from '../db/database.ts';
import type { Exporter } from '../export/exporter.ts';
import type { FileRefusal, MadeFile, WantedFile } from '../services/documents.ts';
import type { Viewer } from '../services/viewer.ts';
import { recordAct } from './record-act.ts';
import type { OfStrategy } from './shown-document.ts';

/** What giving out files works with. */
export interface FileContext {
  readonly sql: Sql;
  readonly now: () => Date;
  readonly exporter: Exporter;
}

/** A document and of what it is. */
export interface GivenOut extends OfStrategy {
  readonly printed: PrintedDocument;
  readonly revisionId: RevisionId | null;
}

/** Makes a file in an exporting process, and records that this person got it. */
export async function giveOutFile(
  { sql, now, exporter }: FileContext,
  viewer: Viewer,
  { printed, row, municipality, revisionId }: GivenOut,
  wanted: WantedFile,
): Promise<Result<MadeFile, FileRefusal>> {
  const packed = await exporter.pack(printed, wanted);
  if (!packed.ok) return packed;
  const { bytes, lost } = packed.value;
  if (lost.length > 0 && !wanted.substitute) return err({ code: 'lostCharacters', characters: lost });
  const { names, formats, exported } = documentFileMessages;
  const act = { viewer, strategy: row, at: now(), by: 'export' } as const;
  const detail = {
    subject: exported(names[printed.name], formats[wanted.format]),
    after: `${printed.imprint.version} ${printed.imprint.hash}`,
  };
  await sql.begin((transaction) =>
    recordAct(transaction, act, 'exported', { ...(revisionId === null ? {} : { revisionId }), detail }),
  );
  return ok({ fileName: fileName(printed, municipality, wanted), mediaType: mediaTypeOf(wanted), bytes });
}

/** Town, document and day: 飯塚市_比較表_20261120.docx; of data the name says so. */
function fileName({ name, imprint }: PrintedDocument, municipality: string, wanted: WantedFile): string {
  const parts = [municipality, nameInFile(name), isData(wanted) ? documentFileMessages.dataLayout : ''];
  const day = imprint.day.replaceAll('-', '');
  const whole = [...parts, day].filter((part) => part !== '').join('_');
  return `${keptFileName(whole.replace(/[/\\:*?"<>|]/g, '_'))}.${wanted.format}`;
}

function nameInFile(name: DocumentName): string {
  return documentFileMessages.names[name];
}

function isData(wanted: WantedFile): boolean {
  return wanted.format === 'xlsx' && wanted.layout === 'data';
}

function mediaTypeOf(wanted: WantedFile): string {
  switch (wanted.format) {
    case 'docx':
      return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    case 'xlsx':
      return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    case 'pdf':
      return 'application/pdf';
    case 'csv':
      return `text/csv; charset=${wanted.encoding === 'utf8' ? 'utf-8' : 'windows-31j'}`;
    case 'json':
      return 'application/json; charset=utf-8';
  }
}
