/** The reader's files as they are served: bundled once in memory, named by their content, gzipped beforehand. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

export interface Asset {
  type: string;
  bytes: Uint8Array;
  gzipped: Uint8Array;
  etag: string;
  /** True where the name holds a hash of the content, so that it may be kept for ever. */
  lasting: boolean;
}

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Everything that the page loads, by the path it is served under. */
export async function bundleReader(): Promise<Map<string, Asset>> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { app: 'reader/app.tsx', style: 'reader/style.css' },
    outdir: 'reader',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const assets = new Map<string, Asset>();
  for (const { path, contents } of outputFiles) assets.set(`/reader/${basename(path)}`, asset(path, contents, true));
  const page = await readFile(join(root, 'reader/index.html'), 'utf8');
  const names = entries(metafile.outputs);
  const linked = page.replace(/\/reader\/(app\.js|style\.css)/g, (_, name: string) => `/reader/${names.get(name)}`);
  assets.set('/', asset('index.html', Buffer.from(linked), false));
  assets.set('/reader/icon.svg', asset('icon.svg', await readFile(join(root, 'reader/icon.svg')), false));
  return assets;
}

/** The bundled names of the files that index.html names. */
function entries(outputs: Record<string, { entryPoint?: string }>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [path, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint === 'reader/app.tsx') names.set('app.js', basename(path));
    if (entryPoint === 'reader/style.css') names.set('style.css', basename(path));
  }
  return names;
}

function asset(name: string, bytes: Uint8Array, lasting: boolean): Asset {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { type, bytes, gzipped: gzipSync(bytes, { level: 9 }), etag, lasting };
}
