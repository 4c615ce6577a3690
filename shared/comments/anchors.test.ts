import { expect, test } from 'vitest';
import { type Replica, syncAll } from '../document/testing/replica.ts';
import { DeskEditor } from './testing/desk-editor.ts';
import { anchorOn, type BodyText, compacted, marked, paragraph, twoPeople } from './testing/marked-text.ts';

interface Case {
  readonly rule: string;
  readonly it: string;
  readonly text: BodyText;
  readonly on: string;
  /** The words are sought behind these. */
  readonly behind?: string;
  readonly edit: (desk: DeskEditor, me: Replica, other: Replica) => void;
  readonly shown: string;
}

const POLICY = '市内での創業を支援する。\n若者の定住を図り、しごとをつくる。\n成果は毎年度公表する。';

const POLICY_MARKED =
  '市内での創業を支援する。\n若者の【定住を図り】、しごとをつくる。\n成果は毎年度公表する。';

const cases: readonly Case[] = [
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
    rule: 'COMMENT10',
    it: 'follows its paragraph that becomes a heading and a paragraph again',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => {
      desk.select('若者').editor.commands.toggleHeading({ level: 2 });
      desk.editor.commands.setParagraph();
    },
    shown: POLICY_MARKED,
  },
  ...(['toggleHeading', 'toggleBulletList', 'toggleOrderedList', 'toggleBlockquote'] as const).flatMap(
    (command): Case[] => [
      {
        rule: 'COMMENT10',
        it: `follows its paragraph through ${command}`,
        text: POLICY,
        on: '定住を図り',
        edit: (desk) => desk.caret('before', '若者').editor.commands[command]({ level: 3 }),
        shown: POLICY_MARKED,
      },
      {
        rule: 'COMMENT8',
        it: `is found between its neighbours after ${command} and an edit of its words`,
        text: POLICY,
        on: '定住を図り',
        edit: (desk) => {
          desk.caret('before', '若者').editor.commands[command]({ level: 3 });
          desk.caret('behind', '定住').type('促進');
        },
        shown: '市内での創業を支援する。\n若者の〈定住促進を図り〉、しごとをつくる。\n成果は毎年度公表する。',
      },
    ],
  ),
  {
    rule: 'COMMENT10',
    it: 'follows a heading into a list, where it gets another block id',
    text: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '現状' }] },
      paragraph('概要'),
    ],
    on: '現状',
    edit: (desk) => desk.caret('before', '現状').editor.commands.toggleBulletList(),
    shown: '【現状】\n概要',
  },
  {
    rule: 'COMMENT10',
    it: 'follows all of its text into a list and out again',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => {
      desk.editor.chain().selectAll().toggleBulletList().run();
      desk.editor.chain().selectAll().toggleBulletList().run();
    },
    shown: POLICY_MARKED,
  },
  {
    rule: 'COMMENT10',
    it: 'is in both paragraphs after a split inside',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.caret('behind', '定住').editor.commands.splitBlock(),
    shown: '市内での創業を支援する。\n若者の【定住\nを図り】、しごとをつくる。\n成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT10',
    it: 'goes with its words into a new paragraph after a split before it',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.caret('before', '定住').editor.commands.splitBlock(),
    shown: '市内での創業を支援する。\n若者の\n【定住を図り】、しごとをつくる。\n成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT10',
    it: 'goes with one character into a new paragraph',
    text: 'の前の後の、の右の左の。',
    on: 'の',
    behind: '後',
    edit: (desk) => desk.caret('behind', 'の前の').editor.commands.splitBlock(),
    shown: 'の前の\n後【の】、の右の左の。',
  },
  {
    rule: 'COMMENT10',
    it: 'stays in front of a split behind it',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.caret('behind', '図り').editor.commands.splitBlock(),
    shown: '市内での創業を支援する。\n若者の【定住を図り】\n、しごとをつくる。\n成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT10',
    it: 'goes with its paragraph that is joined to the one before',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.caret('before', '若者').editor.commands.joinBackward(),
    shown: '市内での創業を支援する。若者の【定住を図り】、しごとをつくる。\n成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT10',
    it: 'stays when the next paragraph is joined to its own',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => desk.caret('before', '成果').editor.commands.joinBackward(),
    shown: '市内での創業を支援する。\n若者の【定住を図り】、しごとをつくる。成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT10',
    it: 'is found again when its deletion is undone',
    text: POLICY,
    on: '定住を図り',
    edit: (desk, me) => {
      desk.select('若者の定住を図り').type('');
      me.undo.undo();
    },
    shown: POLICY_MARKED,
  },
  {
    rule: 'COMMENT10',
    it: 'is found again when the deletion of its paragraph is undone',
    text: POLICY,
    on: '定住を図り',
    edit: (desk, me) => {
      desk.select('市内', '公表する。').type('');
      me.undo.undo();
    },
    shown: POLICY_MARKED,
  },
  {
    rule: 'COMMENT10',
    it: 'is found again when the one who deleted its words undoes that elsewhere',
    text: POLICY,
    on: '定住を図り',
    edit: (_, me, other) => {
      const theirs = new DeskEditor(other, 'm1');
      theirs.select('若者の定住を図り').type('');
      syncAll([me, other]);
      other.undo.undo();
      syncAll([me, other]);
      theirs.close();
    },
    shown: POLICY_MARKED,
  },
  {
    rule: 'COMMENT10',
    it: 'is found again after undo and redo of half of its words',
    text: POLICY,
    on: '若者の定住を図り',
    edit: (desk, me) => {
      desk.select('の定住を').type('');
      me.undo.undo();
      me.undo.redo();
      me.undo.undo();
    },
    shown: POLICY_MARKED.replace('若者の【', '【若者の'),
  },
  {
    rule: 'COMMENT10',
    it: 'is found again when one character is deleted and brought back',
    text: '市の目標の値は市の外の値の倍とする。',
    on: 'の',
    behind: '目標',
    edit: (desk, me) => {
      desk.select('標の値').type('標値');
      me.undo.undo();
    },
    shown: '市の目標【の】値は市の外の値の倍とする。',
  },
  {
    rule: 'COMMENT7',
    it: 'goes with its sentence that is cut and pasted elsewhere',
    text: POLICY,
    on: '若者の定住を図り、しごとをつくる。',
    edit: (desk) => {
      const slice = desk.select('若者の定住を図り、しごとをつくる。').cut();
      desk.caret('behind', '公表する。').paste(slice);
    },
    shown: '市内での創業を支援する。\n\n成果は毎年度公表する。【若者の定住を図り、しごとをつくる。】',
  },
  {
    rule: 'COMMENT7',
    it: 'goes with a few words inside a sentence that is cut and pasted elsewhere',
    text: POLICY,
    on: '定住',
    edit: (desk) => {
      const slice = desk.select('若者の定住を図り、しごとをつくる。').cut();
      desk.caret('behind', '公表する。').editor.commands.splitBlock();
      desk.paste(slice);
    },
    shown: '市内での創業を支援する。\n\n成果は毎年度公表する。\n若者の【定住】を図り、しごとをつくる。',
  },
  {
    rule: 'COMMENT5',
    it: 'stays on the first of two paragraphs when the second is a copy',
    text: POLICY,
    on: '定住を図り',
    edit: (desk) => {
      const slice = desk.select('若者の定住を図り、しごとをつくる。').copy();
      desk.caret('before', '市内').editor.commands.splitBlock();
      desk.caret('before', '').paste(slice);
    },
    shown: `若者の定住を図り、しごとをつくる。\n${POLICY_MARKED}`,
  },
  {
    rule: 'COMMENT7',
    it: 'on a character that is there many times stays on its own through a heading',
    text: '○○○○○',
    on: '○○○',
    edit: (desk) => desk.caret('before', '○').editor.commands.toggleHeading({ level: 2 }),
    shown: '【○○○】○○',
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
    rule: 'COMMENT2',
    it: 'on an emoji and a variant of a character stays on them',
    text: '葛󠄀城市の👨‍👩‍👧と飾󠄁区の👪。',
    on: '城市の👨‍👩‍👧',
    edit: (desk) => desk.caret('before', '葛').type('奈良県').editor.commands.toggleHeading({ level: 2 }),
    shown: '奈良県葛󠄀【城市の👨‍👩‍👧】と飾󠄁区の👪。',
  },
];

for (const { rule, it, text, on, behind = '', edit, shown } of cases) {
  test(`[${rule}] a thread ${it}`, () => {
    const [me, other] = twoPeople(text);
    const anchor = anchorOn(me.doc, on, behind);
    const desk = new DeskEditor(me, 'm1');
    edit(desk, me, other);
    expect(marked(me.doc, anchor)).toBe(shown);
    syncAll([me, other]);
    expect(marked(other.doc, anchor)).toBe(shown);
    expect(marked(compacted(me.doc), anchor)).toBe(shown);
    desk.close();
  });
}
