import { outputMessages } from '#shared/i18n/ja/output.ts';
import type { SheetRefusal } from './output-data.ts';

/** Why there is nothing on the paper. */
export function EmptySheet({ code }: { readonly code: SheetRefusal }) {
  return (
    <div className="output-paper-empty phrases">
      <p>{outputMessages.preview.refused[code]}</p>
    </div>
  );
}
