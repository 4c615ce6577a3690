import { outputMessages } from '#shared/i18n/ja/output.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { FileOutcome } from './fetch-file.ts';
import type { FileKind } from './file-kinds.ts';
import type { Download } from './use-download.ts';

const text = outputMessages.download;

interface DownloadProgressProps {
  readonly download: Download;
  readonly start: (file: FileKind, substitute?: boolean) => void;
}

/** How far the file is that was asked for last, and what to do where there is none. */
export function DownloadProgress({ download, start }: DownloadProgressProps) {
  const { state, cancel, close } = download;
  return (
    <div className="output-progress">
      <p role="status" className="output-status">
        {state.kind === 'making' && (
          <>
            <span aria-hidden className="output-spinner" />
            {text.making(text.kinds[state.file])}
          </>
        )}
        {state.kind === 'done' && text.done(state.fileName)}
        {state.kind === 'stopped' && state.outcome.kind === 'cancelled' && text.cancelled}
      </p>
      {state.kind === 'making' && (
        <Button size="sm" onClick={cancel}>
          {text.cancel}
        </Button>
      )}
      {state.kind === 'stopped' && (
        <Stopped file={state.file} outcome={state.outcome} start={start} close={close} />
      )}
    </div>
  );
}

interface StoppedProps {
  readonly file: FileKind;
  readonly outcome: Exclude<FileOutcome, { readonly kind: 'file' }>;
  readonly start: DownloadProgressProps['start'];
  readonly close: () => void;
}

function Stopped({ file, outcome, start, close }: StoppedProps) {
  if (outcome.kind === 'cancelled') return null;
  if (outcome.kind === 'lost') return <Lost characters={outcome.characters} start={start} close={close} />;
  const canTryAgain = !['refused', 'signedOut', 'gone'].includes(outcome.kind);
  return (
    <Notice tone="error" title={text.failed} live="alert" className="output-notice">
      <p>{outcome.kind === 'busy' ? text.problems.busy(outcome.seconds) : text.problems[outcome.kind]}</p>
      <div className="output-buttons">
        {canTryAgain && (
          <Button size="sm" variant="solid" onClick={() => start(file)}>
            {text.again}
          </Button>
        )}
        <Button size="sm" onClick={close}>
          {text.close}
        </Button>
      </div>
    </Notice>
  );
}

interface LostProps extends Omit<StoppedProps, 'file' | 'outcome'> {
  readonly characters: readonly string[];
}

/** CP932 has not every character: which ones, and the two ways out. */
function Lost({ characters, start, close }: LostProps) {
  return (
    <Notice tone="warning" title={text.lost.title} live="alert" className="output-notice">
      <p>{text.lost.body(characters.length)}</p>
      <ul aria-label={text.lost.characters} className="output-characters">
        {characters.map((character) => (
          <li key={character}>{character}</li>
        ))}
      </ul>
      <div className="output-buttons">
        <Button size="sm" variant="solid" onClick={() => start('csvUtf8')}>
          {text.lost.utf8}
        </Button>
        <Button size="sm" onClick={() => start('csvCp932', true)}>
          {text.lost.substitute}
        </Button>
        <Button size="sm" onClick={close}>
          {text.close}
        </Button>
      </div>
    </Notice>
  );
}
