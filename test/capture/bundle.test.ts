import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { PLATFORM_IDS } from '../../lib/model';

/** One script as it ships, without the browser's own modules: the code and the files that it is made of. */
async function bundle(entry: string): Promise<{ size: number; files: string[] }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'script' },
      rolldownOptions: { external: [/^wxt\//, /^#/] },
    },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const chunk = chunks.find((c) => c.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  const files = Object.entries(chunk.modules).flatMap(([file, { renderedLength }]) => (renderedLength ? [file] : []));
  return { size: Buffer.byteLength(chunk.code), files };
}

describe('a capture script', () => {
  it.each(PLATFORM_IDS)('for %s carries no zod, and leaves room under 90 kB for what it does not share', async (id) => {
    const { size, files } = await bundle(`entrypoints/capture-${id}.ts`);
    expect(files.some((file) => file.endsWith('lib/capture/session.ts'))).toBe(true);
    expect(files.filter((file) => file.includes('/zod/'))).toEqual([]);
    // What is left out here, the browser's own modules and the script's frame, is half a kilobyte when built.
    expect(size).toBeLessThanOrEqual(89_500);
  });
});
