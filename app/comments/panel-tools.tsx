import { Link } from '@remix-run/react';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { type ReactNode, useId } from 'react';
import { COMMENT_KINDS } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { opinionMessages } from '#shared/i18n/ja/opinions.ts';
import { meetingId, nodeId, userId } from '#shared/ids.ts';
import { useReadingPart, useStrategy } from '../collab/workspace-context.tsx';
import { itemName } from '../editor/item-name.ts';
import { useStayWhileAway } from '../workspace/use-stay-while-away.ts';
import { useCommentScreen } from './comment-screen.tsx';
import { useMeetingChoices } from './meeting-choices.ts';
import { isFiltered, NO_FILTER, type ThreadFilter } from './thread-list.ts';
import { usePanelState } from './use-thread-list.ts';

const text = commentMessages.filter;

/** Over the list: 絞り込み, 選択中の項目のみ, and which keys there are. */
export function PanelTools() {
  const { view } = useCommentScreen();
  const { slug } = useStrategy();
  const stay = useStayWhileAway();
  const { filter, onlyPlace, place } = usePanelState();
  const active = Object.values(filter).filter((chosen) => chosen !== null).length;
  return (
    <div className="comment-tools">
      <details className="comment-tool">
        <ToolSummary>{active === 0 ? text.toggle : text.active(active)}</ToolSummary>
        <Filters filter={filter} />
      </details>
      <Shortcuts />
      <Link to={`/strategies/${slug}/opinions`} className="comment-tool text-link" onClick={stay}>
        {opinionMessages.list.title}
      </Link>
      {place !== null && (
        <label className="comment-only-place">
          <input
            type="checkbox"
            checked={onlyPlace}
            onChange={({ target }) => view.change({ onlyPlace: target.checked })}
          />
          {text.onlyPlace}
        </label>
      )}
    </div>
  );
}

function ToolSummary({ children }: { readonly children: ReactNode }) {
  return (
    <summary>
      <ChevronRight aria-hidden className="size-4" />
      {children}
    </summary>
  );
}

function Filters({ filter }: { readonly filter: ThreadFilter }) {
  const { view, people } = useCommentScreen();
  const meetings = useMeetingChoices();
  const nodes = useReadingPart((reading) => reading.nodes);
  const set = (change: Partial<ThreadFilter>) => view.change({ filter: { ...filter, ...change } });
  const goals = nodes.filter(({ kind }) => kind === 'goal' || kind === 'section');
  return (
    <div className="comment-filters">
      <Choice
        label={text.person}
        value={filter.person}
        choices={people.map(({ id, name }) => [id, name])}
        choose={(id) => set({ person: id === null ? null : userId(id) })}
      />
      <Choice
        label={text.goal}
        value={filter.goal}
        choices={goals.map((node) => [node.id, `${'　'.repeat(node.depth)}${itemName(node)}`])}
        choose={(id) => set({ goal: id === null ? null : nodeId(id) })}
      />
      <Choice
        label={text.kind}
        value={filter.kind}
        choices={COMMENT_KINDS.map((kind) => [kind, commentMessages.kind[kind]])}
        choose={(chosen) => set({ kind: COMMENT_KINDS.find((kind) => kind === chosen) ?? null })}
      />
      {meetings.length > 0 && (
        <Choice
          label={text.meeting}
          value={filter.meeting}
          choices={meetings.map(({ id, label }) => [id, label])}
          choose={(id) => set({ meeting: id === null ? null : meetingId(id) })}
        />
      )}
      {isFiltered(filter) && (
        <button
          type="button"
          className="text-link justify-self-start"
          onClick={() => view.change({ filter: NO_FILTER })}
        >
          {commentMessages.list.clearFilter}
        </button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly choose: (value: string | null) => void;
}

function Choice({ label, value, choices, choose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="comment-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="comment-select"
        value={value ?? ''}
        onChange={({ target }) => choose(target.value === '' ? null : target.value)}
      >
        <option value="">{text.any}</option>
        {choices.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Shortcuts() {
  const { title, keys } = commentMessages.shortcuts;
  return (
    <details className="comment-tool">
      <ToolSummary>{title}</ToolSummary>
      <dl className="comment-shortcuts">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
