import { PLATFORM_IDS } from '../lib/model';
import { PLATFORMS } from '../lib/platforms/registry';

const FACTS = ['followers', 'likes', 'comments', 'shares', 'quotes', 'saves', 'views', 'time'] as const;

/** What each view of each platform shows, from the platforms' own `limits`. */
export function limitsTable(): string {
  const lines = [
    `| platform | view | ${FACTS.join(' | ')} | note |`,
    `|---|---|${FACTS.map(() => '---|').join('')}---|`,
  ];
  for (const id of PLATFORM_IDS) {
    const { name, limits } = PLATFORMS[id];
    for (const { view, shows, note } of limits) {
      const cells = FACTS.map((fact) => (shows[fact] === undefined || shows[fact] === 'never' ? '–' : shows[fact]));
      lines.push(`| ${name} | ${view} | ${cells.join(' | ')} | ${note ?? ''} |`);
    }
  }
  return lines.join('\n');
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`; throws when the marks are not there. */
export function replaceBlock(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  if (from < 0 || to < from) throw new Error(`README.md has no block ${open} … ${close}`);
  return `${text.slice(0, from + open.length)}\n${content}\n${text.slice(to)}`;
}
