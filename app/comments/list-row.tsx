import type { ReactNode } from 'react';
import type { ThreadId } from '#shared/ids.ts';
import type { ListRow } from './use-thread-list.ts';

interface ListRowViewProps {
  readonly row: ListRow;
  /** Place among the rows, by which the virtualizer knows it. */
  readonly index: number;
  /** Threads in the whole list. */
  readonly size: number;
  /** Distance from the first row, in CSS pixels. */
  readonly top: number;
  /** The one stop of the Tab key among the threads. */
  readonly isStop: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly onFocus: (id: ThreadId) => void;
  readonly children: ReactNode;
}

/** A heading or a thread where it stands in the list. */
export function ListRowView({ row, index, size, top, isStop, measure, onFocus, children }: ListRowViewProps) {
  if (row.kind === 'heading') {
    return (
      <li ref={measure} data-index={index} className="comment-row" style={{ top }}>
        {children}
      </li>
    );
  }
  const { id } = row.thread;
  return (
    <li
      ref={measure}
      id={threadElementId(id)}
      data-index={index}
      data-thread={id}
      aria-posinset={row.index + 1}
      aria-setsize={size}
      tabIndex={isStop ? 0 : -1}
      className="comment-row"
      style={{ top }}
      onFocus={() => onFocus(id)}
    >
      {children}
    </li>
  );
}

/** Id of a thread's element in the list. */
export function threadElementId(id: ThreadId): string {
  return `thread-${id}`;
}
