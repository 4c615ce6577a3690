import { expect, test } from 'vitest';
import { revisionId } from '#shared/ids.ts';
import { editAddress } from './edit-address.ts';
import { indicator } from './revision-fixtures.ts';

test('[REV80] what is missing in the document itself is written in the revision’s workspace, at its cell', () => {
  const id = revisionId('r');
  expect(editAddress(id, { after: indicator() }, 'targetRationale')).toBe(
    '/revisions/r/edit/indicators?node=i&field=targetRationale',
  );
  expect(editAddress(id, { after: null }, 'pageRef')).toBe('/revisions/r/edit');
  expect(editAddress(id, undefined, null)).toBe('/revisions/r/edit');
});
