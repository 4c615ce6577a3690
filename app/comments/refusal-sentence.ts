import { COMMENT_LIMITS } from '#shared/comments/model.ts';
import { commentMessages } from '#shared/i18n/ja/comments.ts';
import { remaining, type WritingRefusal } from './operation-of.ts';
import type { Writing } from './writing.ts';

const text = commentMessages.write;

/** What is wrong with a text, as a sentence. */
export function refusalSentence(refusal: WritingRefusal | null, { text: body }: Writing): string | null {
  switch (refusal) {
    case null:
      return null;
    case 'blank':
      return text.blank;
    case 'tooLong':
      return text.tooLong(-remaining(body), COMMENT_LIMITS.body);
    case 'tooManyMentions':
      return text.tooManyMentions(COMMENT_LIMITS.mentions);
    case 'noOutcome':
      return text.noOutcome;
    case 'gone':
      return text.goneWhileWriting;
  }
}
