import { useLocation } from '@remix-run/react';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Trash2 from 'lucide-react/icons/trash-2';
import X from 'lucide-react/icons/x';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import type { NodeId } from '#shared/ids.ts';
import { spacedNumber } from '#shared/strategy/printed-title.ts';
import { useReading, useReadingPart } from '../collab/workspace-context.tsx';
import { CommentCount } from '../comments/comment-count.tsx';
import { useOutlineCount } from '../comments/use-open-counts.ts';
import { itemName } from '../editor/item-name.ts';
import { nodeAnchor } from '../editor/node-anchor.ts';
import { classNames } from '../ui/class-names.ts';
import { BinDialog } from './bin-dialog.tsx';
import { type OutlineEntry, outlineOf } from './outline-tree.ts';
import { useOutlinePane } from './panes.tsx';
import { useCurrentSection } from './use-current-section.ts';
import { useGoTo } from './use-go-to.ts';

const text = workspaceMessages.outline;

/** The table of contents on the left: leads to every section, goal and measure, and to the bin. */
export function Outline() {
  const reading = useReading();
  const entries = useMemo(() => outlineOf(reading), [reading]);
  const current = useCurrentSection();
  const pane = useOutlinePane();
  return (
    <nav aria-label={text.label} className="contents-pane" data-pane={paneState(pane.isOpen)}>
      <div className="contents-scroll">
        <div className="flex justify-end lg:hidden">
          <button type="button" aria-label={text.close} className="icon-button" onClick={pane.close}>
            <X aria-hidden className="size-5" />
          </button>
        </div>
        {entries.length === 0 && <p className="px-3 py-2 text-quiet">{text.empty}</p>}
        <Entries entries={entries} current={current} />
      </div>
      <BinButton />
    </nav>
  );
}

/** For the style sheet: opened, closed, or where there is room. */
export function paneState(isOpen: boolean | null): 'open' | 'closed' | 'auto' {
  if (isOpen === null) return 'auto';
  return isOpen ? 'open' : 'closed';
}

interface EntriesProps {
  readonly entries: readonly OutlineEntry[];
  readonly current: NodeId | null;
}

function Entries({ entries, current }: EntriesProps) {
  return (
    <ul className="contents-list">
      {entries.map((entry) => (
        <Entry key={entry.node.id} entry={entry} current={current} />
      ))}
    </ul>
  );
}

const Entry = memo(function Entry({
  entry: { node, children },
  current,
}: {
  readonly entry: OutlineEntry;
  readonly current: NodeId | null;
}) {
  const [isOpen, setOpen] = useState(true);
  const name = itemName(node);
  return (
    <li>
      <div className="contents-row">
        {children.length > 0 ? (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={isOpen ? text.collapse(name) : text.expand(name)}
            className="contents-toggle"
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight aria-hidden className={classNames('size-4', isOpen && 'rotate-90')} />
          </button>
        ) : (
          <span className="contents-toggle" />
        )}
        <EntryLink id={node.id} isCurrent={current === node.id}>
          {node.title !== '' && node.number !== '' && (
            <span className="node-number text-quiet">{spacedNumber(node.number)}</span>
          )}
          {node.title === '' ? name : node.title}
        </EntryLink>
        <EntryCount id={node.id} name={name} isFolded={!isOpen} />
      </div>
      {isOpen && children.length > 0 && <Entries entries={children} current={current} />}
    </li>
  );
});

interface EntryCountProps {
  readonly id: NodeId;
  readonly name: string;
  readonly isFolded: boolean;
}

/** Open comments on what an entry stands for, with all below it while that is folded. */
function EntryCount({ id, name, isFolded }: EntryCountProps) {
  const count = useOutlineCount(id, isFolded);
  return <CommentCount id={id} field={null} count={count} name={name} />;
}

function EntryLink(props: {
  readonly id: NodeId;
  readonly isCurrent: boolean;
  readonly children: React.ReactNode;
}) {
  const { id, isCurrent, children } = props;
  const go = useGoTo();
  const pane = useOutlinePane();
  const inTable = useLocation().pathname.endsWith('/indicators');
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent && link.current !== null) keepInView(link.current);
  }, [isCurrent]);
  return (
    <a
      ref={link}
      href={`#${nodeAnchor(id)}`}
      aria-current={isCurrent ? 'location' : undefined}
      className={classNames('contents-link', isCurrent && 'contents-link-current')}
      onClick={(event) => {
        event.preventDefault();
        go({ view: inTable ? 'indicators' : 'text', nodeId: id, field: null });
        // Over the text of a phone the outline has done its work.
        if (pane.isOpen === true && window.matchMedia('(max-width: 63.99rem)').matches) pane.close();
      }}
    >
      {children}
    </a>
  );
}

/** Scrolls the list and nothing around it, as scrollIntoView would. */
function keepInView(link: HTMLElement): void {
  const list = link.closest('.contents-scroll');
  if (list === null) return;
  const [inner, outer] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop += inner.top - outer.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}

function BinButton() {
  const count = useReadingPart(({ bin }) => bin.length);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="contents-bin" onClick={() => setOpen(true)}>
        <Trash2 aria-hidden className="size-4" />
        {text.bin(count)}
      </button>
      {isOpen && <BinDialog onClose={() => setOpen(false)} />}
    </>
  );
}
