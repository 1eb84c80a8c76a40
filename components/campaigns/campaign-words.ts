import type { CampaignEffect, CampaignProfile, CampaignReport, OwnPosts } from '../../lib/metrics/change';
import { formatFigure, formatInteger, formatMultiple, formatMultipleRange, formatShare } from '../format';
import type { useWords } from '../ui/words';
import type { Campaign } from './types';

type W = ReturnType<typeof useWords>;

/** "No clear effect. 1.1× of what was to be expected, 95% range 0.7–1.6×." */
export function verdictText({ t, language }: W, { effect, clear }: CampaignEffect & { ok: true }): string {
  const verdict = clear ? (effect.value > 1 ? 'more' : 'less') : 'none';
  const figures = t('campaigns.effect.figures', {
    multiple: formatMultiple(effect.value, language),
    range: formatMultipleRange(effect.low, effect.high, language),
  });
  return `${t(`campaigns.effect.${verdict}`)} ${figures}`;
}

/** "No clear effect": the effect with its range and what ordinary dates made, or why nothing can be told. */
export function effectText(
  w: W,
  of: 'engagement' | 'cadence',
  profile: CampaignProfile,
  report: Pick<CampaignReport, 'length'>,
): string {
  const { t, p, language } = w;
  const found = profile[of];
  if (!found.ok) {
    const n = (value: number) => formatInteger(value, language);
    switch (found.reason) {
      case 'no-window':
        if (of === 'cadence') return t('campaigns.no.read');
        return t('campaigns.no.window', {
          before: n(profile.posts.before),
          during: n(profile.posts.during),
          needed: n(found.needed),
        });
      case 'few-others':
        return p('campaigns.no.others', found.n, { needed: n(found.needed) });
      case 'few-placebos':
        return p('campaigns.no.placebos', found.n, { needed: n(found.needed) });
    }
  }
  const held = p('campaigns.effect.held', found.placebos, {
    // Rounded down: "larger than 100%" is said of none but the largest.
    share: formatShare(Math.floor(found.larger * 100) / 100, language),
    days: p('campaigns.days', of === 'engagement' ? profile.days : report.length),
  });
  return `${verdictText(w, found)} ${held}`;
}

/** "Posts a week: 3.1 before, 5.2 in it." What was not read is left out. */
export function paceText(w: W, { perWeek }: CampaignProfile): string {
  const { before, during } = perWeek;
  if (before === undefined || during === undefined) return '';
  return w.t('campaigns.perWeek', {
    before: formatFigure(before, w.language),
    during: formatFigure(during, w.language),
  });
}

/** The campaign's own posts among the others of the same days. */
export function ownPostsText(w: W, own: OwnPosts, rule: NonNullable<Campaign['rule']>): string {
  const { t, p, language } = w;
  const name = rule.by === 'hashtag' ? `#${rule.text.replace(/^#/, '')}` : rule.text;
  const posts = p('campaigns.own.posts', own.n, { name, others: formatInteger(own.others, language) });
  if (!own.ratio) return `${posts} ${t('campaigns.own.tooFew')}`;
  const { value, low, high } = own.ratio;
  const clear = low > 1 || high < 1;
  return `${posts} ${t(clear ? 'campaigns.own.clear' : 'campaigns.own.unclear', {
    multiple: formatMultiple(value, language),
    range: formatMultipleRange(low, high, language),
  })}`;
}
