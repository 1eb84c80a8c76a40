/** The definitions in Finnish and Polish say what the English ones say: the same metrics, lines, signs and numbers. */
import { describe, expect, it } from 'vitest';
import { DEFINITIONS, definitionsIn, type MetricDefinition } from '../../lib/metrics/definitions';

const LANGUAGES = ['fi', 'pl'] as const;
const LINES = ['name', 'what', 'formula', 'misleads', 'elsewhere'] as const;
const english = DEFINITIONS.flatMap((section) => section.metrics);

/** Numbers as values: "1,000" in English is "1 000" in Finnish and "1000" in Polish; 0.8 is 0,8 in both. */
function numbersIn(text: string, language: string): string[] {
  const plain =
    language === 'en'
      ? text.replace(/(?<=\d),(?=\d{3}\b)/g, '')
      : text.replace(/(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g, '').replace(/(?<=\d),(?=\d)/g, '.');
  return (plain.match(/\d+(?:\.\d+)?/g) ?? []).sort();
}

/** The letters of the field and the signs of arithmetic: what a formula says whatever surrounds it. */
function signsIn(formula: string): string[] {
  return (
    formula.match(/[ΣΔ√⌈⌉±·÷×≥≤−+/^|=~²[\]()]|\b(?:[EFVLCSQBGH]|MAD|PELT|TF-IDF|ln|exp|log10|max)(?![\p{L}’'])/gu) ?? []
  ).sort();
}

it('numbers are read in each language, and signs as they stand', () => {
  expect(numbersIn('1,000 of 99,999, 1.4826 and 2.5', 'en')).toEqual(['1.4826', '1000', '2.5', '99999']);
  expect(numbersIn('1\u00a0000 / 99 999; 1,4826 ja 2,5', 'fi')).toEqual(['1.4826', '1000', '2.5', '99999']);
  expect(signsIn('100 · ΣE / ΣF(t)')).toEqual(['(', ')', '/', 'E', 'F', '·', 'Σ', 'Σ'].sort());
});

it('English needs nothing loaded, and a tag with a region is its language', async () => {
  expect(definitionsIn('en')).toBeUndefined();
  expect(definitionsIn('constructor')).toBeUndefined();
  expect(definitionsIn('fi-FI')).toBe(definitionsIn('fi'));
});

describe.each(LANGUAGES)('%s', (language) => {
  it('has every section and metric, in the same order', async () => {
    const sections = (await definitionsIn(language)) ?? [];
    expect(sections.map((s) => s.metrics.map((m) => m.id))).toEqual(DEFINITIONS.map((s) => s.metrics.map((m) => m.id)));
    for (const [i, { title, intro }] of sections.entries()) {
      expect(title).not.toBe(DEFINITIONS[i]?.title);
      expect(intro).not.toBe(DEFINITIONS[i]?.intro);
      expect(numbersIn(intro, language), title).toEqual(numbersIn(DEFINITIONS[i]?.intro ?? '', 'en'));
    }
  });

  it('has all lines of each, each its own, in lines that can be read', async () => {
    const all = ((await definitionsIn(language)) ?? []).flatMap((s) => s.metrics);
    expect(new Set(all.map((m) => m.name)).size).toBe(all.length);
    for (const metric of all) {
      for (const line of LINES) expect(metric[line], metric.id).toMatch(/^[^\n]{4,320}$/);
      const same = LINES.filter((line) => metric[line] === english.find((m) => m.id === metric.id)?.[line]);
      // Sources without a word of prose stand as they are; so do formulas of letters alone.
      expect(
        same.filter((line) => line === 'what' || line === 'misleads' || line === 'name'),
        metric.id,
      ).toEqual([]);
    }
  });

  it.each(english.map((m): [string, MetricDefinition] => [m.id, m]))(
    '%s: the same formula and numbers',
    async (id, en) => {
      const own = ((await definitionsIn(language)) ?? []).flatMap((s) => s.metrics).find((m) => m.id === id);
      expect(own).toBeDefined();
      if (!own) return;
      expect(signsIn(own.formula)).toEqual(signsIn(en.formula));
      for (const line of LINES) expect(numbersIn(own[line], language), line).toEqual(numbersIn(en[line], 'en'));
      expect(own.code).toBe(en.code);
    },
  );
});
