/** 様式: what a town has decided about the looks of one of its documents. Rules: EXPORT. */
import type { Labels, YearStyle } from '../strategy/model.ts';
import type { DocumentName } from './names.ts';
import type { Paper } from './printed.ts';

/** What the foot of a sheet may say, in the town's order. */
export const FOOTER_FIELDS = ['title', 'documentNumber', 'day', 'version', 'hash', 'page'] as const;
export type FooterField = (typeof FOOTER_FIELDS)[number];

/** A column in the town's order. */
export interface ColumnChoice {
  readonly id: string;
  readonly isShown: boolean;
  /** '' is the usual word. */
  readonly label: string;
}

/** Text in a template is '' where the usual one is meant. */
export interface DocumentTemplate {
  readonly title: string;
  /** 資料4 */
  readonly documentNumber: string;
  /** yyyy-mm-dd; '' is the day on which the document is made. */
  readonly day: string;
  readonly paper: Paper;
  /** null: as the strategy writes them. */
  readonly yearStyle: YearStyle | null;
  /** Of the document's design, each once; a column that the design does not know is passed over. */
  readonly columns: readonly ColumnChoice[];
  readonly footer: readonly FooterField[];
  /** By the ids of the design's options; one that is missing is as usual. */
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** A column that a document can have. */
export interface ColumnDesign {
  readonly id: string;
  /** The usual word over it, with the town's labels. */
  readonly usualLabel: (labels: Labels) => string;
  /** What stands over it and its neighbours of the same kind, where one word is used of several: 数値目標 over 目標値. */
  readonly group?: (labels: Labels) => string;
  readonly isUsual: boolean;
}

/** A decision beside columns: to be ticked, written, or chosen. */
export type OptionDesign =
  | { readonly id: string; readonly kind: 'flag'; readonly usual: boolean }
  | { readonly id: string; readonly kind: 'text'; readonly usual: string; readonly longest: number }
  | {
      readonly id: string;
      readonly kind: 'choice';
      readonly usual: string;
      readonly choices: readonly string[];
    };

/** What a town may decide about one document; the words for options are in the messages, by id. */
export interface DocumentDesign {
  readonly name: DocumentName;
  readonly paper: Paper;
  /** In the usual order; none where columns cannot be chosen. */
  readonly columns: readonly ColumnDesign[];
  readonly options: readonly OptionDesign[];
}

const USUAL_FOOTER: readonly FooterField[] = ['documentNumber', 'title', 'day', 'version', 'hash', 'page'];

/** The template of a town that has decided nothing. */
export function usualTemplate({ paper, columns, options }: DocumentDesign): DocumentTemplate {
  return {
    title: '',
    documentNumber: '',
    day: '',
    paper,
    yearStyle: null,
    columns: columns.map(({ id, isUsual }) => ({ id, isShown: isUsual, label: '' })),
    footer: USUAL_FOOTER,
    options: Object.fromEntries(options.map(({ id, usual }) => [id, usual])),
  };
}

/** A flag of a template; false where the design has none of that id. */
export function flagOf({ options }: DocumentTemplate, design: DocumentDesign, id: string): boolean {
  const option = design.options.find((each) => each.id === id);
  const value = options[id] ?? option?.usual;
  return value === true;
}

/** A text or choice of a template; '' where the design has none of that id. A choice that is unknown is the usual. */
export function wordsOf({ options }: DocumentTemplate, design: DocumentDesign, id: string): string {
  const option = design.options.find((each) => each.id === id);
  if (option === undefined || option.kind === 'flag') return '';
  const value = options[id];
  if (typeof value !== 'string') return option.usual;
  return option.kind === 'text' || option.choices.includes(value) ? value : option.usual;
}

/** The columns to be printed, in their order, each with its word; those that the template does not name come last. */
export function shownColumns(
  template: DocumentTemplate,
  design: DocumentDesign,
  labels: Labels,
): readonly { readonly id: string; readonly label: string }[] {
  const known = new Map(design.columns.map((column) => [column.id, column]));
  const named = template.columns.filter(({ id }, index) => isFirst(template.columns, id, index));
  const rest = design.columns.filter(({ id }) => !named.some((choice) => choice.id === id));
  const choices = [...named, ...rest.map(({ id, isUsual }) => ({ id, isShown: isUsual, label: '' }))];
  return choices.flatMap(({ id, isShown, label }) => {
    const column = known.get(id);
    return column === undefined || !isShown ? [] : { id, label: label || column.usualLabel(labels) };
  });
}

function isFirst(choices: readonly ColumnChoice[], id: string, index: number): boolean {
  return choices.findIndex((choice) => choice.id === id) === index;
}
