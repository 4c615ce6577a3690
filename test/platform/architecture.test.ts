import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { projectRoot } from '#server/project-root.ts';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** A small house with every kind of import, named by the rule that it breaks, or fine. */
const HOUSE: Readonly<Record<string, string>> = {
  'shared/model.ts': 'export const model = 1;',
  'shared/pure.ts': "import '#server/domain.ts';",
  'shared/react.ts': "import 'react';",
  'shared/node.ts': "import 'node:fs';",
  'shared/fine.ts': "import './model.ts';\nimport 'yjs';",
  'shared/fine.test.ts': "import 'node:fs';",
  'server/domain.ts': "import '#shared/model.ts';\nexport interface Domain { a: 1 }",
  'server/app-source.ts': "import '#app/root.tsx';",
  'server/sql.ts': "import 'postgres';",
  'server/one.ts': "import './two.ts';",
  'server/two.ts': "import type {} from './one.ts';",
  'server/needs-test.test.ts': "import '../test/setup.ts';",
  'server/db/store.ts': "import 'postgres';\nimport '../sync/store.ts';",
  'server/sync/store.ts': "import '../db/store.ts';",
  'app/root.tsx': "import type { Domain } from '#server/domain.ts';\nexport type Root = Domain;",
  'app/value.tsx': "import '#server/domain.ts';",
  'app/mixed.tsx':
    "import { type Domain, domain } from '#server/domain.ts';\nexport type M = Domain; domain;",
  'test/setup.ts': "import '#server/domain.ts';",
};

const FORBIDDEN: readonly (readonly [file: string, rule: string])[] = [
  ['shared/pure.ts', 'shared-is-pure'],
  ['shared/react.ts', 'shared-without-node-or-react'],
  ['shared/node.ts', 'shared-without-node'],
  ['server/app-source.ts', 'server-loads-no-app-source'],
  ['server/sql.ts', 'sql-only-in-db'],
  ['server/one.ts', 'no-circles'],
  ['server/needs-test.test.ts', 'nothing-imports-test'],
  ['server/sync/store.ts', 'sync-knows-no-database'],
  ['app/value.tsx', 'app-takes-types-from-server'],
  ['app/mixed.tsx', 'app-takes-types-from-server'],
];

let violations: readonly Violation[];

beforeAll(async () => {
  const house = join(inject('runDirectory'), 'house');
  for (const [path, text] of Object.entries(HOUSE)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    cpSync(join(projectRoot, file), join(house, file));
  }
  violations = await cruise(house);
});

describe('npm run check', () => {
  test.each(FORBIDDEN)('[RUN17] catches %s: %s', (file, rule) => {
    expect(violations.some(({ from, rule: { name } }) => from === file && name === rule)).toBe(true);
  });

  test('[RUN17] lets every other import pass', () => {
    const broken = new Set(violations.map(({ from }) => from));
    // The circle between sync and db is reported from either end, as is the one of one.ts and two.ts.
    const expected = [...FORBIDDEN.map(([file]) => file), 'server/two.ts', 'server/db/store.ts'];
    expect([...broken].filter((file) => !expected.includes(file))).toEqual([]);
  });
});

function cruise(house: string): Promise<readonly Violation[]> {
  const program = join(projectRoot, 'node_modules/.bin/depcruise');
  const args = [
    'app',
    'server',
    'shared',
    'test',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ];
  return new Promise((resolve, reject) => {
    // It ends with the number of violations as its code.
    execFile(program, args, { cwd: house, maxBuffer: 2 ** 26 }, (_error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr));
      else resolve((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
    });
  });
}
