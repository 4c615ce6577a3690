import type { BodyNode } from '../document/body.ts';
import { syncAll } from '../document/testing/replica.ts';
import { testAnchors } from './testing/anchor-case.ts';
import { DeskEditor } from './testing/desk-editor.ts';
import { NODE, paragraph } from './testing/marked-text.ts';

const TABLE: readonly BodyNode[] = [
  paragraph('目標は次のとおり。'),
  {
    type: 'table',
    content: [
      ['指標', '基準値', '目標値'],
      ['創業数', '100件', '120件'],
      ['就業数', '100件', '120件'],
    ].map((cells) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({ type: 'tableCell', content: [paragraph(cell)] })),
    })),
  },
];

/** The cells of `TABLE`, row by row, with the thread's place in one of them. */
const rows = (...lines: readonly string[]) =>
  ['目標は次のとおり。', ...lines].join('\n').replaceAll(' ', '\n');

testAnchors([
  {
    rule: 'COMMENT5',
    it: 'on a cell stays in it when rows and columns are added before it',
    text: TABLE,
    on: '120件',
    behind: '就業数',
    edit: (desk) => {
      desk.caret('before', '就業数').editor.commands.addRowBefore();
      desk.caret('before', '基準値').editor.commands.addColumnBefore();
    },
    shown: rows('指標  基準値 目標値', '創業数  100件 120件', '   ', '就業数  100件 【120件】'),
  },
  {
    rule: 'COMMENT5',
    it: 'on a cell stays in it when the row before it is deleted',
    text: TABLE,
    on: '120件',
    behind: '就業数',
    edit: (desk) => desk.caret('before', '創業数').editor.commands.deleteRow(),
    shown: rows('指標 基準値 目標値', '就業数 100件 【120件】'),
  },
  {
    rule: 'COMMENT9',
    it: 'on a cell is lost with its row, though another cell says the same',
    text: TABLE,
    on: '120件',
    behind: '創業数',
    edit: (desk) => desk.caret('before', '創業数').editor.commands.deleteRow(),
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT9',
    it: 'on a cell is lost with its column',
    text: TABLE,
    on: '120件',
    behind: '創業数',
    edit: (desk) => desk.caret('before', '目標値').editor.commands.deleteColumn(),
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT10',
    it: 'on a cell stays in it when its row becomes a header',
    text: TABLE,
    on: '目標値',
    edit: (desk) => desk.caret('before', '指標').editor.commands.toggleHeaderRow(),
    shown: rows('指標 基準値 【目標値】', '創業数 100件 120件', '就業数 100件 120件'),
  },
  {
    rule: 'COMMENT7',
    it: 'on words of one cell only goes with them into another cell',
    text: TABLE,
    on: '基準値',
    edit: (desk) => {
      const slice = desk.select('基準値').cut();
      desk.caret('behind', '目標値').type('・').paste(slice);
    },
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT10',
    it: 'on a cell is found again when the deletion of its table is undone',
    text: TABLE,
    on: '120件',
    behind: '就業数',
    edit: (_, me, other) => {
      const theirs = new DeskEditor(other, NODE);
      theirs.caret('before', '創業数').editor.commands.deleteTable();
      syncAll([me, other]);
      other.undo.undo();
      theirs.close();
      syncAll([me, other]);
    },
    shown: rows('指標 基準値 目標値', '創業数 100件 120件', '就業数 100件 【120件】'),
  },
]);
