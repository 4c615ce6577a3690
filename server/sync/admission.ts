/** Who may open a socket to which document, and what the socket's URL says. */
import type { IncomingHttpHeaders } from 'node:http';
import { type DocumentId, documentId, type UserId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';

/** What the policy's answer is asked for; asked again (`recheck`) while the socket lives. */
export interface AdmissionRequest {
  readonly documentId: DocumentId;
  /** Headers of the upgrade request; the session cookie is among them. */
  readonly headers: IncomingHttpHeaders;
  /** A recheck is not a sign of the person's presence and should not prolong the session. */
  readonly occasion: 'connect' | 'recheck';
}

/** A person who may be in the document. */
export interface Admitted {
  readonly userId: UserId;
  /** Shown to others in presence. */
  readonly name: string;
  /** The person's role as a code or label; shown to others in presence. */
  readonly roleLabel: string;
  readonly canWrite: boolean;
  readonly canReadPresence: boolean;
  /** Whether the person hears of threads. */
  readonly canReadComments: boolean;
  /** Whether comment frames are taken from this connection at all; each batch asks the policy again. */
  readonly canWriteComments: boolean;
}

export type AdmissionRefusal = 'noSession' | 'noAccess' | 'noDocument';

/** Asks sessions and policy. Throws when it cannot know, which refuses the socket for now. */
export type Admit = (request: AdmissionRequest) => Promise<Result<Admitted, AdmissionRefusal>>;

/** What a socket's URL says: `/sync/<documentId>?ack=1&user=…&schema=…&generation=…`. */
export interface Handshake {
  readonly documentId: DocumentId;
  /** Asks for welcome and acks. */
  readonly ack: boolean;
  /** Whom the browser believes to be signed in. */
  readonly user: string | null;
  /** The client's schema version; null from clients that do not say. */
  readonly schema: number | null;
  /** The generation of the client's offline store; null if it has none. */
  readonly generation: number | null;
}

export const SYNC_PATH = '/sync/';
const DOCUMENT_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;
const WHOLE_NUMBER = /^\d{1,9}$/;

/** Reads the path and query of an upgrade request; null if it names no possible document. */
export function parseHandshake(url: string): Handshake | null {
  const [path = '', query = ''] = url.split('?', 2);
  const id = path.startsWith(SYNC_PATH) ? path.slice(SYNC_PATH.length) : '';
  if (!DOCUMENT_ID.test(id)) return null;
  const params = new URLSearchParams(query);
  return {
    documentId: documentId(id),
    ack: params.get('ack') === '1',
    user: params.get('user'),
    schema: wholeNumber(params.get('schema')),
    generation: wholeNumber(params.get('generation')),
  };
}

/** What is not a number counts as 0, which no version and no generation is: the client is refused as too old. */
function wholeNumber(text: string | null): number | null {
  if (text === null) return null;
  return WHOLE_NUMBER.test(text) ? Number(text) : 0;
}
