import { useLiveQuery } from 'dexie-react-hooks';
import { readingReport } from '../export/reading-report';
import { ask } from '../messaging/client';
import { type Drift, fillDrift } from '../metrics/drift';
import type { ProfileKey } from '../model';
import { cases, fills, health } from '../store';
import type { Done } from './actions';
import { useDatabase } from './database';
import { type EndpointHealth, summariseHealth } from './use-health';
import { useTick } from './use-tick';

const DAY = 86_400_000;
const DAYS = 32;

/** What is in the report besides what was read. */
export interface ReportAbout {
  version: string;
  browser: string;
  language: string;
}

export interface ReadingState {
  endpoints: EndpointHealth[];
  drift: Drift[];
  /** Numbers that were called wrong. */
  wrong: number;
  /** The text to be sent. */
  report: string;
}

/** How reading went over the last month, and the report of it; undefined while the first read runs. */
export function useReadingState({ version, browser, language }: ReportAbout): ReadingState | undefined {
  const db = useDatabase();
  const tick = useTick(DAY / 24);
  return useLiveQuery(async () => {
    const now = Date.now();
    const [rows, filled, wrong] = await Promise.all([
      health(db, now - DAYS * DAY),
      fills(db, now - DAYS * DAY),
      cases(db),
    ]);
    const drift = fillDrift(filled, now);
    return {
      endpoints: summariseHealth(rows),
      drift,
      wrong: wrong.length,
      report: readingReport({ version, browser, language, made: now, health: rows, drift, cases: wrong }),
    };
  }, [db, version, browser, language, tick]);
}

/** Facts that posts of one platform hardly show any more. */
export function useDrift(platform: string | undefined): Drift[] {
  const db = useDatabase();
  const tick = useTick(DAY / 24);
  const found = useLiveQuery(async () => {
    if (!platform) return [];
    const now = Date.now();
    return fillDrift(await fills(db, now - DAYS * DAY), now).filter(({ source }) => source.startsWith(`${platform}/`));
  }, [db, platform, tick]);
  return found ?? [];
}

/** Keeps for the report that a number of a tracked profile is wrong, or of its post of this id. */
export async function callWrong(profile: ProfileKey, post?: string): Promise<Done> {
  const answer = await ask('wrongNumber', { profile, ...(post !== undefined && { post }) });
  return answer.ok ? { ok: true, value: undefined } : { ok: false, message: answer.message };
}

/** The report was sent, or its wrong numbers are not wanted. */
export async function forgetWrong(): Promise<Done> {
  const answer = await ask('forgetWrong', undefined);
  return answer.ok ? { ok: true, value: undefined } : { ok: false, message: answer.message };
}
