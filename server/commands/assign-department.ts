import { readStrategy } from '#shared/document/read.ts';
import { isNodeId } from '#shared/document/schema.ts';
import { auditMessages } from '#shared/i18n/ja/audit.ts';
import type { DepartmentId, NodeId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { clearNodeDepartment, findDepartmentName, setNodeDepartment } from '../db/departments.ts';
import type { Viewer } from '../services/viewer.ts';
import type { AssignRefusal } from '../services.ts';
import { enterStrategy } from './enter-strategy.ts';
import { recordAct } from './record-act.ts';
import { refusal, type StrategyContext } from './strategy-context.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Makes a department responsible for a node (担当課), or none with null. */
export async function assignDepartment(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  assignment: { readonly nodeId: NodeId; readonly departmentId: DepartmentId | null },
): Promise<Result<void, AssignRefusal>> {
  const entered = await enterStrategy(context, viewer, slug);
  if (!entered.ok) return entered;
  const { documentId } = entered.value;
  const reason = refusal(viewer, 'assignDepartment', entered.value);
  if (reason !== null) return err({ code: 'refused', reason });

  const { nodeId, departmentId } = assignment;
  if (!isNodeId(nodeId)) return err({ code: 'unknownNode' });
  if (departmentId !== null && !UUID.test(departmentId)) return err({ code: 'unknownDepartment' });
  const node = readStrategy(await context.documents.readDurable(documentId)).nodes.find(
    ({ id }) => id === nodeId,
  );
  // Taken away also from what is gone.
  if (departmentId !== null && node === undefined) return err({ code: 'unknownNode' });
  const at = context.now();
  const { organisationId } = viewer;
  const result = await context.sql.begin(async (sql): Promise<Result<void, AssignRefusal>> => {
    const before = await findDepartmentName(sql, documentId, nodeId);
    if (departmentId === null) await clearNodeDepartment(sql, documentId, nodeId);
    else {
      const chosen = { documentId, organisationId, nodeId, departmentId, by: viewer.id, at };
      if (!(await setNodeDepartment(sql, chosen))) return err({ code: 'unknownDepartment' });
    }
    const after = await findDepartmentName(sql, documentId, nodeId);
    if (before !== after) {
      await recordAct(
        sql,
        { viewer, strategy: entered.value, at, by: 'assignDepartment' },
        'departmentAssigned',
        {
          nodeId,
          detail: { subject: auditMessages.subject.department(node?.title ?? ''), before, after },
        },
      );
    }
    return ok(undefined);
  });
  // The driver unwraps promises in what a transaction answers, which a Result does not hold.
  return result as Result<void, AssignRefusal>;
}
