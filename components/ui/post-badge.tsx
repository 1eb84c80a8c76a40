import { USUAL_RATES } from '../../lib/metrics/outliers';
import type { PostFigure, Strength } from '../../lib/metrics/types';
import { formatCount, formatHours, formatList, formatMultiple, formatShare, NO_VALUE } from '../format';
import { Icon } from './icon';
import { useWords } from './words';

const CLASSES: Record<Strength, string> = {
  below: 'below',
  typical: 'typ',
  'top-quarter': '1',
  'top-tenth': '2',
  breakout: '3',
};
const WORDS: Record<Strength, string> = {
  below: 'below',
  typical: 'typical',
  'top-quarter': 'topQuarter',
  'top-tenth': 'topTenth',
  breakout: 'breakout',
};

/** One figure of one post; its class comes from the rank, never from the multiple. The words are in the name. */
export function PostBadge({ figure }: { figure: PostFigure }) {
  const { t, p, language } = useWords();
  switch (figure.kind) {
    case 'multiple': {
      const multiple = formatMultiple(figure.multiple, language, figure.approximate);
      const { score } = figure;
      const strength = score?.label === 'flop' ? t('figure.flop') : t(`strength.${WORDS[figure.strength]}`);
      const title = [strength];
      // A label is worth what ordinary posts have of it: "three times the usual" alone is an ordinary week.
      if (score && score.label !== 'ordinary')
        title.push(t('figure.baseRate', { share: formatShare(USUAL_RATES[score.label], language) }));
      if (score) title.push(t('figure.ofProfile', { share: formatShare(score.ofProfile, language) }));
      return (
        <span className={`pg-badge pg-badge--${CLASSES[figure.strength]}`} title={title.join('; ')}>
          {multiple}
          <span className="pg-vh">, {strength}</span>
        </span>
      );
    }
    case 'young':
      return (
        <span className="pg-badge pg-badge--young" title={t('figure.young')}>
          <Icon name="clock" />
          {formatHours(figure.ageHours, language)}
          <span className="pg-vh">, {t('figure.young')}</span>
        </span>
      );
    case 'hidden': {
      const why = t('figure.hidden', {
        counts: formatList(
          figure.what.map((c) => t(`counts.${c}`)),
          language,
        ),
      });
      return (
        <span className="pg-badge pg-badge--none" title={why}>
          <Icon name="eyeoff" />
          <span aria-hidden="true">{NO_VALUE}</span>
          <span className="pg-vh">{why}</span>
        </span>
      );
    }
    case 'at-least': {
      const least = formatCount(figure.interactions, language);
      return (
        <span className="pg-badge pg-badge--none" title={t('figure.atLeast')}>
          {least}
          <span className="pg-vh">, {t('figure.atLeast')}</span>
        </span>
      );
    }
    case 'too-few': {
      const why = p('figure.tooFew', figure.n, { needed: figure.needed });
      return (
        <span className="pg-badge pg-badge--none" title={why}>
          {`n < ${figure.needed}`}
          <span className="pg-vh">, {why}</span>
        </span>
      );
    }
    case 'unread':
      return <span className="pg-badge pg-badge--unread">{t('figure.unread')}</span>;
  }
}
