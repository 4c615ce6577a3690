import { type AddressInfo, createServer } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail as a mail server got it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** Header lines, unfolded; names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
}

/** A real SMTP server on loopback, which keeps what it gets. */
export interface Mailbox {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Recipients that it refuses with 550. */
  readonly refused: Set<string>;
  /** Holds its answer to mails until the returned function is called; `arrived` resolves when one waits. */
  hold(): { readonly arrived: Promise<void>; release(): void };
  close(): Promise<void>;
}

/** Opens a mailbox; with `account` it takes mail only after signing in. */
export async function openMailbox(account?: {
  readonly user: string;
  readonly pass: string;
}): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const refused = new Set<string>();
  let gate: Promise<void> = Promise.resolve();
  let onArrival = () => {};
  const server = new SMTPServer({
    authOptional: account === undefined,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      if (username === account?.user && password === account?.pass) done(null, { user: username });
      else done(new Error('wrong password'));
    },
    onRcptTo({ address }, _session, done) {
      if (!refused.has(address)) return done();
      done(Object.assign(new Error(`no such user ${address}`), { responseCode: 550 }));
    },
    onData(stream, { envelope }, done) {
      void buffer(stream).then(async (raw) => {
        onArrival();
        await gate;
        const { mailFrom, rcptTo } = envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push({ from, to: rcptTo.map(({ address }) => address), ...parse(raw.toString('latin1')) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const credentials = account
    ? `${encodeURIComponent(account.user)}:${encodeURIComponent(account.pass)}@`
    : '';
  return {
    url: `smtp://${credentials}127.0.0.1:${port}`,
    mails,
    refused,
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      const arrived = new Promise<void>((resolve) => {
        onArrival = resolve;
      });
      return { arrived, release };
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** URL of a mail server that is not there. */
export async function nobodysUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `smtp://127.0.0.1:${port}`;
}

function parse(raw: string): Pick<ReceivedMail, 'subject' | 'text' | 'headers'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  if (headers.get('content-transfer-encoding') !== 'base64') throw new Error('not in base64');
  const text = Buffer.from(rest.join(''), 'base64').toString();
  return { headers, text, subject: decodeWords(headers.get('subject') ?? '') };
}

/** RFC 2047, in UTF-8. */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, form: string, word: string) =>
      form.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : Buffer.from(
            word
              .replace(/_/g, ' ')
              .replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          ).toString(),
    );
}
