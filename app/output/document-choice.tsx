import { Link } from '@remix-run/react';
import { type DocumentName, REVISION_DOCUMENTS, STRATEGY_DOCUMENTS } from '#shared/documents/names.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { revisionName, revisionStates } from '#shared/i18n/ja/revision-name.ts';
import type { RevisionId } from '#shared/ids.ts';
import { classNames } from '../ui/class-names.ts';
import { useStayWhileAway } from '../workspace/use-stay-while-away.ts';
import { choiceQuery, type OutputChoice } from './output-data.ts';
import type { RevisionChoice } from './revision-choices.ts';
import type { Drafts } from './use-template.ts';

const text = outputMessages.choice;

interface DocumentChoiceProps {
  readonly slug: string;
  readonly choice: OutputChoice;
  readonly revisions: readonly RevisionChoice[];
  readonly drafts: Drafts;
}

/** The documents of the strategy in a row, and under them those of its revisions. */
export function DocumentChoice({ slug, choice, revisions, drafts }: DocumentChoiceProps) {
  const row = (names: readonly DocumentName[], revision: RevisionId | null) => (
    <ul className="output-choices">
      {names.map((name) => (
        <li key={name}>
          <ChoiceLink slug={slug} name={name} revision={revision} choice={choice} drafts={drafts} />
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label={text.label} className="output-choice">
      {row(STRATEGY_DOCUMENTS, null)}
      {revisions.length === 0 ? (
        <p className="output-support">{text.noRevisions}</p>
      ) : (
        <details open={choice.revision !== null} className="output-revisions">
          <summary>{text.revisions(revisions.length)}</summary>
          <ul>
            {revisions.map((revision) => (
              <li key={revision.id} className="output-revision">
                <span className="output-revision-name">
                  {revisionName(revision)}
                  <span className="output-support">［{revisionStates[revision.state]}］</span>
                </span>
                {row(REVISION_DOCUMENTS, revision.id)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

interface ChoiceLinkProps {
  readonly slug: string;
  readonly name: DocumentName;
  readonly revision: RevisionId | null;
  readonly choice: OutputChoice;
  readonly drafts: Drafts;
}

function ChoiceLink({ slug, name, revision, choice, drafts }: ChoiceLinkProps) {
  const stay = useStayWhileAway();
  const isCurrent = choice.document === name && choice.revision === revision;
  const query = choiceQuery({ document: name, revision, version: '', from: '' });
  return (
    <Link
      to={`/strategies/${slug}/documents?${query}`}
      preventScrollReset
      aria-current={isCurrent ? 'page' : undefined}
      className={classNames('output-choice-link', isCurrent && 'output-choice-current')}
      onClick={stay}
    >
      {text.names[name]}
      {drafts[name] !== undefined && (
        <span className="output-unsaved">
          <span aria-hidden>●</span>
          <span className="sr-only">{outputMessages.template.unsaved}</span>
        </span>
      )}
    </Link>
  );
}
