import { useState } from 'react';
import type { OpenTemplate } from '#server/services/templates.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { LeaveGuard } from '../meetings/leave-guard.tsx';
import { DocumentChoice } from './document-choice.tsx';
import { choiceQuery, type OutputChoice, type Shown } from './output-data.ts';
import { OutputDocument } from './output-document.tsx';
import type { RevisionChoice } from './revision-choices.ts';
import type { VersionChoice } from './state-form.tsx';
import type { Drafts } from './use-template.ts';

interface OutputScreenProps {
  readonly choice: OutputChoice;
  readonly shown: Shown;
  readonly template: OpenTemplate;
  readonly versions: readonly VersionChoice[];
  readonly revisions: readonly RevisionChoice[];
}

/** 出力: which document, what it looks like, how a town wants it, and its files. */
export function OutputScreen({ choice, shown, template, versions, revisions }: OutputScreenProps) {
  const { slug } = useStrategy();
  const [drafts, setDrafts] = useState<Drafts>({});
  const { document: name } = choice;
  const isUnsaved = Object.values(drafts).some((draft) => draft !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a reader without a mouse scrolls it
    <section aria-label={outputMessages.title} className="output-pane" tabIndex={0}>
      <div className="output-page">
        <h1 className="sr-only">{outputMessages.title}</h1>
        <DocumentChoice slug={slug} choice={choice} revisions={revisions} drafts={drafts} />
        <OutputDocument
          // Another state has a preview, downloads and messages of its own.
          key={choiceQuery(choice).toString()}
          slug={slug}
          choice={choice}
          served={shown}
          template={template}
          versions={versions}
          draft={drafts[name] ?? null}
          setDraft={(draft) =>
            setDrafts(({ [name]: _, ...others }) => (draft === null ? others : { ...others, [name]: draft }))
          }
        />
      </div>
      <LeaveGuard active={isUnsaved} words={outputMessages.template} />
    </section>
  );
}
