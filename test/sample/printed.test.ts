import { describe, expect, test } from 'vitest';
import { sampleStrategies } from '#server/sample/strategies.ts';
import { sampleDocument, sampleText } from './documents.ts';
import { printedPhrases, printOf, takeOut } from './printed.ts';

const SHEET = '資料５';
const iizuka = ['iizuka-current', 'iizuka-next', 'national-1'];
const FLOATING = '所属の分からない箇条書き';

/** Phrases of Iizuka's three documents; the notes on the two extractions are ours, not printed. */
function iizukaPhrases(seed: string): readonly string[] {
  return iizuka.flatMap((slug) =>
    printedPhrases(sampleDocument(slug), seed, { leaveOut: (node) => node.label === SHEET }),
  );
}

/** Full-width letters, digits and brackets as half-width; circled digits stay. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** The sample's text in the other reading of the source. */
function otherReading(text: string): string {
  const variants = sampleStrategies.flatMap(({ variants = [] }) => variants);
  return variants.reduce((read, { held, other }) => read.replace(held, other), text);
}

describe('nothing that a source prints is lost, nothing is added', () => {
  test('[SAMPLE] Iizuka, the text layer: only headings and bullets are left over', () => {
    const printed = printOf(sampleText('seeds/iizuka-comparison-table.pdf.txt'));
    const phrases = [
      ...iizukaPhrases(printed),
      printOf('飯塚市まち・ひと・しごと創生総合戦略　比較表（国の方向性・現戦略・次期戦略）'),
      SHEET,
    ];
    expect(takeOut(printed, phrases)).toEqual({
      missing: [FLOATING],
      left: {
        KPI: 7,
        '（１）数値目標': 7,
        '（２）基本的な方針': 7,
        '・': 6,
        国の方向性: 1,
        現戦略: 1,
        次期戦略: 1,
      },
    });
  });

  test('[SAMPLE] Iizuka, the table: the same in its own readings, without the floating bullets', () => {
    const printed = printOf(sampleText('seeds/iizuka-comparison-table.tsv.txt'));
    const phrases = iizukaPhrases(printOf(sampleText('seeds/iizuka-comparison-table.pdf.txt')))
      .map(otherReading)
      .map(halfWidth);
    expect(takeOut(printed, phrases)).toEqual({
      missing: [
        FLOATING,
        '地方創生推進交付金によるUIJターンの推進',
        'プロフェッショナル人材事業',
        'サテライトオフィス、二地域居住',
        'サテライトキャンパス',
        '地方創生インターンシップ',
        '子どもの農山漁村体験',
      ],
      left: {
        国の方向性現戦略次期戦略: 1,
        KPI: 7,
        '(1)数値目標': 7,
        '(2)基本的な方針': 7,
      },
    });
  });

  test('[SAMPLE] Koriyama: only headings, value labels and list marks are left over', () => {
    const printed = printOf(sampleText('seeds/koriyama-strategy-outline.txt'));
    const phrases = ['koriyama-2020', 'national-2'].flatMap((slug) =>
      printedPhrases(sampleDocument(slug), printed, { bullet: '-' }),
    );
    expect(takeOut(printed, phrases)).toEqual({
      missing: [],
      left: {
        '1国の第2期総合戦略における「4つの基本目標と2つの横断的な目標」': 1,
        '3郡山市総合戦略(2020改訂版)分野別政策パッケージ': 1,
        '【数値目標】': 6,
        '【政策パッケージ】-': 6,
        '現状値：': 12,
        '目標値：': 12,
        '-': 17,
      },
    });
  });

  test('[SAMPLE] Kamiichi: only the title and the head of the table are left over', () => {
    const printed = printOf(sampleText('seeds/kamiichi-kpi-list.tsv.txt'));
    const phrases = printedPhrases(sampleDocument('kamiichi-2'), printed);
    expect(takeOut(printed, phrases)).toEqual({
      missing: [],
      left: {
        '第2期上市町まち・ひと・しごと創生総合戦略【おおかみこどもプロジェクト】': 1,
        '基本目標数値目標重点施策重要業績評価指標(KPI)具体的な事業指標基準値(R元)目標値(R7)基準値(R2)目標値(R7)': 1,
      },
    });
  });

  test('[SAMPLE] Isesaki: every phrase is printed; what it leaves over comes with the revision', () => {
    const printed = printOf(sampleText('seeds/isesaki-revision-outline.txt'));
    const phrases = printedPhrases(sampleDocument('isesaki-2'), printed);
    expect(phrases.filter((phrase) => !printed.includes(phrase))).toEqual([]);
  });

  test('[SAMPLE] of two readings the document holds the first, and a source has the other', () => {
    const sources = ['iizuka-comparison-table.tsv', 'isesaki-revision-outline']
      .map((name) => sampleText(`seeds/${name}.txt`))
      .join('');
    for (const { slug, variants = [] } of sampleStrategies) {
      const titles = printedPhrases(sampleDocument(slug), '');
      for (const { held, other } of variants) {
        expect(titles, slug).toContain(printOf(held));
        expect(sources, slug).toContain(other);
      }
    }
  });
});

test('[SAMPLE] every character of the sample can be written in CP932', () => {
  const known = new Set(cp932Characters());
  for (const { slug } of sampleStrategies) {
    const print = printedPhrases(sampleDocument(slug), '').join('');
    expect(
      [...print].filter((char) => char > '\u007e' && !known.has(char)),
      slug,
    ).toEqual([]);
  }
});

/** Every double-byte character of Windows code page 932, which the web calls shift_jis. */
function cp932Characters(): string {
  const decoder = new TextDecoder('shift_jis');
  let characters = '';
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead <= 0xdf) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) characters += decoder.decode(Uint8Array.of(lead, trail));
  }
  return characters.replaceAll('\ufffd', '');
}
