import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { nodeId } from '../ids.ts';
import { type BodyNode, bodyOf, readBody, setBodyFromJson, setBodyFromText } from './body.ts';
import { readStrategy } from './read.ts';
import { must, rawNode, smallStrategy } from './testing/replica.ts';
import { textSchema } from './text-schema.ts';

const M1 = nodeId('m1');

function bodyOfM1(doc: Y.Doc): Y.XmlFragment {
  const body = bodyOf(doc, M1);
  if (body === null) throw new Error('m1 has no body');
  return body;
}

/** The body of m1 after a hostile client replaced its content. */
function written(...content: (Y.XmlElement | Y.XmlText)[]): Y.XmlFragment {
  const body = bodyOfM1(smallStrategy());
  body.delete(0, body.length);
  body.insert(0, content);
  return body;
}

function element(
  name: string,
  attributes: Record<string, unknown> = {},
  children: (Y.XmlElement | Y.XmlText)[] = [],
): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string); // any JSON fits
  made.insert(0, children);
  return made;
}

const paragraph = (text: string, blockId?: string) =>
  element('paragraph', blockId === undefined ? {} : { blockId }, [new Y.XmlText(text)]);
const texts = (body: Y.XmlFragment) => readBody(body).blocks.map((block) => block.text);
const omissions = (body: Y.XmlFragment) =>
  readBody(body).omissions.map(({ field, reason, found }) => [field, reason, found]);

const RICH: BodyNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: '改訂の経緯' }] },
    {
      type: 'paragraph',
      attrs: { blockId: 'own' },
      content: [
        { type: 'text', text: '国の' },
        {
          type: 'text',
          text: '総合戦略',
          marks: [{ type: 'link', attrs: { href: 'https://www.chisou.go.jp/' } }, { type: 'bold' }],
        },
        { type: 'footnote', attrs: { text: '令和4年12月23日閣議決定' } },
        { type: 'hardBreak' },
        { type: 'text', text: 'を踏まえ' },
        { type: 'indicatorLink', attrs: { nodeId: 'k1', documentId: null } },
      ],
    },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '点' }] }] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', attrs: { colspan: 2 }, content: [{ type: 'paragraph' }] },
            { type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: '値' }] }] },
          ],
        },
      ],
    },
    { type: 'blockquote', content: [{ type: 'paragraph' }] },
    { type: 'horizontalRule' },
  ],
};

it('[DOC19] every kind of node and mark reads as an editor shows it', () => {
  const doc = smallStrategy();
  must(setBodyFromJson(doc, null, M1, RICH));
  const { json, omissions } = readBody(bodyOfM1(doc));
  expect(omissions).toEqual([]);
  expect(json).toEqual(yXmlFragmentToProseMirrorRootNode(bodyOfM1(doc), textSchema()).toJSON());
});

it('[DOC20] blocks keep their ids, and those without get one from the node’s', () => {
  const doc = smallStrategy();
  must(setBodyFromJson(doc, null, M1, RICH));
  expect(readBody(bodyOfM1(doc)).blocks).toEqual([
    { id: 'm1~1', text: '改訂の経緯' },
    { id: 'own', text: '国の総合戦略〔令和4年12月23日閣議決定〕\nを踏まえ' },
    { id: 'm1~3', text: '点' },
    { id: 'm1~4', text: '' },
    { id: 'm1~5', text: '値' },
    { id: 'm1~6', text: '' },
  ]);
});

it('[DOC18] text becomes one paragraph a line', () => {
  const doc = smallStrategy();
  must(setBodyFromText(doc, null, M1, '一行目\n\n三行目'));
  expect(readBody(bodyOfM1(doc)).text).toBe('一行目\n\n三行目');
  expect(texts(bodyOfM1(doc))).toEqual(['一行目', '', '三行目']);
});

it.each<[string, BodyNode]>([
  ['an unknown node', { type: 'doc', content: [{ type: 'video' }] }],
  ['text outside a block', { type: 'doc', content: [{ type: 'text', text: 'x' }] }],
  ['an empty list', { type: 'doc', content: [{ type: 'bulletList' }] }],
  ['no document', { type: 'paragraph' }],
])('[DOC2] %s is refused as a body', (_, json) => {
  const doc = smallStrategy();
  expect(setBodyFromJson(doc, null, M1, json)).toMatchObject({ ok: false, error: { code: 'invalidBody' } });
});

it('[DOC18] an indicator has no body to set', () => {
  const refused = setBodyFromText(smallStrategy(), null, nodeId('k1'), 'x');
  expect(refused).toMatchObject({ ok: false, error: { code: 'noBody' } });
});

it('[DOC19] what the schema does not know is left out and named, its neighbours stay', () => {
  const body = written(
    element('script', { src: 'https://example.com/x.js' }, [new Y.XmlText('alert(1)')]),
    paragraph('残る'),
    new Y.XmlText('裸の文字'),
    element('doc', {}, [paragraph('文書の中の文書')]),
    element('constructor'),
  );
  expect(texts(body)).toEqual(['残る']);
  expect(omissions(body)).toEqual([
    ['body', 'unknownElement', 'script'],
    ['body', 'unknownElement', 'doc'],
    ['body', 'unknownElement', 'constructor'],
    ['body', 'invalidContent', 'text'],
  ]);
});

