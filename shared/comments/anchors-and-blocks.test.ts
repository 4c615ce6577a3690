import type { BodyNode } from '../document/body.ts';
import { type AnchorCase, POLICY, POLICY_MARKED, testAnchors } from './testing/anchor-case.ts';
import type { DeskEditor } from './testing/desk-editor.ts';
import { paragraph } from './testing/marked-text.ts';

testAnchors([
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
    (command): AnchorCase[] => [
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
    rule: 'COMMENT2',
    it: 'on an emoji and a variant of a character stays on them',
    text: '葛󠄀城市の👨‍👩‍👧と飾󠄁区の👪。',
    on: '城市の👨‍👩‍👧',
    edit: (desk) => desk.caret('before', '葛').type('奈良県').editor.commands.toggleHeading({ level: 2 }),
    shown: '奈良県葛󠄀【城市の👨‍👩‍👧】と飾󠄁区の👪。',
  },
  ...(
    [
      ['its first paragraph becomes a heading', (desk) => toggleHeading(desk, '創業')],
      ['its second paragraph becomes a heading', (desk) => toggleHeading(desk, '若者')],
      [
        'both of its paragraphs go into a list',
        (desk) => desk.select('創業', '若者').editor.commands.toggleOrderedList(),
      ],
    ] satisfies readonly [string, AnchorCase['edit']][]
  ).map(
    ([what, edit]): AnchorCase => ({
      rule: 'COMMENT10',
      it: `on words in two paragraphs stays on them when ${what}`,
      text: POLICY,
      on: '支援する。\n若者の定住',
      edit,
      shown: '市内での創業を【支援する。\n若者の定住】を図り、しごとをつくる。\n成果は毎年度公表する。',
    }),
  ),
  {
    rule: 'COMMENT10',
    it: 'on words in two paragraphs stays on them when the paragraphs are joined',
    text: POLICY,
    on: '支援する。\n若者の定住',
    edit: (desk) => desk.caret('before', '若者').editor.commands.joinBackward(),
    shown: '市内での創業を【支援する。若者の定住】を図り、しごとをつくる。\n成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT6',
    it: 'on three paragraphs stays on the outer ones when the one between them is deleted',
    text: POLICY,
    on: '市内での創業を支援する。\n若者の定住を図り、しごとをつくる。\n成果は毎年度公表する。',
    edit: (desk) => desk.select('若者の定住を図り、しごとをつくる。').type('').editor.commands.joinBackward(),
    shown: '〈市内での創業を支援する。\n成果は毎年度公表する。〉',
  },
  {
    rule: 'COMMENT10',
    it: 'on three paragraphs stays when a paragraph comes between them',
    text: POLICY,
    on: '支援する。\n若者の定住を図り、しごとをつくる。\n成果は',
    edit: (desk) => {
      desk.caret('behind', 'をつくる。').editor.commands.splitBlock();
      desk.type('また、');
    },
    shown: '市内での創業を〈支援する。\n若者の定住を図り、しごとをつくる。\nまた、\n成果は〉毎年度公表する。',
  },
  {
    rule: 'COMMENT10',
    it: 'follows a list item that goes a level down and up again, and is split',
    text: [list('創業を支援する', '若者の定住を図る', '成果を公表する')],
    on: '定住',
    edit: (desk) => {
      desk.caret('before', '若者').editor.commands.sinkListItem('listItem');
      desk.caret('before', '若者').editor.commands.liftListItem('listItem');
      desk.caret('before', '定住').editor.commands.splitListItem('listItem');
    },
    shown: '創業を支援する\n若者の\n【定住】を図る\n成果を公表する',
  },
  {
    rule: 'COMMENT10',
    it: 'follows an item that becomes a paragraph and goes into a quote',
    text: [list('創業を支援する', '若者の定住を図る', '成果を公表する')],
    on: '定住',
    edit: (desk) => {
      desk.caret('before', '若者').editor.commands.liftListItem('listItem');
      desk.editor.commands.setBlockquote();
    },
    shown: '創業を支援する\n若者の【定住】を図る\n成果を公表する',
  },
]);

function toggleHeading(desk: DeskEditor, words: string): boolean {
  return desk.caret('before', words).editor.commands.toggleHeading({ level: 2 });
}

function list(...items: readonly string[]): BodyNode {
  return {
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
  };
}
