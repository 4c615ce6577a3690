import type { RoleName } from './roles.ts';

/** ●, ◐ (by the strategy's setting 委員の直接編集), "for the rows of one's own department", "as one of its authors". */
export type Grant = 'always' | 'directEditing' | 'ownDepartment' | 'ownRevision';

/** Who may do one action: the administrator of the installation, or roles in the strategy. */
export type Rule =
  | { readonly by: 'administrator' }
  | {
      readonly by: 'role';
      readonly grants: Readonly<Partial<Record<RoleName, Grant>>>;
      /** The draft itself changes only in stage 策定中. */
      readonly onlyWhileDrafting: boolean;
      /** Of a framework only the secretariat may do it. */
      readonly frameworkBySecretariat: boolean;
    };

const everyone = ['secretariat', 'chair', 'member', 'department', 'observer', 'viewer', 'auditor'] as const;
const secretariat = byRoles(['secretariat']);

/** The access table of the design, one entry per action; an action that is missing here does not exist. */
export const ACTION_TABLE = {
  readDraft: byRoles(everyone),
  export: byRoles(everyone),
  editDraft: {
    by: 'role',
    onlyWhileDrafting: true,
    frameworkBySecretariat: true,
    grants: { secretariat: 'always', chair: 'directEditing', member: 'directEditing', department: 'always' },
  },
  readComments: byRoles(['secretariat', 'chair', 'member', 'department', 'observer', 'auditor']),
  writeComments: byRoles(['secretariat', 'chair', 'member', 'department', 'observer']),
  /** 対応区分 and 考え方, who is to answer and by when. */
  answerComments: byRoles(['secretariat', 'department']),
  openRevision: {
    ...byRoles(['secretariat', 'chair', 'member', 'department']),
    frameworkBySecretariat: true,
  },
  /** The fork of a revision, its reasons and its texts, as long as its state lets them change. */
  editRevision: {
    by: 'role',
    onlyWhileDrafting: false,
    frameworkBySecretariat: true,
    grants: {
      secretariat: 'always',
      chair: 'ownRevision',
      member: 'ownRevision',
      department: 'ownRevision',
    },
  },
  vote: byRoles(['chair', 'member']),
  closeVote: byRoles(['chair']),
  recordResult: secretariat,
  screenRevision: secretariat,
  applyRevision: secretariat,
  adopt: secretariat,
  changeStage: secretariat,
  freezeVersion: secretariat,
  align: secretariat,
  readMeetings: byRoles(everyone),
  runMeeting: secretariat,
  importDocument: secretariat,
  manageMembers: secretariat,
  assignDepartment: secretariat,
  editTemplates: secretariat,
  hideComment: secretariat,
  enterActuals: {
    by: 'role',
    onlyWhileDrafting: false,
    frameworkBySecretariat: false,
    grants: { secretariat: 'always', department: 'ownDepartment' },
  },
  readAudit: byRoles(['secretariat', 'auditor']),
  manageAccounts: { by: 'administrator' },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof ACTION_TABLE;

function byRoles(roles: readonly RoleName[]): Extract<Rule, { by: 'role' }> {
  return {
    by: 'role',
    onlyWhileDrafting: false,
    frameworkBySecretariat: false,
    grants: Object.fromEntries(roles.map((role) => [role, 'always'])),
  };
}
