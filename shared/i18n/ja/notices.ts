import type { MailChoice, Notice, RevisionNotice, ThreadNotice } from '../../notices/model.ts';
import { formatDateTime } from './date-time.ts';
import { fieldWord } from './field-word.ts';
import { opinionMessages } from './opinions.ts';
import { outcomeWord, revisionName } from './revision-name.ts';

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
  empty:
    'あなたを指定したコメントや、あなたのコメントへの返信・回答、変更案の採決やその結果があると、ここに届きます。',
  failed: 'お知らせを読み込めませんでした。',
  retry: 'もう一度読み込む',
  /** What happened, as one sentence. */
  what(
    notice:
      | Told<ThreadNotice, 'kind' | 'by' | 'outcome'>
      | Told<RevisionNotice, 'kind' | 'by' | 'outcome' | 'rule'>,
  ): string {
    return notice.about === 'thread' ? threadSentence(notice) : revisionSentence(notice);
  },
  /** The place in the strategy, or the revision. */
  where(
    notice: Told<ThreadNotice, 'itemTitle' | 'field' | 'labels'> | Told<RevisionNotice, 'number' | 'title'>,
  ): string {
    if (notice.about === 'revision') return revisionName(notice);
    const { itemTitle, field, labels } = notice;
    const item = itemTitle === '' ? '（名称なし）' : itemTitle;
    return field === null ? item : `${item}（${fieldWord(field, labels)}）`;
  },
  /** Until when one may vote; '' where there is nothing to say. */
  until(notice: Told<ThreadNotice, 'kind'> | Told<RevisionNotice, 'kind' | 'deadline'>): string {
    if (notice.about !== 'revision' || notice.kind !== 'ballotOpened' || notice.deadline === null) return '';
    return `投票の締切 ${formatDateTime(new Date(notice.deadline))}`;
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
    lead: 'あなたを指定したコメントや、あなたのコメントへの返信・回答、変更案の採決やその結果などを、メールでも受け取れます。画面のお知らせは、どれを選んでも届きます。',
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

type Told<N extends Notice, Key extends keyof N> = Pick<N, 'about' | Key>;

function threadSentence({ kind, by, outcome }: Pick<ThreadNotice, 'kind' | 'by' | 'outcome'>): string {
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
}

function revisionSentence({
  kind,
  by,
  outcome,
  rule,
}: Pick<RevisionNotice, 'kind' | 'by' | 'outcome' | 'rule'>): string {
  switch (kind) {
    case 'revisionSubmitted':
      return `${by}が変更案を提出しました`;
    case 'ballotOpened':
      return '変更案の採決が始まりました。投票をお願いします';
    case 'revisionReturned':
      return `${by}が変更案を差し戻しました`;
    case 'voteStale':
      return '投票した変更案が修正されることになり、あなたの投票は数えられなくなりました';
    case 'revisionDecided':
      return outcome === null
        ? '変更案の審議の結果が出ました'
        : `変更案の審議の結果は「${outcomeWord(outcome, rule)}」です`;
    case 'revisionApplied':
      return '変更案が総合戦略に反映されました';
    case 'revisionConflicted':
      return '変更案を反映できず、調整が必要になりました';
  }
}
