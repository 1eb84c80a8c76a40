import { resolve } from 'node:path';
import { build } from 'vite';

/** One file of this folder with everything that it imports as one script: what is measured is built as it is shipped. */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, file), formats: ['iife'], name: 'bench' },
    },
  });
  const output = (Array.isArray(result) ? result[0] : result) as { output: { code?: string }[] };
  return output.output[0]?.code ?? '';
}
