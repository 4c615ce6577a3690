/** The editor takes the composed text out of the page this long after its composition ended. */
const SETTLE_MS = 60;

/**
 * Holds back what others type for as long as an IME composes in `element`: a change in the line under a composition
 * would end it and double its text. `pause` starts holding back and answers how to go on.
 */
export function pauseWhileComposing(element: HTMLElement, pause: () => () => void): { stop(): void } {
  let resume: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const goOn = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    resume?.();
    resume = null;
  };
  const onStart = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    resume ??= pause();
  };
  const onEnd = () => {
    timer ??= setTimeout(goOn, SETTLE_MS);
  };
  element.addEventListener('compositionstart', onStart);
  element.addEventListener('compositionend', onEnd);
  element.addEventListener('blur', onEnd);
  return {
    stop() {
      element.removeEventListener('compositionstart', onStart);
      element.removeEventListener('compositionend', onEnd);
      element.removeEventListener('blur', onEnd);
      goOn();
    },
  };
}
