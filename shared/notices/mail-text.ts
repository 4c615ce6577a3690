import { noticesMessages } from '../i18n/ja/notices.ts';
import { type Notice, noticeAddress } from './model.ts';

const text = noticesMessages.mail;

/** Notices that a mail tells in full; of more it says how many. */
const TOLD = 20;

/** A mail as plain text. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** The mail that tells a person of notices, oldest first, at least one; `origin` is where their browser goes. */
export function noticeMail(name: string, notices: readonly Notice[], origin: string): MailText {
  const told = notices.slice(0, TOLD);
  const rest = notices.length - told.length;
  return {
    subject: subjectOf(notices),
    body: [
      text.greeting(name),
      ...told.map((notice) => paragraphOf(notice, origin)),
      ...(rest > 0 ? [text.rest(rest)] : []),
      text.footer(`${origin}/settings/notices`),
    ].join('\n\n'),
  };
}

function subjectOf(notices: readonly Notice[]): string {
  const [first] = notices;
  const isOneStrategy = notices.every(({ slug }) => slug === first?.slug);
  if (first === undefined || !isOneStrategy) return text.subject('', text.several(notices.length));
  const what = notices.length === 1 ? noticesMessages.what(first) : text.several(notices.length);
  return text.subject(first.strategy, what);
}

function paragraphOf(notice: Notice, origin: string): string {
  const words = noticesMessages.words(notice);
  const until = noticesMessages.until(notice);
  const address = `${origin}/strategies/${notice.slug}${noticeAddress(notice)}`;
  return [
    `■ ${noticesMessages.what(notice)}`,
    notice.strategy,
    noticesMessages.where(notice),
    ...(until === '' ? [] : [until]),
    ...(words === '' ? [] : [`> ${words}`]),
    noticesMessages.when(notice.at),
    address,
  ].join('\n');
}
