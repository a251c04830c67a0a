// Serves what was built, with the headers that the real server sends, and the made-up answers. node mock/serve.mjs [port]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from './api.mjs';

const root = new URL('../target/classes/org/tamga/page/', import.meta.url);
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' };
const policy = "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

async function file(path) {
  const url = new URL(`.${path}`, root);
  if (!url.href.startsWith(root.href)) throw new Error('outside');
  return readFile(fileURLToPath(url));
}

createServer((request, response) =>
  answer(request, response, async () => {
    const path = new URL(request.url, 'http://localhost').pathname;
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const known = extname(path) !== '' ? path : '/index.html';
    try {
      const packed = /gzip/.test(request.headers['accept-encoding'] ?? '') && (await file(`${known}.gz`).catch(() => null));
      response.setHeader('Content-Type', types[extname(known)] ?? 'application/octet-stream');
      if (packed) response.setHeader('Content-Encoding', 'gzip');
      response.end(packed || (await file(known)));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  }),
).listen(Number(process.argv[2] ?? 4173), '127.0.0.1');
