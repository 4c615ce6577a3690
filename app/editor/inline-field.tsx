import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { EditRefusal } from '#shared/document/edit-refusal.ts';
import { editorMessages } from '#shared/i18n/ja/editor.ts';
import type { Result } from '#shared/result.ts';
import { useCanEdit } from '../collab/workspace-context.tsx';
import { classNames } from '../ui/class-names.ts';
import { useFieldDraft } from './use-field-draft.ts';

export interface InlineFieldProps {
  readonly value: string;
  /** Name of the field for screen readers, e.g. 「基本目標 1 の名称」. */
  readonly label: string;
  /** Shown in place of a blank value to those who can fill it in. */
  readonly placeholder: string;
  readonly write: (text: string) => Result<void, EditRefusal>;
  /** Show the placeholder only while the field has the focus or the pointer: it may well stay blank. */
  readonly isOptional?: boolean;
  /** Open it at once: the item has just been added. */
  readonly startOpen?: boolean;
  readonly className?: string;
}

/** Text that is edited where it stands: a click, Enter or F2 opens it, leaving it commits, Esc takes it back. */
export function InlineField(props: InlineFieldProps) {
  const { value, placeholder, className, startOpen = false, isOptional = false } = props;
  const canEdit = useCanEdit();
  const [opened, setOpened] = useState<{ readonly caret: number } | null>(
    startOpen && canEdit ? { caret: value.length } : null,
  );
  const [refocus, setRefocus] = useState(false);
  const resting = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (refocus && opened === null) resting.current?.focus();
  }, [refocus, opened]);
  if (opened !== null) {
    return (
      <OpenField
        {...props}
        caret={opened.caret}
        onClose={(byKeyboard) => {
          setRefocus(byKeyboard);
          setOpened(null);
        }}
      />
    );
  }
  if (!canEdit) return <span className={className}>{value}</span>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button element is a box: its text would not flow in the line
    <span
      ref={resting}
      role="button"
      tabIndex={0}
      aria-describedby={INLINE_HINT_ID}
      className={classNames(
        'inline-field',
        value === '' && 'inline-field-blank',
        isOptional && 'inline-field-optional',
        className,
      )}
      onClick={(event) => setOpened({ caret: caretAt(event, value.length) })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ' && event.key !== 'F2') return;
        event.preventDefault();
        setOpened({ caret: value.length });
      }}
    >
      {value === '' ? placeholder : value}
    </span>
  );
}

const INLINE_HINT_ID = 'inline-field-hint';

/** What every inline field does, said once for screen readers; stands once on the page. */
export function InlineFieldHint() {
  return (
    <span id={INLINE_HINT_ID} hidden>
      {editorMessages.field.hint}
    </span>
  );
}

interface OpenFieldProps extends InlineFieldProps {
  readonly caret: number;
  readonly onClose: (byKeyboard: boolean) => void;
}

function OpenField({ value, label, write, className, caret, onClose }: OpenFieldProps) {
  const draft = useFieldDraft(value, write);
  const area = useRef<HTMLTextAreaElement>(null);
  const closing = useRef(false);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(caret, caret);
  }, [caret]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => fitHeight(area.current), [draft.text]);
  const close = (byKeyboard: boolean) => {
    closing.current = true;
    onClose(byKeyboard);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // An Enter or Esc of the IME is the IME's.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (draft.commit()) close(true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      draft.takeBack();
      close(true);
    }
  };
  return (
    <span className="inline-field-open">
      <textarea
        ref={area}
        rows={1}
        aria-label={label}
        aria-invalid={draft.refusal !== null}
        className={classNames('inline-field-area', className)}
        value={draft.text}
        // A title is one line of text, however it wraps.
        onChange={(event) => draft.change(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!closing.current && draft.commit()) close(false);
        }}
      />
      {draft.refusal !== null && (
        <span ref={showRefusal} role="alert" className="inline-field-refusal">
          ＊{draft.refusal}
        </span>
      )}
    </span>
  );
}

function showRefusal(refusal: HTMLElement | null): void {
  refusal?.scrollIntoView({ block: 'nearest' });
}

function fitHeight(area: HTMLTextAreaElement | null): void {
  if (area === null) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
}

/** Where in the text the click fell. */
function caretAt(event: MouseEvent, end: number): number {
  const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  return range?.startContainer instanceof Text ? Math.min(range.startOffset, end) : end;
}
