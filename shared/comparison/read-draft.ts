import { isNodeId } from '../document/schema.ts';
import { documentId, type NodeId, nodeId } from '../ids.ts';
import {
  COMPARISON_SIDES,
  type Comparison,
  type ComparisonRow,
  type ComparisonSide,
  MOST_IN_CELL,
  MOST_ROWS,
} from './model.ts';

/** What people send to be kept. */
export type SentComparison = Pick<Comparison, 'frameworkId' | 'currentId' | 'edition' | 'rows'>;

/** Longest id of a row, in UTF-16 code units. */
const ROW_ID_LIMIT = 50;

/** A comparison as a page sends it; null if it is none: too many rows, a row twice, a goal twice in a cell. */
export function readSentComparison(sent: unknown): SentComparison | null {
  if (!isRecord(sent)) return null;
  const { frameworkId, currentId, edition, rows } = sent;
  if (!isSide(frameworkId) || !isSide(currentId)) return null;
  if (typeof edition !== 'number' || !Number.isSafeInteger(edition) || edition < 0) return null;
  const read = readRows(rows);
  if (read === null) return null;
  return {
    frameworkId: frameworkId === null ? null : documentId(frameworkId),
    currentId: currentId === null ? null : documentId(currentId),
    edition,
    rows: read,
  };
}

function readRows(sent: unknown): readonly ComparisonRow[] | null {
  if (!Array.isArray(sent) || sent.length > MOST_ROWS) return null;
  const rows = sent.map(readRow).filter((row) => row !== null);
  const ids = new Set(rows.map(({ id }) => id));
  return ids.size === sent.length ? rows : null;
}

function readRow(sent: unknown): ComparisonRow | null {
  if (!isRecord(sent)) return null;
  const { id } = sent;
  if (typeof id !== 'string' || !isNodeId(id) || id.length > ROW_ID_LIMIT) return null;
  const cells: Partial<Record<ComparisonSide, readonly NodeId[]>> = {};
  for (const side of COMPARISON_SIDES) {
    const cell = readCell(sent[side]);
    if (cell === null) return null;
    cells[side] = cell;
  }
  const { framework = [], current = [], next = [] } = cells;
  return { id, framework, current, next };
}

function readCell(sent: unknown): readonly NodeId[] | null {
  if (!Array.isArray(sent) || sent.length > MOST_IN_CELL) return null;
  const ids = sent.filter((id): id is string => typeof id === 'string' && isNodeId(id));
  return new Set(ids).size === sent.length ? ids.map(nodeId) : null;
}

/** Absent, or an id of a document: which one it may be is the server's to ask. */
function isSide(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value !== '' && value.length <= 200);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
