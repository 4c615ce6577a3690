/** What came of asking for a file. */
export type FileOutcome =
  | { readonly kind: 'file'; readonly blob: Blob; readonly fileName: string }
  /** The encoding has not these characters. */
  | { readonly kind: 'lost'; readonly characters: readonly string[] }
  | { readonly kind: 'busy'; readonly seconds: number }
  | { readonly kind: 'unreachable' | 'failed' | 'refused' | 'signedOut' | 'gone' | 'cancelled' };

/** Seconds, where the server does not say when it may be asked again. */
const USUAL_WAIT = 5;

/** Asks for a file and waits for all of it; a signal that ends it is an outcome, too. */
export async function fetchFile(address: string, signal: AbortSignal): Promise<FileOutcome> {
  try {
    const response = await fetch(address, { signal });
    if (response.ok) {
      const fileName = fileNameOf(response.headers.get('Content-Disposition') ?? '');
      return { kind: 'file', blob: await response.blob(), fileName: fileName ?? lastPart(address) };
    }
    return await refusalOf(response);
  } catch {
    return { kind: signal.aborted ? 'cancelled' : 'unreachable' };
  }
}

/**
 * Puts a file where the browser puts downloads. Not by its address, as then nothing would be known of a refusal;
 * `blob:` with `download` is no navigation, which the content policy would have to allow.
 */
export function saveFile(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // The browser reads it while it saves; how long that takes nobody says.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function refusalOf(response: Response): Promise<FileOutcome> {
  switch (response.status) {
    case 401:
      return { kind: 'signedOut' };
    case 403:
      return { kind: 'refused' };
    case 404:
      return { kind: 'gone' };
    case 422:
      // Our own route answers, in the build that the page came with.
      return { kind: 'lost', ...((await response.json()) as { readonly characters: readonly string[] }) };
    case 503: {
      const seconds = Number(response.headers.get('Retry-After') ?? USUAL_WAIT);
      return { kind: 'busy', seconds: Number.isFinite(seconds) ? seconds : USUAL_WAIT };
    }
    default:
      return { kind: 'failed' };
  }
}

/** The name in UTF-8 (RFC 8187) of a Content-Disposition. */
function fileNameOf(disposition: string): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

function lastPart(address: string): string {
  return address.split('?')[0]?.split('/').at(-1) ?? 'document';
}
