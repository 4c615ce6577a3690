/** Import directions of the house: shared <- server, shared <- app, app -> server by type only. */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(server|app|test)/' },
    },
    {
      name: 'shared-without-node-or-react',
      severity: 'error',
      comment:
        'The core runs in a browser and on the server: no Node built-in, no React, no SQL, no validator.',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '(^|/)node_modules/(react|react-dom|@tiptap/react|@remix-run|postgres|express|ws|zod|pino)/',
      },
    },
    {
      name: 'shared-without-node',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'app-takes-types-from-server',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-loads-no-app-source',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^app/' },
    },
    {
      name: 'nothing-imports-test',
      severity: 'error',
      comment: 'A unit test beside its file needs nothing from there; one that does belongs there.',
      from: { path: '^(app|server|shared)/' },
      to: { path: '^test/' },
    },
    {
      name: 'sync-knows-no-database',
      severity: 'error',
      comment: 'sync defines the store interface, db implements it.',
      from: { path: '^server/sync/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/(db|commands)/' },
    },
    {
      name: 'sql-only-in-db',
      severity: 'error',
      from: { path: '^(app|server|shared)/', pathNot: '^server/(db|postgres)/' },
      to: { path: 'node_modules/postgres/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.css'],
      conditionNames: ['import', 'types', 'default', 'node'],
    },
  },
};
