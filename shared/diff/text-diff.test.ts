import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addedRuns } from './added-runs.ts';
import { type TextRun, textDiff } from './text-diff.ts';

/** 同じ[-古い-]{+新しい+} */
function shown(runs: readonly TextRun[]): string {
  return runs
    .map(({ text, kind }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}

const side = (runs: readonly TextRun[], left: TextRun['kind']) =>
  runs
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

const word = fc.constantFrom(
  '支援',
  'の',
  '充実',
  '技術',
  '開発',
  '、',
  '。',
  '\n',
  ' ',
  'DX化',
  '1,000件',
  '𠮷野',
  '辻󠄀',
  'が',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('two texts as one', () => {
  test('[REV10] the runs give back both texts, and no character is cut in two', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = textDiff(before, after);
        expect(side(runs, 'added')).toBe(before);
        expect(side(runs, 'removed')).toBe(after);
        expect(runs.filter((run) => run.text === '' || /\p{Surrogate}/u.test(run.text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('[REV10] equal texts are one run, and nothing is none', () => {
    expect(textDiff('市民の健康', '市民の健康')).toEqual([{ text: '市民の健康', kind: 'same' }]);
    expect(textDiff('', '')).toEqual([]);
  });

  test.each([
    [
      '計画期間を4年とする。健康を守る。',
      '計画期間を7年とする。健康を守る。',
      '計画期間を[-4-]{+7+}年とする。健康を守る。',
    ],
    ['目標は1,000件です。', '目標は46,000件です。', '目標は[-1,000-]{+46,000+}件です。'],
    ['子育て支援の充実', '子育て支援の充実と保育の充実', '子育て支援の充実{+と保育の充実+}'],
    ['健康を守る。', '健康を守る。道路を直す。', '健康を守る。{+道路を直す。+}'],
    ['一つ目。\n二つ目。', '一つ目。\n間。\n二つ目。', '一つ目。\n{+間。\n+}二つ目。'],
    ['年少人口', '合計特殊出生率', '[-年少人口-]{+合計特殊出生率+}'],
    ['𠮷野家', '𠮟野家', '[-𠮷-]{+𠮟+}野家'],
  ])('[REV10] %s → %s', (before, after, expected) => {
    expect(shown(textDiff(before, after))).toBe(expected);
  });

  test('[REV10] a particle alone between two replacements goes with them', () => {
    expect(shown(textDiff('市民の健康を守る。', '地域の魅力を守る。'))).toBe(
      '[-市民の健康-]{+地域の魅力+}を守る。',
    );
  });

  test('[REV10] a word renamed all over a long text is marked wherever it stands, and nothing else is', () => {
    const sentence = (name: string, n: number) =>
      `第${n}に、${name}を通じて、市民の暮らしと地域の産業をともに支える取組を進めます。`;
    const long = (name: string) => Array.from({ length: 500 }, (_, n) => sentence(name, n)).join('');
    const runs = textDiff(long('人材育成'), long('DX化'));
    expect(runs.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(
      Array(500).fill('DX化'),
    );
    expect(side(runs, 'added')).toBe(long('人材育成'));
  });

  test('[REV10] long texts that share nothing are one replacement', () => {
    const [before, after] = ['山'.repeat(20_000), '川。'.repeat(10_000)];
    expect(textDiff(before, after)).toEqual([
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ]);
  });
});

describe('what is underlined', () => {
  /** `<u>` around what is new. */
  const underlined = (before: string, after: string) =>
    addedRuns(before, after)
      .map(({ text, kind }) => (kind === 'added' ? `<u>${text}</u>` : text))
      .join('');

  // Rows of 伊勢崎市's overview, 変更前 and 変更後, with the blanks that the table has where it breaks lines.
  const rows = [
    [
      '技術開発や製品開発への 支援',
      '<u>デジタル技術の活用を含む</u> 技術開発や製品開発、 <u>DX化</u> への支援',
    ],
    ['販路拡大への支援', '<u>イベントや商談会、ポータルサイト等による</u> 販路拡大への支援'],
    ['予防接種の円滑な推進', '<u>アプリケーションの活用等を含む</u> 予防接種の円滑な推進'],
    ['子育て家庭支援の充実', '<u>特設サイトでの情報発信等を含む</u> 子育て家庭支援の充実'],
    ['保育サービスの充実', '<u>保育業務支援システムの導入等を含む</u> 保育サービスの充実'],
    ['情報の収集や提供の強化', '<u>SNSの活用を含む</u> 情報の収集や提供の強化'],
  ] as const;

  test.each(rows)('[REV11] %s → %s', (before, marked) => {
    expect(underlined(before, marked.replace(/<\/?u>/g, ''))).toBe(marked);
    const plain = marked.replaceAll(' ', '');
    expect(underlined(before, plain.replace(/<\/?u>/g, ''))).toBe(plain);
  });

  test('[REV11] a particle between two new words is underlined with them', () => {
    expect(underlined('入込客数を増やします。', '関係人口の創出を図ります。')).toBe(
      '<u>関係人口の創出を図り</u>ます。',
    );
  });

  test('[REV11] of something new all is underlined', () => {
    expect(underlined('', 'サテライトオフィス誘致の促進')).toBe('<u>サテライトオフィス誘致の促進</u>');
  });

  test('[REV11] blanks and marks alone are not underlined', () => {
    expect(underlined('支援の充実', '支援の 充実、。')).toBe('支援の 充実、。');
  });

  test('[REV11] the runs are the new text, whatever the old one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = addedRuns(before, after);
        expect(runs.map((run) => run.text).join('')).toBe(after);
        for (const run of runs)
          if (run.kind === 'added') expect(run.text).not.toMatch(/^[\s、。，．・]|[\s、。，．・]$/u);
      }),
      { numRuns: 200 },
    );
  });
});
