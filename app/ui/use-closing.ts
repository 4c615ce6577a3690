import { useEffect } from 'react';

/** Closes a disclosure that lies over the page on Escape, which gives the focus back, and on a click beside it. */
export function useClosing(ref: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const details = ref.current;
    if (details === null) return;
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', onPointerDown);
    details.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      details.removeEventListener('keydown', onKeyDown);
    };
  }, [ref]);
}
