import { versionMessages } from '#shared/i18n/ja/versions.ts';
import type { ShownText } from '#shared/versions/shown.ts';

const text = versionMessages.changes;

/** Text with what came and what is gone, each with its word for those who do not see the line. */
export function ShownTextView({ text: runs }: { readonly text: ShownText }) {
  return runs.map((run, index) => {
    if (run.kind === 'same') return run.text;
    const Mark = run.kind === 'added' ? 'ins' : 'del';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity but their place
      <Mark key={index} className={`shown-${Mark}`}>
        <span className="sr-only">{text.begins[run.kind]}</span>
        {run.text}
        <span className="sr-only">{text.ends[run.kind]}</span>
      </Mark>
    );
  });
}

/** The text without its marks: what it says now, or said if it is gone. */
export function plainText(runs: ShownText): string {
  const now = runs.filter(({ kind }) => kind !== 'removed');
  return (now.length > 0 ? now : runs).map(({ text }) => text).join('');
}
