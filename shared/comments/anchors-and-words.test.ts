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

const ROUNDS = [1, 2, 3, 4].map((n) => `第${n}期の市の施策による目標値は年120件とする。`).join('\n');

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
    it: 'is lost when its words are deleted, though others are like them',
    text: '若者の就業を支援する。\n女性の就業を支援する。\n高齢者の就業を支援する。',
    on: '女性の就業を支援する。',
    edit: (desk) => desk.select('女性の就業を支援する。').type(''),
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT9',
    it: 'is lost when its paragraph is deleted, though others are like it',
    text: '若者の就業を支援する。\n女性の就業を支援する。\n高齢者の就業を支援する。',
    on: '女性の就業',
    edit: (desk) => {
      desk.select('若者の就業を支援する。', '女性の就業を支援する。');
      const { state, view } = desk.editor;
      view.dispatch(state.tr.delete(state.selection.from - 1, state.selection.to + 1));
    },
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
    rule: 'COMMENT9',
    it: 'on one character does not jump to another when it is deleted',
    text: '市の目標値は国の目標値を県の目標値と比べて定める。',
    on: 'の',
    behind: '国',
    edit: (desk) => desk.select('国の').type('国'),
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT9',
    it: 'on two characters does not jump to others when they are replaced',
    text: '創業件数は年10件、創業者数は年20件とする。',
    on: '創業',
    behind: '年10件',
    edit: (desk) => desk.select('創業者数').type('起業家数'),
    shown: 'lost: text',
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
    rule: 'COMMENT5',
    it: 'on the first of two equal paragraphs stays there while the other is rewritten',
    text: '目標値は120件とする。\n目標値は120件とする。',
    on: '120件',
    edit: (_, me, other) => {
      const theirs = new DeskEditor(other, NODE);
      theirs.editor.commands.setTextSelection(theirs.editor.state.doc.content.size - 1);
      theirs.type('ただし').editor.commands.splitBlock();
      syncAll([me, other]);
      theirs.close();
    },
    shown: '目標値は【120件】とする。\n目標値は120件とする。ただし\n',
  },
  {
    rule: 'COMMENT5',
    it: 'stays on words that are edited while the same words are pasted elsewhere',
    text: '創業数の目標値は120件とする。\n成果は公表する。',
    on: '創業数の目標値は120件',
    edit: (desk) => {
      const slice = desk.select('創業数の目標値は120件').copy();
      desk.caret('behind', '公表する。').paste(slice);
      desk.select('目標値').type('目安');
    },
    shown: '〈創業数の目安は120件〉とする。\n成果は公表する。創業数の目標値は120件',
  },
  {
    rule: 'COMMENT7',
    it: 'goes to the copy of its sentence when the original is deleted',
    text: POLICY,
    on: '若者の定住を図り、しごとをつくる。',
    edit: (desk) => {
      const slice = desk.select('若者の定住を図り、しごとをつくる。').copy();
      desk.caret('behind', '公表する。').paste(slice).select('若者の定住を図り、しごとをつくる。').type('');
    },
    shown: '市内での創業を支援する。\n\n成果は毎年度公表する。【若者の定住を図り、しごとをつくる。】',
  },
  {
    rule: 'COMMENT9',
    it: 'does not go to a sentence that was like its own from the beginning',
    text: ROUNDS,
    on: '目標値は年120件',
    behind: '第2期',
    edit: (desk) => desk.select('第2期の市の施策による目標値は年120件とする。').type(''),
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT10',
    it: 'among sentences that are all alike stays in its own through a heading',
    text: ROUNDS,
    on: '目標値は年120件',
    behind: '第2期',
    edit: (desk) => desk.caret('before', '第2期').editor.commands.toggleHeading({ level: 2 }),
    shown: ROUNDS.replace('第2期の市の施策による目標値は年120件', '第2期の市の施策による【目標値は年120件】'),
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
  {
    rule: 'COMMENT9',
    it: 'on a name does not go to the next mention when its own is corrected',
    text: '東山町の公民館を改修する。改修後は東山町の拠点とし、東山町の催しを開く。',
    on: '東山町',
    edit: (desk) => desk.select('東山町').type('西川村'),
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT9',
    it: 'on a line does not go to the next one, which begins and ends alike, when its own is deleted',
    text: ['創業', '就業', '定住', '移住'].map((word) => `市の全域における${word}を支援する。`).join('\n'),
    on: '市の全域における就業を支援する。',
    edit: (desk) => {
      desk.select('市の全域における就業を支援する。').type('');
      desk.editor.commands.joinBackward();
    },
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT8',
    it: 'on words that others share is found in its line after a list and edits of both',
    text: ROUNDS,
    on: '目標値は年120件',
    behind: '第2期',
    edit: (desk) => {
      desk.caret('before', '第2期').editor.commands.setParagraph();
      desk.editor.commands.toggleBlockquote();
      desk.caret('behind', '第2期の市の施策による').type('新たな');
    },
    shown: ROUNDS.replace(
      '第2期の市の施策による目標値は年120件',
      '第2期の市の施策による新たな【目標値は年120件】',
    ),
  },
]);
