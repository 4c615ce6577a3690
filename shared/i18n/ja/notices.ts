import type { Outcome } from '../../comments/model.ts';
import type { Notice } from '../../notices/model.ts';
import { formatDateTime } from './date-time.ts';
import { strategyMessages } from './strategy.ts';

const OUTCOMES: Record<Outcome, string> = {
  adopted: '反映',
  partlyAdopted: '一部反映',
  keptAsProposed: '原案どおり',
  futureReference: '今後の参考',
  alreadyStated: '記載済み',
};

/** お知らせ: the bell, its list, the settings. */
export const noticesMessages = {
  title: 'お知らせ',
  bell: (unread: number) => (unread === 0 ? 'お知らせ（未読なし）' : `未読のお知らせ ${unread}件`),
  arrived: (unread: number) => `新しいお知らせがあります。未読は${unread}件です。`,
  unread: '未読',
  markAll: 'すべて既読にする',
  settings: 'お知らせの設定',
  more: '以前のお知らせを表示する',
  loading: 'お知らせを読み込んでいます…',
  emptyTitle: 'お知らせはまだありません',
  empty: 'あなたを指定したコメントや、あなたのコメントへの返信・回答があると、ここに届きます。',
  failed: 'お知らせを読み込めませんでした。',
  retry: 'もう一度読み込む',
  /** What happened, as one sentence. */
  what({ kind, by, outcome }: Pick<Notice, 'kind' | 'by' | 'outcome'>): string {
    switch (kind) {
      case 'mention':
        return `${by}があなたを指定しました`;
      case 'reply':
        return `${by}が返信しました`;
      case 'assigned':
        return `${by}があなたを回答の担当にしました`;
      case 'answered':
        return outcome === null
          ? `${by}が回答しました`
          : `${by}が対応区分を「${OUTCOMES[outcome]}」としました`;
      case 'reopened':
        return `${by}が未対応に戻しました`;
      case 'hidden':
        return `${by}があなたのコメントを非表示にしました`;
    }
  },
  /** The place in the strategy. */
  where: ({ itemTitle, field }: Pick<Notice, 'itemTitle' | 'field'>): string => {
    const item = itemTitle === '' ? '（名称なし）' : itemTitle;
    return field === null ? item : `${item}（${strategyMessages.field[field]}）`;
  },
  words({ words }: Pick<Notice, 'words'>): string {
    switch (words.kind) {
      case 'shown':
        return words.excerpt;
      case 'deleted':
        return '（このコメントは削除されました）';
      case 'hidden':
        return words.reason === '' ? '（非表示）' : `非表示の理由: ${words.reason}`;
    }
  },
  when: formatDateTime,
} as const;
