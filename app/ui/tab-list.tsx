import type { KeyboardEvent, ReactNode } from 'react';

interface TabListProps<Tab extends string> {
  /** Name for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: Tab;
  readonly choose: (tab: Tab) => void;
  /** Id of a tab's button, which names what it shows. */
  readonly idOf: (tab: Tab) => string;
  /** Id of the element whose contents the tabs choose. */
  readonly controls: string;
  readonly words: (tab: Tab) => ReactNode;
  /** Of the list, and of each of its buttons. */
  readonly className: string;
  readonly tabClassName: string;
}

/** A row of tabs: one stop of the Tab key, the arrow keys choose among them. */
export function TabList<Tab extends string>(props: TabListProps<Tab>) {
  const { label, tabs, current, choose, idOf, controls, words, className, tabClassName } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    choose(next);
    document.getElementById(idOf(next))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={className} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={idOf(tab)}
          aria-selected={tab === current}
          aria-controls={controls}
          tabIndex={tab === current ? 0 : -1}
          className={tabClassName}
          onClick={() => choose(tab)}
        >
          {words(tab)}
        </button>
      ))}
    </div>
  );
}
