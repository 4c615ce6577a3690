import { useId, useLayoutEffect, useRef } from 'react';
import type { EditRefusal } from '#shared/document/edit-refusal.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import type { Result } from '#shared/result.ts';
import { useCanEdit } from '../collab/workspace-context.tsx';
import { useFieldDraft } from '../editor/use-field-draft.ts';

interface DetailFieldProps {
  readonly label: string;
  readonly value: string;
  readonly support?: string;
  /** Enter breaks the line instead of committing. */
  readonly multiline?: boolean;
  readonly write: (text: string, base: string) => Result<void, EditRefusal>;
}

/** A field of the panel with its label: committed when it is left, taken back with Esc. */
export function DetailField(props: DetailFieldProps) {
  const canEdit = useCanEdit();
  return canEdit ? <EditableField {...props} /> : <ReadOnlyField label={props.label} value={props.value} />;
}

/** A field of the panel that nobody edits here. */
export function ReadOnlyField({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="detail-field">
      <p className="detail-label">{label}</p>
      <p className="whitespace-pre-wrap">{value === '' ? workspaceMessages.panel.blank : value}</p>
    </div>
  );
}

function EditableField({ label, value, support, multiline = false, write }: DetailFieldProps) {
  const id = useId();
  const draft = useFieldDraft(value, write);
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    // Measuring lays the page out anew, once for each of the panel's fields; most browsers size the field themselves.
    if (area.current === null || CSS.supports('field-sizing', 'content')) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  }, [draft.text]);
  const describedBy = [support && `${id}-support`, draft.refusal && `${id}-refusal`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="detail-field">
      <label htmlFor={id} className="detail-label">
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        rows={1}
        className="detail-input"
        value={draft.text}
        aria-invalid={draft.refusal !== null}
        aria-describedby={describedBy || undefined}
        onChange={({ target }) =>
          draft.change(multiline ? target.value : target.value.replace(/\s*\n\s*/g, ' '))
        }
        onBlur={() => draft.commit()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter' && !multiline) {
            event.preventDefault();
            draft.commit();
          } else if (event.key === 'Escape') {
            draft.takeBack();
          }
        }}
      />
      {support !== undefined && (
        <p id={`${id}-support`} className="text-dns-14N-130 text-quiet">
          {support}
        </p>
      )}
      {draft.refusal !== null && (
        <p id={`${id}-refusal`} role="alert" className="text-dns-14N-130 text-error-1">
          ＊{draft.refusal}
        </p>
      )}
    </div>
  );
}
