import { numberFormat } from './number';

/** Looks up one message by its dotted key and fills `{name}` places. Missing keys are an error of the build, not a blank. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

const rules = new Map<string, Intl.PluralRules>();

/** CLDR category of a number in a language: `one`, `few`, `many`, `other`. Fractions count: 1,5 posta is `other`. */
export function pluralCategory(value: number, language: string): Intl.LDMLPluralRule {
  let rule = rules.get(language);
  if (!rule) {
    rule = new Intl.PluralRules(language);
    rules.set(language, rule);
  }
  return rule.select(value);
}

/**
 * The form of a message that fits a number: `posts.one`, `posts.few`, … The number itself is filled in as `{n}`,
 * already formatted. Every language file holds exactly the forms that its language has (a test holds them to it).
 */
export function plural(
  t: Translate,
  language: string,
  key: string,
  value: number,
  values: Record<string, string | number> = {},
): string {
  const n = numberFormat(language, {}).format(value);
  return t(`${key}.${pluralCategory(value, language)}`, { n, ...values });
}

/** Fills `{name}` places of a text; unknown names stay as they are. For tests and for rich sentences. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** "A, B and C" in English; a plain list in languages whose sentences put names after a colon and never inflect them. */
export function formatList(items: string[], language: string): string {
  if (!language.startsWith('en')) return items.join(', ');
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}

/** "A, B or C" in the words of any language: for names that its sentences never inflect. */
export function formatChoice(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language.startsWith('en') ? 'en-GB' : language, { type: 'disjunction' }).format(items);
}
