import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { imprintOf } from '#shared/documents/imprint.ts';
import type { PrintedDocument } from '#shared/documents/printed.ts';
import { usualTemplate } from '#shared/documents/template.ts';
import { createExporter, type Exporter } from './exporter.ts';

let exporter: Exporter;

beforeEach(() => {
  exporter = createExporter();
});
afterEach(() => exporter.close());

function titled(title: string): PrintedDocument {
  const paper = { size: 'A4', orientation: 'portrait' } as const;
  const template = usualTemplate({ name: 'outline', paper, columns: [], options: [] });
  return {
    name: 'outline',
    document: { title, contents: null, sections: [] },
    data: { title, columns: [], rows: [] },
    paper,
    imprint: imprintOf({
      ...{ template, title, yearStyle: 'era', today: '2026-11-20', version: '第1版', hash: '0'.repeat(64) },
    }),
  };
}

const asJson = (printed: PrintedDocument) => exporter.pack(printed, { format: 'json' });

/** What the file says its title is. */
async function titleIn(packing: ReturnType<typeof asJson>): Promise<string> {
  const packed = await packing;
  if (!packed.ok) return packed.error.code;
  return JSON.parse(new TextDecoder().decode(packed.value.bytes)).document.title;
}

/** Processes that this one has started, by Linux's own list. */
function childrenOf(pid: number): readonly number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return list.trim().split(' ').filter(Boolean).map(Number);
}

/** JSON cannot say what contains itself, and a process can be handed it. */
function endless(): PrintedDocument {
  const rows: unknown[] = [];
  rows.push(rows);
  return { ...titled('終わりのない資料'), data: { title: '', columns: [], rows: rows as never } };
}

test('[EXPORT85] a file that cannot be made fails alone', async () => {
  const made = [asJson(titled('一')), asJson(endless()), asJson(titled('二'))] as const;
  await expect(made[1]).rejects.toThrow('circular');
  expect(await Promise.all([titleIn(made[0]), titleIn(made[2])])).toEqual(['一', '二']);
});

test('[EXPORT85] when too many wait the next one is refused, and those that wait are made', async () => {
  const wanted = Array.from({ length: 40 }, (_, index) => titleIn(asJson(titled(`資料${index}`))));
  const titles = await Promise.all(wanted);
  const made = titles.filter((title) => title !== 'busy');
  expect(made).toEqual(titles.slice(0, made.length));
  expect(made.length).toBeGreaterThan(20);
  expect(titles.at(-1)).toBe('busy');
  expect(await titleIn(asJson(titled('そのあと')))).toBe('そのあと');
});

test('[EXPORT85] what waits when the server stops is given up, and nothing is taken on', async () => {
  const waiting = [asJson(titled('一')), asJson(titled('二'))].map((packing) =>
    expect(packing).rejects.toThrow(),
  );
  await exporter.close();
  await Promise.all(waiting);
  expect(await titleIn(asJson(titled('三')))).toBe('busy');
});

test('[EXPORT85] a process that dies takes only the file in hand with it', async () => {
  const made = [asJson(titled('一')), asJson(titled('二')), asJson(titled('三'))] as const;
  const [first] = childrenOf(process.pid);
  process.kill(first ?? 0, 'SIGKILL');
  await expect(made[0]).rejects.toThrow('SIGKILL');
  expect(await Promise.all([titleIn(made[1]), titleIn(made[2])])).toEqual(['二', '三']);
});
