import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** The made-up server, for developing without a case: `TAMGA_API` names a real one instead. */
function mock(): Plugin {
  return {
    name: 'mock',
    apply: 'serve',
    async configureServer(server) {
      const file = new URL('mock/api.mjs', pathToFileURL(`${server.config.root}/`)).href;
      const { answer } = (await import(file)) as { answer: (request: unknown, response: unknown, next: () => void) => void };
      server.middlewares.use(answer);
    },
  };
}

const api = process.env['TAMGA_API'];

export default defineConfig({
  plugins: api || process.env['VITEST'] ? [compressed()] : [compressed(), mock()],
  server: api ? { proxy: { '/api': api } } : {},
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
