import { DEFINITIONS } from './english';
import type { DefinitionSection, DefinitionWords } from './metric';
import { vendorSection } from './vendors';

/** The languages beside English; each is a chunk that loads when its words are read. */
const LOADERS: Readonly<Record<string, () => Promise<{ WORDS: DefinitionWords }>>> = {
  fi: () => import('./fi'),
  pl: () => import('./pl'),
};

function inWords(words: DefinitionWords): DefinitionSection[] {
  return DEFINITIONS.map((section, place) => {
    const own = words.sections[place];
    if (own === 'vendors') return vendorSection(words);
    if (!own) throw new Error(`section ${place} has no words`);
    const metrics = section.metrics.map((metric) => {
      const lines = own.metrics[metric.id];
      if (!lines) throw new Error(`${metric.id} has no words`);
      return { ...metric, ...lines };
    });
    return { title: own.title, intro: own.intro, metrics };
  });
}

const known = new Map<string, Promise<readonly DefinitionSection[]>>();

/** `DEFINITIONS` in the language of a tag ("pl", "fi-FI"); undefined where English is what there is. Always the same promise. */
export function definitionsIn(language: string): Promise<readonly DefinitionSection[]> | undefined {
  const name = language.split('-')[0] ?? '';
  const load = Object.hasOwn(LOADERS, name) ? LOADERS[name] : undefined;
  if (!load) return undefined;
  const made = known.get(name) ?? load().then(({ WORDS }) => inWords(WORDS));
  known.set(name, made);
  return made;
}
