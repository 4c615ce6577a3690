import { documentPageLoader } from '../documents/load-document-page.ts';
import { documentMeta, StrategyDocument } from '../documents/strategy-document.tsx';

export const loader = documentPageLoader('comparison');
export const meta = documentMeta;
export default StrategyDocument;
