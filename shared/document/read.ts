import type * as Y from 'yjs';
import type { NodeId } from '../ids.ts';
import type { StrategyFields, StrategyNode } from '../strategy/model.ts';
import { type Numbered, printedNumbers } from '../strategy/numbering.ts';
import { describeFound, type Omission, type Report } from './omission.ts';
import { readFields } from './read-fields.ts';
import { readStrategyFields } from './read-strategy-fields.ts';
import { kept, keptList } from './reuse.ts';
import { nodesMap, strategyMap } from './schema.ts';
import { type Entry, readTree } from './tree.ts';

/** A node as it is shown. `parent` is the one that it is shown under, whatever the document holds. */
export type ReadNode = StrategyNode & {
  /** Printed number or own label, '' if it has none; in the bin only the own label. */
  readonly number: string;
  /** 0 at the root. */
  readonly depth: number;
  readonly childIds: readonly NodeId[];
};

/** The model of one document, plain JSON. */
export interface StrategyReading {
  readonly strategy: StrategyFields;
  /** Live nodes in document order: parents first; of a node first indicators, then initiatives, then the rest. */
  readonly nodes: readonly ReadNode[];
  /** Nodes that were put into the bin themselves, by id; what lies below them goes and comes with them. */
  readonly bin: readonly ReadNode[];
  readonly omissions: readonly Omission[];
}

/**
 * Reads the model, without the bodies; never throws, whatever a client wrote, and is equal on equal documents.
 * With the previous reading, everything that did not change keeps its identity, up to the reading itself.
 */
export function readStrategy(doc: Y.Doc, previous?: StrategyReading): StrategyReading {
  const omissions: Omission[] = [];
  const report =
    (nodeId: NodeId | null): Report =>
    (field, reason, found) =>
      omissions.push({ nodeId, field, reason, found: describeFound(found) });
  const strategy = readStrategyFields(strategyMap(doc), report(null));
  const tree = readTree(nodesMap(doc));
  omissions.push(...tree.omissions);
  const fieldsOf = (entry: Entry) => readFields(entry, report(entry.id));
  const live = liveEntries(tree.roots).map((entry) => ({ entry, fields: fieldsOf(entry) }));
  const numbers = printedNumbers(live.map(numbered), strategy.numbering);
  const nodes = live.map(({ entry, fields }) => shown(entry, fields, numbers.get(entry.id) ?? ''));
  const bin = [...tree.entries.values()]
    .filter((entry) => entry.binned)
    .map((entry) => {
      const fields = fieldsOf(entry);
      return shown(entry, fields, fields.label ?? '');
    });
  return reused({ strategy, nodes, bin, omissions }, previous);
}

function numbered({ fields }: { fields: StrategyNode }): Numbered {
  return fields;
}

function liveEntries(roots: readonly Entry[]): Entry[] {
  const live: Entry[] = [];
  const walk = (entries: readonly Entry[]) => {
    for (const entry of entries) {
      if (entry.hidden) continue;
      live.push(entry);
      walk(entry.children);
    }
  };
  walk(roots);
  return live;
}

function shown(entry: Entry, fields: StrategyNode, number: string): ReadNode {
  const childIds = entry.children.filter((child) => !child.binned).map((child) => child.id);
  return Object.assign(fields, { number, depth: entry.depth, childIds });
}

function reused(reading: StrategyReading, previous: StrategyReading | undefined): StrategyReading {
  if (previous === undefined) return reading;
  const next: StrategyReading = {
    strategy: kept(reading.strategy, previous.strategy),
    nodes: keptList(reading.nodes, previous.nodes, (node) => node.id),
    bin: keptList(reading.bin, previous.bin, (node) => node.id),
    omissions: kept(reading.omissions, previous.omissions),
  };
  const same =
    next.strategy === previous.strategy &&
    next.nodes === previous.nodes &&
    next.bin === previous.bin &&
    next.omissions === previous.omissions;
  return same ? previous : next;
}
