import type { LoaderFunctionArgs } from '@remix-run/node';
import type { VersionList } from '#server/services/versions.ts';
import { requireViewer } from '../accounts/require-viewer.ts';
import { refusedVersion } from './refused-version.ts';

/** What a form of the versions starts from; throws for those who may not use it. */
export async function formStart(
  { request, params, context }: LoaderFunctionArgs,
  right: 'canFreeze' | 'canAdopt' | 'canChangeStage',
): Promise<Pick<VersionList, 'stage'>> {
  const viewer = requireViewer(request, context);
  const list = await context.services.versions.list(viewer, params.slug ?? '');
  if (!list.ok) throw refusedVersion(list.error);
  if (!list.value[right]) throw refusedVersion({ code: 'refused', reason: 'roleMayNot' });
  return { stage: list.value.stage };
}
