import type { VersionServices } from '../services/versions.ts';
import { adoptStrategy } from './adopt-strategy.ts';
import { changeStage } from './change-stage.ts';
import { freezeVersion } from './freeze-version.ts';
import { listVersions, readVersion } from './read-versions.ts';
import type { VersionContext } from './version-context.ts';
import { versionSide, versionSides } from './version-sides.ts';

/** Binds the commands on versions, as routes use them. */
export function createVersionServices(context: VersionContext): VersionServices {
  return {
    list: (viewer, slug) => listVersions(context, viewer, slug),
    read: (viewer, slug, id) => readVersion(context, viewer, slug, id),
    freeze: (viewer, slug, draft) => freezeVersion(context, viewer, slug, draft),
    adopt: (viewer, slug, draft) => adoptStrategy(context, viewer, slug, draft),
    changeStage: (viewer, slug, draft) => changeStage(context, viewer, slug, draft),
    side: (viewer, slug, side) => versionSide(context, viewer, slug, side),
    sides: (viewer, slug, before, after) => versionSides(context, viewer, slug, before, after),
  };
}
