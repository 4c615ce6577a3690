import { auditMessages } from '#shared/i18n/ja/audit.ts';
import type { Transaction } from '../db/database.ts';
import type { Step } from './comment-steps.ts';
import { type Act, recordAct } from './record-act.ts';

const { subject } = auditMessages;

/** Records which comments were hidden or shown again, and why; their words stay where they are. */
export async function recordHiddenComments(
  sql: Transaction,
  act: Omit<Act, 'by'>,
  steps: readonly Step[],
): Promise<void> {
  for (const { operation, before } of steps) {
    if (before === null || (operation.type !== 'hide' && operation.type !== 'unhide')) continue;
    const { anchor, number } = before;
    const isHiding = operation.type === 'hide';
    await recordAct(sql, { ...act, by: 'hideComment' }, 'commentHidden', {
      ...(anchor.target === 'change' ? { revisionId: anchor.revisionId } : { nodeId: anchor.nodeId }),
      detail: {
        subject: subject.comment(number, anchor.itemTitle),
        before: isHiding ? subject.shown : subject.hidden,
        after: isHiding ? subject.hidden : subject.shown,
        reason: isHiding ? operation.reason : '',
      },
    });
  }
}
