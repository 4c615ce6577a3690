interface LeavingOptions {
  /** The page goes away, or may. */
  readonly onLeave: () => void;
  /** True if typing would be lost by it; the browser then asks. */
  readonly losesTyping: () => boolean;
}

/** Watches for the page being closed, reloaded or left, until `stop`. */
export function watchLeaving({ onLeave, losesTyping }: LeavingOptions): { readonly stop: () => void } {
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    onLeave();
    if (losesTyping()) event.preventDefault();
  };
  window.addEventListener('beforeunload', onBeforeUnload);
  window.addEventListener('pagehide', onLeave);
  return {
    stop() {
      window.removeEventListener('beforeunload', onBeforeUnload);
      window.removeEventListener('pagehide', onLeave);
    },
  };
}
