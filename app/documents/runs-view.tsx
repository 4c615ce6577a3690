import { createElement, type ReactNode } from 'react';
import type { Run, RunFormat, Runs } from '#shared/documents/model.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';

/** Text in its formats, and with its marks: underlined, and named for those who do not see the line. */
export function RunsView({ runs }: { readonly runs: Runs }) {
  return runs.map((run, index) => (
    // Runs have no identity but their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <RunView key={index} run={run} />
  ));
}

/** The element for each format. */
const ELEMENTS: Readonly<Record<RunFormat, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
};

function RunView({ run: { text, mark, formats = [] } }: { readonly run: Run }) {
  const words = formats.reduceRight<ReactNode>(
    (inner, format) => createElement(ELEMENTS[format], null, inner),
    text,
  );
  if (mark === null) return words;
  const Mark = mark === 'added' ? 'ins' : 'del';
  const { begins, ends } = documentMessages.mark[mark];
  return (
    <Mark className="document-mark">
      <span className="sr-only">{begins}</span>
      {words}
      <span className="sr-only">{ends}</span>
    </Mark>
  );
}
