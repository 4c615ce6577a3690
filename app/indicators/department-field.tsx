import { useFetcher } from '@remix-run/react';
import { useId } from 'react';
import { gridMessages } from '#shared/i18n/ja/grid.ts';
import type { NodeId } from '#shared/ids.ts';
import { useStrategy } from '../collab/workspace-context.tsx';
import { ReadOnlyField } from '../workspace/detail-field.tsx';

const messages = gridMessages.details;

/** 担当課 of a node. It carries a right and so is no part of the document: the secretariat sets it by a form. */
export function DepartmentField({ nodeId }: { readonly nodeId: NodeId }) {
  const { slug, departments, nodeDepartments, canAssignDepartment } = useStrategy();
  const fetcher = useFetcher();
  const id = useId();
  const current = nodeDepartments[nodeId] ?? '';
  if (!canAssignDepartment) {
    const name = departments.find((department) => department.id === current)?.name ?? '';
    return <ReadOnlyField label={messages.department} value={name} />;
  }
  // What was chosen shows at once; the answer replaces it.
  const chosen = fetcher.formData?.get('departmentId') ?? current;
  return (
    <div className="detail-field">
      <label htmlFor={id} className="detail-label">
        {messages.department}
      </label>
      <select
        id={id}
        className="detail-input"
        value={String(chosen)}
        onChange={({ target }) =>
          fetcher.submit(
            { nodeId, departmentId: target.value },
            { method: 'post', action: `/strategies/${slug}/department` },
          )
        }
      >
        <option value="">{messages.unset}</option>
        {departments.map((department) => (
          <option key={department.id} value={department.id}>
            {department.name}
          </option>
        ))}
      </select>
      <p role="status" className="text-dns-14N-130">
        {fetcher.state !== 'idle' && messages.saving}
        {fetcher.state === 'idle' && isRefusal(fetcher.data) && messages.assignFailed}
      </p>
    </div>
  );
}

function isRefusal(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'ok' in data && data.ok === false;
}
