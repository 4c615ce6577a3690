import type { UploadProblem } from '#shared/i18n/ja/meetings.ts';
import type { MaterialAnswer } from './material-answer.ts';

/** How far an upload is: percent that have left the browser; 100 while the server keeps it. */
type OnProgress = (percent: number) => void;

export type UploadOutcome =
  | { readonly ok: true; readonly number: number | null }
  | { readonly ok: false; readonly problem: UploadProblem };

/** Sends a file to a meeting. fetch cannot tell how far it is, so this is the older request. */
export function uploadMaterial(
  address: string,
  file: File,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const settle = () => resolve(outcomeOf(request));
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
    request.onloadend = settle;
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    const form = new FormData();
    form.set('file', file);
    request.send(form);
  });
}

/** Moves or removes a material; false if no answer came, or one that has nothing to do with it. */
export async function changeMaterial(address: string, intent: string): Promise<boolean> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ intent }),
    });
    // Someone else has removed it: the list that is loaded now shows that.
    return response.ok || response.status === 404;
  } catch {
    return false;
  }
}

function outcomeOf({ status, responseText }: XMLHttpRequest): UploadOutcome {
  const answer = status === 0 || status >= 500 ? null : read(responseText);
  if (answer === null) return { ok: false, problem: status === 413 ? 'tooLarge' : 'unreachable' };
  if (answer.ok) return answer;
  return { ok: false, problem: answer.code === 'unknownMaterial' ? 'unknownMeeting' : answer.code };
}

/** Our own route's answer; anything else came from something in between. */
function read(text: string): MaterialAnswer | null {
  try {
    const value: unknown = JSON.parse(text);
    // Written by our own route, which types it.
    return typeof value === 'object' && value !== null && 'ok' in value ? (value as MaterialAnswer) : null;
  } catch {
    return null;
  }
}
