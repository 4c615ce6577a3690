import { describe, expect, test } from 'vitest';
import { userId } from '../ids.ts';
import { STRATEGY_KINDS } from '../strategy/model.ts';
import { ACTION_TABLE, type Action } from './actions.ts';
import { type Actor, can, type Subject, whyNot } from './policy.ts';
import { DIRECT_EDITING, ROLE_NAMES, type RoleName, STAGES } from './roles.ts';

/** The table of the design, written out once more: ● may, ◐ by 委員の直接編集, ○ rows of the own department, △ its authors. */
const TABLE = `
action            secretariat chair member department observer viewer auditor
readDraft         ●           ●     ●      ●          ●        ●      ●
export            ●           ●     ●      ●          ●        ●      ●
editDraft         ●           ◐     ◐      ●          -        -      -
readComments      ●           ●     ●      ●          ●        -      ●
writeComments     ●           ●     ●      ●          ●        -      -
answerComments    ●           -     -      ●          -        -      -
openRevision      ●           ●     ●      ●          -        -      -
editRevision      ●           △     △      △          -        -      -
vote              -           ●     ●      -          -        -      -
closeVote         -           ●     -      -          -        -      -
recordResult      ●           -     -      -          -        -      -
screenRevision    ●           -     -      -          -        -      -
applyRevision     ●           -     -      -          -        -      -
adopt             ●           -     -      -          -        -      -
changeStage       ●           -     -      -          -        -      -
freezeVersion     ●           -     -      -          -        -      -
align             ●           -     -      -          -        -      -
readMeetings      ●           ●     ●      ●          ●        ●      ●
runMeeting        ●           -     -      -          -        -      -
importDocument    ●           -     -      -          -        -      -
manageMembers     ●           -     -      -          -        -      -
assignDepartment  ●           -     -      -          -        -      -
editTemplates     ●           -     -      -          -        -      -
hideComment       ●           -     -      -          -        -      -
enterActuals      ●           -     -      ○          -        -      -
readAudit         ●           -     -      -          -        -      ●
`;

type Sign = '●' | '◐' | '○' | '△' | '-';
const [head = [], ...lines] = TABLE.trim()
  .split('\n')
  .map((line) => line.split(/\s+/));
const roles = head.slice(1) as RoleName[];
const expected = lines.flatMap(([action, ...signs]) =>
  signs.map((sign, column) => ({
    action: action as Action,
    role: roles[column] as RoleName,
    sign: sign as Sign,
  })),
);

const subjects: Subject[] = STRATEGY_KINDS.flatMap((kind) =>
  STAGES.flatMap((stage) =>
    DIRECT_EDITING.flatMap((directEditing) =>
      [true, false].flatMap((meetingOpen) =>
        [true, false].flatMap((ownDepartment) =>
          [true, false].map((ownRevision) => ({
            kind,
            stage,
            directEditing,
            meetingOpen,
            ownDepartment,
            ownRevision,
          })),
        ),
      ),
    ),
  ),
);

const actor = (...held: RoleName[]): Actor => ({ userId: userId('u'), isAdministrator: false, roles: held });
const drafting: Subject = {
  kind: 'strategy',
  stage: 'drafting',
  directEditing: 'allowed',
  meetingOpen: false,
};

function allowed(action: Action, role: RoleName, sign: Sign, subject: Subject): boolean {
  if (action === 'editDraft' && subject.stage !== 'drafting') return false;
  const isChange = action === 'editDraft' || action === 'openRevision' || action === 'editRevision';
  if (isChange && subject.kind === 'framework') return role === 'secretariat';
  if (sign === '◐') {
    return (
      subject.directEditing === 'allowed' || (subject.directEditing === 'inMeetings' && subject.meetingOpen)
    );
  }
  return (
    sign === '●' ||
    (sign === '○' && subject.ownDepartment === true) ||
    (sign === '△' && subject.ownRevision === true)
  );
}

describe('the access table', () => {
  test('[ACCESS1] has exactly the roles and actions of the design', () => {
    expect(roles).toEqual([...ROLE_NAMES]);
    expect(
      lines
        .map(([action]) => action)
        .concat('manageAccounts')
        .sort(),
    ).toEqual(Object.keys(ACTION_TABLE).sort());
  });

  test.each(expected)('[ACCESS1] $role, $action: $sign, in every stage, setting and kind', (cell) => {
    for (const subject of subjects) {
      expect(can(actor(cell.role), cell.action, subject), JSON.stringify(subject)).toBe(
        allowed(cell.action, cell.role, cell.sign, subject),
      );
    }
  });

  test('[ACCESS1] without a role nothing is allowed, and the reason is that', () => {
    for (const action of expected.map((cell) => cell.action)) {
      expect(whyNot(actor(), action, drafting)).toBe('noRole');
    }
  });

  test('[ACCESS6] an administrator manages accounts and nothing else; the secretariat does not', () => {
    const administrator: Actor = { ...actor(), isAdministrator: true };
    expect(can(administrator, 'manageAccounts', drafting)).toBe(true);
    expect(expected.filter(({ action }) => can(administrator, action, drafting))).toEqual([]);
    expect(whyNot(actor('secretariat'), 'manageAccounts', drafting)).toBe('notAdministrator');
  });
});

describe('the reason for a refusal', () => {
  test.each([
    ['observer', { ...drafting }, 'roleMayNot'],
    ['secretariat', { ...drafting, stage: 'deliberation' }, 'stageDeliberation'],
    ['secretariat', { ...drafting, stage: 'adopted' }, 'stageAdopted'],
    ['viewer', { ...drafting, stage: 'adopted' }, 'roleMayNot'],
    ['chair', { ...drafting, directEditing: 'inMeetings' }, 'outsideMeeting'],
    ['member', { ...drafting, directEditing: 'proposalsOnly' }, 'proposalsOnly'],
    ['member', { ...drafting, directEditing: 'inMeetings', stage: 'adopted' }, 'stageAdopted'],
  ] as const)('[ACCESS2] %s in %j cannot edit because of %s', (role, subject, reason) => {
    expect(whyNot(actor(role), 'editDraft', subject)).toBe(reason);
  });

  test('[ACCESS4] a framework is edited by the secretariat, while it is drafted', () => {
    const framework: Subject = { ...drafting, kind: 'framework' };
    expect(whyNot(actor('department'), 'editDraft', framework)).toBe('frameworkBySecretariat');
    expect(whyNot(actor('secretariat'), 'editDraft', framework)).toBeNull();
    expect(whyNot(actor('secretariat'), 'editDraft', { ...framework, stage: 'adopted' })).toBe(
      'stageAdopted',
    );
  });

  test('[ACCESS5] of two roles the one that may decides', () => {
    expect(can(actor('viewer', 'department'), 'editDraft', drafting)).toBe(true);
  });

  test('[ACCESS5] of two refusals the one closest to yes is given', () => {
    const subject: Subject = { ...drafting, directEditing: 'inMeetings' };
    expect(whyNot(actor('viewer', 'member'), 'editDraft', subject)).toBe('outsideMeeting');
  });

  test('[ACCESS1] a revision of others is refused as such, but not to the secretariat', () => {
    const subject: Subject = { ...drafting, stage: 'adopted', ownRevision: false };
    expect(whyNot(actor('member'), 'editRevision', subject)).toBe('notAuthor');
    expect(whyNot(actor('secretariat'), 'editRevision', subject)).toBeNull();
  });

  test('[ACCESS1] actuals of another department are refused as such', () => {
    expect(whyNot(actor('department'), 'enterActuals', { ...drafting, ownDepartment: false })).toBe(
      'otherDepartment',
    );
  });
});
