import type { Paper } from '../../documents/printed.ts';
import { type DocumentDesign, type DocumentTemplate, shownColumns } from '../../documents/template.ts';
import type { Labels } from '../../strategy/model.ts';

/** A4横 */
export function paperName({ size, orientation }: Paper): string {
  return `${size}${orientation === 'landscape' ? '横' : '縦'}`;
}

/** A template in one line, for the log; null is the usual one. */
export function templateSentence(
  template: DocumentTemplate | null,
  design: DocumentDesign,
  labels: Labels,
): string {
  if (template === null) return '標準の様式';
  const columns = shownColumns(template, design, labels).map(({ label }) => label.replaceAll('\n', ''));
  const said = [
    `用紙 ${paperName(template.paper)}`,
    template.title === '' ? '' : `題名「${template.title}」`,
    template.documentNumber === '' ? '' : `資料番号「${template.documentNumber}」`,
    template.day === '' ? '' : `日付 ${template.day}`,
    columns.length === 0 ? '' : `列 ${columns.join('・')}`,
  ];
  return said.filter((part) => part !== '').join('、');
}
