import type * as Y from 'yjs';
import {
  COMPARISON_SIDES,
  type ComparedContent,
  type Comparison,
  type ComparisonRow,
} from '#shared/comparison/model.ts';
import { proposeRows } from '#shared/comparison/propose-rows.ts';
import { rowId } from '#shared/comparison/rows.ts';
import { contentOf } from '#shared/diff/content.ts';
import { nodeId } from '#shared/ids.ts';
import type { SampleComparison, SampleStrategy } from './shape.ts';
import { sampleDocumentId } from './strategies.ts';

/** The 比較表 of the sample as nobody has edited them yet; sides that were not built are left out. */
export function sampleComparisons(
  built: readonly { readonly sample: SampleStrategy; readonly doc: Y.Doc }[],
): readonly Comparison[] {
  const contents = new Map(
    built.map(({ sample: { slug }, doc }): [string, ComparedContent] => [
      slug,
      { documentId: sampleDocumentId(slug), content: contentOf(doc) },
    ]),
  );
  return built.flatMap(({ sample: { slug, comparison } }): readonly Comparison[] => {
    const next = contents.get(slug);
    if (comparison === undefined || next === undefined) return [];
    const framework = contents.get(comparison.framework ?? '') ?? null;
    const current = contents.get(comparison.current ?? '') ?? null;
    return [
      {
        documentId: next.documentId,
        frameworkId: framework?.documentId ?? null,
        currentId: current?.documentId ?? null,
        rows: printedRows(slug, comparison) ?? proposeRows({ framework, current, next }),
        edition: 0,
      },
    ];
  });
}

function printedRows(
  next: string,
  { framework = '', current = '', rows }: SampleComparison,
): readonly ComparisonRow[] | undefined {
  const slugs = { framework, current, next };
  return rows?.map((row, index) => {
    const [first = [], second = [], third = []] = COMPARISON_SIDES.map((side) =>
      (row[side] ?? []).map((path) => nodeId(`${slugs[side]}.${path}`)),
    );
    return { id: rowId(index + 1), framework: first, current: second, next: third };
  });
}
