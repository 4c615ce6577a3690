import { isesakiRevision } from './revisions/isesaki.ts';
import type { SampleRevision } from './revisions/shape.ts';

/** Revisions with which the sample's strategies come: one at most per strategy. */
export const sampleRevisions: readonly SampleRevision[] = [isesakiRevision];