it('[DOC19] a node whose content does not fit is left out whole', () => {
  const body = written(
    element('bulletList'),
    element('heading', { level: 2 }, [element('blockquote', {}, [paragraph('見出しの中の引用')])]),
    element('tableRow', {}, [paragraph('行だけ')]),
    paragraph('残る'),
  );
  expect(texts(body)).toEqual(['残る']);
  expect(omissions(body).map(([, reason]) => reason)).toEqual(Array(3).fill('invalidContent'));
});

it('[DOC19] unknown marks and attributes are left out, the text stays', () => {
  const text = new Y.XmlText('文字');
  text.format(0, 2, { bold: {}, blink: {}, 'italic--12345678': {} });
  const body = written(element('paragraph', { onclick: 'alert(1)', blockId: 'b' }, [text]));
  expect(readBody(body).json.content).toEqual([
    {
      type: 'paragraph',
      attrs: { blockId: 'b' },
      content: [{ type: 'text', text: '文字', marks: [{ type: 'bold' }, { type: 'italic' }] }],
    },
  ]);
  expect(omissions(body)).toEqual([
    ['body.paragraph.onclick', 'unknownAttribute', 'alert(1)'],
    ['body', 'unknownMark', 'blink'],
  ]);
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  ' javascript:x',
  '//example.com',
  '/\\example.com',
  'vbscript:x',
  7,
])('[DOC21] a link to %j is only its text', (href) => {
  const text = new Y.XmlText('文字');
  text.format(0, 2, { link: { href } });
  const body = written(element('paragraph', { blockId: 'b' }, [text]));
  expect(readBody(body).json.content[0]?.content).toEqual([{ type: 'text', text: '文字' }]);
});

it.each([
  'https://a.example/',
  'http://a.example',
  'mailto:kikaku@a.example',
  'tel:0480000000',
  '/strategies/a',
  '#b',
])('[DOC21] a link to %s stays', (href) => {
  const text = new Y.XmlText('文字');
  text.format(0, 2, { link: { href } });
  const body = written(element('paragraph', { blockId: 'b' }, [text]));
  expect(readBody(body).json.content[0]?.content?.[0]?.marks).toEqual([{ type: 'link', attrs: { href } }]);
});

it('[DOC19] attributes of a wrong type take their default', () => {
  const body = written(
    element('heading', { level: 1, blockId: 'a' }),
    element('heading', { level: 'x', blockId: 7 }),
    element('table', {}, [
      element('tableRow', {}, [element('tableCell', { colspan: -1, rowspan: 1e9 }, [paragraph('値', 'c')])]),
    ]),
  );
  expect(readBody(body).json.content).toMatchObject([
    { attrs: { level: 2, blockId: 'a' } },
    { attrs: { level: 2, blockId: '~2' } },
    { content: [{ content: [{ attrs: { colspan: 1, rowspan: 1 } }] }] },
  ]);
  expect(omissions(body)).toHaveLength(5);
});

it('[DOC19] embedded objects in a text are left out', () => {
  const text = new Y.XmlText('前後');
  text.insertEmbed(1, { image: 'https://example.com/x.png' });
  const body = written(element('paragraph', { blockId: 'b' }, [text]));
  expect(texts(body)).toEqual(['前後']);
  expect(omissions(body)).toEqual([['body', 'unknownElement', 'object']]);
});

it('[DOC19] nesting is read to a bounded depth', () => {
  let inner = element('blockquote', {}, [paragraph('底')]);
  for (let depth = 0; depth < 200; depth++) inner = element('blockquote', {}, [inner]);
  const body = written(inner, paragraph('残る'));
  expect(texts(body)).toEqual(['残る']);
  expect(omissions(body)).toContainEqual(['body', 'tooDeep', 'blockquote']);
});

it('[DOC20] of equal block ids the first keeps it, later ones and missing ones get derived ids', () => {
  const body = written(paragraph('一', 'a'), paragraph('二', 'a'), paragraph('三'), paragraph('四', 'a'));
  expect(readBody(body).blocks.map((block) => block.id)).toEqual(['a', 'a~2', '~3', 'a~3']);
  expect(omissions(body)).toEqual([
    ['body', 'duplicateBlockId', 'a'],
    ['body', 'duplicateBlockId', 'a'],
  ]);
});

it.each([
  ['a text', () => new Y.Text('本文')],
  ['an element', () => new Y.XmlElement('paragraph')],
  ['a string', () => '本文'],
])('[DOC11] [DOC18] %s is no body, and is named', (_, make) => {
  const doc = smallStrategy();
  rawNode(doc, M1).set('body', make());
  expect(bodyOf(doc, M1)).toBeNull();
  expect(readStrategy(doc).omissions).toMatchObject([{ nodeId: 'm1', field: 'body', reason: 'wrongType' }]);
});
