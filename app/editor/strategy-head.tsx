import { setStrategyField } from '#shared/document/edit.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { planPeriodText } from '#shared/strategy/plan-period.ts';
import { useReadingPart, useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import { InlineField } from './inline-field.tsx';

type HeadField = 'title' | 'nickname' | 'edition' | 'overallGoal';

/** The strategy's own title, nickname, edition, plan period and overall goal, over its text; blank ones are filled in in its details. */
export function StrategyHead() {
  const strategy = useReadingPart((reading) => reading.strategy);
  const period = planPeriodText(strategy);
  const shown = (field: HeadField) => strategy[field] !== '';
  return (
    <header data-strategy className="strategy-head">
      <p className="text-quiet">{strategy.municipality}</p>
      <h1>
        <HeadText field="title" value={strategy.title} />
      </h1>
      {shown('nickname') && (
        <p className="strategy-nickname">
          【
          <HeadText field="nickname" value={strategy.nickname} />】
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 text-quiet">
        {shown('edition') && <HeadText field="edition" value={strategy.edition} />}
        {period !== '' && (
          <span>
            {editorMessages.strategy.planPeriod} {period}
          </span>
        )}
      </p>
      {shown('overallGoal') && (
        <div className="overall-goal">
          <p className="text-quiet">{editorMessages.strategy.fields.overallGoal}</p>
          <p className="text-std-20B-160">
            <HeadText field="overallGoal" value={strategy.overallGoal} />
          </p>
        </div>
      )}
    </header>
  );
}

function HeadText({ field, value }: { readonly field: HeadField; readonly value: string }) {
  const workspace = useWorkspaceOrNull();
  const name = editorMessages.strategy.fields[field];
  return (
    <InlineField
      value={value}
      label={name}
      placeholder={name}
      write={(text) => {
        if (workspace === null) throw new Error('edited before the document was open');
        return setStrategyField(workspace.doc, workspace.origin, field, text);
      }}
    />
  );
}
