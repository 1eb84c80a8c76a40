import type { Insight } from '../../lib/metrics/insights';
import type { ProfileKey } from '../../lib/model';
import { formatDay, formatDayCount, formatFigure, formatInteger, formatMultiple, formatMultipleRange } from '../format';
import { platformChangeText, weeksText } from '../ui/platform-change';
import { useWords } from '../ui/words';

interface Names {
  profile: (key: ProfileKey) => string;
}

/** A sentence in plain words and what it rests on. */
export function InsightText({ insight, names }: { insight: Insight; names: Names }) {
  const words = useWords();
  const { t, p, language, timeZone } = words;
  const day = (at: number) => formatDay(at, language, timeZone);
  const figure = (value: number) => formatFigure(value, language);
  const said = (): [string, string] => {
    switch (insight.kind) {
      case 'pace': {
        const key = insight.after > insight.before ? 'more' : 'less';
        const result = insight.result ? ` ${t(`insight.result.${insight.result}`)}` : '';
        return [
          `${t(`insight.pace.${key}`, { name: names.profile(insight.profile), day: day(insight.at), before: figure(insight.before), after: figure(insight.after) })}${result}`,
          weeksText(words, insight),
        ];
      }
      case 'level':
        return [
          t(insight.ratio > 1 ? 'insight.level.up' : 'insight.level.down', {
            name: names.profile(insight.profile),
            day: day(insight.at),
            ratio: formatMultiple(insight.ratio, language),
          }),
          weeksText(words, insight),
        ];
      case 'platform':
        return platformChangeText(words, insight);
      case 'growth': {
        const { rate, n } = insight.growth;
        return [
          t(insight.reading === 'newer-less-engaged' ? 'insight.growth.newer' : 'insight.growth.core', {
            name: names.profile(insight.profile),
          }),
          t('insight.rate', {
            ratio: formatMultiple(rate.value, language),
            range: formatMultipleRange(rate.low, rate.high, language),
            posts: p('postCount', n.first + n.second),
          }),
        ];
      }
      case 'silent':
        return [
          t('insight.silent', { name: names.profile(insight.profile), days: formatDayCount(insight.days, language) }),
          t('insight.gaps', { days: formatDayCount(insight.p90, language), n: formatInteger(insight.gaps, language) }),
        ];
    }
  };
  const [sentence, evidence] = said();
  return (
    <>
      <span>{sentence}</span> <small>{evidence}</small>
    </>
  );
}
