/** The whole text schema, fixed from the start: an editor that does not know a node deletes it by mounting. */
import { type Extensions, getSchema, Mark, mergeAttributes, Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { TableCell } from '@tiptap/extension-table/cell';
import { TableHeader } from '@tiptap/extension-table/header';
import { TableRow } from '@tiptap/extension-table/row';
import { Table } from '@tiptap/extension-table/table';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import { UniqueID } from '@tiptap/extension-unique-id';
import type { Schema } from '@tiptap/pm/model';
import { uuidv4 } from 'lib0/random';
import { BLOCK_ID, HEADING_LEVELS, isSafeHref, TEXT_BLOCKS } from './body-blocks.ts';

/**
 * Every extension that shapes the text: nodes, marks and block ids; undo and collaboration are the workspace's.
 * `newBlockId` names new text blocks; the default needs no secure context.
 */
export function textExtensions(newBlockId: () => string = uuidv4): Extensions {
  return [
    Document,
    Text,
    Paragraph,
    BodyHeading.configure({ levels: [...HEADING_LEVELS] }),
    BulletList,
    OrderedList,
    ListItem,
    Blockquote,
    HorizontalRule,
    HardBreak,
    Table.configure({ resizable: false }),
    TableRow,
    TableHeader,
    TableCell,
    Footnote,
    IndicatorLink,
    Bold,
    Italic,
    Underline,
    Strike,
    Subscript,
    Superscript,
    SafeLink,
    UniqueID.configure({ attributeName: BLOCK_ID, types: [...TEXT_BLOCKS], generateID: newBlockId }),
  ];
}

let schema: Schema | null = null;

/** The ProseMirror schema of all bodies. */
export function textSchema(): Schema {
  schema ??= getSchema(textExtensions());
  return schema;
}

/** Its default level must be one of ours, where Tiptap's is 1. */
const BodyHeading = Heading.extend({
  addAttributes: () => ({ level: { default: HEADING_LEVELS[0], rendered: false } }),
});

/** 脚注: its text is an attribute, its number is derived from its place when it is shown. */
const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-footnote') ?? '',
      renderHTML: ({ text }: Record<string, unknown>) => ({ 'data-footnote': text }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
});

/** A reference to an indicator of this document, or of another if `documentId` is set; shown by its name. */
const IndicatorLink = Node.create({
  name: 'indicatorLink',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    nodeId: idAttribute('nodeId', 'data-indicator'),
    documentId: idAttribute('documentId', 'data-document'),
  }),
  parseHTML: () => [{ tag: 'span[data-indicator]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes)],
});

function idAttribute(name: string, attribute: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
    renderHTML: (attributes: Record<string, unknown>) =>
      typeof attributes[name] === 'string' ? { [attribute]: attributes[name] } : {},
  };
}

/**
 * Only an address, no class or target from pasted HTML, and only protocols that cannot run anything. Tiptap's own
 * extension would bring a recogniser of addresses with it, which nothing here uses and every browser would load.
 */
const SafeLink = Mark.create({
  name: 'link',
  priority: 1000,
  keepOnSplit: false,
  inclusive: false,
  exitable: true,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (isSafeHref(element.getAttribute('href') ?? '') ? null : false),
    },
  ],
  renderHTML({ HTMLAttributes: { href } }) {
    const address = typeof href === 'string' && isSafeHref(href) ? { href } : {};
    return ['a', { ...address, target: '_blank', rel: 'noopener noreferrer nofollow' }, 0];
  },
});
