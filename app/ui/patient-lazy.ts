import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** Milliseconds until code is asked for again while the server is away. */
const RETRY_MS = 2_000;

/**
 * React's lazy for a page that outlives its server: code that cannot be fetched now is asked for again until it
 * comes, where React would give the page up. The surrounding Suspense says meanwhile that something is missing.
 */
export function patientLazy<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await untilLoaded(load) }));
}

async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
