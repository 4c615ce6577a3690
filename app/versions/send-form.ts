import { type ClientActionFunctionArgs, isRouteErrorResponse } from '@remix-run/react';
import type { FormAnswer } from './form-answer.ts';

const UNREACHABLE: FormAnswer<never> = {
  draft: null,
  problems: [],
  failure: 'unreachable',
  isAsking: false,
};

/** Sends a form of the versions; if no answer comes, the page stays with all that was typed and says so. */
export async function sendForm({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<FormAnswer<unknown>>();
  } catch (error) {
    // A redirect: it was done. A refusal that has its own screen: there is nothing to go on with.
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error;
    return Response.json(UNREACHABLE, { status: 503 });
  }
}
