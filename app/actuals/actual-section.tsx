import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { whyNotEnter } from '#shared/actuals/entering.ts';
import { ACTUAL_LIMITS, type Actual } from '#shared/actuals/model.ts';
import { actualMessages } from '#shared/i18n/ja/actuals.ts';
import type { IndicatorNode } from '#shared/strategy/model.ts';
import { useStrategy, useWorkspace } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useNotify } from '../workspace/notices.tsx';
import { ActualList } from './actual-list.tsx';
import { EntryForm, removalRefusal, yearName } from './entry-form.tsx';
import { useActuals } from './use-actuals.ts';
import { useEntry } from './use-entry.ts';
import './actuals.css';

const text = actualMessages.panel;
/** How far back the choice of years goes. */
const YEARS_BACK = 25;

/** 実績値 of an indicator in its details: by year, entered by those who may. */
export function ActualSection({ node }: { readonly node: IndicatorNode }) {
  const actuals = useActuals().table.of(node.id);
  const why = useWhyNot(node);
  const { fiscalYear } = useStrategy();
  const entry = useEntry(node.id);
  const notify = useNotify();
  const section = useRef<HTMLElement>(null);
  const [question, setQuestion] = useState<Actual | 'discard' | null>(null);
  const years = freeYears(actuals, fiscalYear);
  const focusIn = (selector: string) => section.current?.querySelector<HTMLElement>(selector)?.focus();
  const open = (seen: Actual | null) => {
    const { value, status, note } = seen ?? { value: '', status: 'final' as const, note: '' };
    const year = seen?.fiscalYear ?? years.find((free) => free < fiscalYear) ?? years[0] ?? fiscalYear;
    flushSync(() => entry.open({ fiscalYear: year, value, status, note, seen }));
    focusIn('.actual-form input, .actual-form select');
  };
  const close = () => {
    flushSync(entry.drop);
    focusIn('.actual-open');
  };
  const save = async () => {
    if (entry.draft === null) return;
    const year = yearName(entry.draft.fiscalYear);
    if (!(await entry.save())) return;
    notify({ text: actualMessages.form.saved(year) });
    requestAnimationFrame(() => focusIn('.actual-open'));
  };
  const remove = async (actual: Actual) => {
    if (!(await entry.remove(actual))) return;
    notify({ text: actualMessages.form.removed(yearName(actual.fiscalYear)) });
    focusIn('.actual-open');
  };
  const cancel = () => (isTouched(entry.draft) ? setQuestion('discard') : close());
  return (
    <section ref={section} aria-label={text.heading} className="actual-section">
      <p className="detail-label">{text.heading}</p>
      {actuals.length === 0 && <p className="text-quiet">{text.none}</p>}
      {actuals.length > 0 && (
        <ActualList
          node={node}
          actuals={actuals}
          change={why === null && entry.draft === null ? open : null}
          remove={setQuestion}
        />
      )}
      {why !== null && <p className="actual-why">{why}</p>}
      {entry.draft === null && entry.refusal !== null && (
        <p role="alert" className="actual-error">
          ＊{removalRefusal(entry.refusal)}
        </p>
      )}
      {why === null && entry.draft === null && (
        <Button size="sm" className="actual-open" disabled={years.length === 0} onClick={() => open(null)}>
          {text.enter}
        </Button>
      )}
      {entry.draft !== null && (
        <EntryForm
          draft={entry.draft}
          entry={entry}
          years={withYear(years, entry.draft.fiscalYear)}
          save={save}
          cancel={cancel}
        />
      )}
      {question !== null && (
        <Question
          question={question}
          close={() => setQuestion(null)}
          discard={close}
          remove={(actual) => void remove(actual)}
        />
      )}
    </section>
  );
}

interface QuestionProps {
  readonly question: Actual | 'discard';
  readonly close: () => void;
  readonly discard: () => void;
  readonly remove: (actual: Actual) => void;
}

function Question({ question, close, discard, remove }: QuestionProps) {
  const words = question === 'discard' ? actualMessages.discard : actualMessages.removal;
  return (
    <ConfirmDialog
      title={
        question === 'discard'
          ? actualMessages.discard.title
          : actualMessages.removal.title(yearName(question.fiscalYear))
      }
      words={words}
      onConfirm={() => (question === 'discard' ? discard() : remove(question))}
      onClose={close}
    >
      <p className="wrap-anywhere">
        {question === 'discard' ? actualMessages.discard.body : actualMessages.removal.body(question.value)}
      </p>
    </ConfirmDialog>
  );
}

/** Why this person enters no actuals of the row, as a sentence; null for who may. */
function useWhyNot({ id }: IndicatorNode): string | null {
  const strategy = useStrategy();
  const { me } = useWorkspace();
  if (strategy.fork !== null) return actualMessages.whyNot.fork;
  const actor = { userId: me.id, isAdministrator: false, roles: strategy.roles };
  const reason = whyNotEnter(actor, strategy, id);
  if (reason === null) return null;
  const { whyNot } = actualMessages;
  if (reason !== 'otherDepartment') return whyNot.role;
  const department = strategy.departments.find((each) => each.id === strategy.nodeDepartments[id]);
  return department === undefined ? whyNot.noDepartment : whyNot.otherDepartment(department.name);
}

/** Years without an actual, the newest first. */
function freeYears(actuals: readonly Actual[], current: number): readonly number[] {
  const taken = new Set(actuals.map(({ fiscalYear }) => fiscalYear));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => current - back);
  return years.filter((year) => year >= ACTUAL_LIMITS.firstYear && !taken.has(year));
}

/** With the year that is being entered, also when someone else has entered it meanwhile. */
function withYear(years: readonly number[], year: number): readonly number[] {
  return years.includes(year) ? years : [...years, year].sort((a, b) => b - a);
}

function isTouched(draft: ReturnType<typeof useEntry>['draft']): boolean {
  if (draft === null) return false;
  return draft.value !== (draft.seen?.value ?? '') || draft.note !== (draft.seen?.note ?? '');
}
