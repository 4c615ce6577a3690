import { useEffect, useRef, useState } from 'react';
import { type FileOutcome, fetchFile, saveFile } from './fetch-file.ts';
import type { FileKind } from './file-kinds.ts';

/** How far the file that was asked for last is. */
export type DownloadState =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly file: FileKind }
  | { readonly kind: 'done'; readonly file: FileKind; readonly fileName: string }
  | {
      readonly kind: 'stopped';
      readonly file: FileKind;
      readonly outcome: Exclude<FileOutcome, { readonly kind: 'file' }>;
    };

export interface Download {
  readonly state: DownloadState;
  start(file: FileKind, address: string): void;
  cancel(): void;
  close(): void;
}

/** Fetches one file at a time and saves it; another one that is asked for takes its place. */
export function useDownload(): Download {
  const [state, setState] = useState<DownloadState>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = async (file: FileKind, address: string) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ kind: 'making', file });
    const outcome = await fetchFile(address, own.signal);
    if (running.current !== own) return;
    if (outcome.kind !== 'file') return setState({ kind: 'stopped', file, outcome });
    saveFile(outcome.blob, outcome.fileName);
    setState({ kind: 'done', file, fileName: outcome.fileName });
  };
  return {
    state,
    start: (file, address) => void run(file, address),
    cancel: () => running.current?.abort(),
    close: () => setState({ kind: 'none' }),
  };
}
