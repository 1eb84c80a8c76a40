import { ExplainDialog, type Explanation } from '../../../../components/explain/explain-dialog';
import { explainStored } from '../../../../lib/hooks/explain-stored';
import { type LensDefinition, lensById } from '../../../../lib/metrics/lenses';
import type { MetricSettings, ProfileInput } from '../../../../lib/metrics/types';
import { HAVRELA, OSMUNDRA, SETTINGS } from '../stored';
import type { Stories } from '../stories';

function Told({ explanation, ask }: { explanation: Explanation | null; ask: Parameters<typeof explainStored>[0] }) {
  return (
    <ExplainDialog
      ask={ask}
      explanation={explanation}
      from={document.body}
      onClose={() => undefined}
      onPosts={() => undefined}
      onCopy={async () => true}
    />
  );
}

type Asked = Parameters<typeof explainStored>[0];

/** Read in two ways, part of it by a version that was not recorded yet. */
const seen = (input: ProfileInput): ProfileInput => ({
  ...input,
  posts: input.posts.map((post, i) => ({
    ...post,
    source: i % 4 === 0 ? 'instagram/embedded' : 'instagram/web_profile_info',
    via: i % 4 === 0 ? 'embedded' : 'fetch',
    ...(i % 3 > 0 && { reader: '0.1.0' }),
    seenAt: post.seenAt - (i % 5) * 86_400_000,
  })),
});
const SET = [seen(HAVRELA), seen(OSMUNDRA)];

const told =
  (ask: Asked, over: Partial<MetricSettings> = {}, preset?: LensDefinition) =>
  () => {
    const found = explainStored(ask, SET, { ...SETTINGS, ...over }, preset);
    const explanation = found && { ...found, seen: { ...found.seen, snapshots: { posts: 118, profile: 7 } } };
    return <Told ask={ask} explanation={explanation} />;
  };
const ONE = { profile: 'instagram:osmundra' } as const;

export const stories: Stories = {
  rate: told({ kind: 'rate', profile: 'instagram:havrela' }),
  median: told({ kind: 'rate', profile: 'instagram:havrela' }, { summary: 'median' }),
  versus: told({ kind: 'versus', profile: 'instagram:osmundra' }),
  cadence: told({ kind: 'cadence', profile: 'instagram:osmundra' }),
  growth: told({ kind: 'growth', profile: 'instagram:havrela' }),
  share: told({ kind: 'share', profile: 'instagram:havrela', format: 'carousel' }),
  n: told({ kind: 'n', ...ONE }),
  middle: told({ kind: 'middle' }),
  total: told({ kind: 'total', what: 'interactions', withMe: true }),
  sum: told({ kind: 'sum', what: 'interactions', ...ONE }),
  previous: told({ kind: 'previous', ...ONE }, { period: { from: SETTINGS.now - 42 * 86_400_000, to: SETTINGS.now } }),
  type: told({ kind: 'type', format: 'carousel', ...ONE }),
  multiple: told({ kind: 'versus', ...ONE }, {}, lensById('rival-iq')),
  newest: told({ kind: 'rate', ...ONE }, {}, lensById('hypeauditor')),
  daily: told({ kind: 'rate', ...ONE }, {}, lensById('fanpage-karma-engagement')),
  voice: told({ kind: 'voice', what: 'interactions', ...ONE }),
  post: told({ kind: 'post', id: 'p6', ...ONE }),
  fortnight: told({
    kind: 'fortnight',
    from: SETTINGS.now - 42 * 86_400_000,
    to: SETTINGS.now - 14 * 86_400_000,
    ...ONE,
  }),
  gone: told({ kind: 'rate', profile: 'instagram:nobody' }),
};
