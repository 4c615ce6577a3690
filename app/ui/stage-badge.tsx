import type { Stage } from '#shared/access/roles.ts';
import { accessMessages } from '#shared/i18n/ja/access.ts';
import { Badge, type BadgeTone } from './badge.tsx';

const TONES: Record<Stage, BadgeTone> = { drafting: 'key', deliberation: 'quiet', adopted: 'strong' };

/** The strategy's stage: 策定中, 審議中 or 決定. */
export function StageBadge({ stage }: { readonly stage: Stage }) {
  return <Badge tone={TONES[stage]}>{accessMessages.stage[stage]}</Badge>;
}
