import { documentMessages } from '../i18n/ja/documents.ts';
import { overviewDesignMessages } from '../i18n/ja/overview-design.ts';
import type { Labels } from '../strategy/model.ts';
import { type DocumentDesign, type DocumentTemplate, shownColumns, wordsOf } from './template.ts';

const text = documentMessages.overview;

/** Columns behind the goals and measures; each table has those of them that it has something to say in. */
export const OVERVIEW_COLUMNS = [
  'item',
  'actual',
  'sides',
  'changeReason',
  'resetReason',
  'divergenceReason',
  'targetRationale',
  'page',
] as const;
export type OverviewColumnId = (typeof OVERVIEW_COLUMNS)[number];

/** What a town may decide about 改訂の概要: its columns, and the words for what was, is to be, came and is gone. */
export const OVERVIEW_DESIGN = {
  name: 'overview',
  paper: { size: 'A4', orientation: 'landscape' },
  columns: OVERVIEW_COLUMNS.map((id) => ({
    id,
    usualLabel: () => overviewDesignMessages.columns[id],
    isUsual: true,
  })),
  options: [
    { id: 'wordBefore', kind: 'text', usual: text.before, longest: 20 },
    { id: 'wordAfter', kind: 'text', usual: text.after, longest: 20 },
    { id: 'wordAdded', kind: 'text', usual: text.added, longest: 20 },
    { id: 'wordRemoved', kind: 'text', usual: text.removed, longest: 20 },
  ],
} as const satisfies DocumentDesign;

/** The words of a template for what was, is to be, came and is gone. */
export interface SideWords {
  readonly before: string;
  readonly after: string;
  readonly added: string;
  readonly removed: string;
}

/** The town's words; over columns stands at least the usual one. */
export function sideWords(template: DocumentTemplate): SideWords {
  const words = (id: string) => wordsOf(template, OVERVIEW_DESIGN, id);
  return {
    before: words('wordBefore') || text.before,
    after: words('wordAfter') || text.after,
    added: words('wordAdded'),
    removed: words('wordRemoved'),
  };
}

/**
 * The columns of a table that the town shows, in its order, each with the town's own word ('': the usual one of the
 * table). What was and what is to be always stand there: without them nothing is told.
 */
export function arranged<Column extends { readonly id: OverviewColumnId }>(
  template: DocumentTemplate,
  labels: Labels,
  columns: readonly Column[],
): readonly { readonly column: Column; readonly word: string }[] {
  const order = shownColumns(template, OVERVIEW_DESIGN, labels).map(({ id }) => id);
  const ids = order.includes('sides') ? order : ['sides', ...order];
  return ids.flatMap((id) => {
    const column = columns.find((each) => each.id === id);
    // The usual words differ from table to table, so only the town's own are taken.
    const word = template.columns.find((choice) => choice.id === id)?.label ?? '';
    return column === undefined ? [] : { column, word };
  });
}
