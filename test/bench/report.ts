import { cpus, type } from 'node:os';

/** Prints one Markdown table, ready for docs/benchmarks.md. */
export function report(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const text = [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  process.stdout.write(`\n### ${title}\n\n${machine()}\n\n${text}\n\n`);
}

function machine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, ${type()}, ${new Date().toISOString().slice(0, 10)}`;
}
