import type * as Y from 'yjs';
import { writeContent } from '#shared/diff/write-content.ts';
import { readStrategy } from '#shared/document/read.ts';
import type { NodeField } from '#shared/document/schema.ts';
import { fieldWord } from '#shared/i18n/ja/field-word.ts';
import { revisionRecordMessages } from '#shared/i18n/ja/revision-record.ts';
import { strategyMessages } from '#shared/i18n/ja/strategy.ts';
import type { DocumentId, NodeId, RevisionId, ThreadId } from '#shared/ids.ts';
import { REVISION_LIMITS, type RevisionOrigin } from '#shared/revision/model.ts';
import { numberedTitle, withoutBullet } from '#shared/strategy/printed-title.ts';
import type { Transaction } from '../db/database.ts';
import { findRevision, type RevisionRow } from '../db/revisions.ts';
import type { StrategyRow } from '../db/strategies.ts';
import { findThreads } from '../db/threads.ts';
import { findVersionState, findVersions } from '../db/versions.ts';
import type { Viewer } from '../services/viewer.ts';
import { enteredOf, maySee } from './enter-revision.ts';
import { contentOfState } from './hold-merge.ts';
import { isUuid } from './meeting-context.ts';
import { refusal } from './strategy-context.ts';

const words = revisionRecordMessages.title;

/**
 * What a revision of this strategy is called that is opened from there; null if there is no such place, or not for
 * this person.
 */
export async function titleOfOrigin(
  sql: Transaction,
  viewer: Viewer,
  strategy: StrategyRow,
  draft: Y.Doc,
  origin: RevisionOrigin,
): Promise<string | null> {
  const title = await wholeTitle(sql, viewer, strategy, draft, origin);
  return title === null ? null : shortened(title, REVISION_LIMITS.title);
}

async function wholeTitle(
  sql: Transaction,
  viewer: Viewer,
  strategy: StrategyRow,
  draft: Y.Doc,
  origin: RevisionOrigin,
): Promise<string | null> {
  switch (origin.from) {
    case 'strategy':
      return words.strategy;
    case 'node':
      return titleOfNode(draft, origin.nodeId, origin.field);
    case 'comment':
      return titleOfThread(sql, viewer, strategy, draft, origin.threadId);
    case 'version': {
      const versions = await findVersions(sql, strategy.documentId);
      const version = versions.find(({ id }) => id === origin.versionId);
      return version === undefined ? null : words.version(version.name);
    }
    case 'split': {
      const found = await findSeen(sql, viewer, strategy, origin.revisionId);
      return found && words.split(found.title);
    }
  }
}

/** What a fork that is opened from there begins with: from a version, what leads the draft back to it. */
export async function editOfOrigin(
  sql: Transaction,
  document: DocumentId,
  origin: RevisionOrigin,
): Promise<((doc: Y.Doc) => void) | null> {
  if (origin.from !== 'version') return null;
  const version = await findVersionState(sql, document, origin.versionId);
  if (version === null) return null;
  const content = contentOfState(version.state);
  return (doc) => writeContent(doc, 'restore', content);
}

async function titleOfThread(
  sql: Transaction,
  viewer: Viewer,
  strategy: StrategyRow,
  draft: Y.Doc,
  id: ThreadId,
): Promise<string | null> {
  if (!isUuid(id) || refusal(viewer, 'readComments', strategy) !== null) return null;
  const found = (await findThreads(sql, [id])).get(id);
  if (!found?.thread || found.documentId !== strategy.documentId) return null;
  const { number, anchor } = found.thread;
  if (anchor.target === 'change') {
    const revision = await findSeen(sql, viewer, strategy, anchor.revisionId);
    return revision && words.thread(words.item(anchor.itemTitle), number);
  }
  const field = anchor.target === 'field' ? anchor.field : null;
  return words.thread(titleOfNode(draft, anchor.nodeId, field) ?? words.item(anchor.itemTitle), number);
}

/** A revision of the strategy that the viewer may see, or null. */
async function findSeen(
  sql: Transaction,
  viewer: Viewer,
  strategy: StrategyRow,
  id: RevisionId,
): Promise<RevisionRow | null> {
  const found = isUuid(id) ? await findRevision(sql, viewer.organisationId, id) : null;
  const isOfStrategy = found?.documentId === strategy.documentId;
  return isOfStrategy && maySee(viewer, enteredOf(viewer, strategy, found)) ? found : null;
}

function titleOfNode(draft: Y.Doc, id: NodeId, field: string | null): string | null {
  const { nodes, strategy } = readStrategy(draft);
  const node = nodes.find((each) => each.id === id);
  if (node === undefined) return null;
  const printed = numberedTitle({ number: withoutBullet(node.number), title: node.title });
  const item = printed === '' ? words.nameless : printed;
  if (field === null || field === 'title' || !isField(field)) return words.item(item);
  return words.field(item, fieldWord(field, strategy.labels));
}

function isField(field: string): field is NodeField {
  return Object.hasOwn(strategyMessages.field, field);
}

/** The beginning of a text, no longer than `limit` with the dots; no character is cut in two. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > limit - 1) break;
    cut += character;
  }
  return `${cut}…`;
}
