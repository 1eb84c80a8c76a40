/**
 * Loads a module of demo/ (or any other TypeScript of the project) in plain Node: relative imports without an
 * extension, as the rest of the project writes them, are beyond Node's own type stripping.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} path relative to the project's root, `demo/server/server.ts`
 * @returns {Promise<any>} the module
 */
export async function load(path) {
  const { module } = await runnerImport(`${root}${path}`, { root, configFile: false, logLevel: 'error' });
  return module;
}
