import { type BodyNode, setBodyFromText } from '../document/body.ts';
import { must, syncAll } from '../document/testing/replica.ts';
import { POLICY, POLICY_MARKED, testAnchors } from './testing/anchor-case.ts';
import { DeskEditor } from './testing/desk-editor.ts';
import { NODE } from './testing/marked-text.ts';

const NOTED: readonly BodyNode[] = [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: '出生数' },
      { type: 'indicatorLink', attrs: { nodeId: 'k1' } },
      { type: 'footnote', attrs: { text: '暦年' } },
      { type: 'hardBreak' },
      { type: 'text', text: 'を増やす' },
    ],
  },
];

testAnchors([
  {
    rule: 'COMMENT5',
    it: 'stays on its words when some of them become bold',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.select('定住').editor.commands.toggleBold(),
    shown: POLICY_MARKED,
  },
  {
    rule: 'COMMENT5',
    it: 'stays when text is written before and behind it',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.caret('before', '市内').type('当面は').caret('behind', '公表する').type('ものと'),
    shown: `当面は${POLICY_MARKED.replace('公表する', '公表するものと')}`,
  },
  {
    rule: 'COMMENT4',
    it: 'takes in nothing that is typed at its edges',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.caret('before', '定住').type('移住と').caret('behind', '図り').type('つつ'),
    shown: POLICY_MARKED.replace('の【', 'の移住と【').replace('】', '】つつ'),
  },
  {
    rule: 'COMMENT4',
    it: 'takes in what is typed inside',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.caret('behind', '定住').type('と移住'),
    shown: '市内での創業を支援する。\n若者の〈定住と移住を図り〉、しごとをつくる。\n成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT6',
    it: 'stays on words of which some are replaced',
    text: POLICY,
    on: '若者の定住を図り',
    edit: (desk) => desk.select('定住').type('移住').caret('before', '移住').type('Uターン・'),
    shown:
      '市内での創業を支援する。\n〈若者のUターン・移住を図り〉、しごとをつくる。\n成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT6',
    it: 'stays when an IME commits its words bit by bit',
    text: POLICY,
    on: '若者の定住を図り',
    edit: (desk) => {
      desk.select('定住').type('て');
      for (const [before, now] of [
        ['て', 'ていじ'],
        ['ていじ', 'ていじゅう'],
        ['ていじゅう', '定住'],
        ['定住', '定住促進'],
      ] as const) {
        desk.select(before).type(now);
      }
    },
    shown: '市内での創業を支援する。\n〈若者の定住促進を図り〉、しごとをつくる。\n成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT9',
    it: 'is lost when its words are replaced by others',
    text: POLICY,
    on: '若者の定住を図り',
    edit: (desk) => desk.select('若者の定住を図り').type('女性が起業し'),
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT9',
    it: 'is lost when all is deleted',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.editor.chain().selectAll().deleteSelection().run(),
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT5',
    it: 'stays on the rest when all around it is deleted',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.select('市内', '若者の').type('').select('、しごと', '公表する。').type(''),
    shown: '【定住を図り】',
  },
  {
    rule: 'COMMENT5',
    it: 'on a footnote and the words before it stays on them',
    text: NOTED,
    on: '出生数〔暦年〕',
    edit: (desk) => desk.caret('before', '出生').type('市の').caret('behind', '増やす').type('。'),
    shown: '市の【出生数〔暦年〕】\nを増やす。',
  },
  {
    rule: 'COMMENT7',
    it: 'on a footnote and the words before it follows them into a list',
    text: NOTED,
    on: '出生数〔暦年〕',
    edit: (desk) => desk.caret('before', '出生').editor.commands.toggleBulletList(),
    shown: '【出生数〔暦年〕】\nを増やす',
  },
  {
    rule: 'COMMENT4',
    it: 'on words around a footnote stays when the footnote goes',
    text: NOTED,
    on: '出生数〔暦年〕\nを増',
    edit: (desk) => desk.select('〔暦年〕').type(''),
    shown: '〈出生数\nを増〉やす',
  },
  {
    rule: 'COMMENT9',
    it: 'on a footnote alone is lost with it',
    text: NOTED,
    on: '〔暦年〕',
    edit: (desk) => desk.select('〔暦年〕').type(''),
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT6',
    it: 'stays on its words when one deletes among them and another writes among them',
    text: POLICY,
    on: '若者の定住を図り',
    edit: (desk, me, other) => {
      const theirs = new DeskEditor(other, NODE);
      desk.select('若者の').type('');
      theirs.caret('behind', '定住').type('促進');
      syncAll([me, other]);
      theirs.close();
    },
    shown: '市内での創業を支援する。\n〈定住促進を図り〉、しごとをつくる。\n成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT7',
    it: 'is found when all of its text is written anew with the same words',
    text: POLICY,
    on: '定住を図り',
    edit: (_, me) => must(setBodyFromText(me.doc, me.origin, NODE, `前書き。\n${POLICY}`)),
    shown: `前書き。\n${POLICY_MARKED}`,
  },
  {
    rule: 'COMMENT2',
    it: 'on one character stays on it through a heading',
    text: POLICY,
    on: 'の',
    behind: '若者',
    edit: (desk) => desk.caret('before', '若者').editor.commands.toggleHeading({ level: 2 }),
    shown: '市内での創業を支援する。\n若者【の】定住を図り、しごとをつくる。\n成果は毎年度公表する。',
  },
]);
