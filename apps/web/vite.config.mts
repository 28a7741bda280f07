import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const gateway = process.env['COMPTOIR_GATEWAY'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@comptoir/source', 'module', 'browser', 'development|production'] },
  server: { proxy: { '/api': { target: gateway, changeOrigin: false } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    // The lists of what each later chunk needs would be a part of the first load, and their hashes do not compress.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, dependencies, { hostType }) => (hostType === 'html' ? dependencies : []),
    },
    // Asks that no page uses do not travel: making one has no effect of its own.
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['defineAsk', 'defineEvent', 'defineCommand'] },
      // The page forbids eval; without this, zod tries it once, and the browser reports a violation.
      output: {
        banner: ({ moduleIds }) =>
          moduleIds.some((id) => id.endsWith('/zod/v4/core/core.js'))
            ? 'globalThis.__zod_globalConfig={jitless:true};'
            : '',
      },
    },
  },
});
