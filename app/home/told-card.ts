import type { StrategyCard } from '#server/services.ts';
import { activityMessages } from '#shared/i18n/ja/activity.ts';

/** A card with its last change in words; made on the server, so that a browser needs none of the model's words. */
export type ToldCard = Omit<StrategyCard, 'lastChange' | 'baselineLabel'> & {
  readonly lastChange: {
    readonly at: Date;
    readonly by: string | null;
    /** 委員1が『合計特殊出生率』の目標値を変更; null where nothing is known but that there was a change. */
    readonly sentence: string | null;
  } | null;
};

/** Puts a card's last change into words. */
export function tellCard({ lastChange, baselineLabel, ...card }: StrategyCard): ToldCard {
  if (lastChange === null) return { ...card, lastChange };
  const { entry, at, by } = lastChange;
  const sentence = entry === null ? null : activityMessages.sentence(entry, baselineLabel);
  return { ...card, lastChange: { at, by, sentence } };
}
