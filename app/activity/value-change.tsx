import { type ReactNode, useState } from 'react';
import { markDifference } from '#shared/activity/marked-difference.ts';
import type { ActivityChange } from '#shared/activity/model.ts';
import { activityMessages } from '#shared/i18n/ja/activity.ts';
import { Button } from '../ui/button.tsx';

const text = activityMessages;

type ValueChanged = Extract<ActivityChange, { kind: 'field' | 'text' }>;

/** Longest values that stand beside each other in a line. */
const SHORT = 24;
/** Unchanged characters that are shown on either side of what differs. */
const CONTEXT = 24;
/** Characters of what differs that are shown at first. */
const FIRST = 160;

/** From and to: short values as one line, longer ones below each other with what differs marked. */
export function ValueChange({ change }: { readonly change: ValueChanged }) {
  const shown = (value: string) => (change.kind === 'field' ? text.value(change.field, value) : value);
  const [from, to] = [shown(change.from.text), shown(change.to.text)];
  const length = change.from.wholeLength ?? change.to.wholeLength;
  const isShort =
    change.kind === 'field' && from.length <= SHORT && to.length <= SHORT && !/\n/.test(from + to);
  return (
    <>
      {isShort ? <InLine from={from} to={to} /> : <Below from={from} to={to} />}
      {length !== null && <p className="activity-note">{text.excerpt(length)}</p>}
    </>
  );
}

interface FromTo {
  readonly from: string;
  readonly to: string;
}

function InLine({ from, to }: FromTo) {
  return (
    <p>
      <Quoted value={from} />
      <span className="sr-only">{text.change.arrow}</span>
      <span aria-hidden> → </span>
      <Quoted value={to} />
      <span className="sr-only">{text.change.end}</span>
    </p>
  );
}

function Quoted({ value }: { readonly value: string }) {
  return value === '' ? <span className="text-quiet">{text.blank}</span> : <span>「{value}」</span>;
}

function Below({ from, to }: FromTo) {
  const { before, removed, added, after } = markDifference(from, to);
  const [isWhole, setWhole] = useState(false);
  const isLong = Math.max(removed.length, added.length) > FIRST;
  const shown = (differing: string) => (isWhole ? differing : head(differing, FIRST));
  const around = (middle: ReactNode) => (
    <>
      {tail(before)}
      {middle}
      {head(after, CONTEXT)}
    </>
  );
  return (
    <>
      <dl className="activity-texts">
        <dt>{text.change.from}</dt>
        <dd>
          {from === '' ? (
            <span className="text-quiet">{text.blank}</span>
          ) : (
            around(
              removed !== '' && (
                <del>
                  <span className="activity-mark">{text.marks.removed}</span>
                  {shown(removed)}
                </del>
              ),
            )
          )}
        </dd>
        <dt>{text.change.to}</dt>
        <dd>
          {to === '' ? (
            <span className="text-quiet">{text.blank}</span>
          ) : (
            around(
              added !== '' && (
                <ins>
                  <span className="activity-mark">{text.marks.added}</span>
                  {shown(added)}
                </ins>
              ),
            )
          )}
        </dd>
      </dl>
      {isLong && !isWhole && (
        <Button size="xs" variant="text" onClick={() => setWhole(true)}>
          {text.panel.wholeText}
        </Button>
      )}
    </>
  );
}

function tail(unchanged: string): string {
  const characters = Array.from(unchanged);
  return characters.length <= CONTEXT ? unchanged : `…${characters.slice(-CONTEXT).join('')}`;
}

function head(words: string, most: number): string {
  const characters = Array.from(words);
  return characters.length <= most ? words : `${characters.slice(0, most).join('')}…`;
}
