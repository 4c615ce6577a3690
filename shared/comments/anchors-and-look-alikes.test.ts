import { syncAll } from '../document/testing/replica.ts';
import { POLICY, testAnchors } from './testing/anchor-case.ts';
import { DeskEditor } from './testing/desk-editor.ts';
import { NODE } from './testing/marked-text.ts';

const ROUNDS = [1, 2, 3, 4].map((n) => `第${n}期の市の施策による目標値は年120件とする。`).join('\n');

testAnchors([
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
