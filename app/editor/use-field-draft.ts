import { useEffect, useRef, useState } from 'react';
import type { EditRefusal } from '#shared/document/edit-refusal.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import type { Result } from '#shared/result.ts';
import { useCanEdit, useWorkspace } from '../collab/workspace-context.tsx';

interface FieldDraft {
  /** The text being typed. */
  readonly text: string;
  /** Why it could not be taken, as a sentence; it stays in the field. */
  readonly refusal: string | null;
  change(text: string): void;
  /** Puts the text into the document; false if it was refused. */
  commit(): boolean;
  /** Forgets the text; the field shows again what the document holds. */
  takeBack(): void;
}

/**
 * The text of one open field until it is left. While it differs from what the document held, the workspace
 * knows of it: no screen says 保存済み, and leaving the page commits it. `write` also gets what the document held
 * when the typing began.
 */
export function useFieldDraft(
  initial: string,
  write: (text: string, base: string) => Result<void, EditRefusal>,
): FieldDraft {
  const workspace = useWorkspace();
  const canEdit = useCanEdit();
  // What the field held when it was opened: a change by others does not make an untouched field a draft.
  const base = useRef(initial);
  const [text, setText] = useState(initial);
  const [refusal, setRefusal] = useState<string | null>(null);
  // What the workspace commits when the page goes away is the newest text, not that of some render.
  const latest = useRef({ text: initial, canEdit, write });
  latest.current.canEdit = canEdit;
  latest.current.write = write;
  const release = useRef<(() => void) | null>(null);

  const letGo = () => {
    release.current?.();
    release.current = null;
  };
  const commit = (): boolean => {
    const draft = latest.current;
    if (draft.text === base.current) return true;
    if (!draft.canEdit) {
      setRefusal(editorMessages.field.noLongerEditable);
      return false;
    }
    workspace.undo.stopCapturing();
    const result = draft.write(draft.text, base.current);
    workspace.undo.stopCapturing();
    setRefusal(result.ok ? null : refusalSentence(result.error, draft.text));
    if (result.ok) {
      // The field may stay open: what it holds now is what the next change starts from.
      base.current = draft.text;
      letGo();
    }
    return result.ok;
  };
  useEffect(() => {
    if (latest.current.text !== base.current) return;
    base.current = initial;
    latest.current.text = initial;
    setText(initial);
  }, [initial]);
  const finish = useRef(() => {});
  finish.current = () => {
    if (release.current !== null) commit();
    letGo();
  };
  // The field can go away without being left: another tab of the page, a colleague's deletion.
  useEffect(() => () => finish.current(), []);
  return {
    text,
    refusal,
    change(next) {
      setText(next);
      setRefusal(null);
      latest.current.text = next;
      if (next === base.current) letGo();
      else release.current ??= workspace.holdDraft(commit);
    },
    commit,
    takeBack() {
      letGo();
      base.current = initial;
      latest.current.text = initial;
      setText(initial);
      setRefusal(null);
    },
  };
}

function refusalSentence(refusal: EditRefusal, text: string): string {
  if (refusal.code === 'tooLong') return editorMessages.field.tooLong(refusal.limit, text.length);
  return strategyMessages.refusal[refusal.code];
}
