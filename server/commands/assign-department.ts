import { readStrategy } from '#shared/document/read.ts';
import { isNodeId } from '#shared/document/schema.ts';
import type { DepartmentId, NodeId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { clearNodeDepartment, setNodeDepartment } from '../db/departments.ts';
import type { Viewer } from '../services/viewer.ts';
import type { AssignRefusal } from '../services.ts';
import { enterStrategy } from './enter-strategy.ts';
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
  if (departmentId === null) {
    await clearNodeDepartment(context.sql, documentId, nodeId);
    return ok(undefined);
  }
  if (!UUID.test(departmentId)) return err({ code: 'unknownDepartment' });
  const doc = await context.documents.readDurable(documentId);
  const exists = readStrategy(doc).nodes.some(({ id }) => id === nodeId);
  if (!exists) return err({ code: 'unknownNode' });
  const assigned = await setNodeDepartment(context.sql, {
    documentId,
    organisationId: viewer.organisationId,
    nodeId,
    departmentId,
    by: viewer.id,
    at: context.now(),
  });
  return assigned ? ok(undefined) : err({ code: 'unknownDepartment' });
}
