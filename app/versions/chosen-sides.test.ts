import { expect, test } from 'vitest';
import { versionId } from '#shared/ids.ts';
import type { VersionSummary } from '#shared/versions/model.ts';
import { chosenSides } from './chosen-sides.ts';

const versions = ['third', 'second', 'first'].map(
  // Only what is asked of it.
  (id, at) => ({ id: versionId(id), number: 3 - at }) as VersionSummary,
);
const chosen = (query: string) => chosenSides(new URLSearchParams(query), versions);

test('[VERSION18] two are compared, the older one first, and one with the draft', () => {
  expect(chosen('ticked=1&side=third&side=first')).toBe('compare?from=first&to=third');
  expect(chosen('ticked=1&side=second')).toBe('compare?from=second&to=draft');
});

test('[VERSION18] none or more than two lead back to the timeline, which says why', () => {
  expect(chosen('ticked=1')).toBe('versions?problem=none');
  expect(chosen('ticked=1&side=third&side=second&side=first')).toBe('versions?problem=tooMany');
  expect(chosen('')).toBeNull();
  expect(chosen('from=first&to=draft')).toBeNull();
});
