import { createTransport } from 'nodemailer';
import { noticesMessages } from '#shared/i18n/ja/notices.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { errorCode } from '../node-error.ts';

/** One mail as plain text to one person. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly body: string;
  /** The same for the same mail, so that one that goes out twice can be told from two. */
  readonly id: string;
}

/** A mail that did not go out. */
export interface MailFailure {
  /** `refused`: the mail server said no to this one; `unreachable`: it takes none at all now. */
  readonly kind: 'refused' | 'unreachable';
  /** What went wrong, without addresses and words: nodemailer's code and SMTP's three digits. */
  readonly code: string | null;
  readonly response: number | null;
}

export interface Mailer {
  /** Resolves once the mail server has taken the mail, or has not. */
  send(mail: Mail): Promise<Result<void, MailFailure>>;
  close(): void;
}

/** People wait for a server that stops: no longer than this for a mail server that does not answer. */
const PATIENCE_MS = 10_000;

/** Sends through the SMTP server at `url`, in the name of `from`; nothing is sent or connected before the first mail. */
export function createMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // A mail is words of ours: nothing is to be read from this machine or fetched for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, body, id }) {
      try {
        await transport.sendMail({
          from: { name: noticesMessages.mail.sender, address: from },
          to,
          subject,
          text: body,
          textEncoding: 'base64',
          messageId: `<${id}@${from.split('@')[1] ?? 'localhost'}>`,
          // No answering machine is to answer, and none of its answers to be answered.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
        return ok(undefined);
      } catch (error) {
        return err(failureOf(error));
      }
    },
    close: () => transport.close(),
  };
}

/** Replies to RCPT TO and DATA concern one mail; everything else the server as a whole. */
const OF_ONE_MAIL: readonly (string | undefined)[] = ['EENVELOPE', 'EMESSAGE'];

function failureOf(error: unknown): MailFailure {
  const code = errorCode(error);
  const said = typeof error === 'object' && error !== null && 'responseCode' in error && error.responseCode;
  return {
    kind: OF_ONE_MAIL.includes(code) ? 'refused' : 'unreachable',
    code: code ?? null,
    response: typeof said === 'number' ? said : null,
  };
}
