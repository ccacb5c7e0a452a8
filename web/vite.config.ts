import { defineConfig } from 'vite';

/**
 * Three pages, one folder of hashed files. The API serves `graphiql.html` at `/graphiql`, `data-map.html` at `/data-map`,
 * `link.html` where the links of messages lead, and `assets/` at `/assets/`, all under a policy that allows no inline script,
 * no `eval` and no other origin.
 */
export default defineConfig({
  publicDir: false,
  build: {
    rolldownOptions: {
      input: ['graphiql.html', 'data-map.html', 'link.html'],
      onLog: (level, log, report) => {
        // 'use client' marks of libraries mean nothing without a server renderer, and drown real warnings.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
    // A font inlined as `data:` would oblige the server to allow `font-src data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The licences of what is bundled ask that their notices travel with it.
    license: { fileName: 'licenses.md' },
    // Monaco is one large file that only /graphiql loads, after its first paint.
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es' },
});
