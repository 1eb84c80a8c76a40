import { formatDay, formatTime } from '../../../components/format';
import { useWords } from '../../../components/ui/words';
import { useHealth } from '../../../lib/hooks';
import type { PlatformId } from '../../../lib/model';
import { siteTrouble } from '../../sidepanel/trouble';

/** What stands under the title of every chart of these platforms while parts of a site cannot be read. */
export function useCaution(platforms: readonly PlatformId[]): string | undefined {
  const { t, language, timeZone } = useWords();
  const health = useHealth();
  const said = platforms.flatMap((platform) => {
    const trouble = siteTrouble(health, platform);
    if (!trouble) return [];
    const last = Math.max(...trouble.sources.map(({ at }) => at));
    const at = `${formatDay(last, language, timeZone)} ${formatTime(last, language, timeZone)}`;
    return [`${t('health.site', { platform: trouble.name })}. ${t('health.siteText', { at })}`];
  });
  return said.length > 0 ? said.join(' ') : undefined;
}
