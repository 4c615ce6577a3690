import { ok } from '#shared/result.ts';
import { readActuals } from '../db/actuals.ts';
import type { ActualServices } from '../services/actuals.ts';
import type { ActualContext } from './actual-context.ts';
import { enterActual } from './enter-actual.ts';
import { enterStrategy } from './enter-strategy.ts';
import { removeActual } from './remove-actual.ts';

/** Binds the commands on actuals, as routes use them. */
export function createActualServices(context: ActualContext): ActualServices {
  return {
    async list(viewer, slug) {
      const entered = await enterStrategy(context, viewer, slug);
      return entered.ok ? ok(await readActuals(context.sql, entered.value.documentId)) : entered;
    },
    enter: (viewer, slug, place, entry, seen) => enterActual(context, viewer, slug, place, entry, seen),
    remove: (viewer, slug, place, seen) => removeActual(context, viewer, slug, place, seen),
  };
}
