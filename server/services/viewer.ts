import type { UserId } from '#shared/ids.ts';

/** The signed-in person of one request. */
export interface Viewer {
  readonly id: UserId;
  readonly organisationId: string;
  readonly name: string;
  readonly email: string;
  readonly isAdministrator: boolean;
  /** One of the sample's accounts, for which the screen offers to change roles with one click. */
  readonly isSample: boolean;
}

/** `unknown`: no such strategy in this installation; `noAccess`: there is one, without a role for the viewer. */
export type OpenRefusal =
  | { readonly code: 'unknown' }
  | {
      readonly code: 'noAccess';
      /** The viewer has a role in the strategy, which may not do this. */
      readonly hasRole: boolean;
      /** Who can change that. */
      readonly askNames: readonly string[];
    };
