import { expect, test } from 'vitest';
import { attachmentHeader, extensionOf, keptFileName } from './file-name.ts';

test.each([
  ['資料１　ＫＰＩ一覧（案）.xlsx', '資料１　ＫＰＩ一覧（案）.xlsx'],
  ['\u30cf\u309a\u30d5\u3099コメ.pdf', 'パブコメ.pdf'],
  ['C:\\Users\\町\\資料.pdf', '資料.pdf'],
  ['../../資料.pdf', '資料.pdf'],
  ['資料\u202efdp.exe', '資料fdp.exe'],
  [' 資\0料\n.pdf ', '資料.pdf'],
  ['𠮷野 髙﨑.pdf', '𠮷野 髙﨑.pdf'],
])('[MEETING9] %j is kept as %j', (sent, kept) => {
  expect(keptFileName(sent)).toBe(kept);
});

test.each([
  ['資料.PDF', 'pdf'],
  ['資料.tar.ｐｄｆ', 'pdf'],
  ['資料', ''],
  ['資料.', ''],
])('[MEETING8] the extension of %s is %j', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

test('[MEETING9] a download says its name in UTF-8, and in ASCII for programs of old', () => {
  expect(attachmentHeader("資料1 (案) '20%*.pdf")).toBe(
    `attachment; filename="__1 (_) '20_*.pdf"; filename*=UTF-8''%E8%B3%87%E6%96%991%20%28%E6%A1%88%29%20%2720%25%2A.pdf`,
  );
});

test('[MEETING9] no name breaks out of the header', () => {
  expect(attachmentHeader('a"; filename=b\\.exe')).toBe(
    `attachment; filename="a_; filename=b_.exe"; filename*=UTF-8''a%22%3B%20filename%3Db%5C.exe`,
  );
});
