import { diff } from '#shared/diff/diff.ts';
import type { ChangesSettings } from '#shared/documents/change-settings.ts';
import type { CommitteeDocument } from '#shared/documents/model.ts';
import { tableOfChanges } from '#shared/documents/table-of-changes.ts';
import { documentMessages } from '#shared/i18n/ja/documents.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Side } from '#shared/versions/side.ts';
import type { DocumentServices } from '../services/documents.ts';
import type { SideRefusal } from '../services/versions.ts';
import type { Viewer } from '../services/viewer.ts';
import { enterStrategy } from './enter-strategy.ts';
import type { StrategyContext } from './strategy-context.ts';
import { versionSides } from './version-sides.ts';

/** Binds the makers of the committee's documents, as routes use them. */
export function documentServices(context: StrategyContext): DocumentServices {
  return {
    versionChanges: (viewer, slug, sides, settings) => versionChanges(context, viewer, slug, sides, settings),
  };
}

async function versionChanges(
  context: StrategyContext,
  viewer: Viewer,
  slug: string,
  { before, after }: { readonly before: Side; readonly after: Side },
  settings: ChangesSettings,
): Promise<Result<CommitteeDocument, SideRefusal>> {
  const entered = await enterStrategy(context, viewer, slug, 'export');
  if (!entered.ok) return entered;
  const sides = await versionSides(context, viewer, slug, before, after);
  if (!sides.ok) return sides;
  const { before: was, after: is } = sides.value;
  const input = {
    title: documentMessages.changes.of(is.content.strategy.title),
    before: was.content,
    after: is.content,
    names: { before: was.name, after: is.name },
    changes: diff(was.content, is.content),
    notes: {},
  };
  return ok(tableOfChanges(input, settings));
}
