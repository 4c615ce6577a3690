import { expect, test } from 'vitest';
import { type Replica, syncAll } from '../../document/testing/replica.ts';
import { DeskEditor } from './desk-editor.ts';
import { anchorOn, type BodyText, compacted, marked, NODE, twoPeople } from './marked-text.ts';

/** What a thread on words of a text does while someone edits. */
export interface AnchorCase {
  readonly rule: string;
  /** A thread … */
  readonly it: string;
  readonly text: BodyText;
  /** Words that the thread is on, sought behind `behind`. */
  readonly on: string;
  readonly behind?: string;
  readonly edit: (desk: DeskEditor, me: Replica, other: Replica) => unknown;
  /** As `marked` shows it afterwards. */
  readonly shown: string;
}

/** Declares a test per case; what one person sees all see, and so does the server after compaction or a restart. */
export function testAnchors(cases: readonly AnchorCase[]): void {
  for (const { rule, it, text, on, behind = '', edit, shown } of cases) {
    test(`[${rule}] a thread ${it}`, () => {
      const [me, other] = twoPeople(text);
      const anchor = anchorOn(me.doc, on, behind);
      const desk = new DeskEditor(me, NODE);
      edit(desk, me, other);
      expect(marked(me.doc, anchor)).toBe(shown);
      syncAll([me, other]);
      expect(marked(other.doc, anchor)).toBe(shown);
      expect(marked(compacted(me.doc), anchor)).toBe(shown);
      desk.close();
    });
  }
}

export const POLICY = '市内での創業を支援する。\n若者の定住を図り、しごとをつくる。\n成果は毎年度公表する。';

/** `POLICY` as a thread on 定住を図り shows when nothing has happened. */
export const POLICY_MARKED =
  '市内での創業を支援する。\n若者の【定住を図り】、しごとをつくる。\n成果は毎年度公表する。';
