import { useState } from 'react';
import { formatDateTime } from '#shared/i18n/ja/date-time.ts';
import { workspaceMessages } from '#shared/i18n/ja/workspace.ts';
import type { UnsentCopy } from '../collab/device-store.ts';
import { useStrategy, useWorkspace } from '../collab/workspace-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { unsentDifferences } from './unsent-differences.ts';

const text = workspaceMessages.unsent;

interface UnsentDialogProps {
  readonly copies: readonly UnsentCopy[];
  readonly onClose: () => void;
}

/** The copies with what they would have changed, to be read, copied by hand, and discarded. */
export function UnsentDialog({ copies, onClose }: UnsentDialogProps) {
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{text.close}</Button>}
    >
      <div className="max-h-[60dvh] overflow-y-auto">
        {copies.map((copy) => (
          <Copy key={copy.id} copy={copy} />
        ))}
      </div>
    </Dialog>
  );
}

function Copy({ copy }: { readonly copy: UnsentCopy }) {
  const { doc, unsent } = useWorkspace();
  const { generation } = useStrategy();
  // Compared once, when it is opened: the list must not change under someone who copies from it.
  const [differences] = useState(() => unsentDifferences(doc, generation, copy));
  const [asking, setAsking] = useState(false);
  return (
    <section className="border-b border-line py-3">
      <h3 className="text-oln-16B-100">{text.madeAt(formatDateTime(new Date(copy.madeAt)))}</h3>
      {differences.length === 0 ? (
        <p className="mt-2">{text.none}</p>
      ) : (
        <table className="unsent-table">
          <thead>
            <tr>
              <th scope="col">{text.columns.place}</th>
              <th scope="col">{text.columns.here}</th>
              <th scope="col">{text.columns.copy}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ item, field, here, copy: unsentText }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never reordered
              <tr key={index}>
                <th scope="row">
                  {item}
                  <br />
                  <span className="text-quiet">{field}</span>
                </th>
                <td>{here}</td>
                <td>{unsentText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {asking ? (
          <>
            <p>{text.discardBody}</p>
            <Button size="sm" variant="solid" onClick={() => unsent.discard(copy)}>
              {text.discard}
            </Button>
            <Button size="sm" onClick={() => setAsking(false)}>
              {text.keep}
            </Button>
          </>
        ) : (
          <Button size="sm" onClick={() => setAsking(true)}>
            {text.discard}
          </Button>
        )}
      </div>
    </section>
  );
}
