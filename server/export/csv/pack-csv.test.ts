import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DataCell, DataTable } from '#shared/documents/data-table.ts';
import type { CsvEncoding } from '#shared/documents/names.ts';
import type { PackedFile } from '../pack.ts';
import { printedOf } from '../testing/printed.ts';
import { encodeCp932 } from './cp932.ts';
import { packCsv } from './pack-csv.ts';

function table(rows: readonly (readonly DataCell[])[]): DataTable {
  return {
    title: '指標',
    columns: [
      { id: 'title', title: '指標名', kind: 'text' },
      { id: 'target', title: '目標値', kind: 'number' },
    ],
    rows,
  };
}

async function packed(rows: readonly (readonly DataCell[])[], encoding: CsvEncoding): Promise<PackedFile> {
  return packCsv(encoding)(printedOf({ data: table(rows) }));
}

/** A program's reading of CP932, which refuses what the code page has not. */
async function cp932(text: string): Promise<{ readonly text: string; readonly lost: readonly string[] }> {
  const { bytes, lost } = await packed([[text, null]], 'cp932');
  const lines = new TextDecoder('shift_jis', { fatal: true }).decode(bytes).split('\r\n');
  return { text: lines[1]?.slice(0, -1) ?? '', lost };
}

/** RFC 4180, as another program reads it. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    const field = csv[at] === '"' ? /"((?:[^"]|"")*)"/y : /([^,\r\n]*)/y;
    field.lastIndex = at;
    row.push(field.exec(csv)?.[1]?.replaceAll('""', '"') ?? '');
    at = field.lastIndex;
    if (csv.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else if (csv[at] === ',') at += 1;
    else throw new Error(`unexpected at ${at}`);
  }
  return rows;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

test('[EXPORT74] CSV has a head row of titles, lines end with CRLF, and what is not there is blank', async () => {
  const { bytes } = await packed(
    [
      ['人口', 1200.5],
      ['', null],
      ['面積', -0.25],
    ],
    'utf8',
  );
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    '\ufeff指標名,目標値\r\n人口,1200.5\r\n,\r\n面積,-0.25\r\n',
  );
});

test('[EXPORT74] quotes, commas and line breaks within a field are read back as they were', async () => {
  const text = fc.string({
    unit: fc.constantFrom('"', ',', '\n', '\r', ' ', '戦', '=', '\t'),
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (words) => {
      const { bytes } = await packed(
        words.map((word) => [word, null]),
        'utf8',
      );
      expect(parsed(new TextDecoder().decode(bytes)).slice(1)).toEqual(words.map((word) => [word, '']));
    }),
    { numRuns: 100 },
  );
});

test('[EXPORT74] text that a spreadsheet could calculate stays as it was typed', async () => {
  const { bytes } = await packed(
    [
      ['=1+1', null],
      ['-3%', null],
      ['@市', null],
      ['+α', null],
    ],
    'utf8',
  );
  const rows = parsed(new TextDecoder().decode(bytes)).slice(1);
  expect(rows.map(([text]) => text)).toEqual(['=1+1', '-3%', '@市', '+α']);
});

test('[EXPORT75] CP932 carries the code page with NEC’s and IBM’s signs, and signs under their Windows names', async () => {
  expect(await cp932('髙﨑①㈱№℡Ⅹⅹ～－∥')).toEqual({ text: '髙﨑①㈱№℡Ⅹⅹ～－∥', lost: [] });
  expect(await cp932('〜−‖—¢£¬¥‾µ·\u00a0か\u3099')).toEqual({ text: '～－∥―￠￡￢￥￣μ・ が', lost: [] });
});

test('[EXPORT75] every sign of the code page is read back as itself, and no variant is made the common form', () => {
  const known = new TextDecoder('shift_jis');
  const [trails, leads] = [range(0x40, 0xfc), [...range(0x81, 0x9f), ...range(0xe0, 0xfc)]];
  const pairs = leads.flatMap((lead) => trails.map((trail) => known.decode(Uint8Array.of(lead, trail))));
  const signs = pairs.filter((sign) => [...sign].length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(sign));
  expect(signs.length).toBeGreaterThan(7000);
  const { bytes, lost } = encodeCp932(signs.join(''));
  expect(lost).toEqual([]);
  expect(known.decode(bytes)).toBe(signs.join(''));
  expect(signs).toContain('\ufa19');
});

test('[EXPORT76] what CP932 has not becomes 〓 and is named once each, in order', async () => {
  expect(await cp932('𠮷野家と吉野家、𠮷と🏯、é')).toEqual({
    text: '〓野家と吉野家、〓と〓、〓',
    lost: ['𠮷', '🏯', 'é'],
  });
});

test('[EXPORT76] a sign with what combines with it is one character; of a variant only the variant is lost', async () => {
  expect(await cp932('葛\u{e0100}城市')).toEqual({ text: '葛城市', lost: ['葛\u{e0100}'] });
  expect(await cp932('e\u0301と☎\ufe0f')).toEqual({ text: '〓と〓', lost: ['e\u0301', '☎\ufe0f'] });
  expect(await cp932('か\u309a')).toEqual({ text: '〓', lost: ['か\u309a'] });
});
