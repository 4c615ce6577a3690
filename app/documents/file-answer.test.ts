import { describe, expect, test } from 'vitest';
import { namedFile } from './file-answer.ts';

const NAMES = ['indicators', 'changes'] as const;
const read = (file: string, query = '') => namedFile(file, NAMES, new URLSearchParams(query));

describe('[EXPORT87] the end of an address says which file is meant', () => {
  test.each([
    ['indicators.docx', '', { format: 'docx', substitute: false }],
    ['changes.pdf', '', { format: 'pdf', substitute: false }],
    ['indicators.xlsx', '', { format: 'xlsx', layout: 'meeting', substitute: false }],
    ['indicators.xlsx', 'layout=data', { format: 'xlsx', layout: 'data', substitute: false }],
    ['indicators.csv', '', { format: 'csv', encoding: 'utf8', substitute: false }],
    ['indicators.csv', 'encoding=cp932&substitute=1', { format: 'csv', encoding: 'cp932', substitute: true }],
  ])('%s with "%s"', (file, query, wanted) => {
    expect(read(file, query)).toEqual({ name: file.split('.')[0], wanted });
  });

  test.each(['overview.docx', 'indicators.doc', 'indicators', 'indicators.docx.exe', '../indicators.pdf'])(
    'nothing is called %s',
    (file) => expect(read(file)).toBeNull(),
  );
});
