import { PLATFORM_IDS, type PlatformId, POST_FLAGS, POST_FORMATS } from '../lib/model';
import type { PlatformMapping } from '../lib/platforms/mapping';
import { PLATFORMS } from '../lib/platforms/registry';

const FACTS = ['followers', 'likes', 'comments', 'shares', 'quotes', 'saves', 'views', 'time'] as const;

/** The newest and the oldest day on which a platform's addresses were confirmed. */
function verified(id: PlatformId): string {
  const days = PLATFORMS[id].endpoints.map((endpoint) => endpoint.pattern.verified).sort();
  const [oldest, newest] = [days[0], days.at(-1)];
  if (newest === undefined) return 'read from its pages alone';
  return oldest === newest ? `last verified ${newest}` : `last verified ${newest}, its oldest address ${oldest}`;
}

/** What each view of each platform shows, from the platforms' own `limits`: one small table a platform. */
export function limitsTable(): string {
  const head = [`| view | ${FACTS.join(' | ')} | note |`, `|---|${FACTS.map(() => '---|').join('')}---|`];
  return PLATFORM_IDS.map((id) => {
    const { name, limits } = PLATFORMS[id];
    const rows = limits.map(({ view, shows, note }) => {
      const cells = FACTS.map((fact) => (shows[fact] === undefined || shows[fact] === 'never' ? '–' : shows[fact]));
      return `| ${view} | ${cells.join(' | ')} | ${note ?? ''} |`;
    });
    return [`**${name}**: ${verified(id)}`, '', ...head, ...rows].join('\n');
  }).join('\n\n');
}

type Kind = 'formats' | 'flags';
type Mappings = Record<PlatformId, PlatformMapping>;

/** Which platform has what of the shared vocabulary. */
function matrix(mappings: Mappings, kind: Kind, names: readonly string[]): string {
  const rows = PLATFORM_IDS.map((id) => {
    const has: Record<string, string | undefined> = mappings[id][kind];
    return `| ${PLATFORMS[id].name} | ${names.map((name) => (has[name] ? '✓' : '–')).join(' | ')} |`;
  });
  return [`| | ${names.join(' | ')} |`, `|---|${names.map(() => '---|').join('')}`, ...rows].join('\n');
}

/** `docs/formats.md`, from the `mapping.ts` of each platform. */
export function formatsDocument(mappings: Mappings): string {
  const formats = POST_FORMATS.filter((format) => format !== 'unknown');
  const own = PLATFORM_IDS.map((id) => {
    const { formats, flags, leftOut } = mappings[id];
    const rows = [...Object.entries(formats), ...Object.entries(flags)].map(([name, what]) => `| ${name} | ${what} |`);
    const table = ['| becomes | what it is there |', '|---|---|', ...rows].join('\n');
    return `## ${PLATFORMS[id].name}\n\n${table}\n\nNever a post of the profile: ${leftOut}.`;
  });
  return `# Content types and marks

One vocabulary over all platforms, so that a content mix can be compared. \`unknown\` stands where a page shows a post
and not its kind. Renewed by \`npm run docs\` from \`lib/platforms/<id>/mapping.ts\`; do not edit by hand.

${matrix(mappings, 'formats', formats)}

${matrix(mappings, 'flags', POST_FLAGS)}

${own.join('\n\n')}
`;
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`; throws when the marks are not there. */
export function replaceBlock(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`README.md has no block ${open} … ${close}`);
  return `${text.slice(0, from + open.length)}\n${content}\n${text.slice(to)}`;
}
