/** The whole strategy as a document: cover, 目次, sections, goals with their tables. Rules: EXPORT32–34. */
import type { StrategyContent } from '../diff/content.ts';
import { strategyDocumentMessages } from '../i18n/ja/strategy-document.ts';
import { planPeriodText } from '../strategy/plan-period.ts';
import {
  type CommitteeDocument,
  type ContentsEntry,
  type DocumentBlock,
  type DocumentSection,
  plain,
} from './model.ts';
import type { MadeDocument } from './printed.ts';
import { strategyData } from './strategy-data.ts';
import { STRATEGY_DESIGN } from './strategy-design.ts';
import type { StrategyInput } from './strategy-input.ts';
import { type Part, partContext, partsUnder } from './strategy-parts.ts';
import { type DocumentTemplate, flagOf } from './template.ts';

const text = strategyDocumentMessages;

/** Everything that a strategy says, once and in its order; and a row for each of its items. */
export function strategyDocument(input: StrategyInput, template: DocumentTemplate): MadeDocument {
  const { strategy } = input.content;
  const title = template.title || strategy.title || text.untitled;
  const context = partContext(input.content, {
    strategy,
    template,
    actualsOf: (id) => input.actuals.filter(({ nodeId }) => nodeId === id),
  });
  const parts = [...overallGoal(strategy.overallGoal), ...partsUnder(context, null, 1, 0)];
  const document: CommitteeDocument = {
    title,
    cover: coverLines(input.content, template),
    contents: contentsOf(parts, template),
    sections: sectionsOf(parts, flagOf(template, STRATEGY_DESIGN, 'partsBeginPage')),
  };
  return { document, data: strategyData(input, title) };
}

function coverLines({ strategy }: StrategyContent, template: DocumentTemplate): readonly string[] {
  const { edition, nickname, municipality, yearStyle } = strategy;
  const period = planPeriodText({ ...strategy, yearStyle: template.yearStyle ?? yearStyle });
  return [
    edition,
    nickname === '' ? '' : text.nickname(nickname),
    period === '' ? '' : text.planPeriod(period),
    municipality,
  ].filter((line) => line !== '');
}

const OVERALL_GOAL = 'strategy-overall-goal';

function overallGoal(words: string): readonly Part[] {
  if (words.trim() === '') return [];
  return [
    { type: 'section', id: OVERALL_GOAL, title: text.overallGoal, depth: 0, startsPage: true },
    { type: 'heading', level: 1, text: text.overallGoal },
    { type: 'paragraph', style: 'lead', runs: plain(words) },
  ];
}

/** Which page a section is on only the layout can tell: goals take as much room as they take. */
function contentsOf(parts: readonly Part[], template: DocumentTemplate): CommitteeDocument['contents'] {
  const entries = parts.flatMap((part): readonly ContentsEntry[] =>
    part.type === 'section' && part.title !== null
      ? [{ title: part.title, sectionId: part.id, depth: part.depth, page: null }]
      : [],
  );
  if (entries.length === 0 || !flagOf(template, STRATEGY_DESIGN, 'contents')) return null;
  return { ...text.contents, entries };
}

function sectionsOf(parts: readonly Part[], partsBeginPage: boolean): readonly DocumentSection[] {
  const sections: (DocumentSection & { readonly blocks: DocumentBlock[] })[] = [];
  for (const part of parts) {
    if (part.type !== 'section') {
      sections.at(-1)?.blocks.push(part);
      continue;
    }
    const onPage = sections.slice(sections.findLastIndex((section) => section.startsPage));
    const startsPage = partsBeginPage && part.startsPage && !onPage.every(isShort);
    sections.push({ id: part.id, startsPage: sections.length === 0 || startsPage, blocks: [] });
  }
  if (sections.length > 0) return sections;
  const blocks: readonly DocumentBlock[] = [{ type: 'paragraph', style: 'plain', runs: plain(text.nothing) }];
  return [{ id: 'strategy-start', startsPage: false, blocks }];
}

/** Headings alone, or a sentence on the whole, do not fill a page. */
function isShort({ id, blocks }: DocumentSection): boolean {
  return id === OVERALL_GOAL || blocks.every(({ type }) => type === 'heading');
}
