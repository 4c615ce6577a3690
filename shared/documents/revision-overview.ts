/** 改訂の概要: what a revision changes and why, as the committee and the public read it. Rules: EXPORT1–12. */
import type { StrategyContent } from '../diff/content.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import { OVERVIEW_TABLES, type OverviewTable, type OverviewTableTexts } from '../revision/model.ts';
import { formatNumber } from '../strategy/numbering.ts';
import { type CommitteeDocument, type DocumentBlock, type DocumentSection, plain } from './model.ts';
import { overviewData } from './overview-data.ts';
import { noteOf, type RevisionInput } from './overview-input.ts';
import { countUnlisted, isDigital, summaryPoints, tableName } from './overview-summary.ts';
import { changesIn, tableBlocks } from './overview-tables.ts';
import type { MadeDocument } from './printed.ts';
import type { DocumentTemplate } from './template.ts';

const text = documentMessages.overview;

/**
 * The overview of a revision: title and table of contents, 主な変更点, then a table on a page of its own for each
 * kind of change that occurs. Words that the revision does not have are the usual ones.
 */
export function revisionOverview(input: RevisionInput, template: DocumentTemplate): MadeDocument {
  const title = template.title || input.texts.title || text.of(input.after.strategy.title);
  return { document: overviewDocument(input, template, title), data: overviewData(input, title) };
}

function overviewDocument(
  given: RevisionInput,
  template: DocumentTemplate,
  title: string,
): CommitteeDocument {
  const input = inYearStyle(given, template);
  const chapters = [summaryChapter(input), ...tableChapters(input, template)];
  return {
    title,
    contents: {
      ...documentMessages.contents,
      // The title has the first page, every chapter one of its own.
      entries: chapters.map(({ entry, section }, index) => ({
        title: entry,
        sectionId: section.id,
        page: index + 2,
      })),
    },
    sections: chapters.map(({ section }) => section),
  };
}

/** A town may write the years of a document in another style than its strategy does. */
function inYearStyle(input: RevisionInput, { yearStyle }: DocumentTemplate): RevisionInput {
  if (yearStyle === null) return input;
  const styled = (content: StrategyContent) => ({
    ...content,
    strategy: { ...content.strategy, yearStyle },
  });
  return { ...input, before: styled(input.before), after: styled(input.after) };
}

interface Chapter {
  /** In the table of contents. */
  readonly entry: string;
  readonly section: DocumentSection;
}

function summaryChapter(input: RevisionInput): Chapter {
  const points = summaryPoints(input).flatMap(({ heading, body }, index): DocumentBlock[] => [
    { type: 'heading', level: 2, text: text.numbered(index + 1, heading) },
    ...paragraphs(body),
  ]);
  const unlisted = countUnlisted(input);
  const blocks: readonly DocumentBlock[] = [
    ...lead(input.texts.lead || usualLead(input)),
    { type: 'heading', level: 1, text: text.summary },
    ...points,
    ...(unlisted.all === 0 ? [] : [note(text.unlisted(unlisted.all, unlisted.editorial))]),
  ];
  return { entry: text.summary, section: { id: 'overview-summary', startsPage: true, blocks } };
}

function tableChapters(input: RevisionInput, template: DocumentTemplate): readonly Chapter[] {
  return OVERVIEW_TABLES.filter((table) => changesIn(input, table).length > 0).map((table, index) =>
    tableChapter(input, template, table, formatNumber('circled', index + 1)),
  );
}

function tableChapter(
  input: RevisionInput,
  template: DocumentTemplate,
  table: OverviewTable,
  number: string,
): Chapter {
  const words = wordsOf(input, table);
  const heading = `${number} ${words.heading}`;
  const blocks: readonly DocumentBlock[] = [
    ...lead(words.lead),
    { type: 'heading', level: 1, text: heading },
    ...words.notes.map(note),
    ...tableBlocks(input, template, table, heading),
  ];
  return {
    entry: `${number} ${words.contents}`,
    section: { id: `overview-${table}`, startsPage: true, blocks },
  };
}

interface TableWords extends Pick<OverviewTableTexts, 'contents' | 'heading' | 'lead'> {
  readonly notes: readonly string[];
}

/** The revision's own words for a table, and the usual ones in place of those that it does not have. */
function wordsOf(input: RevisionInput, table: OverviewTable): TableWords {
  const own = input.texts.tables[table];
  const usual = text.tables[table];
  const heading = own.heading || (isDigital(input, table) ? text.digital.heading : usual.heading);
  return {
    heading,
    contents: own.contents || heading,
    lead: own.lead || usual.lead,
    notes: own.note === '' ? usualNotes(input, table) : own.note.split('\n'),
  };
}

function usualNotes(input: RevisionInput, table: OverviewTable): readonly string[] {
  const { note: usual } = text.tables[table];
  const others = table === 'initiatives' ? countOtherInitiatives(input) : 0;
  return [...(others === 0 ? [] : [text.othersLeftOut(others)]), ...(usual === '' ? [] : [usual])];
}

function usualLead(input: RevisionInput): string {
  const names = OVERVIEW_TABLES.filter((table) => changesIn(input, table).length > 0).map((table) =>
    tableName(input, table),
  );
  return names.length === 0 ? '' : text.lead(names);
}

/** Initiatives that a table of digital ones leaves out. */
function countOtherInitiatives(input: RevisionInput): number {
  if (!isDigital(input, 'initiatives')) return 0;
  return input.changes.filter(
    (change) => change.category.startsWith('initiative') && !noteOf(input, change).digital,
  ).length;
}

function lead(words: string): readonly DocumentBlock[] {
  return words === '' ? [] : [{ type: 'paragraph', style: 'lead', runs: plain(words) }];
}

/** One per line; a line without words is none. */
function paragraphs(words: string): readonly DocumentBlock[] {
  return words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', style: 'plain', runs: plain(line) }));
}

function note(words: string): DocumentBlock {
  return { type: 'note', runs: plain(words) };
}
