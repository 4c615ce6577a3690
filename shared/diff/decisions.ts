import type { Conflict, Resolution, Resolutions } from './conflict.ts';

/** What a conflict comes to: one side's, or a text written anew. */
export type Decision = 'draft' | 'proposed' | { readonly text: string };

/** True if people have decided the conflict in a way that it can be decided. */
export function isDecided(conflict: Conflict, resolutions: Resolutions): boolean {
  return decisionOf(conflict, resolutions) !== null;
}

/** The conflicts of one comparison, with how they are decided. */
export class Decisions {
  readonly #resolutions: Resolutions;
  readonly #conflicts = new Map<string, Conflict>();

  constructor(resolutions: Resolutions) {
    this.#resolutions = resolutions;
  }

  /** In the order in which they were met. */
  get conflicts(): readonly Conflict[] {
    return [...this.#conflicts.values()];
  }

  /** Lists the conflict; one that is not decided stays as in the draft. */
  decide(conflict: Conflict): Decision {
    this.#conflicts.set(conflict.id, conflict);
    return decisionOf(conflict, this.#resolutions) ?? 'draft';
  }
}

function decisionOf(conflict: Conflict, resolutions: Resolutions): Decision | null {
  const resolution: Resolution | undefined = Object.hasOwn(resolutions, conflict.id)
    ? resolutions[conflict.id]
    : undefined;
  if (resolution === undefined) return null;
  if (resolution.take !== 'mixed') return resolution.take;
  return conflict.canMix ? { text: resolution.text } : null;
}
