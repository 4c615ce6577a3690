import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      appDirectory: 'app',
      buildDirectory: 'build/remix',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // Two copies of one of these break silently: types are told apart by identity.
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom', '@tiptap/core', '@tiptap/pm'] },
  build: {
    // Class fields and private names as they are: every browser that is still kept up knows them.
    target: 'es2022',
    // An inlined font is fetched with every page's styles, whether its characters occur or not.
    assetsInlineLimit: (file) => (/\.woff2?$/.test(file) ? false : undefined),
  },
  // Found at the start: one that turns up later makes Vite reload the page under one's hands.
  optimizeDeps: { entries: ['app/entry.client.tsx', 'app/root.tsx', 'app/routes/**/*.tsx'] },
  // Written while people work: watching them would reload the page under their hands.
  server: { watch: { ignored: ['**/.data/**', '**/.cache/**', '**/build/**', '**/test/**'] } },
});
