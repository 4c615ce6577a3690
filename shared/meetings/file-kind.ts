/** Which files are taken as materials: those whose name and whose bytes say the same. */
import { err, ok, type Result } from '../result.ts';
import { extensionOf, keptFileName } from './file-name.ts';
import { MEETING_LIMITS } from './model.ts';

interface FileKind {
  readonly mediaType: string;
  /** True if the bytes are what the extension promises. */
  readonly fits: (bytes: Uint8Array) => boolean;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const KINDS: Readonly<Record<string, FileKind>> = {
  pdf: { mediaType: 'application/pdf', fits: isPdf },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, fits: isOffice('word/') },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, fits: isOffice('xl/') },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, fits: isOffice('ppt/') },
  doc: { mediaType: 'application/msword', fits: isCompound },
  xls: { mediaType: 'application/vnd.ms-excel', fits: isCompound },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', fits: isCompound },
  // 一太郎
  jtd: { mediaType: 'application/x-js-taro', fits: isCompound },
  csv: { mediaType: 'text/csv', fits: isText },
  txt: { mediaType: 'text/plain', fits: isText },
  png: { mediaType: 'image/png', fits: (bytes) => beginsWith(bytes, '\x89PNG\r\n\x1a\n') },
  jpg: { mediaType: 'image/jpeg', fits: (bytes) => beginsWith(bytes, '\xff\xd8\xff') },
  jpeg: { mediaType: 'image/jpeg', fits: (bytes) => beginsWith(bytes, '\xff\xd8\xff') },
};

/** Value of a file field's `accept`. */
export const ACCEPTED_FILES = Object.keys(KINDS)
  .map((extension) => `.${extension}`)
  .join(',');

export type FileRefusal = 'unknownKind' | 'otherContent' | 'empty' | 'tooLarge' | 'nameTooLong';

/** What can be told of a file by its name and size, before it is sent; null if nothing speaks against it. */
export function refusalOfFile({ name, size }: { name: string; size: number }): FileRefusal | null {
  const fileName = keptFileName(name);
  if (!Object.hasOwn(KINDS, extensionOf(fileName))) return 'unknownKind';
  if (fileName.length > MEETING_LIMITS.fileName) return 'nameTooLong';
  if (size > MEETING_LIMITS.fileBytes) return 'tooLarge';
  return size === 0 ? 'empty' : null;
}

/** The name to keep and the media type of a file that is taken. */
export function readFile(
  sentName: string,
  bytes: Uint8Array,
): Result<{ readonly fileName: string; readonly mediaType: string }, FileRefusal> {
  const refusal = refusalOfFile({ name: sentName, size: bytes.length });
  if (refusal !== null) return err(refusal);
  const fileName = keptFileName(sentName);
  const kind = KINDS[extensionOf(fileName)];
  if (kind === undefined || !kind.fits(bytes)) return err('otherContent');
  return ok({ fileName, mediaType: kind.mediaType });
}

/** Readers look for the mark in the first 1024 bytes, and some programs write something before it. */
function isPdf(bytes: Uint8Array): boolean {
  return includes(bytes.subarray(0, 1024), '%PDF-');
}

/** A zip with Office's own parts in it; or, when it has a password, an encrypted one in a compound file. */
function isOffice(folder: string): FileKind['fits'] {
  return (bytes) =>
    beginsWith(bytes, 'PK\x03\x04')
      ? includes(bytes, '[Content_Types].xml') && includes(bytes, folder)
      : isCompound(bytes) && includes(bytes, 'EncryptedPackage'.split('').join('\0'));
}

/** The compound file of Office until 2003, and of 一太郎. */
function isCompound(bytes: Uint8Array): boolean {
  return beginsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
}

/** Text in one of the ways in which Windows writes it: UTF-8, CP932, UTF-16 with its mark. */
function isText(bytes: Uint8Array): boolean {
  if (beginsWith(bytes, '\xff\xfe')) return decodes(bytes, 'utf-16le');
  if (beginsWith(bytes, '\xfe\xff')) return decodes(bytes, 'utf-16be');
  return !bytes.includes(0) && (decodes(bytes, 'utf-8') || decodes(bytes, 'shift_jis'));
}

const PIECE = 64 * 1024;

/** Piece by piece: the text itself is not needed. */
function decodes(bytes: Uint8Array, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** `signature` holds one byte per character. */
function beginsWith(bytes: Uint8Array, signature: string): boolean {
  return matchesAt(bytes, signature, 0);
}

function includes(bytes: Uint8Array, signature: string): boolean {
  const first = signature.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (matchesAt(bytes, signature, at)) return true;
  }
  return false;
}

function matchesAt(bytes: Uint8Array, signature: string, at: number): boolean {
  if (at + signature.length > bytes.length) return false;
  for (let index = 0; index < signature.length; index += 1) {
    if (bytes[at + index] !== signature.charCodeAt(index)) return false;
  }
  return true;
}
