import X from 'lucide-react/icons/x';
import { NODE_FIELDS } from '#shared/document/schema.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { forkMessages } from '#shared/i18n/ja/fork.ts';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { nodesById, useObservable, useReading, useStrategy } from '../collab/workspace-context.tsx';
import { useBeginRevision } from '../revisions/opening-provider.tsx';
import { Button } from '../ui/button.tsx';
import type { GridNotice } from './grid-notice.ts';
import type { GridSession } from './grid-session.ts';
import { activeCell } from './grid-state.ts';

const messages = gridMessages.notices;

/** In the line under the table: what was just done or could not be, and the way back. */
export function NoticeLine({ session }: { readonly session: GridSession }) {
  const { whyNot } = useStrategy();
  const notice = useObservable(session.notice, null);
  const why = whyNot === null ? '' : accessMessages.whyNot[whyNot];
  return (
    <div role="status" className={notice === null ? 'sr-only' : 'flex-1'}>
      {notice !== null && (
        <div className="grid-notice">
          <p className="line-clamp-2 min-w-0 flex-1 wrap-anywhere">{noticeText(notice, why)}</p>
          <NoticeAction session={session} notice={notice} />
          <button
            type="button"
            aria-label={messages.close}
            className="inline-flex size-8 shrink-0 items-center justify-center rounded-4"
            onClick={() => {
              session.dismiss();
              session.focus();
            }}
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      )}
    </div>
  );
}

function NoticeAction({ session, notice }: { readonly session: GridSession; readonly notice: GridNotice }) {
  const button = (label: string, act: () => void) => (
    <Button
      size="xs"
      className="max-w-60 shrink-0"
      onClick={() => {
        act();
        session.focus();
      }}
    >
      <span className="truncate">{label}</span>
    </Button>
  );
  switch (notice.code) {
    case 'readOnly':
      return <ProposeInstead session={session} />;
    case 'binned':
    case 'cleared':
    case 'pasted':
    case 'added':
    case 'moved':
      return button(messages.undo, () => session.run({ do: 'undo' }));
    case 'replaced':
      return button(messages.takeTheirs(shortened(notice.theirs)), () => session.takeTheirs(notice));
    case 'rowGone':
      return button(messages.restoreRow, () => session.restore(notice.nodeId));
    default:
      return null;
  }
}

/** What cannot be edited here may be proposed. */
function ProposeInstead({ session }: { readonly session: GridSession }) {
  const begin = useBeginRevision();
  const nodes = nodesById(useReading());
  if (begin === null) return null;
  const open = () => {
    const cell = activeCell(session.state.get());
    begin({
      origin: cell === null ? { from: 'strategy' } : { from: 'node', ...cell },
      title: forkMessages.opening.suggested(cell === null ? '' : (nodes.get(cell.nodeId)?.title ?? '')),
      view: 'indicators',
    });
  };
  return (
    <Button size="xs" className="shrink-0" onClick={open}>
      {forkMessages.opening.button}
    </Button>
  );
}

function noticeText(notice: GridNotice, why: string): string {
  switch (notice.code) {
    case 'readOnly':
      return why === '' ? messages.readOnly : why;
    case 'refused':
      return notice.refusal === 'tooLong' && notice.field !== 'role'
        ? messages.tooLong(NODE_FIELDS.indicator[notice.field].limit)
        : messages[notice.refusal === 'roleNotHere' ? 'roleNotHere' : 'unknownRole'];
    case 'cleared':
      return messages.cleared(notice.cells);
    case 'pasted':
      return messages.pasted(notice.cells, notice.rows);
    case 'binned':
      return messages.binned(binnedRows(notice.rows));
    case 'replaced':
      return messages.replaced(
        `「${notice.rowTitle || gridMessages.untitledRow}」の${gridMessages.columns[notice.field]}`,
        shortened(notice.theirs),
        shortened(notice.mine),
      );
    case 'rowGone':
      return messages.rowGone(notice.rowTitle || gridMessages.untitledRow);
    case 'headerRow':
      return messages.header;
    default:
      return messages[notice.code];
  }
}

/** Long texts are in the line above the table and in the history; here their beginning tells them apart. */
function shortened(value: string): string {
  const characters = [...value];
  if (value === '') return messages.blankValue;
  return characters.length <= 16 ? value : `${characters.slice(0, 15).join('')}…`;
}

function binnedRows(titles: readonly string[]): string {
  const [title = ''] = titles;
  return titles.length === 1
    ? `「${title || gridMessages.untitledRow}」`
    : messages.binnedRows(titles.length);
}
