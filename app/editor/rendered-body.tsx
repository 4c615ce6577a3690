import { type ElementType, memo, type ReactNode, useContext } from 'react';
import type { Highlight } from '#shared/comments/anchor-index.ts';
import type { BodyJson, BodyNode } from '#shared/document/body.ts';
import { BLOCK_ID, isSafeHref } from '#shared/document/body-blocks.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode } from '../collab/workspace-context.tsx';
import { FrozenTitles } from './frozen-titles.ts';
import { inlineLength, inlinePieces } from './inline-pieces.ts';
import { TEXT_LENGTH } from './text-selection.ts';

interface RenderedBodyProps {
  readonly json: BodyJson;
  /** Words to mark, by block; they may lie a moment behind the text. */
  readonly highlights: readonly Highlight[];
}

/** A body as text, without an editor: the same elements and classes as in one, so that nothing jumps. */
export const RenderedBody = memo(function RenderedBody({ json, highlights }: RenderedBodyProps) {
  return <>{blocks(json.content, highlights)}</>;
});

function blocks(nodes: readonly BodyNode[] | undefined, highlights: readonly Highlight[]): ReactNode {
  return nodes?.map((node, index) => (
    <Block key={blockKey(node, index)} node={node} highlights={highlights} />
  ));
}

function blockKey(node: BodyNode, index: number): string {
  const id = node.attrs?.[BLOCK_ID];
  return typeof id === 'string' ? id : String(index);
}

interface BlockProps {
  readonly node: BodyNode;
  readonly highlights: readonly Highlight[];
}

function Block({ node, highlights }: BlockProps): ReactNode {
  const { attrs = {}, content } = node;
  switch (node.type) {
    case 'paragraph':
      // An empty paragraph has the height of a line, as in the editor.
      return (
        <p data-blockid={blockId(attrs)}>
          {content === undefined ? <br {...{ [TEXT_LENGTH]: 0 }} /> : inlines(node, highlights)}
        </p>
      );
    case 'heading': {
      const Heading = attrs.level === 4 ? 'h4' : attrs.level === 3 ? 'h3' : 'h2';
      return <Heading data-blockid={blockId(attrs)}>{inlines(node, highlights)}</Heading>;
    }
    case 'bulletList':
      return <ul>{blocks(content, highlights)}</ul>;
    case 'orderedList':
      return <ol start={typeof attrs.start === 'number' ? attrs.start : 1}>{blocks(content, highlights)}</ol>;
    case 'listItem':
      return <li>{blocks(content, highlights)}</li>;
    case 'blockquote':
      return <blockquote>{blocks(content, highlights)}</blockquote>;
    case 'horizontalRule':
      return <hr />;
    case 'table':
      return (
        <div className="tableWrapper">
          <table>
            <tbody>{blocks(content, highlights)}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{blocks(content, highlights)}</tr>;
    case 'tableHeader':
      return <th {...spans(attrs)}>{blocks(content, highlights)}</th>;
    case 'tableCell':
      return <td {...spans(attrs)}>{blocks(content, highlights)}</td>;
    default:
      return <InlineNode node={node} />;
  }
}

function blockId(attrs: Readonly<Record<string, unknown>>): string | undefined {
  const id = attrs[BLOCK_ID];
  return typeof id === 'string' ? id : undefined;
}

function spans(attrs: Readonly<Record<string, unknown>>) {
  return {
    colSpan: typeof attrs.colspan === 'number' ? attrs.colspan : 1,
    rowSpan: typeof attrs.rowspan === 'number' ? attrs.rowspan : 1,
  };
}

/** The contents of a text block, in pieces where words are marked. */
function inlines({ attrs = {}, content = [] }: BodyNode, highlights: readonly Highlight[]): ReactNode {
  const own = highlights.filter((highlight) => highlight.blockId === blockId(attrs));
  return inlinePieces(content, own).map(({ node, threads }, index) =>
    threads.length === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line have no other identity
      <InlineNode key={index} node={node} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <mark key={index} className="comment-mark" data-threads={threads.join(' ')}>
        <InlineNode node={node} />
      </mark>
    ),
  );
}

function InlineNode({ node }: { readonly node: BodyNode }): ReactNode {
  switch (node.type) {
    case 'text':
      return <>{marked(node)}</>;
    case 'hardBreak':
      return <br />;
    case 'footnote':
      return <Footnote text={String(node.attrs?.text ?? '')} />;
    case 'indicatorLink':
      return <IndicatorName attrs={node.attrs ?? {}} />;
    default:
      return null;
  }
}

/** The text inside its marks, the first one innermost. */
function marked({ text, marks = [] }: BodyNode): ReactNode {
  let inner: ReactNode = text;
  for (const mark of marks) inner = withMark(inner, mark);
  return inner;
}

const MARK_ELEMENTS: Readonly<Record<string, ElementType>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
};

function withMark(inner: ReactNode, mark: NonNullable<BodyNode['marks']>[number]): ReactNode {
  const Element = MARK_ELEMENTS[mark.type];
  if (Element !== undefined) return <Element>{inner}</Element>;
  const href = mark.type === 'link' ? mark.attrs?.href : null;
  if (typeof href !== 'string' || !isSafeHref(href)) return inner;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {inner}
    </a>
  );
}

function Footnote({ text }: { readonly text: string }) {
  return (
    <span className="footnote" {...{ [TEXT_LENGTH]: inlineLength({ type: 'footnote', attrs: { text } }) }}>
      {editorMessages.body.footnote(text)}
    </span>
  );
}

function IndicatorName({ attrs }: { readonly attrs: Readonly<Record<string, unknown>> }) {
  const id = typeof attrs.nodeId === 'string' && attrs.documentId == null ? attrs.nodeId : '';
  const node = useNode(nodeId(id));
  const frozen = useContext(FrozenTitles);
  return (
    <span className="indicator-link" {...{ [TEXT_LENGTH]: 0 }}>
      {(frozen === null ? node?.title : frozen.get(id)) ?? editorMessages.body.indicatorElsewhere}
    </span>
  );
}
