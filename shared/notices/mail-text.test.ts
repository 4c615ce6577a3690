import { expect, test } from 'vitest';
import { revisionId, threadId } from '../ids.ts';
import { noticeMail } from './mail-text.ts';
import type { RevisionNotice, ThreadNotice } from './model.ts';

const ORIGIN = 'http://plan.example';

test('[NOTICE8] one notice is told in the subject, with its strategy', () => {
  const mail = noticeMail('委員2', [notice({ kind: 'mention', by: '委員1' })], ORIGIN);
  expect(mail.subject).toBe('【策定】○○市総合戦略: 委員1があなたを指定しました');
  expect(mail.body).toBe(`委員2 様

■ 委員1があなたを指定しました
○○市総合戦略
基本目標1 相談件数（目標値）
> 出典の年度は何年ですか。
2026年11月20日(金) 14:05
http://plan.example/strategies/town?thread=t

――――――――――
このメールは「策定」から自動でお送りしています。返信はできません。
メールでの受け取り方は、次の画面で変更できます。
http://plan.example/settings/notices`);
});

test('[NOTICE8] several are counted in the subject', () => {
  expect(noticeMail('', [notice({}), notice({})], ORIGIN).subject).toBe(
    '【策定】○○市総合戦略: お知らせが2件あります',
  );
  expect(noticeMail('', [notice({}), notice({ slug: 'other' })], ORIGIN).subject).toBe(
    '【策定】お知らせが2件あります',
  );
});

test('[NOTICE8] a long title fits into the subject', () => {
  const { subject } = noticeMail('', [notice({ strategy: '𠮷'.repeat(200) })], ORIGIN);
  expect(subject).toBe(`【策定】${'𠮷'.repeat(40)}…: 事務局が返信しました`);
});

test.each([
  [{ kind: 'answered', outcome: 'partlyAdopted' }, '事務局が対応区分を「一部反映」としました'],
  [{ kind: 'answered', outcome: null }, '事務局が回答しました'],
  [{ kind: 'assigned' }, '事務局があなたに回答を依頼しました'],
  [{ kind: 'reopened' }, '事務局が未対応に戻しました'],
  [{ kind: 'hidden' }, '事務局があなたのコメントを非表示にしました'],
] as const)('[NOTICE1] %j reads %s', (what, sentence) => {
  expect(noticeMail('', [notice(what)], ORIGIN).subject).toContain(sentence);
});

test('[NOTICE12] a baseline is called what the town calls it', () => {
  const town = notice({ field: 'baseline', labels: { baseline: '現状値' } });
  expect(noticeMail('', [town], ORIGIN).body).toContain('\n基本目標1 相談件数（現状値）\n');
  const plain = notice({ field: 'baseline' });
  expect(noticeMail('', [plain], ORIGIN).body).toContain('\n基本目標1 相談件数（基準値）\n');
});

test('[NOTICE14] a ballot is told with the revision, until when, and its page', () => {
  const { body, subject } = noticeMail('委員2', [ballotOpened], ORIGIN);
  expect(subject).toBe('【策定】○○市総合戦略: 変更案の採決が始まりました。投票をお願いします');
  expect(body).toContain(`■ 変更案の採決が始まりました。投票をお願いします
○○市総合戦略
第3号「ふるさと納税の目標値の再設定」
投票の締切 2026年12月4日(金) 17:00
2026年11月20日(金) 14:05
http://plan.example/strategies/town/revisions/r
`);
});

test.each([
  [{ kind: 'revisionSubmitted' }, '事務局が変更案を提出しました'],
  [{ kind: 'revisionReturned' }, '事務局が変更案を差し戻しました'],
  [{ kind: 'voteStale' }, 'あなたの投票は数えられなくなりました'],
  [{ kind: 'revisionDecided', outcome: 'approved' }, '変更案の審議の結果は「了承」です'],
  [{ kind: 'revisionDecided', outcome: 'continued' }, '変更案の審議の結果は「継続審議」です'],
  [{ kind: 'revisionApplied' }, '変更案が総合戦略に反映されました'],
  [{ kind: 'revisionConflicted' }, '調整が必要になりました'],
] as const)('[NOTICE14] %j reads %s', (what, sentence) => {
  const { body } = noticeMail('', [{ ...ballotOpened, ...what }], ORIGIN);
  expect(body).toContain(sentence);
  // The deadline is for who is to vote.
  expect(body).not.toContain('締切');
});

test('[NOTICE14] a thread on a revision leads to that one’s page', () => {
  const { body } = noticeMail('', [notice({ revisionId: revisionId('r') })], ORIGIN);
  expect(body).toContain('http://plan.example/strategies/town/revisions/r?thread=t\n');
});

const ballotOpened: RevisionNotice = {
  id: 2,
  about: 'revision',
  kind: 'ballotOpened',
  by: '事務局',
  slug: 'town',
  strategy: '○○市総合戦略',
  revisionId: revisionId('r'),
  number: 3,
  title: 'ふるさと納税の目標値の再設定',
  deadline: '2026-12-04T08:00:00.000Z',
  outcome: null,
  rule: { approvedLabel: '了承' },
  words: { kind: 'shown', excerpt: '' },
  at: new Date('2026-11-20T05:05:00Z'),
  isRead: false,
};

function notice(parts: Partial<ThreadNotice>): ThreadNotice {
  return {
    id: 1,
    about: 'thread',
    revisionId: null,
    kind: 'reply',
    by: '事務局',
    slug: 'town',
    strategy: '○○市総合戦略',
    threadId: threadId('t'),
    itemTitle: '基本目標1 相談件数',
    field: 'target',
    labels: { baseline: '' },
    outcome: null,
    words: { kind: 'shown', excerpt: '出典の年度は何年ですか。' },
    at: new Date('2026-11-20T05:05:00Z'),
    isRead: false,
    ...parts,
  };
}
