import { meetingMessages } from '#shared/i18n/ja/meetings.ts';
import { Button } from '../ui/button.tsx';
import type { UploadEntry, UploadState, useUploads } from './use-uploads.ts';

const text = meetingMessages.upload;

/** The files on their way, each with how far it is, or why it was not added. */
export function UploadList({ uploads }: { readonly uploads: ReturnType<typeof useUploads> }) {
  if (uploads.entries.length === 0) return null;
  return (
    <ul className="upload-list">
      {uploads.entries.map((entry) => (
        <li key={entry.key} className="upload-entry">
          <p className="upload-name">{entry.file.name}</p>
          <Progress entry={entry} />
          {entry.state.kind === 'failed' && <Failed entry={entry} uploads={uploads} />}
        </li>
      ))}
    </ul>
  );
}

function Progress({ entry: { file, state } }: { readonly entry: UploadEntry }) {
  return (
    <>
      {state.kind === 'sending' && (
        <progress aria-label={file.name} max={100} value={state.percent} className="upload-progress" />
      )}
      {/* Percents are for the eye: read out, each of them would interrupt. */}
      {state.kind === 'sending' && <p className="meeting-support">{wordsOf(state)}</p>}
      <p role="status" className="meeting-support">
        {state.kind === 'sending' || state.kind === 'failed' ? '' : wordsOf(state)}
      </p>
    </>
  );
}

interface FailedProps {
  readonly entry: UploadEntry;
  readonly uploads: ReturnType<typeof useUploads>;
}

function Failed({ entry, uploads }: FailedProps) {
  const { file, state } = entry;
  return (
    <>
      <p role="alert" className="meeting-problem">
        ＊{wordsOf(state)}
      </p>
      <span className="upload-tools">
        {mayWorkNow(state) && (
          <Button size="xs" aria-label={text.againOf(file.name)} onClick={() => uploads.again(entry)}>
            {text.again}
          </Button>
        )}
        <Button
          size="xs"
          variant="text"
          aria-label={text.dismissOf(file.name)}
          onClick={() => uploads.dismiss(entry)}
        >
          {text.dismiss}
        </Button>
      </span>
    </>
  );
}

function wordsOf(state: UploadState): string {
  switch (state.kind) {
    case 'waiting':
      return text.waiting;
    case 'sending':
      return state.percent < 100 ? text.sending(state.percent) : text.keeping;
    case 'done':
      return state.number === null ? '' : text.done(state.number);
    case 'failed':
      return text.problem[state.problem];
  }
}

/** Of the same file: a wrong file stays wrong. */
function mayWorkNow(state: UploadState): boolean {
  if (state.kind !== 'failed') return false;
  return ['unreachable', 'unreadable', 'noSession', 'tooMany'].includes(state.problem);
}
