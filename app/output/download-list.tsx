import Download from 'lucide-react/icons/download';
import { type MouseEvent, useId } from 'react';
import type { Paper } from '#shared/documents/printed.ts';
import { outputMessages } from '#shared/i18n/ja/output.ts';
import { DownloadProgress } from './download-progress.tsx';
import { DATA, type FileKind, fileAddress, fileWords, PAPERS } from './file-kinds.ts';
import type { OutputChoice } from './output-data.ts';
import { useDownload } from './use-download.ts';

const text = outputMessages.download;

interface DownloadListProps {
  readonly slug: string;
  readonly choice: OutputChoice;
  /** Of the template that is in force. */
  readonly paper: Paper;
  readonly isUnsaved: boolean;
}

/** The document's files. Links, so that they work without scripts; with scripts one sees how far they are. */
export function DownloadList({ slug, choice, paper, isUnsaved }: DownloadListProps) {
  const download = useDownload();
  const titleId = useId();
  const start = (kind: FileKind, substitute = false) =>
    download.start(kind, fileAddress(slug, choice, kind, substitute));
  const link = (kind: FileKind) => (
    <li key={kind}>
      <FileLink
        address={fileAddress(slug, choice, kind)}
        words={fileWords(kind, paper)}
        isBusy={download.state.kind === 'making' && download.state.file === kind}
        start={() => start(kind)}
      />
    </li>
  );
  return (
    <section aria-labelledby={titleId} className="output-card">
      <h3 id={titleId} className="output-heading">
        {text.title}
      </h3>
      <ul className="output-files">{PAPERS.map(link)}</ul>
      <h4 className="output-label">{text.more}</h4>
      <ul className="output-files">{DATA.map(link)}</ul>
      {isUnsaved && <p className="output-support">{text.unsaved}</p>}
      <DownloadProgress download={download} start={start} />
    </section>
  );
}

interface FileLinkProps {
  readonly address: string;
  readonly words: string;
  readonly isBusy: boolean;
  readonly start: () => void;
}

function FileLink({ address, words, isBusy, start }: FileLinkProps) {
  const onClick = (event: MouseEvent) => {
    // Into another tab, or saved by the browser's own menu: its own affair.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (!isBusy) start();
  };
  return (
    <a href={address} download aria-busy={isBusy || undefined} className="output-file" onClick={onClick}>
      <Download aria-hidden className="size-4 shrink-0" />
      {words}
    </a>
  );
}
