import type { Stage } from '../access/roles.ts';

/** Where a stage leads by 段階の変更; 決定 is reached by the adoption alone. */
const STAGE_STEPS: Readonly<Record<Stage, readonly Stage[]>> = {
  drafting: ['deliberation'],
  deliberation: ['drafting'],
  adopted: ['drafting'],
};

/** Stages that can follow a stage without an adoption. */
export function stagesAfter(stage: Stage): readonly Stage[] {
  return STAGE_STEPS[stage];
}

/** True if the step opens again what was decided, which is asked about twice. */
export function isReopening(from: Stage, to: Stage): boolean {
  return from === 'adopted' && to !== 'adopted';
}
