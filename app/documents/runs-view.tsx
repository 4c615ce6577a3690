import type { Run, Runs } from '#shared/documents/model.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';

/** Text with its marks: underlined, and named for those who do not see the line. */
export function RunsView({ runs }: { readonly runs: Runs }) {
  return runs.map((run, index) => (
    // Runs have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <RunView key={index} run={run} />
  ));
}

function RunView({ run: { text, mark } }: { readonly run: Run }) {
  if (mark === null) return text;
  const Mark = mark === 'added' ? 'ins' : 'del';
  const { begins, ends } = documentMessages.mark[mark];
  return (
    <Mark className="document-mark">
      <span className="sr-only">{begins}</span>
      {text}
      <span className="sr-only">{ends}</span>
    </Mark>
  );
}
