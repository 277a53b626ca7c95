import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The page is built into build/web, which the server serves at `/`. */
export default defineConfig({
  root: path('.'),
  base: '/',
  publicDir: path('./public'),
  resolve: {
    // Phaser ships minified already: minifying its 8 MB of sources again takes a minute and saves nothing.
    alias: [{ find: /^phaser$/, replacement: path('../node_modules/phaser/dist/phaser.esm.min.js') }],
  },
  build: {
    outDir: path('../build/web'),
    emptyOutDir: true,
    rolldownOptions: { input: [path('./index.html'), path('./account.html'), path('./desk.html')] },
    target: 'es2022',
    // The game's engine is one chunk of its own, loaded while the session is taken up.
    chunkSizeWarningLimit: 1600,
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '^/(auth|v1|matchmake|scenes|assets|monitor)(/|$)': { target: 'http://localhost:2567', changeOrigin: false },
    },
  },
});
