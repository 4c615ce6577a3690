import { type DocumentId, documentId } from '#shared/ids.ts';
import type { SampleStrategy } from './shape.ts';
import { iizukaCurrent } from './strategies/iizuka-current.ts';
import { iizukaNext } from './strategies/iizuka-next.ts';
import { isesaki2 } from './strategies/isesaki-2.ts';
import { kamiichi2 } from './strategies/kamiichi-2.ts';
import { koriyama2020 } from './strategies/koriyama-2020.ts';
import { national1 } from './strategies/national-1.ts';
import { national2 } from './strategies/national-2.ts';

/** The sample in the order of the list page: towns first, what they answer to last. */
export const sampleStrategies: readonly SampleStrategy[] = [
  koriyama2020,
  iizukaNext,
  iizukaCurrent,
  kamiichi2,
  isesaki2,
  national1,
  national2,
];

/** Document id of a strategy of the sample, the same in every installation. */
export function sampleDocumentId(slug: string): DocumentId {
  return documentId(`doc-${slug}`);
}
