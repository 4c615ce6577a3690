import type { VersionChangeRefusal, VersionRefusal } from '#server/services/versions.ts';
import { versionMessages } from '#shared/i18n/ja/versions.ts';
import { refusedStrategy } from '../accounts/refused-strategy.ts';

type Refusal = VersionRefusal | Extract<VersionChangeRefusal, { code: 'refused' }>;

/** What a screen of the versions answers when it cannot be shown: 403 or 404, with the reason in words. */
export function refusedVersion(refusal: Refusal): Response {
  switch (refusal.code) {
    case 'refused':
      return new Response(versionMessages.form.failure.refused, { status: 403 });
    case 'unknownVersion':
      return new Response(versionMessages.page.unknown, { status: 404 });
    default:
      return refusedStrategy(refusal);
  }
}
