import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#server/project-root.ts';

const rules = Array.from(read('shared/SPEC.md').matchAll(/^- ([A-Z]+\d+) /gm), ([, rule]) => rule);
const tests = ['app', 'server', 'shared', 'test'].flatMap(testFiles).map(read);

test('[RUN25] no two rules have one number', () => {
  expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
});

test('[RUN25] a test quotes rules that exist', () => {
  const quoted = tests.flatMap((text) => Array.from(text.matchAll(/\[([A-Z]+\d+)\]/g), ([, rule]) => rule));
  expect(quoted.filter((rule) => !rules.includes(rule))).toEqual([]);
});

test('[RUN25] every rule is quoted by a test', () => {
  // Bare as well: tables of cases name the rule beside the case.
  const quoted = new Set(tests.flatMap((text) => text.match(/\b[A-Z]{2,}\d+\b/g) ?? []));
  expect(rules.filter((rule) => rule === undefined || !quoted.has(rule))).toEqual([]);
});

function testFiles(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file));
}

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}
