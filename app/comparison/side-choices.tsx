import { Link } from '@remix-run/react';
import { useId } from 'react';
import type { ComparableStrategy } from '#server/services/comparison.ts';
import type { ComparisonSide } from '#shared/comparison/model.ts';
import { comparisonEditorMessages } from '#shared/i18n/ja/comparison-editor.ts';
import { frameworkMessages } from '#shared/i18n/ja/framework.ts';
import { documentId } from '#shared/ids.ts';
import { useReadingPart, useStrategy } from '../collab/workspace-context.tsx';
import { useNotify } from '../workspace/notices.tsx';
import { useStayWhileAway } from '../workspace/use-stay-while-away.ts';
import { useDesk } from './desk.tsx';
import { undo } from './editing-session.ts';

const text = comparisonEditorMessages.choice;
type ChosenSide = Exclude<ComparisonSide, 'next'>;

/** The heads of the columns: what stands on each side. */
export function SideChoices() {
  const { open } = useDesk();
  const { path } = useStrategy();
  const stayWhileAway = useStayWhileAway();
  const { title, edition } = useReadingPart((reading) => reading.strategy);
  return (
    <div className="comparison-sides">
      <div className="comparison-side">
        <SideChoice side="framework" choices={open.choices.frameworks} />
        {open.whyNot === null && (
          <Link to={`${path}/frameworks`} onClick={stayWhileAway} className="text-link comparison-way">
            {frameworkMessages.add}
          </Link>
        )}
      </div>
      <div className="comparison-side">
        <SideChoice side="current" choices={open.choices.strategies} />
      </div>
      <div className="comparison-side">
        <p className="comparison-side-name">{comparisonEditorMessages.side.next}</p>
        <p>{nameOf({ title, edition })}</p>
        <p className="comparison-way text-quiet">{text.here}</p>
      </div>
    </div>
  );
}

interface SideChoiceProps {
  readonly side: ChosenSide;
  readonly choices: readonly ComparableStrategy[];
}

function SideChoice({ side, choices }: SideChoiceProps) {
  const { open, session, step, sides, canArrange, choose } = useDesk();
  const notify = useNotify();
  const id = useId();
  const chosen = session.shown[`${side}Id`];
  const known = choices.find(({ documentId }) => documentId === chosen) ?? null;
  const onChange = (value: string) => {
    const hadRows = session.shown.rows.some((row) => row[side].length > 0);
    choose(side, value === '' ? null : documentId(value));
    if (hadRows) {
      notify({
        text: text.cleared(side),
        action: { label: comparisonEditorMessages.undo, run: () => step(undo) },
      });
    }
  };
  return (
    <>
      <label htmlFor={id} className="comparison-side-name">
        {comparisonEditorMessages.side[side]}
      </label>
      {open.whyNot === null ? (
        <select
          id={id}
          aria-label={text.label(side)}
          className="comparison-select"
          value={chosen ?? ''}
          disabled={!canArrange}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{text.none}</option>
          {known === null && chosen !== null && <option value={chosen}>{text.gone}</option>}
          {choices.map((choice) => (
            <option key={choice.documentId} value={choice.documentId}>
              {optionOf(choice)}
            </option>
          ))}
        </select>
      ) : (
        <p>{known === null ? text.unchosen : nameOf(known)}</p>
      )}
      {known !== null && (
        <a
          href={`/strategies/${known.slug}`}
          className="text-link comparison-way"
          aria-label={text.open(nameOf(known))}
        >
          {text.openShort}
        </a>
      )}
      {known !== null && sides[side] === null && <p role="status">{text.loading}</p>}
    </>
  );
}

function nameOf({ title, edition }: Pick<ComparableStrategy, 'title' | 'edition'>): string {
  return [title, edition].filter(Boolean).join('　');
}

/** The edition first: a long title hides what stands behind it in a narrow field. */
function optionOf({ title, edition }: ComparableStrategy): string {
  return [edition, title].filter(Boolean).join('　');
}
