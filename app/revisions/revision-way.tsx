import Check from 'lucide-react/icons/check';
import { revisionMessages } from '#shared/i18n/ja/revisions.ts';
import type { RevisionState, VotingRule } from '#shared/revision/model.ts';
import { wayOf } from './way.ts';

const text = revisionMessages.page;

interface RevisionWayProps {
  readonly state: RevisionState;
  readonly rule: VotingRule;
}

/** 下書き ─ 提出 ─ ●審議中 ─ 承認 ─ 反映済, with where the revision is. */
export function RevisionWay({ state, rule }: RevisionWayProps) {
  return (
    <ol aria-label={text.way} className="revision-way">
      {wayOf(state).map(({ state: station, position }) => (
        <li key={station} data-position={position} aria-current={position === 'here' ? 'step' : undefined}>
          {position === 'done' && <Check aria-hidden className="size-4" />}
          {position === 'here' && <span aria-hidden>●</span>}
          {revisionMessages.stateWord(station, rule)}
          {position === 'done' && <span className="sr-only">（{text.done}）</span>}
          {position === 'here' && <span className="sr-only">（{text.here}）</span>}
        </li>
      ))}
    </ol>
  );
}
