import { Link, useNavigation } from '@remix-run/react';
import type { OpenTemplate } from '#server/services/templates.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { useStayWhileAway } from '../workspace/use-stay-while-away.ts';
import { DownloadList } from './download-list.tsx';
import { pageAddress } from './file-kinds.ts';
import type { OutputChoice, Shown } from './output-data.ts';
import { PreviewPane } from './preview-pane.tsx';
import { StateForm, type VersionChoice } from './state-form.tsx';
import { TemplateForm } from './template-form.tsx';
import { TemplateWords } from './template-words.tsx';
import { usePreview } from './use-preview.ts';
import { type TemplateDraft, useTemplate } from './use-template.ts';

const text = outputMessages;

interface OutputDocumentProps {
  readonly slug: string;
  readonly choice: OutputChoice;
  readonly served: Shown;
  readonly template: OpenTemplate;
  readonly versions: readonly VersionChoice[];
  readonly draft: TemplateDraft | null;
  readonly setDraft: (draft: TemplateDraft | null) => void;
}

/** One document: its state, its files, the paper and what the town has decided about it. */
export function OutputDocument(props: OutputDocumentProps) {
  const { slug, choice, served, versions, draft, setDraft } = props;
  const desk = useTemplate({ slug, served: props.template, draft, setDraft });
  const keptAt = desk.kept.changed?.at ?? '';
  const template = desk.isChanged ? desk.template : null;
  const preview = usePreview({ slug, choice, served, draft: template, keptAt });
  const stay = useStayWhileAway();
  const isLoading = useNavigation().state === 'loading';
  const name = text.choice.names[choice.document];
  const problems = [...preview.problems, ...desk.problems];
  return (
    <div className="output-document">
      <header className="output-head">
        <h2 className="output-title">{name}</h2>
        <p className="output-support">
          {text.choice.purposes[choice.document]}
          {choice.document === 'comparison' && (
            <Link to={`/strategies/${slug}/comparison`} className="text-link" onClick={stay}>
              {text.choice.toComparison}
            </Link>
          )}
        </p>
      </header>
      <div className="output-columns">
        <PreviewPane
          name={name}
          preview={preview}
          isLoading={isLoading}
          isDraft={desk.isChanged}
          page={pageAddress(slug, choice)}
        />
        <div className="output-side">
          <StateForm choice={choice} versions={versions} />
          <DownloadList
            slug={slug}
            choice={choice}
            paper={desk.kept.template.paper}
            isUnsaved={desk.isChanged}
          />
          {desk.kept.whyNot === null ? (
            <TemplateForm desk={desk} preview={preview.shown} problems={problems} />
          ) : (
            <TemplateWords kept={desk.kept} />
          )}
        </div>
      </div>
    </div>
  );
}
