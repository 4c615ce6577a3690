import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals } from './decimal.ts';
import { describeValue } from './describe.ts';
import { parseYear } from './fiscal-year.ts';
import { parseValue } from './value.ts';

/** Any UTF-16, lone surrogates included, and strings made of what cells are made of. */
const anyText = fc.oneof(
  fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '0',
          '1',
          '25',
          '3,456',
          '.',
          ',',
          '-',
          '－',
          '▲',
          '±',
          '約',
          '最大',
          '万',
          '億',
          '千',
          '人',
          '%',
          '％',
        ],
        ...[
          '歳',
          '男',
          '女',
          ' ',
          '　',
          '（',
          '）',
          '以上',
          '未満',
          '増',
          '改善',
          '維持',
          '年',
          '年度',
          '月',
          '日',
        ],
        ...[
          '令和',
          'R',
          '元',
          '～',
          '調査中',
          '認証取得',
          '累計',
          '※',
          '・',
          '、',
          '/',
          '2019',
          '①',
          '²',
          'を',
          'ー',
        ],
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);

const number = fc.record({
  sign: fc.constantFrom('', '-', '▲', '−', '+'),
  whole: fc.bigInt({ min: 0n, max: 10n ** 18n }),
  fraction: fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }),
  grouped: fc.boolean(),
  scale: fc.constantFrom(['', 0], ['千', 3], ['万', 4], ['百万', 6], ['億', 8], ['兆', 12] as const),
  unit: fc.constantFrom('', '人', '件', '%', 'か所', 'ポイント', 't-CO2', '㎡', '人/日'),
  about: fc.constantFrom('', '約'),
  bound: fc.constantFrom('', '以上', '以下', '以内', '超', '未満'),
  space: fc.constantFrom('', ' ', '　'),
  fullWidth: fc.boolean(),
});

const widened = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const typedNumber = number.map((parts) => {
  const whole = parts.grouped ? parts.whole.toLocaleString('en-US') : `${parts.whole}`;
  const digits = whole + (parts.fraction === undefined ? '' : `.${parts.fraction}`);
  const text = parts.about + parts.sign + digits + parts.space + parts.scale[0] + parts.unit + parts.bound;
  return { parts, raw: parts.fullWidth ? widened(text) : text };
});

test('[KPI1] any text is read without failing and is kept character for character', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      expect(parseValue(raw).raw).toBe(raw);
      expect(parseYear(raw).raw).toBe(raw);
    }),
    { numRuns: 3000 },
  );
});

test('[KPI1] reading what was kept gives the same reading, also after a trip through JSON', () => {
  fc.assert(
    fc.property(anyText, (raw) => {
      const value = parseValue(raw);
      expect(parseValue(value.raw)).toEqual(value);
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    }),
    { numRuns: 3000 },
  );
});

test('[KPI2] a number is exactly what its digits and scale say', () => {
  fc.assert(
    fc.property(typedNumber, ({ parts, raw }) => {
      const value = parseValue(raw);
      if (value.kind !== 'number') return expect(value.kind).toBe('number');
      const fraction = parts.fraction ?? '';
      const scaled = BigInt(`${parts.whole}${fraction}`) * 10n ** BigInt(parts.scale[1]);
      const expected = parts.sign === '' || parts.sign === '+' ? scaled : -scaled;
      const [whole = '', decimals = ''] = value.decimal.split('.');
      expect(BigInt(whole + decimals.padEnd(fraction.length, '0'))).toBe(expected);
      expect(value.value).toBe(Number(value.decimal));
    }),
  );
});

test('[KPI11] the reading of a number reads as the same number', () => {
  fc.assert(
    fc.property(typedNumber, ({ raw }) => {
      const value = parseValue(raw);
      const again = parseValue(describeValue(value));
      if (value.kind !== 'number' || again.kind !== 'number') return expect(again.kind).toBe(value.kind);
      expect(compareDecimals(again.decimal, value.decimal)).toBe(0);
      const { unit, approximate, comparator } = value;
      expect(again).toMatchObject({ unit, approximate, comparator });
    }),
  );
});
