import type { ShouldRevalidateFunctionArgs } from '@remix-run/react';

/** True after a form that was refused or did not reach the server: nothing has changed that could be loaded anew. */
export function isRefusedAction({ actionStatus = 200 }: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus >= 400;
}

/** `shouldRevalidate` of a page with a form: what was typed stays, also while the server is away. */
export function unlessRefused(args: ShouldRevalidateFunctionArgs): boolean {
  return !isRefusedAction(args) && args.defaultShouldRevalidate;
}
