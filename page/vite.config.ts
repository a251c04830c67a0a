import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const OUT = 'target/classes/org/tamga/page';

/** Writes a compressed copy beside every text file, so that the server compresses nothing. Last of all: what it copies is what is served. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(OUT, { recursive: true, encoding: 'utf8' })) {
        if (/\.(js|mjs|css|html|svg|json)$/.test(name)) {
          const file = join(OUT, name);
          writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
        }
      }
    },
  };
}

/** While the page is developed another server answers for the API: that of `tamga serve`, which takes texts from pages of its own only. */
const api = process.env['TAMGA_API'] ?? 'http://127.0.0.1:8420';

export default defineConfig({
  plugins: [compressed()],
  server: { proxy: { '/api': { target: api, changeOrigin: true, headers: { origin: api } } } },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // Nothing in data: addresses: the content security policy allows files of this server only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
  test: { include: ['test/**/*.test.{ts,tsx}'] },
} as Parameters<typeof defineConfig>[0]);
