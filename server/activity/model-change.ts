import type { ActivityItem, ActivityPlace } from '#shared/activity/model.ts';

/** One thing that an update changed in the model, with whole values; blank and absent are both ''. */
export type ModelChange = ActivityItem &
  (
    | { readonly kind: 'created' | 'unreadable' }
    | { readonly kind: 'added' | 'restored'; readonly to: ActivityPlace }
    | { readonly kind: 'binned'; readonly from: ActivityPlace }
    | { readonly kind: 'moved'; readonly from: ActivityPlace; readonly to: ActivityPlace }
    | {
        /** Settings are compared as JSON, which nobody is shown. */
        readonly kind: 'field' | 'settings';
        readonly field: string;
        readonly from: string;
        readonly to: string;
      }
    | { readonly kind: 'text'; readonly blockId: string; readonly from: string; readonly to: string }
  );

/** What is changed about the strategy itself, not about an item in it. */
export const STRATEGY_ITEM: ActivityItem = { nodeId: null, nodeKind: null, title: '' };
