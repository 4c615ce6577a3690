/** What Remix's routes may ask of notices (お知らせ). */
import type { RevisionId, ThreadId } from '#shared/ids.ts';
import type { MailChoice, Notice } from '#shared/notices/model.ts';
import type { Viewer } from './viewer.ts';

/** Whose notices they are. */
export type NoticeReader = Pick<Viewer, 'id' | 'organisationId' | 'isAdministrator'>;

/** Some of a person's notices, the newest first. */
export interface NoticePage {
  readonly notices: readonly Notice[];
  /** To ask for what comes after them; null at the end. */
  readonly next: number | null;
  /** Of all of them, how many are not read. */
  readonly unread: number;
}

/** All up to one that was on the screen, those of one thread, or those of a revision itself. */
export type NoticesToMark =
  | { readonly upTo: number }
  | { readonly threadId: ThreadId }
  | { readonly revisionId: RevisionId };

/** How one wants notices by mail, and whether there is any: without a mail server there is none for anybody. */
export interface MailSettings {
  readonly choice: MailChoice;
  readonly delivery: 'on' | 'noServer' | 'notForSample';
}

/** Everyone asks for their own notices; there is no way to ask for another's. */
export interface NoticeServices {
  /** `before`: the `next` of the page before, null for the first. */
  list(reader: NoticeReader, before: number | null): Promise<NoticePage>;
  unread(reader: NoticeReader): Promise<number>;
  /** Answers how many are not read after that. */
  markRead(reader: NoticeReader, which: NoticesToMark): Promise<number>;
  mailSettings(viewer: Viewer): Promise<MailSettings>;
  chooseMail(viewer: Viewer, choice: MailChoice): Promise<void>;
}
