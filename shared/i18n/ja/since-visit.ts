import { SINCE_COUNTED_TO } from '../../activity/model.ts';
import { formatDateTime } from './date-time.ts';

/** 前回以降の変更: the note on opening a strategy, and on its card. */
export const sinceVisitMessages = {
  when: (at: string) => formatDateTime(new Date(at)),
  count: (count: number) =>
    count >= SINCE_COUNTED_TO ? `${SINCE_COUNTED_TO.toLocaleString('ja-JP')}件以上` : `${count}件`,
  band: {
    label: '前回以降の変更',
    text: (since: string, count: string) => `前回（${since}）以降に、ほかの人による変更が${count}あります`,
    show: '見る',
    compare: '前回からの変更を見る',
    showLabel: '前回以降の変更を見る',
    dismiss: '前回以降の変更のお知らせを閉じる',
  },
  card: {
    label: '前回以降の変更',
    changes: (count: string) => `ほかの人による変更 ${count}`,
  },
} as const;
