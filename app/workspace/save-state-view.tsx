import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import type { SaveState } from '../collab/workspace.ts';
import { useSaveState } from '../collab/workspace-context.tsx';
import { classNames } from '../ui/class-names.ts';

const text = workspaceMessages.save;

/** Whether everything typed here is durable: always in view, in words and a sign, never by colour alone. */
export function SaveStateView() {
  const state = useSaveState();
  const { sign, words, tone } = describe(state);
  return (
    <p
      role="status"
      // While someone types it changes several times a second: only trouble is worth interrupting them for.
      aria-live={state.kind === 'offline' || state.kind === 'failing' ? 'polite' : 'off'}
      data-save-state={state.kind}
      className={classNames('save-state', tone)}
    >
      <span aria-hidden className="save-state-sign">
        {sign}
      </span>
      <span>{words}</span>
    </p>
  );
}

function describe(state: SaveState): { sign: string; words: string; tone: string } {
  switch (state.kind) {
    case 'connecting':
      return { sign: '○', words: text.connecting, tone: 'text-quiet' };
    case 'saved':
      return { sign: '●', words: text.saved, tone: 'text-success-2' };
    case 'saving':
      return { sign: '◐', words: text.saving, tone: 'text-quiet' };
    case 'draft':
      return { sign: '◐', words: text.draft, tone: 'text-quiet' };
    case 'offline':
      if (!state.keptOnDevice) return { sign: '▲', words: text.offlineNotKept, tone: 'text-error-1' };
      return {
        sign: '○',
        words: state.hasDraft ? text.offlineDraft : text.offlineKept,
        tone: 'text-warning-orange-2',
      };
    case 'failing':
      return { sign: '▲', words: text.failing, tone: 'text-error-1' };
  }
}
