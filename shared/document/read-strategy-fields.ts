import type * as Y from 'yjs';
import {
  GOAL_SCOPES,
  type GoalScope,
  INDICATOR_NUMBERINGS,
  type Labels,
  type LevelLabel,
  type LevelNumbering,
  NUMBER_STYLES,
  type Numbering,
  STRATEGY_KINDS,
  type StrategyFields,
  YEAR_STYLES,
} from '../strategy/model.ts';
import { DEFAULT_LABELS, DEFAULT_NUMBERING } from '../strategy/settings.ts';
import type { Report } from './omission.ts';
import { readChoice, readText } from './read-fields.ts';
import { FISCAL_YEARS, STRATEGY_FIELD_SPECS } from './schema.ts';

/** The strategy's own fields; settings that cannot be read fall back to the defaults, part by part. */
export function readStrategyFields(map: Y.Map<unknown>, report: Report): StrategyFields {
  const text = (field: keyof typeof STRATEGY_FIELD_SPECS) =>
    readText(map.get(field), field, STRATEGY_FIELD_SPECS[field], report);
  return {
    kind: readChoice(map.get('kind'), 'kind', STRATEGY_KINDS, 'strategy', report),
    title: text('title'),
    municipality: text('municipality'),
    municipalityCode: text('municipalityCode'),
    edition: text('edition'),
    nickname: text('nickname'),
    overallGoal: text('overallGoal'),
    planPeriodFrom: readFiscalYear(map.get('planPeriodFrom'), 'planPeriodFrom', report),
    planPeriodTo: readFiscalYear(map.get('planPeriodTo'), 'planPeriodTo', report),
    labels: readLabels(map.get('labels'), report),
    numbering: readNumbering(map.get('numbering'), report),
    yearStyle: readChoice(map.get('yearStyle'), 'yearStyle', YEAR_STYLES, 'western', report),
  };
}

/** A fiscal year as a whole number (2021 = 令和3年度), or null. */
export function readFiscalYear(raw: unknown, field: string, report: Report): number | null {
  if (raw === undefined || raw === null) return null;
  if (typeof raw !== 'number' || !Number.isInteger(raw)) {
    report(field, 'wrongType', raw);
    return null;
  }
  if (raw >= FISCAL_YEARS.first && raw <= FISCAL_YEARS.last) return raw;
  report(field, 'unknownValue', raw);
  return null;
}

/** Labels from plain JSON. */
export function readLabels(raw: unknown, report: Report): Labels {
  const labels = readObject(raw, 'labels', report);
  if (labels === null) return DEFAULT_LABELS;
  const one = (value: unknown, path: string, fallback: LevelLabel) =>
    readLevelLabel(value, `labels.${path}`, fallback, report);
  return {
    section: one(labels.section, 'section', DEFAULT_LABELS.section),
    goal: readPerScope(labels.goal, 'labels.goal', DEFAULT_LABELS.goal, readLevelLabel, report),
    measure: readLevels(labels.measure, 'labels.measure', DEFAULT_LABELS.measure, readLevelLabel, report),
    initiative: one(labels.initiative, 'initiative', DEFAULT_LABELS.initiative),
    numericalTarget: one(labels.numericalTarget, 'numericalTarget', DEFAULT_LABELS.numericalTarget),
    kpi: one(labels.kpi, 'kpi', DEFAULT_LABELS.kpi),
    baseline:
      labels.baseline === undefined
        ? DEFAULT_LABELS.baseline
        : readWord(labels.baseline, 'labels.baseline', report),
  };
}

/** Numbering from plain JSON. */
export function readNumbering(raw: unknown, report: Report): Numbering {
  const numbering = readObject(raw, 'numbering', report);
  if (numbering === null) return DEFAULT_NUMBERING;
  const { section, goal, measure, initiative } = DEFAULT_NUMBERING;
  const one = (value: unknown, path: string, fallback: LevelNumbering) =>
    readLevelNumbering(value, `numbering.${path}`, fallback, report);
  const indicator = (role: 'numericalTarget' | 'kpi') =>
    readChoice(numbering[role], `numbering.${role}`, INDICATOR_NUMBERINGS, DEFAULT_NUMBERING[role], report);
  return {
    section: one(numbering.section, 'section', section),
    goal: readPerScope(numbering.goal, 'numbering.goal', goal, readLevelNumbering, report),
    measure: readLevels(numbering.measure, 'numbering.measure', measure, readLevelNumbering, report),
    initiative: one(numbering.initiative, 'initiative', initiative),
    numericalTarget: indicator('numericalTarget'),
    kpi: indicator('kpi'),
  };
}

type ReadLevel<T> = (raw: unknown, path: string, fallback: T, report: Report) => T;

function readLevelLabel(raw: unknown, path: string, fallback: LevelLabel, report: Report): LevelLabel {
  const label = readObject(raw, path, report);
  if (label === null) return fallback;
  return {
    heading: readWord(label.heading, `${path}.heading`, report),
    item: readWord(label.item, `${path}.item`, report),
  };
}

function readLevelNumbering(
  raw: unknown,
  path: string,
  fallback: LevelNumbering,
  report: Report,
): LevelNumbering {
  const level = readObject(raw, path, report);
  if (level === null) return fallback;
  return {
    style: readChoice(level.style, `${path}.style`, NUMBER_STYLES, 'none', report),
    prefix: readWord(level.prefix, `${path}.prefix`, report),
    suffix: readWord(level.suffix, `${path}.suffix`, report),
  };
}

/** Longest word of a setting and most levels of a list: beyond that it is not a town's setting. */
const WORD = { type: 'text', limit: 200 } as const;
const MOST_LEVELS = 16;

function readWord(raw: unknown, path: string, report: Report): string {
  return readText(raw, path, WORD, report);
}

function readPerScope<T>(
  raw: unknown,
  path: string,
  fallback: Readonly<Record<GoalScope, readonly T[]>>,
  readLevel: ReadLevel<T>,
  report: Report,
): Readonly<Record<GoalScope, readonly T[]>> {
  const scopes = readObject(raw, path, report);
  if (scopes === null) return fallback;
  const [basic, crossCutting, linked] = GOAL_SCOPES.map((scope) =>
    readLevels(scopes[scope], `${path}.${scope}`, fallback[scope], readLevel, report),
  ) as [readonly T[], readonly T[], readonly T[]]; // GOAL_SCOPES has exactly these three, in this order
  return { basic, crossCutting, linked };
}

function readLevels<T>(
  raw: unknown,
  path: string,
  fallback: readonly T[],
  readLevel: ReadLevel<T>,
  report: Report,
): readonly T[] {
  if (raw === undefined || raw === null) return fallback;
  if (!Array.isArray(raw) || raw.length === 0) {
    report(path, 'wrongType', raw);
    return fallback;
  }
  if (raw.length > MOST_LEVELS) report(path, 'tooLong', raw.length);
  const levels: T[] = [];
  for (const [depth, level] of raw.slice(0, MOST_LEVELS).entries()) {
    const standard = fallback[Math.min(depth, fallback.length - 1)];
    if (standard !== undefined) levels.push(readLevel(level, `${path}.${depth}`, standard, report));
  }
  return levels;
}

function readObject(raw: unknown, path: string, report: Report): Record<string, unknown> | null {
  if (raw === undefined || raw === null) return null;
  // Only plain JSON: a Y type under the key is a client's mistake or worse.
  if (typeof raw === 'object' && Object.getPrototypeOf(raw) === Object.prototype) {
    return raw as Record<string, unknown>; // the prototype says that it is a plain object
  }
  report(path, 'wrongType', raw);
  return null;
}
