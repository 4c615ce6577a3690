/** Entry of the processes in which documents and their files are made, so that nobody's typing waits for one. */
import { createHash } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { type DocumentRecipe, makeDocument } from '#shared/documents/recipe.ts';
import { canonicalJson } from '#shared/versions/canonical-json.ts';
import type { ExporterWork, HashedDocument, Order, Report, Work } from './exporter-work.ts';
import { pack } from './packers.ts';

// Where cores are few, people's edits go before files.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// The server decides: Ctrl-C reaches this process, too, while an answer is still being made.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
// Without its server it has nothing to do, however that ended.
process.on('disconnect', () => process.exit());

process.on('message', (order: Order) => {
  done(order).then(
    (gives) => report({ id: order.id, ok: true, gives }),
    (error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      report({ id: order.id, ok: false, reason });
    },
  );
});

function report(said: Report): void {
  process.send?.(said);
}

async function done(order: Order): Promise<ExporterWork[Work]['gives']> {
  return order.work === 'make' ? make(order.needs) : pack(order.needs.printed, order.needs.choice);
}

function make(recipe: DocumentRecipe): HashedDocument {
  const made = makeDocument(recipe);
  return { made, hash: createHash('sha256').update(canonicalJson(made)).digest('hex') };
}
