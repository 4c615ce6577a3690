import type { RoleName } from '#shared/access/roles.ts';
import type { Mention } from '#shared/comments/model.ts';
import type { UserId } from '#shared/ids.ts';

/** Someone whom a comment can call: the words behind @, and what else says who they are. */
export interface MentionCandidate {
  readonly mention: Mention;
  readonly name: string;
  readonly remark: string;
}

/** What is being typed behind an @. */
export interface MentionQuery {
  /** Where the @ stands. */
  readonly from: number;
  /** Where the caret stands. */
  readonly to: number;
  readonly typed: string;
}

/** Longer than any name: who types on is writing a sentence. */
const LONGEST_QUERY = 20;
const SHOWN = 8;

/** The name being typed at the caret, or null: an @ behind a letter or digit is an address, not a call. */
export function mentionQuery(text: string, caret: number): MentionQuery | null {
  const before = text.slice(Math.max(0, caret - LONGEST_QUERY - 2), caret);
  const match = /(?:^|[^0-9A-Za-z._-])[@＠]([^\s@＠。、，．]*)$/.exec(before);
  const typed = match?.[1];
  if (typed === undefined || typed.length > LONGEST_QUERY) return null;
  return { from: caret - typed.length - 1, to: caret, typed };
}

/** Those whose name or remark holds what was typed, whatever its width or case; names that begin so first. */
export function matchingCandidates(
  candidates: readonly MentionCandidate[],
  typed: string,
): readonly MentionCandidate[] {
  const wanted = folded(typed);
  const rank = ({ name, remark }: MentionCandidate) => {
    if (folded(name).startsWith(wanted)) return 0;
    if (folded(name).includes(wanted)) return 1;
    return folded(remark).includes(wanted) ? 2 : null;
  };
  return candidates
    .flatMap((candidate) => {
      const ranked = rank(candidate);
      return ranked === null ? [] : [{ candidate, ranked }];
    })
    .sort((a, b) => a.ranked - b.ranked)
    .slice(0, SHOWN)
    .map(({ candidate }) => candidate);
}

/** The text with the chosen name in place of what was typed, and the caret behind it. */
export function withMention(
  text: string,
  { from, to }: MentionQuery,
  name: string,
): { readonly text: string; readonly caret: number } {
  const head = `${text.slice(0, from)}@${name} `;
  return { text: head + text.slice(to).replace(/^ /, ''), caret: head.length };
}

/** Of the candidates those whom the text still calls; the longest name wins where one is the beginning of another. */
export function mentionsIn(text: string, candidates: readonly MentionCandidate[]): readonly Mention[] {
  let rest = text.replaceAll('＠', '@');
  const found: Mention[] = [];
  for (const { name, mention } of [...candidates].sort((a, b) => b.name.length - a.name.length)) {
    if (!rest.includes(`@${name}`)) continue;
    found.push(mention);
    rest = rest.replaceAll(`@${name}`, ' ');
  }
  return found;
}

/** Who or what a mention names, for comparing. */
export function mentionKey(mention: Mention): UserId | RoleName {
  return mention.kind === 'person' ? mention.userId : mention.role;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
