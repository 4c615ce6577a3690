import { type ElementType, Fragment, memo, type ReactNode } from 'react';
import type { BodyJson, BodyNode } from '#shared/document/body.ts';
import { BLOCK_ID, isSafeHref } from '#shared/document/body-blocks.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { nodeId } from '#shared/ids.ts';
import { useNode } from '../collab/workspace-context.tsx';

/** A body as text, without an editor: the same elements and classes as in one, so that nothing jumps. */
export const RenderedBody = memo(function RenderedBody({ json }: { readonly json: BodyJson }) {
  return <>{blocks(json.content)}</>;
});

function blocks(nodes: readonly BodyNode[] | undefined): ReactNode {
  return nodes?.map((node, index) => <Block key={blockKey(node, index)} node={node} />);
}

function blockKey(node: BodyNode, index: number): string {
  const id = node.attrs?.[BLOCK_ID];
  return typeof id === 'string' ? id : String(index);
}

function Block({ node }: { readonly node: BodyNode }): ReactNode {
  const { attrs = {}, content } = node;
  switch (node.type) {
    case 'paragraph':
      // An empty paragraph has the height of a line, as in the editor.
      return <p>{content === undefined ? <br /> : content.map(inline)}</p>;
    case 'heading': {
      const Heading = attrs.level === 4 ? 'h4' : attrs.level === 3 ? 'h3' : 'h2';
      return <Heading>{content?.map(inline)}</Heading>;
    }
    case 'bulletList':
      return <ul>{blocks(content)}</ul>;
    case 'orderedList':
      return <ol start={typeof attrs.start === 'number' ? attrs.start : 1}>{blocks(content)}</ol>;
    case 'listItem':
      return <li>{blocks(content)}</li>;
    case 'blockquote':
      return <blockquote>{blocks(content)}</blockquote>;
    case 'horizontalRule':
      return <hr />;
    case 'table':
      return (
        <div className="tableWrapper">
          <table>
            <tbody>{blocks(content)}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{blocks(content)}</tr>;
    case 'tableHeader':
      return <th {...spans(attrs)}>{blocks(content)}</th>;
    case 'tableCell':
      return <td {...spans(attrs)}>{blocks(content)}</td>;
    default:
      return inline(node, 0);
  }
}

function spans(attrs: Readonly<Record<string, unknown>>) {
  return {
    colSpan: typeof attrs.colspan === 'number' ? attrs.colspan : 1,
    rowSpan: typeof attrs.rowspan === 'number' ? attrs.rowspan : 1,
  };
}

function inline(node: BodyNode, index: number): ReactNode {
  switch (node.type) {
    case 'text':
      return <Fragment key={index}>{marked(node)}</Fragment>;
    case 'hardBreak':
      return <br key={index} />;
    case 'footnote':
      return <Footnote key={index} text={String(node.attrs?.text ?? '')} />;
    case 'indicatorLink':
      return <IndicatorName key={index} attrs={node.attrs ?? {}} />;
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
  return <span className="footnote">{editorMessages.body.footnote(text)}</span>;
}

function IndicatorName({ attrs }: { readonly attrs: Readonly<Record<string, unknown>> }) {
  const id = typeof attrs.nodeId === 'string' && attrs.documentId == null ? attrs.nodeId : '';
  const node = useNode(nodeId(id));
  return <span className="indicator-link">{node?.title ?? editorMessages.body.indicatorElsewhere}</span>;
}
