import type { LensDefinition, LensId } from '../../lib/metrics/lenses';
import { formatInteger, formatList } from '../format';
import type { useWords } from '../ui/words';

type W = ReturnType<typeof useWords>;

/** Names of messages have no hyphens: `followers-end` is `followersEnd` there. */
export const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Whose published definition a preset follows. Names of products are the same in every language. */
const PRODUCTS: Partial<Record<LensId, string>> = {
  'rival-iq': 'Rival IQ',
  'rival-iq-older': 'Rival IQ (pooled)',
  emplifi: 'Emplifi',
  'emplifi-per-1000': 'Emplifi (per 1,000)',
  socialinsider: 'Socialinsider',
  'fanpage-karma-engagement': 'Fanpage Karma',
  'fanpage-karma-interaction': 'Fanpage Karma (post)',
  'fanpage-karma-weighted': 'Fanpage Karma (1-2-3)',
  quintly: 'quintly',
  hypeauditor: 'HypeAuditor',
  modash: 'Modash',
  'hootsuite-post': 'Hootsuite (post)',
  'hootsuite-daily': 'Hootsuite (daily)',
  'hootsuite-views': 'Hootsuite (views)',
  'hootsuite-factored': 'Hootsuite (factored)',
  keyhole: 'Keyhole',
  upfluence: 'Upfluence',
  'napoleoncat-daily': 'NapoleonCat',
  orlo: 'Orlo',
  livedune: 'LiveDune',
  'keywords-everywhere': 'Keywords Everywhere',
};

/** What a definition is called: a product's name, ours, or what its maker called it. */
export function productName(id: string): string | undefined {
  return PRODUCTS[id as LensId];
}

/** "as Rival IQ", the name of one's own, or "Postgauge". */
export function lensName(w: W, definition: Pick<LensDefinition, 'id'> & { name?: string }): string {
  const product = productName(definition.id);
  if (product) return w.t('preset.as', { name: product });
  return definition.name ?? 'Postgauge';
}

/** "Rate as Rival IQ", or the name of one's own. */
export function rateNameOf(w: W, definition: Pick<LensDefinition, 'id'> & { name?: string }): string {
  const name = lensName(w, definition);
  return productName(definition.id) ? w.t('preset.rate', { name }) : name;
}

/** "mean of the last 12 posts, likes + comments, by followers now" */
export function lensText(w: W, definition: LensDefinition): string {
  const { t, p, language } = w;
  const { last, weights } = definition;
  const counted =
    weights === 'platform'
      ? undefined
      : Object.entries(weights)
          .filter(([, weight]) => weight > 0)
          .map(([name, weight]) => {
            const word = t(`counts.${name}`);
            return weight === 1 ? word : `${formatInteger(weight, language)} × ${word}`;
          });
  const parts = [
    t(`preset.summary.${definition.summary}`),
    last?.posts !== undefined && p('preset.lastPosts', last.posts),
    last?.days !== undefined && p('preset.lastDays', last.days),
    counted && formatList(counted, language),
    t(`preset.bottom.${camel(definition.bottom)}`),
  ];
  return parts.filter((part) => part).join(', ');
}
