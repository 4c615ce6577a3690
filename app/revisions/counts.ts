import type { VoteChoice } from '#shared/revision/model.ts';

/** Counts of a show of hands as typed, also in full-width digits; a blank one is 0. Null: none at all, or no number. */
export function readCounts(
  typed: Readonly<Record<VoteChoice, string>>,
): Readonly<Record<VoteChoice, number>> | null {
  const [forIt, against, abstain] = [typed.for, typed.against, typed.abstain].map((text) => {
    const digits = text.normalize('NFKC').trim();
    return /^\d{0,4}$/.test(digits) ? Number(digits) : Number.NaN;
  });
  if (forIt === undefined || against === undefined || abstain === undefined) return null;
  return forIt + against + abstain > 0 ? { for: forIt, against, abstain } : null;
}
