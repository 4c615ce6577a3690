import { expect, test } from 'vitest';
import { toolComplaint } from './tool-complaint.ts';

test('[RUN3] of a failed build the complaint is told, without stack and dumps', () => {
  const output = `
✗ Build failed in 4.70s
Could not resolve "./gone.ts" from "app/root.tsx"
    at getRollupError (node_modules/rollup/dist/es/shared/parseAst.js:337:41) {
  code: 'UNRESOLVED_IMPORT',
  watchFiles: [
`;
  expect(toolComplaint(output)).toBe(
    '✗ Build failed in 4.70s\nCould not resolve "./gone.ts" from "app/root.tsx"',
  );
});

test('[RUN3] a complaint without a stack is told whole', () => {
  expect(toolComplaint('line 1\nline 2\n')).toBe('line 1\nline 2');
});
