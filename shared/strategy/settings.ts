import { strategyMessages } from '../i18n/ja/strategy.ts';
import type { Labels, LevelNumbering, Numbering } from './model.ts';

const { level } = strategyMessages;
const NONE: LevelNumbering = { style: 'none', prefix: '', suffix: '' };
const numbered = (prefix: string, suffix: string): LevelNumbering => ({ style: 'decimal', prefix, suffix });

/** The words of a new strategy, and of one whose own cannot be read. */
export const DEFAULT_LABELS: Labels = {
  section: level.section,
  goal: {
    basic: [level.goal.basic],
    crossCutting: [level.goal.crossCutting],
    linked: [level.goal.linked],
  },
  measure: [level.measure],
  initiative: level.initiative,
  numericalTarget: level.numericalTarget,
  kpi: level.kpi,
  baseline: strategyMessages.field.baseline,
};

/** The numbering of a new strategy: 基本目標1, 施策1, ・ before initiatives and indicators. */
export const DEFAULT_NUMBERING: Numbering = {
  section: NONE,
  goal: {
    basic: [numbered(level.goal.basic.item, ' '), numbered('', '. ')],
    crossCutting: [numbered(level.goal.crossCutting.item, ' '), numbered('', '. ')],
    linked: [NONE],
  },
  measure: [numbered(level.measure.item, ' '), { style: 'circled', prefix: '', suffix: ' ' }],
  initiative: { style: 'bullet', prefix: '', suffix: '' },
  numericalTarget: 'bullet',
  kpi: 'bullet',
};

/** The setting of a level `depth` levels deep (0: the outermost); the last one repeats. */
export function atDepth<T>(levels: readonly T[], depth: number): T | undefined {
  return levels[Math.min(depth, levels.length - 1)];
}
