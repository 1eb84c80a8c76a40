import type { Insight } from '../../lib/metrics/insights';
import type { PlatformId, ProfileKey } from '../../lib/model';
import { formatDay, formatDayCount, formatFigure, formatInteger, formatMultiple, formatMultipleRange } from '../format';
import { useWords } from '../ui/words';

interface Names {
  profile: (key: ProfileKey) => string;
  platform: (id: PlatformId) => string;
}

/** A sentence in plain words and what it rests on. */
export function InsightText({ insight, names }: { insight: Insight; names: Names }) {
  const { t, p, language, timeZone } = useWords();
  const day = (at: number) => formatDay(at, language, timeZone);
  const figure = (value: number) => formatFigure(value, language);
  const weeks = (some: { weeksBefore: number; weeksAfter: number }) =>
    t('insight.weeks', {
      before: p('insight.weekCount', some.weeksBefore),
      after: p('insight.weekCount', some.weeksAfter),
    });
  const said = (): [string, string] => {
    switch (insight.kind) {
      case 'pace': {
        const key = insight.after > insight.before ? 'more' : 'less';
        const result = insight.result ? ` ${t(`insight.result.${insight.result}`)}` : '';
        return [
          `${t(`insight.pace.${key}`, { name: names.profile(insight.profile), day: day(insight.at), before: figure(insight.before), after: figure(insight.after) })}${result}`,
          weeks(insight),
        ];
      }
      case 'level':
        return [
          t(insight.ratio > 1 ? 'insight.level.up' : 'insight.level.down', {
            name: names.profile(insight.profile),
            day: day(insight.at),
            ratio: formatMultiple(insight.ratio, language),
          }),
          weeks(insight),
        ];
      case 'platform':
        return [
          t(`insight.platform.${insight.direction}`, {
            moved: formatInteger(insight.moved, language),
            of: formatInteger(insight.of, language),
            day: day(insight.at),
            platform: names.platform(insight.platform),
          }),
          weeks(insight),
        ];
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
