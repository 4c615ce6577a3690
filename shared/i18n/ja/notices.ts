import type { MailChoice, Notice } from '../../notices/model.ts';
import { formatDateTime } from './date-time.ts';
import { fieldWord } from './field-word.ts';
import { opinionMessages } from './opinions.ts';

/** お知らせ: the bell, its list, the settings. */
export const noticesMessages = {
  title: 'お知らせ',
  bell: (unread: number) => (unread === 0 ? 'お知らせ（未読なし）' : `未読のお知らせ ${unread}件`),
  arrived: (unread: number) => `新しいお知らせがあります。未読は${unread}件です。`,
  unread: '未読',
  markAll: 'すべて既読にする',
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
        return `${by}があなたに回答を依頼しました`;
      case 'answered':
        return outcome === null
          ? `${by}が回答しました`
          : `${by}が対応区分を「${opinionMessages.outcome[outcome]}」としました`;
      case 'opened':
        return `${by}が新しいコメントを書きました`;
      case 'reopened':
        return `${by}が未対応に戻しました`;
      case 'hidden':
        return `${by}があなたのコメントを非表示にしました`;
    }
  },
  /** The place in the strategy. */
  where: ({ itemTitle, field, labels }: Pick<Notice, 'itemTitle' | 'field' | 'labels'>): string => {
    const item = itemTitle === '' ? '（名称なし）' : itemTitle;
    return field === null ? item : `${item}（${fieldWord(field, labels)}）`;
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
  mail: {
    sender: '策定',
    subject: (strategy: string, what: string) =>
      strategy === '' ? `【策定】${what}` : `【策定】${shortened(strategy)}: ${what}`,
    several: (count: number) => `お知らせが${count}件あります`,
    greeting: (name: string) => `${name} 様`,
    rest: (count: number) => `このほかに${count}件のお知らせがあります。画面のお知らせをご覧ください。`,
    footer: (settings: string) =>
      [
        '――――――――――',
        'このメールは「策定」から自動でお送りしています。返信はできません。',
        'メールでの受け取り方は、次の画面で変更できます。',
        settings,
      ].join('\n'),
  },
  choices: {
    title: 'お知らせの設定',
    lead: 'あなたを指定したコメントや、あなたのコメントへの返信・回答を、メールでも受け取れます。画面のお知らせは、どれを選んでも届きます。',
    legend: 'メールでの受け取り方',
    mail: {
      firstThenHourly: {
        label: '最初の1通はすぐに、続きは1時間ごとにまとめて受け取る',
        support: '画面ですでに読んだお知らせは送りません。',
      },
      hourly: {
        label: '1時間ごとにまとめて受け取る',
        support: '急ぎでないときに。お知らせがない時間には送りません。',
      },
      off: { label: '受け取らない', support: '画面のお知らせだけを使います。' },
    } satisfies Record<MailChoice, { label: string; support: string }>,
    address: (email: string) => `送り先: ${email}`,
    submit: '設定を保存する',
    saved: '設定を保存しました',
    unknown: '受け取り方を選んでください。',
    back: '総合戦略の一覧へ',
    noServerTitle: 'メールでのお知らせは使えません',
    noServer:
      'この策定には、メールを送るための設定がありません。お知らせは、画面の上にあるベルの印から確認できます。メールでも受け取りたいときは、管理者にご相談ください。',
    notForSample:
      '見本のアカウントのメールアドレスは実在しないため、メールは送りません。お知らせは、画面の上にあるベルの印から確認できます。',
  },
} as const;

/** A title as it fits into the subject of a mail. */
function shortened(title: string): string {
  const characters = Array.from(title);
  return characters.length <= 40 ? title : `${characters.slice(0, 40).join('')}…`;
}
