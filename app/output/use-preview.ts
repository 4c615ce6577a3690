import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { TemplateProblem } from '#shared/documents/read-template.ts';
import type { DocumentTemplate } from '#shared/documents/template.ts';
import { useWorkspaceOrNull } from '../collab/workspace-context.tsx';
import type { OutputChoice, Shown } from './output-data.ts';
import { postPreview, type RequestFailure } from './output-requests.ts';
import { watchDocument } from './watch-document.ts';

/** After the last key. */
const TYPING_MS = 200;
/** While the server cannot be reached. */
const RETRY_MS = 5_000;

export interface Preview {
  readonly shown: Shown;
  readonly isBusy: boolean;
  readonly failure: RequestFailure | null;
  /** What is wrong with the template as it stands in the form; what is shown is from before. */
  readonly problems: readonly TemplateProblem[];
  again(): void;
}

interface PreviewSource {
  readonly slug: string;
  readonly choice: OutputChoice;
  /** What the page was served with. */
  readonly served: Shown;
  /** A template that nobody has kept yet; null: the town's. */
  readonly draft: DocumentTemplate | null;
  /** Changes whenever another template is in force. */
  readonly keptAt: string;
}

const NO_PROBLEMS: readonly TemplateProblem[] = [];

/** What stands on the preview's paper: follows the form while one types in it, and the strategy itself. */
export function usePreview({ slug, choice, served, draft, keptAt }: PreviewSource): Preview {
  const workspace = useWorkspaceOrNull();
  const [heard, setHeard] = useState<{ readonly shown: Shown; readonly after: Shown } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const running = useRef<AbortController | null>(null);
  const latest = useRef({ slug, choice, draft, served });
  latest.current = { slug, choice, draft, served };

  const ask = useCallback(async () => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const { slug, choice, draft, served } = latest.current;
    setBusy(true);
    const answer = await postPreview(slug, choice, draft, own.signal).catch(() => null);
    // A later question has taken its place, or the screen is gone.
    if (answer === null || own.signal.aborted) return;
    startTransition(() => {
      setBusy(false);
      setFailure(typeof answer === 'string' ? answer : null);
      if (typeof answer === 'string') return;
      setProblems('problems' in answer ? answer.problems : NO_PROBLEMS);
      if (!('problems' in answer)) setHeard({ shown: answer, after: served });
    });
  }, []);

  const form = JSON.stringify([draft, keptAt]);
  const drawn = useRef(form);
  useEffect(() => {
    if (drawn.current === form) return;
    drawn.current = form;
    const timer = setTimeout(() => void ask(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [form, ask]);
  const follows = choice.version === '' || choice.version === 'draft';
  useEffect(() => {
    if (workspace === null || !follows) return;
    return watchDocument(workspace, () => void ask());
  }, [workspace, follows, ask]);
  useEffect(() => {
    if (failure !== 'unreachable') return;
    const timer = setInterval(() => void ask(), RETRY_MS);
    return () => clearInterval(timer);
  }, [failure, ask]);
  useEffect(() => () => running.current?.abort(), []);

  const shown = heard?.after === served ? heard.shown : served;
  return { shown, isBusy, failure, problems, again: () => void ask() };
}
