import type { Growth } from '../../lib/metrics/types';
import { formatChange } from '../format';
import { useWords } from './words';

/** Change of followers over the period, with what rounding leaves open; one reading says so and is no 0 %. */
export function GrowthText({ growth }: { growth: Growth }) {
  const { t, language } = useWords();
  if (growth.atLeast) return <span>{t('growth.atLeast')}</span>;
  if (!growth.last) return <span className="pg-none">{t('growth.none')}</span>;
  if (!growth.change) return <span>{t('growth.single')}</span>;
  const change = formatChange(growth.change, language);
  if (change.kind === 'exact') return <span className="pg-nb">{change.value}</span>;
  if (change.kind === 'within') return <span>{t('growth.within', { value: change.value })}</span>;
  return <span>{t('growth.between', { low: change.low, high: change.high })}</span>;
}
