import type { VotingRule } from '../../revision/model.ts';

/** Words of 採決のきまり. */
export const votingRuleMessages = {
  title: '採決のきまり',
  lead: 'この総合戦略の委員会で、変更案を採決するときのきまりです。変更すると、次に審議に付す変更案から適用されます。',
  majority: '議決は、投票のうち賛成と反対の多い方によります。棄権は出席に数え、賛否には数えません。',
  quorum: '定足数',
  quorums: {
    moreThanHalf: '過半数（投票権のある方の半数を超える参加）',
    half: '半数以上の参加',
    twoThirds: '3分の2以上の参加',
  } satisfies Record<VotingRule['quorum'], string>,
  tie: '賛否が同数のとき',
  ties: {
    chair: '会長が決する',
    rejected: '否決とする',
  } satisfies Record<VotingRule['tie'], string>,
  approvedLabel: '可決したときの呼び方',
  approvedHint: '「承認」「了承」など、10文字以内',
  save: 'きまりを保存する',
  saved: '保存しました。',
  back: '変更案の一覧へ',
  invalid: '保存できませんでした。呼び方は1文字以上10文字以内で入力してください。',
  unreachable:
    'サーバーに接続できないため、保存できませんでした。入力はそのままですので、もう一度お試しください。',
  refused: 'このきまりを変更できるのは事務局です。',
} as const;

/** A rule in one line, for the log. */
export function votingRuleSentence({ quorum, tie, approvedLabel }: VotingRule): string {
  const { quorums, ties } = votingRuleMessages;
  return `定足数 ${quorums[quorum]}、同数のとき ${ties[tie]}、可決の呼び方「${approvedLabel}」`;
}
