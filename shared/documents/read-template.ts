import { readDay } from '../meetings/tokyo-time.ts';
import { err, ok, type Result } from '../result.ts';
import { YEAR_STYLES } from '../strategy/model.ts';
import { ORIENTATIONS, PAPER_SIZES, type Paper } from './printed.ts';
import {
  type ColumnChoice,
  type DocumentDesign,
  type DocumentTemplate,
  FOOTER_FIELDS,
  type FooterField,
  type OptionDesign,
} from './template.ts';

/** Longest text of a template, in UTF-16 code units; an option of a design has its own limit. */
export const TEMPLATE_TEXT_LIMIT = 200;

/** Parts of a template that are lists, however many a design may have. */
const LONGEST_LIST = 200;

/** What is wrong with a part of a template; `field` is a key of DocumentTemplate, of an option its id. */
export interface TemplateProblem {
  readonly field: string;
  readonly code: 'unreadable' | 'tooLong' | 'noColumn';
}

/**
 * A template as it came from outside, against the design of its document. What the design does not know of columns
 * and options is left out, what is missing of columns comes last, as usual; else the answer is all that is wrong.
 */
export function readTemplate(
  given: unknown,
  design: DocumentDesign,
): Result<DocumentTemplate, readonly TemplateProblem[]> {
  if (!isObject(given)) return err([{ field: '', code: 'unreadable' }]);
  const problems: TemplateProblem[] = [];
  const part = <T>(field: keyof DocumentTemplate, read: Read<T>, otherwise: T): T => {
    const value = read(given[field]);
    if (value.ok) return value.value;
    problems.push({ field, code: value.error });
    return otherwise;
  };
  const template: DocumentTemplate = {
    title: part('title', textUpTo(TEMPLATE_TEXT_LIMIT), ''),
    documentNumber: part('documentNumber', textUpTo(TEMPLATE_TEXT_LIMIT), ''),
    day: part('day', day, ''),
    paper: part('paper', paper, design.paper),
    yearStyle: part('yearStyle', yearStyle, null),
    columns: part('columns', columnsOf(design), []),
    footer: part('footer', footer, []),
    options: optionsOf(given.options, design.options, problems),
  };
  return problems.length === 0 ? ok(template) : err(problems);
}

type Read<T> = (raw: unknown) => Result<T, TemplateProblem['code']>;

const unreadable = err('unreadable' as const);

/** One line: what a sheet's head or foot has no room for becomes a space. */
function textUpTo(limit: number): Read<string> {
  return (raw) => {
    if (typeof raw !== 'string') return unreadable;
    const text = raw.replace(/\p{Cc}+/gu, ' ').trim();
    return text.length > limit ? err('tooLong') : ok(text);
  };
}

const day: Read<string> = (raw) => {
  if (typeof raw !== 'string') return unreadable;
  if (raw.trim() === '') return ok('');
  const read = readDay(raw);
  return read === null ? unreadable : ok(read);
};

const paper: Read<Paper> = (raw) => {
  if (!isObject(raw)) return unreadable;
  const size = PAPER_SIZES.find((known) => known === raw.size);
  const orientation = ORIENTATIONS.find((known) => known === raw.orientation);
  return size === undefined || orientation === undefined ? unreadable : ok({ size, orientation });
};

const yearStyle: Read<DocumentTemplate['yearStyle']> = (raw) => {
  if (raw === null) return ok(null);
  const known = YEAR_STYLES.find((style) => style === raw);
  return known === undefined ? unreadable : ok(known);
};

const footer: Read<readonly FooterField[]> = (raw) => {
  if (!Array.isArray(raw) || raw.length > LONGEST_LIST) return unreadable;
  const fields = raw.flatMap((each) => FOOTER_FIELDS.find((known) => known === each) ?? []);
  return fields.length < raw.length ? unreadable : ok([...new Set(fields)]);
};

function columnsOf({ columns }: DocumentDesign): Read<readonly ColumnChoice[]> {
  return (raw) => {
    if (!Array.isArray(raw) || raw.length > LONGEST_LIST) return unreadable;
    const read = raw.map(columnChoice);
    const wrong = read.find((each) => !each.ok);
    if (wrong !== undefined && !wrong.ok) return wrong;
    const given = new Map(read.flatMap((each) => (each.ok ? [[each.value.id, each.value] as const] : [])));
    const known = [...given.values()].filter(({ id }) => columns.some((column) => column.id === id));
    const missing = columns
      .filter(({ id }) => !given.has(id))
      .map(({ id, isUsual }) => ({ id, isShown: isUsual, label: '' }));
    const choices = [...known, ...missing];
    return columns.length > 0 && !choices.some(({ isShown }) => isShown) ? err('noColumn') : ok(choices);
  };
}

const columnChoice: Read<ColumnChoice> = (raw) => {
  if (!isObject(raw) || typeof raw.id !== 'string' || typeof raw.isShown !== 'boolean') return unreadable;
  const label = textUpTo(TEMPLATE_TEXT_LIMIT)(raw.label);
  return label.ok ? ok({ id: raw.id, isShown: raw.isShown, label: label.value }) : label;
};

function optionsOf(
  raw: unknown,
  designs: readonly OptionDesign[],
  problems: TemplateProblem[],
): DocumentTemplate['options'] {
  if (!isObject(raw)) {
    problems.push({ field: 'options', code: 'unreadable' });
    return {};
  }
  const options: Record<string, string | boolean> = {};
  for (const design of designs) {
    const given = Object.hasOwn(raw, design.id) ? raw[design.id] : undefined;
    const read = given === undefined ? ok(design.usual) : optionOf(given, design);
    if (read.ok) options[design.id] = read.value;
    else problems.push({ field: design.id, code: read.error });
  }
  return options;
}

function optionOf(raw: unknown, design: OptionDesign): Result<string | boolean, TemplateProblem['code']> {
  switch (design.kind) {
    case 'flag':
      return typeof raw === 'boolean' ? ok(raw) : unreadable;
    case 'text':
      return textUpTo(design.longest)(raw);
    case 'choice': {
      const known = design.choices.find((choice) => choice === raw);
      return known === undefined ? unreadable : ok(known);
    }
  }
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
