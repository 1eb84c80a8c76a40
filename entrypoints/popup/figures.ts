import { useEffect, useState } from 'react';
import type { PagePopup, Standing } from '../../components/popup/types';
import { type Scope, useComparison } from '../../lib/hooks';
import { ask, askTab } from '../../lib/messaging/client';
import type { Comparison, ProfileSummary } from '../../lib/metrics/types';
import { type ProfileKey, type ProfileRef, profileKey } from '../../lib/model';

type Figures = Pick<PagePopup, 'rate' | 'verdict' | 'ownRate' | 'standing' | 'hidden'>;

function standing(comparison: Comparison): Standing | undefined {
  const verdicts = comparison.groups.flatMap((g) => g.rows.map((row) => row.verdict));
  const count = (verdict: string) => verdicts.filter((v) => v === verdict).length;
  const result = { above: count('above'), below: count('below'), same: count('no-difference') };
  return result.above + result.below + result.same > 0 ? result : undefined;
}

function ownRate(own: { rate: Comparison['groups'][number]['rows'][number]['stats']['rate'] } | undefined) {
  return own?.rate.ok ? own.rate.estimate.value : undefined;
}

function storedFigures(comparison: Comparison, key: ProfileKey): Figures | undefined {
  const row = comparison.groups.flatMap((g) => g.rows).find((r) => r.stats.key === key);
  if (!row) return undefined;
  const mine = row.stats.role === 'own';
  return {
    rate: row.stats.rate,
    hidden: row.stats.posts.hidden,
    verdict: row.verdict,
    ownRate: mine ? undefined : ownRate(comparison.own?.stats),
    standing: mine ? standing(comparison) : undefined,
  };
}

/** Figures of a profile that is not tracked, from this visit alone; asked again when more was read. */
function useVisitFigures(tabId: number | undefined, profile: ProfileRef | undefined, read: number, language: string) {
  const [summary, setSummary] = useState<ProfileSummary | null>(null);
  const { platform, id, handle } = profile ?? {};
  useEffect(() => {
    setSummary(null);
    if (tabId === undefined || !platform || id === undefined || read === 0) return;
    let gone = false;
    const look = async () => {
      const visit = await askTab(tabId, 'pageVisit', undefined);
      if (!visit.ok || !visit.value || gone) return;
      const answer = await ask('summary', { profile: { platform, id, handle }, visit: visit.value, language });
      if (answer.ok && !gone) setSummary(answer.value);
    };
    void look();
    return () => {
      gone = true;
    };
  }, [tabId, platform, id, handle, read, language]);
  return summary;
}

/** The result in a line: from the database for a tracked profile, from the visit for any other. */
export function useFigures(ask: {
  tabId: number | undefined;
  profile: ProfileRef | undefined;
  tracked: boolean;
  read: number;
  scope: Scope;
  language: string;
}): Figures {
  const { profile, tracked } = ask;
  const comparison = useComparison({
    ...ask.scope,
    set: profile?.platform ?? null,
    profiles: profile ? undefined : [],
  });
  const visit = useVisitFigures(tracked ? undefined : ask.tabId, profile, ask.read, ask.language);
  if (!profile) return {};
  if (tracked) return (comparison && storedFigures(comparison, profileKey(profile))) ?? {};
  return visit
    ? { rate: visit.stats.rate, hidden: visit.stats.posts.hidden, verdict: visit.verdict, ownRate: ownRate(visit.own) }
    : {};
}
