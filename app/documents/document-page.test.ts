import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { cell, row } from '#shared/documents/cells.ts';
import { type DocumentBlock, plain } from '#shared/documents/model.ts';
import type { Imprint, Paper } from '#shared/documents/printed.ts';
import { DocumentPage } from './document-page.tsx';

function html(blocks: readonly DocumentBlock[], paper?: Paper, imprint?: Partial<Imprint>): string {
  const document = {
    title: '題',
    contents: null,
    sections: [
      { id: 'a', startsPage: true, blocks },
      { id: 'b', startsPage: false, blocks: [] },
    ],
  };
  const printed = { documentNumber: '', footer: '', hasPageNumbers: false, ...imprint };
  return renderToStaticMarkup(
    createElement(DocumentPage, { document, ...(paper === undefined ? {} : { paper }), imprint: printed }),
  );
}

test('[EXPORT37] 資料番号 comes first, the foot last; the paper is the template’s', () => {
  const page = html(
    [],
    { size: 'A3', orientation: 'portrait' },
    { documentNumber: '資料4', footer: '町 令和8年' },
  );
  expect(page).toMatch(
    /^<article class="document document-portrait document-a3-portrait"><header[^>]*><p[^>]*>資料4/,
  );
  expect(page).toMatch(/<footer[^>]*>町 令和8年<\/footer><\/article>$/);
  expect(html([], undefined, { hasPageNumbers: true })).toContain('document-a4-landscape-numbered');
  expect(html([])).not.toContain('<footer');
});

test('[EXPORT37] what goes on behind a section that begins a page stands on its sheet', () => {
  expect(html([])).toMatch(
    /<div class="document-sheet"><section id="a"[^>]*><\/section><section id="b"[^>]*><\/section><\/div>/,
  );
});

test('[EXPORT37] lists bring their own signs, quotes and captions are what they are', () => {
  const page = html([
    { type: 'list', isOrdered: true, items: [{ marker: 'a.', depth: 1, runs: plain('項') }] },
    { type: 'paragraph', style: 'quote', runs: plain('引用') },
    { type: 'paragraph', style: 'caption', runs: plain('表1') },
  ]);
  expect(page).toContain('<ol class="document-list"><li style="margin-inline-start:1em"><span');
  expect(page).toContain('>a.</span><span>項</span></li></ol>');
  expect(page).toMatch(/<blockquote[^>]*><p>引用<\/p><\/blockquote>/);
  expect(page).toContain('<p class="document-caption">表1</p>');
});

test('[EXPORT37] text is written as it was, several ways at once, with its mark around it', () => {
  const runs = [
    { text: '水', mark: null, formats: ['bold', 'underline'] as const },
    { text: '2', mark: 'added' as const, formats: ['subscript'] as const },
  ];
  expect(html([{ type: 'paragraph', style: 'plain', runs }])).toContain(
    '<p><strong><u>水</u></strong><ins class="document-mark"><span class="sr-only">［追加］</span><sub>2</sub>',
  );
});

test('[EXPORT37] a table may have no head, and a head without words is none', () => {
  const table = { caption: '表', widths: [1, 1], head: [], rows: [row([cell('一'), cell('二')])] };
  expect(html([{ type: 'table', table }])).not.toContain('<thead');
  const headed = { ...table, head: [[cell('項'), cell('')]] };
  expect(html([{ type: 'table', table: headed }])).toMatch(
    /<thead><tr><th [^>]*><p>項<\/p><\/th><td [^>]*><\/td>/,
  );
});
