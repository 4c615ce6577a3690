import type { CommentKind, Outcome } from '#shared/comments/model.ts';
import type { NodeField } from '#shared/document/schema.ts';

/** Something that one of the sample's people (`member2`) wrote; moments are days before the sample is loaded. */
export interface SampleWords {
  readonly by: string;
  readonly daysAgo: number;
  readonly body: string;
}

/** One thread on a place of a sample strategy. */
export interface SampleThread extends SampleWords {
  readonly kind: CommentKind;
  /** Path of the item: `goal-1.target-1`. */
  readonly path: string;
  /** The cell, the words of its text, or the item as a whole. */
  readonly on: { readonly field: NodeField } | { readonly words: string } | 'item';
  readonly replies?: readonly SampleWords[];
  readonly endorsedBy?: readonly string[];
  /** Who is to answer, by the meeting of this round. */
  readonly assigned?: { readonly to: string; readonly dueRound: number };
  /** Round of the meeting for which it was raised. */
  readonly round?: number;
  readonly answer?: {
    readonly by: string;
    readonly daysAgo: number;
    readonly outcome: Outcome | null;
    readonly rationale: string;
  };
}

/** What committees ask about such tables: a target below its baseline, a missing unit, a value not yet known. */
export const sampleThreads: Readonly<Record<string, readonly SampleThread[]>> = {
  'koriyama-2020': [
    {
      kind: 'opinion',
      path: 'goal-1.target-1',
      on: { field: 'target' },
      by: 'member2',
      daysAgo: 6,
      body: '目標値が現状値を下回っています。人口の減少を見込み、減り方を抑えるという趣旨でしょうか。そうであれば、その考え方を備考に書いていただけると、会議で説明しやすくなります。',
      endorsedBy: ['member4', 'observer'],
      replies: [
        { by: 'secretariat', daysAgo: 5, body: '算定の根拠を担当課に確認し、次回の会議までに回答します。' },
      ],
      assigned: { to: 'department', dueRound: 2 },
      round: 2,
    },
    {
      kind: 'question',
      path: 'goal-3.target-1',
      on: { field: 'baseline' },
      by: 'member3',
      daysAgo: 6,
      body: 'この指標だけ数値に単位がありません。記載漏れでしょうか。',
      answer: {
        by: 'secretariat',
        daysAgo: 4,
        outcome: 'keptAsProposed',
        rationale: '合計特殊出生率は単位を付けずに表す指標のため、原案どおりとします。',
      },
    },
    {
      kind: 'question',
      path: 'goal-2.target-1',
      on: { field: 'baseline' },
      by: 'observer',
      daysAgo: 3,
      body: '「調査中」とありますが、現状値はいつごろ確定する見込みですか。',
    },
    {
      kind: 'amendment',
      path: 'goal-2',
      on: { words: '流れの創出様々な地域とのつながりの創出' },
      by: 'member1',
      daysAgo: 2,
      body: '文がつながって読みにくいため、「流れの創出、様々な地域とのつながりの創出」と読点を入れてはどうでしょうか。',
      replies: [{ by: 'member5', daysAgo: 1, body: '賛成です。' }],
    },
  ],
  'kamiichi-2': [
    {
      kind: 'opinion',
      path: 'goal-1.measure-1.kpi-1',
      on: { field: 'target' },
      by: 'member4',
      daysAgo: 5,
      body: '基準値と目標値が空欄です。次回の会議で話し合えるよう、値と単位の記入をお願いします。',
      replies: [{ by: 'department', daysAgo: 4, body: '集計のうえ、記入します。' }],
      assigned: { to: 'department', dueRound: 2 },
      round: 2,
    },
  ],
  'iizuka-next': [
    {
      kind: 'question',
      path: 'goal-1.measure-1.kpi-1',
      on: 'item',
      by: 'member2',
      daysAgo: 4,
      body: '現戦略の「創業件数」と同じ数え方でしょうか。名称だけの変更であれば、その旨を備考に書いていただくと比べやすくなります。',
    },
  ],
  'isesaki-2': [
    {
      kind: 'question',
      path: 'goal-1.goal-1.measure-1.kpi-1',
      on: { field: 'sourceStatistic' },
      by: 'member3',
      daysAgo: 5,
      body: '出典の工業統計調査は、現在も毎年行われていますか。廃止されたのであれば、代わりの統計を検討する必要があります。',
    },
  ],
};
