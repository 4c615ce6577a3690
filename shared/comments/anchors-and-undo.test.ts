import { syncAll } from '../document/testing/replica.ts';
import { POLICY, POLICY_MARKED, testAnchors } from './testing/anchor-case.ts';
import { DeskEditor } from './testing/desk-editor.ts';

testAnchors([
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
    rule: 'COMMENT10',
    it: 'stays when two people make a heading of its paragraph at once',
    text: POLICY,
    on: '定住を図り',
    edit: (desk, me, other) => {
      const theirs = new DeskEditor(other, 'm1');
      for (const each of [desk, theirs])
        each.caret('before', '若者').editor.commands.toggleHeading({ level: 2 });
      syncAll([me, other]);
      theirs.close();
    },
    // Their two headings both stay: the binding makes a new block of each.
    shown:
      '市内での創業を支援する。\n若者の【定住を図り】、しごとをつくる。\n若者の定住を図り、しごとをつくる。\n成果は毎年度公表する。',
  },
  {
    rule: 'COMMENT9',
    it: 'is lost again when the deletion of its words is done again',
    text: POLICY,
    on: '定住を図り',
    edit: (desk, me) => {
      desk.select('若者の定住を図り').type('');
      me.undo.undo();
      me.undo.redo();
    },
    shown: 'lost: text',
  },
  {
    rule: 'COMMENT10',
    it: 'stays when the heading of its paragraph is undone after someone else wrote in it',
    text: POLICY,
    on: '定住を図り',
    edit: (desk, me, other) => {
      const theirs = new DeskEditor(other, 'm1');
      desk.caret('before', '若者').editor.commands.toggleHeading({ level: 2 });
      syncAll([me, other]);
      theirs.caret('behind', 'つくる').type('る');
      syncAll([me, other]);
      me.undo.undo();
      theirs.close();
    },
    shown: POLICY_MARKED,
  },
  {
    rule: 'COMMENT11',
    it: 'is in one place for all, though only who brought its words back knows which they were',
    text: POLICY,
    on: '定住を図り',
    edit: (desk, me) => {
      desk.select('定住を図り').type('');
      me.undo.undo();
      desk.caret('behind', '定住').type('促進').caret('behind', '若者の').type('新しい');
      desk.caret('behind', '図り').type('続け');
    },
    shown:
      '市内での創業を支援する。\n若者の〈新しい定住促進を図り続け〉、しごとをつくる。\n成果は毎年度公表する。',
  },
]);
