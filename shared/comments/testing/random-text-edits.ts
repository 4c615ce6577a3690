import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import * as Y from 'yjs';
import { readStrategy } from '../../document/read.ts';
import { type Replica, replicaOf, sync } from '../../document/testing/replica.ts';
import { makeRangeAnchor } from '../make-anchor.ts';
import type { RangeAnchor } from '../model.ts';
import { DeskEditor } from './desk-editor.ts';
import { compacted, NODE, textOf } from './marked-text.ts';

/** One random thing that someone does in a text; numbers choose places in what their editor shows. */
export type TextAct =
  | { readonly do: 'type' | 'replace'; readonly at: number; readonly length: number; readonly words: string }
  | {
      readonly do: 'delete' | 'copy' | 'move';
      readonly at: number;
      readonly length: number;
      readonly to: number;
    }
  | { readonly do: 'block'; readonly at: number; readonly command: (typeof BLOCK_COMMANDS)[number] }
  | { readonly do: 'bold'; readonly at: number; readonly length: number }
  | { readonly do: 'anchor'; readonly at: number; readonly length: number }
  | { readonly do: 'undo' | 'redo' | 'receive' | 'restart' }
  | { readonly do: 'receiveOne'; readonly update: number };

export interface TextStep {
  readonly who: number;
  readonly act: TextAct;
}

const BLOCK_COMMANDS = [
  'toggleHeading',
  'setParagraph',
  'toggleBulletList',
  'toggleOrderedList',
  'toggleBlockquote',
  'splitBlock',
  'joinBackward',
  'setHardBreak',
  'insertTable',
  'addRowAfter',
  'addColumnBefore',
  'deleteRow',
] as const;

const nat = fc.nat({ max: 200 });
const length = fc.nat({ max: 12 });
const acts: fc.Arbitrary<TextAct>[] = [
  fc.record({
    do: fc.constantFrom('type', 'replace'),
    at: nat,
    length,
    words: fc.constantFrom('の', '目標', '創業数', '毎年度10件とする。', '👪', 'x'),
  }),
  fc.record({ do: fc.constantFrom('delete', 'copy', 'move'), at: nat, length, to: nat }),
  fc.record({ do: fc.constant('block'), at: nat, command: fc.constantFrom(...BLOCK_COMMANDS) }),
  fc.record({ do: fc.constant('bold'), at: nat, length }),
  fc.record({ do: fc.constant('anchor'), at: nat, length: fc.nat({ max: 20 }) }),
  fc.record({ do: fc.constantFrom('undo', 'redo', 'receive') }),
  fc.record({ do: fc.constant('receiveOne'), update: nat }),
];
const restart: fc.Arbitrary<TextAct> = fc.record({ do: fc.constant('restart') });

/** Random steps of `people` people. */
export function textSteps(people: number): fc.Arbitrary<TextStep[]> {
  const act = fc.oneof(...acts.map((arbitrary) => ({ arbitrary, weight: 4 })), {
    arbitrary: restart,
    weight: 1,
  });
  return fc.array(fc.record({ who: fc.nat({ max: people - 1 }), act }), { minLength: 5, maxLength: 40 });
}

/** People at their editors, and the anchors that they have made. */
export class Desks {
  readonly anchors: RangeAnchor[] = [];
  private readonly people: Replica[];
  private readonly desks: DeskEditor[];
  private restarts = 0;

  constructor(people: readonly Replica[]) {
    this.people = [...people];
    this.desks = people.map((person) => new DeskEditor(person, NODE));
  }

  get docs(): readonly Y.Doc[] {
    return this.people.map(({ doc }) => doc);
  }

  get replicas(): readonly Replica[] {
    return this.people;
  }

  perform({ who, act }: TextStep): void {
    const [person, desk] = [this.people[who], this.desks[who]];
    const other = this.people[(who + 1) % this.people.length];
    if (person === undefined || desk === undefined || other === undefined) throw new Error('nobody');
    switch (act.do) {
      case 'undo':
        person.undo.undo();
        return;
      case 'redo':
        person.undo.redo();
        return;
      case 'receive':
        sync(other, person);
        return;
      case 'receiveOne': {
        const update = other.sent[act.update % Math.max(1, other.sent.length)];
        if (update !== undefined) Y.applyUpdate(person.doc, update, 'sync');
        return;
      }
      case 'restart':
        this.restart(who);
        return;
      case 'anchor':
        this.anchor(person.doc, act.at, act.length);
        return;
      default:
        edit(desk, act);
    }
  }

  close(): void {
    for (const desk of this.desks) desk.close();
  }

  /** The page is loaded again, from what a server that compacts sends; nothing can be undone any more. */
  private restart(who: number): void {
    const person = this.people[who];
    if (person === undefined) return;
    this.desks[who]?.close();
    const again = replicaOf(compacted(person.doc), 100 + ++this.restarts);
    this.people[who] = again;
    this.desks[who] = new DeskEditor(again, NODE);
  }

  private anchor(doc: Y.Doc, at: number, size: number): void {
    const node = readStrategy(doc).nodes.find(({ id }) => id === NODE);
    const text = textOf(doc);
    if (node === undefined) return;
    const from = at % (text.length + 1);
    const made = makeRangeAnchor(doc, node, { from, to: Math.min(text.length, from + size) });
    if (made.ok) this.anchors.push(made.value);
  }
}

type EditAct = Extract<TextAct, { readonly at: number }>;

function edit(desk: DeskEditor, act: EditAct): void {
  const { editor } = desk;
  const select = (at: number, size: number) => {
    const { doc, tr } = editor.state;
    const from = wholeCharacter(doc, at % (doc.content.size + 1));
    const to = wholeCharacter(doc, Math.min(doc.content.size, from + size));
    editor.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  };
  switch (act.do) {
    case 'type':
      select(act.at, 0);
      desk.type(act.words);
      return;
    case 'replace':
      select(act.at, act.length);
      desk.type(act.words);
      return;
    case 'delete':
      select(act.at, act.length);
      desk.type('');
      return;
    case 'copy':
    case 'move': {
      select(act.at, act.length);
      const slice = act.do === 'copy' ? desk.copy() : desk.cut();
      select(act.to, 0);
      desk.paste(slice);
      return;
    }
    case 'bold':
      select(act.at, act.length);
      editor.commands.toggleBold();
      return;
    case 'block':
      select(act.at, 0);
      runBlockCommand(desk, act.command);
  }
}

/** The position, or the one behind it if no caret can stand there: nothing shown has halves of pairs. */
function wholeCharacter(doc: Node, position: number): number {
  const { parent, parentOffset } = doc.resolve(position);
  const around = parent.textBetween(
    Math.max(0, parentOffset - 1),
    Math.min(parent.content.size, parentOffset + 1),
    '\n',
    '\n',
  );
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(around) ? position + 1 : position;
}

function runBlockCommand(
  { editor: { commands } }: DeskEditor,
  command: (typeof BLOCK_COMMANDS)[number],
): void {
  if (command === 'toggleHeading') commands.toggleHeading({ level: 2 });
  else if (command === 'insertTable') commands.insertTable({ rows: 2, cols: 2, withHeaderRow: false });
  else commands[command]();
}
