import type { RevisionId } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import {
  OVERVIEW_TABLES,
  type OverviewTableTexts,
  REVISION_LIMITS,
  type RevisionTexts,
} from '#shared/revision/model.ts';
import type { RevisionRefusal } from '../services/revisions.ts';
import type { Viewer } from '../services/viewer.ts';
import { changeRevision, WHILE_EDITABLE } from './change-revision.ts';
import type { RevisionContext } from './revision-context.ts';

/** Writes the texts of the overview; the parts that are given take the place of those that are there. */
export async function writeTexts(
  context: RevisionContext,
  viewer: Viewer,
  id: RevisionId,
  given: Partial<RevisionTexts>,
): Promise<Result<void, RevisionRefusal>> {
  if ((given.summary?.length ?? 0) > REVISION_LIMITS.summary) return err({ code: 'tooMany' });
  const tooLong = tooLongField(given);
  if (tooLong !== null) return err({ code: 'tooLong', field: tooLong });
  return changeRevision(context, viewer, id, WHILE_EDITABLE, async (_sql, { revision }) =>
    ok({ change: { texts: merged(revision.texts, given) } }),
  );
}

/** Only what is a text of a revision: whatever else was sent is left out. */
function merged(before: RevisionTexts, given: Partial<RevisionTexts>): RevisionTexts {
  const { title, lead, summary, tables } = { ...before, ...given };
  return {
    title,
    lead,
    summary: summary.map(({ heading, body }) => ({ heading, body })),
    tables: {
      initiatives: tableTexts(tables.initiatives),
      sources: tableTexts(tables.sources),
      targets: tableTexts(tables.targets),
      indicators: tableTexts(tables.indicators),
    },
  };
}

function tableTexts({ contents, heading, lead, note }: OverviewTableTexts): OverviewTableTexts {
  return { contents, heading, lead, note };
}

/** The first part that is longer than it may be, as a path (`summary.0.body`), or null. */
function tooLongField({ title, lead, summary = [], tables }: Partial<RevisionTexts>): string | null {
  const { title: ofTitle, heading: ofHeading, text: ofText } = REVISION_LIMITS;
  const parts: (readonly [field: string, text: string | undefined, limit: number])[] = [
    ['title', title, ofTitle],
    ['lead', lead, ofText],
  ];
  for (const [index, { heading, body }] of summary.entries()) {
    parts.push([`summary.${index}.heading`, heading, ofHeading], [`summary.${index}.body`, body, ofText]);
  }
  for (const name of tables === undefined ? [] : OVERVIEW_TABLES) {
    const table = tables?.[name];
    parts.push(
      [`tables.${name}.contents`, table?.contents, ofHeading],
      [`tables.${name}.heading`, table?.heading, ofHeading],
      [`tables.${name}.lead`, table?.lead, ofText],
      [`tables.${name}.note`, table?.note, ofText],
    );
  }
  return parts.find(([, text, limit]) => (text?.length ?? 0) > limit)?.[0] ?? null;
}
