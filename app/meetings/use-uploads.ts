import { useEffect, useRef, useState } from 'react';
import type { UploadProblem } from '#shared/i18n/ja/meetings.ts';
import { refusalOfFile } from '#shared/meetings/file-kind.ts';
import { uploadMaterial } from './material-requests.ts';

export type UploadState =
  | { readonly kind: 'waiting' }
  /** `percent` 100: sent, and not kept yet. */
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'done'; readonly number: number | null }
  | { readonly kind: 'failed'; readonly problem: UploadProblem };

export interface UploadEntry {
  readonly key: number;
  readonly file: File;
  readonly state: UploadState;
}

interface Uploads {
  readonly entries: readonly UploadEntry[];
  readonly busy: boolean;
  /** Sends files one after the other, so that their numbers follow the order in which they were chosen. */
  send(files: readonly File[]): void;
  again(entry: UploadEntry): void;
  dismiss(entry: UploadEntry): void;
}

/** Files on their way to a meeting; `onAdded` is called after each that is kept. Leaving the screen ends them. */
export function useUploads(address: string, onAdded: () => void): Uploads {
  const [entries, setEntries] = useState<readonly UploadEntry[]>([]);
  const nextKey = useRef(0);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current?.abort();
  }, []);
  const show = (key: number, state: UploadState) =>
    setEntries((current) => current.map((entry) => (entry.key === key ? { ...entry, state } : entry)));

  const run = async ({ key, file }: UploadEntry) => {
    const signal = leaving.current?.signal;
    if (signal === undefined || signal.aborted) return;
    show(key, { kind: 'sending', percent: 0 });
    const outcome = await uploadMaterial(
      address,
      file,
      (percent) => show(key, { kind: 'sending', percent }),
      signal,
    );
    if (signal.aborted) return;
    if (!outcome.ok) return show(key, { kind: 'failed', problem: outcome.problem });
    show(key, { kind: 'done', number: outcome.number });
    onAdded();
  };
  const enqueue = (entry: UploadEntry) => {
    queue.current = queue.current.then(() => run(entry));
  };

  return {
    entries,
    busy: entries.some(({ state }) => state.kind === 'waiting' || state.kind === 'sending'),
    send(files) {
      const made = files.map((file): UploadEntry => {
        const problem = refusalOfFile(file);
        nextKey.current += 1;
        return {
          key: nextKey.current,
          file,
          state: problem === null ? { kind: 'waiting' } : { kind: 'failed', problem },
        };
      });
      // What was added before is in the list of materials by now.
      setEntries((current) => [...current.filter(({ state }) => state.kind !== 'done'), ...made]);
      for (const entry of made) if (entry.state.kind === 'waiting') enqueue(entry);
    },
    again(entry) {
      show(entry.key, { kind: 'waiting' });
      enqueue(entry);
    },
    dismiss({ key }) {
      setEntries((current) => current.filter((entry) => entry.key !== key));
    },
  };
}
