/** 主な変更点 of 改訂の概要: the revision's own words, or what follows from its changes. */
import type { Change, ChangeCategory } from '../diff/change.ts';
import { documentMessages } from '../i18n/ja/documents.ts';
import { OVERVIEW_TABLES, type OverviewTable, type RevisionTexts } from '../revision/model.ts';
import { planPeriodText } from '../strategy/plan-period.ts';
import { numberedTitle } from '../strategy/printed-title.ts';
import { noteOf, type RevisionInput } from './overview-input.ts';
import { changesIn } from './overview-tables.ts';

const text = documentMessages.overview;

type Point = RevisionTexts['summary'][number];

/** The points under 主な変更点, in their order. */
export function summaryPoints(input: RevisionInput): readonly Point[] {
  return input.texts.summary.length > 0 ? input.texts.summary : usualPoints(input);
}

/** Categories that are told as sentences and stand in no table. */
const TOLD: readonly ChangeCategory[] = [
  'planPeriodChanged',
  'goalMerged',
  'narrativeAdded',
  'narrativeChanged',
  'targetRollover',
];

/** How many changes stand in no table and are no sentence either, and how many of them are editorial. */
export function countUnlisted(input: RevisionInput): { readonly all: number; readonly editorial: number } {
  const listed = new Set(OVERVIEW_TABLES.flatMap((table) => changesIn(input, table)).map(({ id }) => id));
  const others = input.changes.filter(({ id, category }) => !listed.has(id) && !TOLD.includes(category));
  return {
    all: others.length,
    editorial: others.filter(({ category }) => category === 'editorial').length,
  };
}

/** What a table is called in a sentence. */
export function tableName(input: RevisionInput, table: OverviewTable): string {
  return isDigital(input, table) ? text.digital.name : text.tables[table].name;
}

/** True if the table is that of the digital initiatives. */
export function isDigital(input: RevisionInput, table: OverviewTable): boolean {
  return table === 'initiatives' && changesIn(input, table).some((change) => noteOf(input, change).digital);
}

function usualPoints(input: RevisionInput): readonly Point[] {
  return [
    point(
      text.period.heading,
      told(input, ['planPeriodChanged'], () => periodSentence(input)),
    ),
    point(text.merged.heading, told(input, ['goalMerged'], mergerSentence)),
    point(text.narrative.heading, told(input, ['narrativeAdded', 'narrativeChanged'], narrativeSentence)),
    ...OVERVIEW_TABLES.map((table) => point(tableName(input, table), countSentences(input, table))),
    point(text.rollover.heading, rolloverSentences(input)),
  ].filter(({ body }) => body !== '');
}

function point(heading: string, sentences: readonly string[]): Point {
  return { heading, body: sentences.join('\n') };
}

/** A sentence for each change of these categories, with its reason behind it. */
function told(
  input: RevisionInput,
  categories: readonly ChangeCategory[],
  sentence: (change: Change) => string,
): readonly string[] {
  return input.changes
    .filter(({ category }) => categories.includes(category))
    .map((change) => sentence(change) + noteOf(input, change).reason);
}

function periodSentence({ before, after }: RevisionInput): string {
  const [was, is] = [before, after].map(({ strategy }) => planPeriodText(strategy) || text.period.blank);
  return text.period.body(was ?? '', is ?? '');
}

function mergerSentence({ sources, after }: Change): string {
  return text.merged.body(sources.map(nameOf), nameOf(after));
}

function narrativeSentence({ category, before, after }: Change): string {
  const place = nameOf(after ?? before);
  return category === 'narrativeAdded' ? text.narrative.added(place) : text.narrative.changed(place);
}

function nameOf(node: Change['after']): string {
  return (node === null ? '' : numberedTitle(node).trim()) || text.narrative.untitled;
}

function countSentences(input: RevisionInput, table: OverviewTable): readonly string[] {
  const changes = changesIn(input, table);
  if (changes.length === 0) return [];
  return [text.count(changes.length, changes.filter(({ before }) => before === null).length)];
}

function rolloverSentences({ changes }: RevisionInput): readonly string[] {
  const count = changes.filter(({ category }) => category === 'targetRollover').length;
  return count === 0 ? [] : [text.rollover.body(count)];
}
