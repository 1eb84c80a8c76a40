/** Definitions stand in the language of the interface: nothing in them claims to be another one. */
import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { expect, it } from 'vitest';
import { DefinitionText } from '../../components/explain/definition-text';
import { MetricList } from '../../components/explain/metric-list';
import { WordsProvider } from '../../components/ui/words';
import { lensById } from '../../lib/metrics/lenses';
import { type Language, translator } from './words';

const RATE = { kind: 'rate', profile: 'instagram:1' } as const;

async function shown(language: Language) {
  const { prelude } = await prerenderToNodeStream(
    <WordsProvider words={{ t: translator(language), language, timeZone: 'UTC' }}>
      <MetricList />
      <DefinitionText ask={RATE} definition={lensById('rival-iq')} />
      <DefinitionText ask={RATE} definition={{ ...lensById('rival-iq'), id: 'mine-1' }} />
    </WordsProvider>,
  );
  return text(prelude);
}

it.each([
  ['en', 'Engagement rate by followers', 'mean of E / F(t)', 'Your own definition.'],
  ['fi', 'Sitoutumisaste seuraajista', 'keskiarvo luvuista E / F(t)', 'Oma määritelmäsi.'],
  ['pl', 'Współczynnik zaangażowania względem obserwujących', 'średnia z E / F(t)', 'Twoja własna definicja.'],
] as const)('%s', async (language, name, formula, own) => {
  const html = await shown(language);
  for (const said of [name, formula, own]) expect(html).toContain(said);
  expect(html).not.toContain(' lang=');
  // The English words of the method are in the English interface alone.
  expect(html.includes('How much of the audience')).toBe(language === 'en');
});
