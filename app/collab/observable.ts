import type { Observable } from './workspace.ts';

/** An Observable that its owner can change; listeners run only when the value is another one (Object.is). */
export interface Subject<T> extends Observable<T> {
  set(value: T): void;
}

/** Makes a Subject that holds `initial`. */
export function subject<T>(initial: T): Subject<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
