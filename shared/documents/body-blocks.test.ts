import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BodyJson, BodyNode } from '../document/body.ts';
import { textSchema } from '../document/text-schema.ts';
import { bodyBlocks } from './body-blocks.ts';
import { type DocumentBlock, RUN_FORMATS, type Runs, textOf } from './model.ts';
import { gridOf, wordsOf } from './testing/grid.ts';

const text = (words: string, ...marks: readonly string[]): BodyNode => ({
  type: 'text',
  text: words,
  marks: marks.map((type) =>
    type === 'link' ? { type, attrs: { href: 'https://town.example/' } } : { type },
  ),
});
const paragraph = (...content: readonly BodyNode[]): BodyNode => ({ type: 'paragraph', content });
const heading = (level: number, words: string): BodyNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
const node = (type: string, ...content: readonly BodyNode[]): BodyNode => ({ type, content });
const item = (...content: readonly BodyNode[]) => node('listItem', ...content);
const td = (words: string, attrs: Record<string, unknown> = {}): BodyNode => ({
  type: 'tableCell',
  attrs,
  content: [paragraph(text(words))],
});
const th = (words: string, attrs: Record<string, unknown> = {}): BodyNode => ({
  ...td(words, attrs),
  type: 'tableHeader',
});
const blocks = (...content: readonly BodyNode[]) => bodyBlocks({ type: 'doc', content }, 2);

/** A block as one line: what it is, and its words with formats in [ ]. */
function lines(document: readonly DocumentBlock[]): readonly string[] {
  return document.flatMap((block) => {
    if (block.type === 'heading') return `h${block.level} ${block.text}`;
    if (block.type === 'list')
      return block.items.map(({ marker, depth, runs }) => `${'  '.repeat(depth)}${marker}|${drawn(runs)}`);
    if (block.type === 'table') return wordsOf(block.table).map((row) => row.join(' / '));
    return `${block.type === 'note' ? '※' : `${block.style} `}${drawn(block.runs)}`;
  });
}

function drawn(runs: Runs): string {
  return runs
    .map(({ text, formats }) => (formats === undefined ? text : `[${formats.join('+')} ${text}]`))
    .join('');
}

/** A body for every node and mark of the schema; the words to be found in it are 語. */
const EXAMPLES: Readonly<Record<string, BodyNode>> = {
  doc: paragraph(text('語')),
  text: paragraph(text('語')),
  paragraph: paragraph(text('語')),
  heading: heading(2, '語'),
  bulletList: node('bulletList', item(paragraph(text('語')))),
  orderedList: node('orderedList', item(paragraph(text('語')))),
  listItem: node('bulletList', item(paragraph(text('語')), paragraph(text('二')))),
  blockquote: node('blockquote', heading(2, '題'), paragraph(text('語'))),
  horizontalRule: { type: 'horizontalRule' },
  hardBreak: paragraph(text('前'), { type: 'hardBreak' }, text('語')),
  table: node('table', node('tableRow', td('語'))),
  tableRow: node('table', node('tableRow', th('頭')), node('tableRow', td('語'))),
  tableHeader: node('table', node('tableRow', th('語')), node('tableRow', td('値'))),
  tableCell: node('table', node('tableRow', td('語'))),
  footnote: paragraph({ type: 'footnote', attrs: { text: '語' } }),
  indicatorLink: paragraph({ type: 'indicatorLink', attrs: { nodeId: 'k1' } }),
  bold: paragraph(text('語', 'bold')),
  italic: paragraph(text('語', 'italic')),
  underline: paragraph(text('語', 'underline')),
  strike: paragraph(text('語', 'strike')),
  subscript: paragraph(text('語', 'subscript')),
  superscript: paragraph(text('語', 'superscript')),
  link: paragraph(text('語', 'link')),
};

test('[EXPORT30] every node and mark of the text schema comes out', () => {
  const schema = textSchema();
  expect(Object.keys(EXAMPLES).sort()).toEqual(
    [...Object.keys(schema.nodes), ...Object.keys(schema.marks)].sort(),
  );
  const out = Object.fromEntries(
    Object.entries(EXAMPLES).map(([name, example]) => {
      const found = bodyBlocks({ type: 'doc', content: [example] }, 2, (id) => (id === 'k1' ? '語' : null));
      return [name, lines(found)];
    }),
  );
  for (const name of Object.keys(EXAMPLES))
    expect(out[name]?.join('\n'), name).toContain(name === 'horizontalRule' ? '――' : '語');
  for (const format of RUN_FORMATS) expect(out[format]).toEqual([`plain [${format} 語]`]);
  expect(out.link).toEqual(['plain 語（https://town.example/）']);
  expect(out.footnote).toEqual(['plain [superscript ※1]', '※1　語']);
  expect(out.blockquote).toEqual(['quote [bold 題]', 'quote 語']);
});

