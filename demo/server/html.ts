import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reply } from './site.ts';

const pages = fileURLToPath(new URL('../pages/', import.meta.url));
const ASSETS = '/demo-assets/';

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export interface DocumentOptions {
  /** Name of the page's script and style sheet in demo/pages. */
  app: string;
  title: string;
  /** Elements of the head besides the page's own, ready-made; `nonce` goes into its scripts. */
  head?: (nonce: string) => string;
  /** The same for what the server writes into the body. */
  body?: (nonce: string) => string;
  /** Default en. */
  lang?: string;
  /** Hosts that the page may ask besides its own. */
  connect?: string;
  /** Style elements without a nonce are allowed, as on most platforms. */
  looseStyles?: boolean;
  /** Trusted Types policies that the platform's own code makes. */
  policies: string;
}

/** A page in the form of a platform: nonce-based scripts, Trusted Types enforced, nothing from other hosts. */
export function document(options: DocumentOptions): Reply {
  const nonce = randomBytes(16).toString('base64');
  const csp = [
    "default-src 'self'",
    "base-uri 'self'",
    "object-src 'none'",
    "frame-ancestors 'self'",
    "img-src 'self' data: blob:",
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'report-sample'`,
    `style-src 'self' ${options.looseStyles ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `connect-src 'self' ${options.connect ?? ''}`.trim(),
    "require-trusted-types-for 'script'",
    `trusted-types ${options.policies}`,
  ].join('; ');
  const body = `<!doctype html>
<html lang="${options.lang ?? 'en'}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(options.title)}</title>
<link rel="stylesheet" href="${ASSETS}base.css">
<link rel="stylesheet" href="${ASSETS}${options.app}.css">
${options.head?.(nonce) ?? ''}
</head>
<body>
${options.body?.(nonce) ?? ''}
<script type="module" nonce="${nonce}" src="${ASSETS}${options.app}.js"></script>
</body>
</html>`;
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': csp,
      'x-content-type-options': 'nosniff',
    },
    body,
  };
}

const KINDS: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** Scripts and styles of the demo pages; undefined for anything else. */
export function asset(path: string): Reply | undefined {
  const name = path.startsWith(ASSETS) ? path.slice(ASSETS.length) : '';
  const kind = /^[a-z-]+\.(js|css)$/.exec(name)?.[1];
  if (!kind) return undefined;
  try {
    const body = readFileSync(`${pages}${name}`, 'utf8');
    return { status: 200, headers: { 'content-type': KINDS[kind]!, 'cache-control': 'no-store' }, body };
  } catch {
    return undefined;
  }
}
