import type { ActualRefusal } from '#server/services/actuals.ts';
import type { Actual } from '#shared/actuals/model.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type ActualForm, writeActualForm } from './actual-form.ts';

/** `unreachable`: nobody knows whether it was kept; the same once more does no harm. */
export type SendRefusal = ActualRefusal | { readonly code: 'unreachable' | 'noSession' | 'malformed' };

/** The strategy's actuals, or null if they do not come. */
export async function fetchActuals(slug: string): Promise<readonly Actual[] | null> {
  try {
    const response = await fetch(addressOf(slug));
    // Written by our own route, which types it.
    return response.ok ? ((await response.json()) as readonly Actual[]) : null;
  } catch {
    return null;
  }
}

/** Enters, changes or removes one. */
export async function sendActual(slug: string, form: ActualForm): Promise<Result<void, SendRefusal>> {
  try {
    const response = await fetch(addressOf(slug), { method: 'POST', body: writeActualForm(form) });
    if (response.ok) return ok(undefined);
    if (response.status >= 500) return err({ code: 'unreachable' });
    // Our own route's refusal.
    return err(((await response.json()) as { refusal: SendRefusal }).refusal);
  } catch {
    return err({ code: 'unreachable' });
  }
}

function addressOf(slug: string): string {
  return `/strategies/${slug}/actuals.json`;
}