test('[EXPORT30] any nesting of blocks leaves each word once and in its order', () => {
  const { body } = fc.letrec<{ body: readonly BodyNode[]; block: BodyNode }>((tie) => {
    const words = fc.constantFrom('bold', 'link', 'strike').map((mark) => paragraph(text('語', mark)));
    const inner = fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'deep' });
    const items = inner.map((content) => item(paragraph(text('語')), ...content));
    const cells = fc.array(
      fc
        .tuple(fc.constantFrom('tableCell', 'tableHeader'), fc.nat(2), inner)
        .map(([type, span, content]) => ({
          type,
          attrs: { rowspan: span + 1, colspan: span + 1 },
          content,
        })),
      { maxLength: 3 },
    );
    return {
      body: fc.array(tie('block'), { maxLength: 4 }),
      block: fc.oneof(
        { depthIdentifier: 'deep', maxDepth: 3, withCrossShrink: true },
        words,
        fc.constantFrom(2, 3, 4).map((level) => heading(level, '語')),
        fc.array(items, { minLength: 1, maxLength: 2 }).map((all) => node('bulletList', ...all)),
        fc.array(items, { minLength: 1, maxLength: 2 }).map((all) => node('orderedList', ...all)),
        inner.map((content) => node('blockquote', ...content)),
        fc
          .array(cells, { minLength: 1, maxLength: 3 })
          .map((rows) => node('table', ...rows.map((row) => node('tableRow', ...row)))),
      ),
    };
  });
  fc.assert(
    fc.property(body, (content) => {
      const numbered = withNumbers({ type: 'doc', content });
      const found = bodyBlocks(numbered.body, 2).flatMap(wordsOfBlock).join('');
      expect(found.match(/〈\d+〉/g) ?? []).toEqual(
        Array.from({ length: numbered.count }, (_, at) => `〈${at}〉`),
      );
    }),
    { numRuns: 60 },
  );
});

/** Every 語 with a number of its own, so that one that is lost or doubled shows. */
function withNumbers(body: BodyJson): { readonly body: BodyJson; readonly count: number } {
  let count = 0;
  const visit = (each: BodyNode): BodyNode => ({
    ...each,
    ...(each.text === undefined ? {} : { text: `〈${count++}〉` }),
    ...(each.content === undefined ? {} : { content: each.content.map(visit) }),
  });
  return { body: { ...body, content: body.content.map(visit) }, count };
}

function wordsOfBlock(block: DocumentBlock): readonly string[] {
  if (block.type === 'heading') return [block.text];
  if (block.type === 'list') return block.items.map(({ runs }) => textOf([runs]));
  if (block.type !== 'table') return [textOf([block.runs])];
  // Throws if the cells overlap or leave holes.
  gridOf(block.table);
  const { head, rows } = block.table;
  return [...head, ...rows.map(({ cells }) => cells)].flat().map(({ paragraphs }) => textOf(paragraphs));
}

test('[EXPORT31] headings lie one below the other, whatever level was chosen', () => {
  const found = blocks(
    heading(3, 'あ'),
    heading(4, 'い'),
    heading(2, 'う'),
    heading(4, 'え'),
    heading(3, 'お'),
  );
  expect(lines(found)).toEqual(['h2 あ', 'h3 い', 'h2 う', 'h3 え', 'h3 お']);
  const deep = bodyBlocks({ type: 'doc', content: [heading(2, 'あ'), heading(3, 'い')] }, 5);
  expect(lines(deep)).toEqual(['h5 あ', 'h5 い']);
});

test('[EXPORT31] lists within lists, with their own counting, are set in', () => {
  const inner: BodyNode = {
    ...node('orderedList', item(paragraph(text('い'))), item(paragraph(text('う')))),
    attrs: { start: 3, type: 'a' },
  };
  const list = node(
    'bulletList',
    item(paragraph(text('あ')), inner, paragraph(text('え'))),
    item(paragraph(text('お')), { type: 'horizontalRule' }),
    item(paragraph(text('か'))),
  );
  expect(lines(blocks(list))).toEqual([
    '・|あ',
    '  c.|い',
    '  d.|う',
    '|え',
    '・|お',
    'plain ――――――――――――',
    '・|か',
  ]);
});

test('[EXPORT31] footnotes are counted as they are read, and stand behind the text', () => {
  const foot = (words: string): BodyNode => ({ type: 'footnote', attrs: { text: words } });
  const list = node(
    'bulletList',
    item(paragraph(foot('二'))),
    item(node('blockquote', paragraph(foot('三')))),
  );
  const found = blocks(
    paragraph(text('あ'), foot('一')),
    node('table', node('tableRow', { type: 'tableCell', content: [list, paragraph(foot('四'))] })),
  );
  expect(lines(found).slice(-4)).toEqual(['※1　一', '※2　二', '※3　三', '※4　四']);
});

test('[EXPORT31] an address stands once behind its link, and not behind one that says it', () => {
  const link = (words: string, href: string, ...marks: readonly string[]): BodyNode => ({
    ...text(words),
    marks: [{ type: 'link', attrs: { href } }, ...marks.map((type) => ({ type }))],
  });
  const found = blocks(
    paragraph(link('市の', 'https://a.example/'), link('計画', 'https://a.example/', 'bold'), text('。')),
    paragraph(link('0123-45-6789', 'tel:0123-45-6789')),
  );
  expect(lines(found)).toEqual(['plain 市の[bold 計画]（https://a.example/）。', 'plain 0123-45-6789']);
});

test('[EXPORT31] a table keeps its spans, head and row heads; holes are filled', () => {
  const [table] = blocks(
    node(
      'table',
      node('tableRow', th('区分', { rowspan: 2 }), th('値', { colspan: 2 })),
      node('tableRow', th('男'), th('女')),
      node('tableRow', th('寿命'), td('79.3'), td('84.3')),
      node('tableRow', th('人口')),
    ),
  );
  if (table?.type !== 'table') throw new Error('there is a table');
  expect(table.table.head).toHaveLength(2);
  expect(wordsOf(table.table)).toEqual([
    ['区分', '値', '値'],
    ['区分', '男', '女'],
    ['寿命', '79.3', '84.3'],
    ['人口', '', ''],
  ]);
  expect(table.table.rows.map(({ cells }) => cells.map(({ isRowHeader }) => isRowHeader))).toEqual([
    [true, false, false],
    [true, false, false],
  ]);
  expect(table.table.caption).toBe('表（区分、値）');
});
