import { expect, test } from 'vitest';
import { nodeId } from '#shared/ids.ts';
import { groupChanges } from './change-groups.ts';
import { changeOf, indicator } from './revision-fixtures.ts';

const goal = { id: nodeId('g'), number: '基本目標1 : ', title: 'しごと' };
const measure = { id: nodeId('m'), number: '①', title: '起業の支援' };

test('[REV72] changes stand by goal and measure, each place once and in document order', () => {
  const at = (id: string, path: (typeof goal)[]) => changeOf({ after: indicator({ id: nodeId(id) }), path });
  const groups = groupChanges([
    changeOf({ aspect: 'period' }),
    at('a', [goal]),
    at('b', [goal, measure]),
    at('c', [goal]),
  ]);
  expect(groups.map(({ titles, changes }) => [titles, changes.map(({ nodeId: id }) => id)])).toEqual([
    [[], [null]],
    [['基本目標1 : しごと'], ['a', 'c']],
    [['基本目標1 : しごと', '① 起業の支援'], ['b']],
  ]);
});
