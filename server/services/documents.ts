/** What routes may ask of the committee's documents. */
import type { ChangesSettings } from '#shared/documents/change-settings.ts';
import type { RevisionDocumentName, StrategyDocumentName } from '#shared/documents/names.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import type { RevisionId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import type { Side } from '#shared/versions/side.ts';
import type { Busy } from '../export/lane.ts';
import type { FileChoice } from '../export/pack.ts';
import type { SideRefusal } from './versions.ts';
import type { OpenRefusal, Viewer } from './viewer.ts';

/** Of which state a document is wanted, and what the address says of its looks. */
export interface DocumentRequest {
  /** The state that it shows; of 新旧対照表 the later one. */
  readonly of: Side;
  /** Of 新旧対照表 alone: the earlier state. null: the latest version. */
  readonly since: Side | null;
  /** Of 新旧対照表 alone: goes before the template. */
  readonly changes: Partial<ChangesSettings>;
  /** Instead of the town's own, to see what it would look like. */
  readonly template: DocumentTemplate | null;
}

/** A document, ready to be shown or packed. */
export interface ShownDocument {
  readonly printed: PrintedDocument;
  readonly slug: string;
  /** How 新旧対照表 is laid out; null for the others. */
  readonly settings: ChangesSettings | null;
}

/** A file that has been made. */
export interface MadeFile {
  /** 飯塚市_比較表_20261120.docx */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** `lostCharacters`: the encoding has not these, and nobody has agreed to 〓. */
export type FileRefusal = Busy | { readonly code: 'lostCharacters'; readonly characters: readonly string[] };

/** A file, and whether characters that its encoding has not may become 〓. */
export type WantedFile = FileChoice & { readonly substitute: boolean };

export interface DocumentServices {
  make(
    viewer: Viewer,
    slug: string,
    name: StrategyDocumentName,
    request: DocumentRequest,
  ): Promise<Result<ShownDocument, SideRefusal | Busy>>;
  makeOfRevision(
    viewer: Viewer,
    id: RevisionId,
    name: RevisionDocumentName,
    request: DocumentRequest,
  ): Promise<Result<ShownDocument, OpenRefusal | Busy>>;
  /** Makes a file beside the running work, and records that it was given out. */
  file(
    viewer: Viewer,
    slug: string,
    name: StrategyDocumentName,
    request: DocumentRequest,
    wanted: WantedFile,
  ): Promise<Result<MadeFile, SideRefusal | FileRefusal>>;
  fileOfRevision(
    viewer: Viewer,
    id: RevisionId,
    name: RevisionDocumentName,
    request: DocumentRequest,
    wanted: WantedFile,
  ): Promise<Result<MadeFile, OpenRefusal | FileRefusal>>;
}
