import type { StrategyContent } from '../diff/content.ts';
import type { YearStyle } from '../strategy/model.ts';
import { OUTLINE_DESIGN } from './outline-design.ts';
import { type DocumentTemplate, flagOf, wordsOf } from './template.ts';

/** What 概要 is made of. */
export interface OutlineInput {
  readonly content: StrategyContent;
  /** What the strategy answers to; null where there is none. */
  readonly framework: StrategyContent | null;
}

/** What a town has decided about its outline. */
export interface OutlineSettings {
  readonly withFramework: boolean;
  readonly withKpis: boolean;
  readonly withInitiatives: boolean;
  readonly values: 'line' | 'table';
  /** null: years as typed. */
  readonly yearStyle: YearStyle | null;
}

/** The decisions of a template. */
export function outlineSettings(template: DocumentTemplate): OutlineSettings {
  return {
    withFramework: flagOf(template, OUTLINE_DESIGN, 'withFramework'),
    withKpis: flagOf(template, OUTLINE_DESIGN, 'withKpis'),
    withInitiatives: flagOf(template, OUTLINE_DESIGN, 'withInitiatives'),
    values: wordsOf(template, OUTLINE_DESIGN, 'valueLayout') === 'table' ? 'table' : 'line',
    yearStyle: template.yearStyle,
  };
}
