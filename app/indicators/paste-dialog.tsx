import { gridMessages } from '#shared/i18n/ja/grid.ts';
import { numberedTitle } from '#shared/strategy/printed-title.ts';
import { useObservable } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { PasteQuestion } from './grid-context.ts';
import type { GridRow } from './grid-model.ts';
import type { GridSession } from './grid-session.ts';
import type { PastePlan, Unplaced } from './paste-plan.ts';
import { useColumnTitle } from './use-column-title.ts';
import { useGrid } from './use-grid.ts';

const messages = gridMessages.paste;
/** Beyond this many the list only counts; a block of a whole other sheet would not be read anyway. */
const LISTED = 200;

/** Before a paste of which a part has no place: what goes in, what does not and why, and what can be done. */
export function PasteDialog({ session }: { readonly session: GridSession }) {
  const question = useObservable(session.question, null);
  const answer = (plan: PastePlan | null) => {
    session.answer(plan);
    session.focus();
  };
  return (
    <Dialog
      open={question !== null}
      title={messages.title}
      onClose={() => answer(null)}
      actions={question !== null && <Answers question={question} answer={answer} />}
    >
      {question !== null && <Question session={session} question={question} />}
    </Dialog>
  );
}

interface AnswersProps {
  readonly question: PasteQuestion;
  readonly answer: (plan: PastePlan | null) => void;
}

function Answers({ question: { plan, grown }, answer }: AnswersProps) {
  const grows = grown !== null && grown.newRows.length > 0;
  return (
    <>
      {grows && (
        <Button ref={startHere} variant="solid" onClick={() => answer(grown)}>
          {messages.grow(grown.newRows.length)}
        </Button>
      )}
      {plan.cells.length > 0 && (
        <Button
          ref={grows ? null : startHere}
          variant={grows ? 'outline' : 'solid'}
          onClick={() => answer(plan)}
        >
          {messages.only(plan.cells.length)}
        </Button>
      )}
      <Button
        ref={grows || plan.cells.length > 0 ? null : startHere}
        variant="text"
        onClick={() => answer(null)}
      >
        {messages.cancel}
      </Button>
    </>
  );
}

/** Where the dialog puts the focus when it opens; React's own autoFocus comes before it is shown. */
function startHere(button: HTMLButtonElement | null): void {
  button?.setAttribute('autofocus', '');
}

function Question({
  session,
  question,
}: {
  readonly session: GridSession;
  readonly question: PasteQuestion;
}) {
  const rows = useGrid(session, (state) => state.rows);
  const { plan, grown } = question;
  const grows = grown !== null && grown.newRows.length > 0;
  return (
    <>
      <p>{plan.cells.length === 0 ? messages.fitsNone : messages.fits(plan.cells.length)}</p>
      {grows && <p>{messages.adds(grown.newRows.length, rowName(rows, grown.groupId))}</p>}
      {plan.otherGroupRows > 0 && <p>{messages.otherGroups(plan.otherGroupRows)}</p>}
      <p className="mt-3 font-bold">{messages.unplaced(plan.unplaced.length)}</p>
      <UnplacedList unplaced={plan.unplaced} rows={rows} />
    </>
  );
}

function UnplacedList({ unplaced, rows }: { unplaced: readonly Unplaced[]; rows: readonly GridRow[] }) {
  const columnTitle = useColumnTitle();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard
    // biome-ignore lint/a11y/useSemanticElements: a part of the dialog, not of the page
    <div role="region" aria-label={messages.title} tabIndex={0} className="mt-1 max-h-60 overflow-y-auto">
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-line border-b text-left">
            <th className="py-1 pr-3">{messages.source}</th>
            <th className="py-1 pr-3">{messages.place}</th>
            <th className="py-1">{messages.reason}</th>
          </tr>
        </thead>
        <tbody>
          {unplaced.slice(0, LISTED).map((cell) => (
            <tr key={`${cell.blockRow} ${cell.blockColumn}`} className="border-line border-b align-top">
              <td className="max-w-48 py-1 pr-3">
                <span className="line-clamp-2 wrap-anywhere">{cell.value}</span>
                <span className="block text-quiet">
                  {messages.blockCell(cell.blockRow + 1, cell.blockColumn + 1)}
                </span>
              </td>
              <td className="max-w-48 py-1 pr-3">
                <span className="line-clamp-2 wrap-anywhere">
                  {[rowName(rows, cell.rowId), cell.field && columnTitle(cell.field)]
                    .filter(Boolean)
                    .join(' ')}
                </span>
              </td>
              <td className="py-1">{messages.obstacles[cell.obstacle]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unplaced.length > LISTED && <p className="py-1">{messages.more(unplaced.length - LISTED)}</p>}
    </div>
  );
}

function rowName(rows: readonly GridRow[], id: string | null): string {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) return '';
  return row.kind === 'group' ? numberedTitle(row.node) : row.node.title || gridMessages.untitledRow;
}
