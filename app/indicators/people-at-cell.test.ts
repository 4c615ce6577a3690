import { expect, test } from 'vitest';
import { nodeId, userId } from '#shared/ids.ts';
import { personAt, typistsAt } from './people-at-cell.ts';

const person = (clientId: number, name: string, field: string, editing: boolean) => ({
  clientId,
  userId: userId(name),
  name,
  color: '#000',
  place: { view: 'indicators' as const, nodeId: nodeId('A'), field, editing },
});
const people = [
  person(1, '委員1', 'target', false),
  person(2, '委員2', 'target', true),
  person(3, '委員2', 'target', true),
  person(4, '事務局', 'note', false),
];

test('[GRID17] a cell carries the name of the one who types in it', () => {
  expect(personAt(people, 'target')?.clientId).toBe(2);
  expect(personAt(people, 'note')?.name).toBe('事務局');
  expect(personAt(people, 'baseline')).toBeNull();
});

test('[GRID17] someone who types in two windows is named once', () => {
  expect(typistsAt(people, 'target')).toEqual(['委員2']);
  expect(typistsAt(people, 'note')).toEqual([]);
});
