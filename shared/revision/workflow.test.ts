import { describe, expect, test } from 'vitest';
import { type Actor, can } from '../access/policy.ts';
import { ROLE_NAMES, type RoleName } from '../access/roles.ts';
import { userId } from '../ids.ts';
import { REVISION_STATES, REVISION_STEPS, type RevisionState, type RevisionStep } from './model.ts';
import { EDITABLE_STATES, FINAL_STATES, isPossible, WORKFLOW } from './workflow.ts';

/** Where each step leads from each state, written out once more; of several the result decides. */
const STATES = `
step          draft     submitted   underReview approved returned  continued   rejected withdrawn applied conflicted
submit        submitted -           -           -        submitted -           -        -         -       -
withdraw      withdrawn withdrawn   -           -        withdrawn withdrawn   -        -         -       -
openBallot    -         underReview -           -        -         underReview -        -         -       -
return        -         returned    -           -        -         returned    -        -         -       -
amend         -         -           returned    -        -         returned    -        -         -       returned
vote          -         -           underReview -        -         -           -        -         -       -
closeBallot   -         -           result      -        -         -           -        -         -       -
recordResult  -         result      result      -        -         result      -        -         -       -
apply         -         -           -           applied/conflicted - -         -        -         -       -
`;

/** Who may take it: ● may, △ as one of its authors. */
const PEOPLE = `
step          secretariat chair member department observer viewer auditor
submit        ●           △     △      △          -        -      -
withdraw      ●           △     △      △          -        -      -
openBallot    ●           -     -      -          -        -      -
return        ●           -     -      -          -        -      -
amend         ●           -     -      -          -        -      -
vote          -           ●     ●      -          -        -      -
closeBallot   -           ●     -      -          -        -      -
recordResult  ●           -     -      -          -        -      -
apply         ●           -     -      -          -        -      -
`;

const RESULT: readonly RevisionState[] = ['approved', 'rejected', 'continued', 'returned'];

function tableOf(text: string) {
  const [head = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/));
  const cells = lines.flatMap(([row = '', ...entries]) =>
    entries.map((entry, column) => ({ row, column: head[column + 1] ?? '', entry })),
  );
  return { columns: head.slice(1), rows: lines.map(([row]) => row), cells };
}

const states = tableOf(STATES);
const people = tableOf(PEOPLE);

describe('the workflow', () => {
  test('[REV49] has exactly these steps and states', () => {
    expect(states.columns).toEqual([...REVISION_STATES]);
    expect(states.rows).toEqual([...REVISION_STEPS]);
    expect(people.rows).toEqual([...REVISION_STEPS]);
    expect(people.columns).toEqual([...ROLE_NAMES]);
    expect(Object.keys(WORKFLOW).sort()).toEqual([...REVISION_STEPS].sort());
  });

  test.each(states.cells)('[REV49] $row from $column: $entry', ({ row, column, entry }) => {
    const [step, state] = [row as RevisionStep, column as RevisionState];
    expect(isPossible(step, state)).toBe(entry !== '-');
    const to = entry === 'result' ? RESULT : entry === '-' ? [] : entry.split('/');
    if (to.length > 0) expect(WORKFLOW[step].to).toEqual(to);
  });

  test.each(people.cells)('[REV49] $row by $column: $entry, in every stage', ({ row, column, entry }) => {
    const actor: Actor = { userId: userId('u'), isAdministrator: false, roles: [column as RoleName] };
    for (const stage of ['drafting', 'deliberation', 'adopted'] as const) {
      for (const ownRevision of [true, false]) {
        const subject = {
          kind: 'strategy',
          stage,
          directEditing: 'proposalsOnly',
          meetingOpen: false,
          ownRevision,
        } as const;
        const expected = entry === '●' || (entry === '△' && ownRevision);
        expect(can(actor, WORKFLOW[row as RevisionStep].right, subject)).toBe(expected);
      }
    }
  });

  test('[REV49] what is being voted on, decided or over is not edited', () => {
    expect(EDITABLE_STATES).toEqual(['draft', 'returned']);
    for (const state of FINAL_STATES) {
      expect(REVISION_STEPS.filter((step) => isPossible(step, state))).toEqual([]);
    }
  });
});
