// Builds the main process (desktop, command line, store worker), the preload bridge and the desk.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** What pdf.js asks for by name at run time: its worker, character maps, standard fonts, decoders in plain JavaScript. */
function pdfFiles(): Plugin {
  const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const wanted = {
    'legacy/build': /^pdf\.worker\.min\.mjs$/,
    cmaps: /\.bcmap$/,
    standard_fonts: /\.(?:pfb|ttf)$/,
    wasm: /_nowasm_fallback\.js$/,
  };
  return {
    name: 'pdf-files',
    generateBundle() {
      for (const [folder, names] of Object.entries(wanted)) {
        for (const name of readdirSync(join(pdfjs, folder)).filter((each) => names.test(each))) {
          const source = readFileSync(join(pdfjs, folder, name));
          this.emitFile({ type: 'asset', fileName: `pdfjs/${name}`, source });
        }
      }
    },
  };
}

/** OpenJPEG's build asks for these only where it finds itself in Node. */
function nothingOfNode(): Plugin {
  const nothing = '\0nothing';
  return {
    name: 'nothing-of-node',
    enforce: 'pre',
    resolveId: (id) => (id === 'fs' || id === 'path' ? nothing : null),
    load: (id) => (id === nothing ? 'export default {};' : null),
  };
}

export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/cli/main.ts',
          'store-worker': 'src/main/store/worker.ts',
          'care-worker': 'src/main/store/care-worker.ts',
          'engine-worker': 'src/main/jobs/engine-worker.ts',
          'pattern-worker': 'src/main/jobs/pattern-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), pdfFiles(), nothingOfNode()],
    // Nothing is inlined: the desk's policy lets fonts and pictures come from files only.
    build: {
      minify: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
    worker: { format: 'es', plugins: () => [nothingOfNode()] },
  },
});
