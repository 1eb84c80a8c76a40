import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';

const DAYS = 14;
const cacheFile = join(fileURLToPath(new URL('../..', import.meta.url)), '.cache', 'demo-certificate.json');

export interface Certificate {
  key: string;
  cert: string;
}

/** A throw-away certificate for these host names; kept for some days because making a key takes a second. */
export async function certificate(hosts: readonly string[], now = Date.now()): Promise<Certificate> {
  const kept = await readFile(cacheFile, 'utf8').then(JSON.parse, () => undefined);
  const fresh = kept && kept.until > now + 86_400_000 && kept.hosts === hosts.join();
  if (fresh) return { key: kept.key, cert: kept.cert };
  const made = await generate([{ name: 'commonName', value: 'postgauge.demo' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(now - 86_400_000),
    notAfterDate: new Date(now + DAYS * 86_400_000),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [...hosts.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }],
      },
    ],
  });
  const result = { key: made.private, cert: made.cert };
  await mkdir(join(cacheFile, '..'), { recursive: true });
  await writeFile(cacheFile, JSON.stringify({ ...result, hosts: hosts.join(), until: now + DAYS * 86_400_000 }), {
    mode: 0o600,
  });
  return result;
}
