import { expect, test } from 'vitest';
import { ACCEPTED_FILES, readFile, refusalOfFile } from './file-kind.ts';
import { MEETING_LIMITS } from './model.ts';

/** Bytes of a string with one byte per character. */
const raw = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const zip = (...names: string[]) => raw(`PK\x03\x04${names.join('..')}`);
const LOCKED = raw(`${COMPOUND}..${'EncryptedPackage'.split('').join('\0')}\0`);

test.each<[string, Uint8Array, string]>([
  ['資料.pdf', raw('%PDF-1.7\n'), 'application/pdf'],
  ['資料.pdf', raw('\xef\xbb\xbf\r\n%PDF-1.4'), 'application/pdf'],
  [
    '資料.docx',
    zip('[Content_Types].xml', 'word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'KPI.XLSX',
    zip('[Content_Types].xml', 'xl/workbook.xml'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [
    '説明.pptx',
    zip('[Content_Types].xml', 'ppt/presentation.xml'),
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  ['パスワード付き.xlsx', LOCKED, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['旧.doc', raw(COMPOUND), 'application/msword'],
  ['旧.xls', raw(COMPOUND), 'application/vnd.ms-excel'],
  ['旧.ppt', raw(COMPOUND), 'application/vnd.ms-powerpoint'],
  ['一太郎.jtd', raw(COMPOUND), 'application/x-js-taro'],
  ['一覧.csv', raw('\x8e\x91\x97\xbf,1\r\n'), 'text/csv'],
  ['一覧.csv', utf8('\ufeff資料,1\r\n'), 'text/csv'],
  ['メモ.txt', raw('\xff\xfeA\0'), 'text/plain'],
  ['図.png', raw('\x89PNG\r\n\x1a\n'), 'image/png'],
  ['写真.JPG', raw('\xff\xd8\xff\xe0'), 'image/jpeg'],
  ['写真.jpeg', raw('\xff\xd8\xff\xe1'), 'image/jpeg'],
])('[MEETING8] %s is taken', (name, bytes, mediaType) => {
  expect(readFile(name, bytes)).toEqual({ ok: true, value: { fileName: name, mediaType } });
});

test.each<[string, Uint8Array, string]>([
  ['説明.html', utf8('<p>'), 'unknownKind'],
  ['図.svg', utf8('<svg>'), 'unknownKind'],
  ['マクロ.xlsm', zip('[Content_Types].xml', 'xl/workbook.xml'), 'unknownKind'],
  ['資料.pdf.exe', raw('MZ'), 'unknownKind'],
  ['constructor', raw('x'), 'unknownKind'],
  ['資料.constructor', raw('x'), 'unknownKind'],
  ['資料', raw('%PDF-1.7'), 'unknownKind'],
  ['偽.pdf', raw('MZ\x90\0'), 'otherContent'],
  ['偽.docx', zip('hello.txt'), 'otherContent'],
  ['偽.docx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'otherContent'],
  ['偽.xlsx', raw(COMPOUND), 'otherContent'],
  ['偽.xls', zip('[Content_Types].xml', 'xl/workbook.xml'), 'otherContent'],
  ['偽.png', raw('\xff\xd8\xff'), 'otherContent'],
  ['偽.txt', raw('MZ\0\0'), 'otherContent'],
  ['偽.csv', raw('\x81\xff\xfe'), 'otherContent'],
  ['空.pdf', raw(''), 'empty'],
  [`${'長'.repeat(MEETING_LIMITS.fileName)}.pdf`, raw('%PDF-'), 'nameTooLong'],
])('[MEETING8] %s is refused', (name, bytes, code) => {
  expect(readFile(name, bytes)).toEqual({ ok: false, error: code });
});

test('[MEETING8] a file may have 20 MB and no byte more', () => {
  const most = new Uint8Array(MEETING_LIMITS.fileBytes);
  most.set(raw('%PDF-'));
  expect(readFile('大.pdf', most).ok).toBe(true);
  expect(refusalOfFile({ name: '大.pdf', size: MEETING_LIMITS.fileBytes + 1 })).toBe('tooLarge');
});

test('[MEETING8] text is judged to its end, also where a character lies across two pieces', () => {
  const long = utf8(`a${'総合戦略'.repeat(30_000)}`);
  expect(readFile('長.txt', long).ok).toBe(true);
  expect(readFile('長.txt', Uint8Array.from([...long, 0xff, 0xff])).ok).toBe(false);
});

test('[MEETING8] the file field offers exactly these kinds', () => {
  expect(ACCEPTED_FILES).toBe('.pdf,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.jtd,.csv,.txt,.png,.jpg,.jpeg');
});
