import type { ActivityChange, ActivityEntry, ActivityItem, ActivityPlace } from '../../activity/model.ts';
import { formatDateTime } from './date-time.ts';
import { gridMessages } from './grid.ts';
import { strategyMessages } from './strategy.ts';
import { workspaceMessages } from './workspace.ts';

/** Words for fields: of items, of the strategy, and those that no screen edits. */
const FIELDS: Readonly<Record<string, string>> = {
  ...workspaceMessages.panel.fields,
  ...strategyMessages.field,
  kind: '文書の種類',
  alignsTo: workspaceMessages.panel.alignsTo,
  derivedFrom: workspaceMessages.panel.derivedFrom,
};

/** Words for codes: a field that is chosen, not typed, shows these. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: strategyMessages.strategyKind,
  scope: strategyMessages.scope,
  role: strategyMessages.role,
  direction: strategyMessages.direction,
  aggregation: strategyMessages.aggregation,
  yearStyle: strategyMessages.yearStyle,
};

const SETTINGS: Readonly<Record<string, string>> = {
  labels: '項目の呼び名の設定',
  numbering: '番号の付け方の設定',
};

const LINKS: readonly string[] = ['alignsTo', 'derivedFrom'];

/** 履歴: what was changed, by whom, since when. */
export const activityMessages = {
  by: (name: string | null) => name ?? '（システム）',
  when: (at: string) => formatDateTime(new Date(at)),
  untitled: '（名称なし）',
  strategyItem: '総合戦略の基本情報',
  inBin: '（ごみ箱にあります）',
  blank: '（空欄）',
  excerpt: (length: number) =>
    `長いため、変わった部分の前後だけを表示しています（全${length.toLocaleString('ja-JP')}文字）。`,
  /** A field as the town calls it; `baseline` is its own word for a baseline. */
  field(
    field: string,
    { nodeId, nodeKind }: Pick<ActivityItem, 'nodeId' | 'nodeKind'>,
    baseline: string,
  ): string {
    if (field === 'baseline' && baseline !== '') return baseline;
    if (field === 'title' && nodeKind === 'indicator') return gridMessages.columns.title;
    if (field === 'title' && nodeId === null) return workspaceMessages.panel.fields.title;
    return FIELDS[field] ?? field;
  },
  /** A value as the screen shows it; '' when blank. */
  value(field: string, text: string): string {
    if (LINKS.includes(field))
      return text === '' ? '' : workspaceMessages.panel.links(text.split('\n').length);
    return CHOICES[field]?.[text] ?? text;
  },
  /** What an entry tells of, as its heading. */
  what(entry: Pick<ActivityEntry, 'change' | 'nodeId' | 'nodeKind'>, baseline: string): string {
    const { change } = entry;
    switch (change.kind) {
      case 'created':
        return '最初の内容を登録';
      case 'added':
        return '追加';
      case 'binned':
        return 'ごみ箱へ移動';
      case 'restored':
        return 'ごみ箱から復元';
      case 'moved':
        return '移動';
      case 'field':
        return activityMessages.field(change.field, entry, baseline);
      case 'settings':
        return SETTINGS[change.field] ?? '設定';
      case 'text':
        return '本文';
      case 'unreadable':
        return '内容を読み取れない変更';
    }
  },
  parent: ({ parent, title }: Pick<ActivityPlace, 'parent' | 'title'>) =>
    parent === null ? 'いちばん上の階層' : `「${shortened(title)}」の下`,
  place: (place: ActivityPlace) => `${activityMessages.parent(place)}の${place.position}番目`,
  /** Where an item was put or taken from; '' for changes that have no place. */
  where(change: ActivityChange): string {
    const { parent, place } = activityMessages;
    switch (change.kind) {
      case 'added':
        return `${place(change.to)}に追加`;
      case 'restored':
        return `${place(change.to)}に復元`;
      case 'binned':
        return `${place(change.from)}から移動`;
      case 'moved':
        return change.from.parent === change.to.parent
          ? `${parent(change.to)}で、${change.from.position}番目から${change.to.position}番目へ`
          : `${place(change.from)}から、${place(change.to)}へ`;
      default:
        return '';
    }
  },
  /** The whole of it in one sentence: 委員1が『合計特殊出生率』の目標値を変更. */
  sentence(entry: ActivityEntry, baseline: string): string {
    const item = entry.nodeId === null ? '' : `『${shortened(entry.title)}』`;
    const of = item === '' ? '' : `${item}の`;
    const by = `${activityMessages.by(entry.by?.name ?? null)}が`;
    const what = activityMessages.what(entry, baseline);
    switch (entry.change.kind) {
      case 'added':
        return `${by}${item}を追加`;
      case 'binned':
        return `${by}${item}をごみ箱へ移動`;
      case 'restored':
        return `${by}${item}をごみ箱から復元`;
      case 'moved':
        return `${by}${item}を移動`;
      case 'created':
        return `${by}最初の内容を登録`;
      case 'unreadable':
        return `${by}内容を変更`;
      case 'field':
      case 'settings':
      case 'text':
        return `${by}${of}${what}を変更`;
    }
  },
  /** From and to, as a sentence for those who do not see the arrow. */
  change: { from: '変更前', to: '変更後', arrow: 'から', end: 'に変更' },
  marks: { removed: '削除', added: '追加' },
  panel: {
    whole: '総合戦略全体',
    item: '選択中の項目',
    cellOnly: (field: string) => `「${field}」だけを表示`,
    toWhole: '総合戦略全体の変更を見る',
    toItem: '選択中の項目の履歴に戻る',
    since: '前回以降の変更',
    sinceWhen: (since: string, count: string) => `前回（${since}）より後の、ほかの人による変更 ${count}`,
    noneSince: (since: string) => `前回（${since}）より後に、ほかの人による変更はありません。`,
    moreOf: (count: number) => `ほか${count}件`,
    goTo: (item: string) => `「${item}」へ移動`,
    recent: '最近の変更',
    wholeText: '全文を表示する',
    more: '以前の変更を表示する',
    loading: '履歴を読み込んでいます',
    failed: '履歴を読み込めませんでした。',
    stale: '最新の履歴を読み込めていません。',
    retry: 'もう一度読み込む',
    emptyItem:
      'この項目の変更はまだありません。値や本文が変わると、いつ、だれが、何から何に変えたかがここに並びます。',
    emptyField:
      'この欄の変更はまだありません。値が変わると、いつ、だれが、何から何に変えたかがここに並びます。',
    emptyWhole: '変更はまだありません。だれかが編集すると、いつ、だれが、何を変えたかがここに並びます。',
  },
} as const;

/** Long enough to tell titles apart in a sentence. */
const LONGEST_TITLE = 40;

function shortened(title: string): string {
  if (title === '') return activityMessages.untitled;
  return title.length <= LONGEST_TITLE
    ? title
    : `${Array.from(title)
        .slice(0, LONGEST_TITLE - 1)
        .join('')}…`;
}
