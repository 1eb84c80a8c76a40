import type { ScenarioAuthor, ScenarioPost, ScenarioProfile } from '../scenario/types';
import { steady } from './steady.ts';

export type Json = Record<string, unknown>;

const DASH = 'com.linkedin.voyager.dash.';
export const activity = (id: string) => `urn:li:activity:${id}`;
/** The share behind a post is written a moment before the post appears, and has a number of its own. */
export const share = (post: ScenarioPost) =>
  `urn:li:share:${(BigInt(post.published - 31) << 22n) | BigInt(steady(post.id, 4_000_000))}`;
/** An organisation's address holds its kind; a person's stands under `in`. */
export const pageOf = (author: ScenarioAuthor) =>
  `https://www.linkedin.com/${author.handle.includes('/') ? author.handle : `in/${author.handle}`}`;
export const companyUrn = (author: ScenarioAuthor) => `urn:li:fsd_company:${1_000_000 + steady(author.id, 9e6)}`;
export const updateUrn = (id: string) => `urn:li:fsd_update:(${activity(id)},COMPANY_FEED,EMPTY,DEFAULT,false)`;
const words = (text: string): Json => ({ text, attributesV2: [], textDirection: 'USER_LOCALE' });

export function ago(ms: number): string {
  const hours = Math.max(1, Math.floor(ms / 3_600_000));
  if (hours < 24) return `${hours}h`;
  const days = Math.floor(hours / 24);
  return days < 7 ? `${days}d` : days < 31 ? `${Math.floor(days / 7)}w` : `${Math.floor(days / 30)}mo`;
}

/** The one component that shows what a post carries; all other keys are there and empty. */
function contentOf(post: ScenarioPost): Json | null {
  const images = (n: number) => Array.from({ length: n }, (_, i) => ({ accessibilityText: `Picture ${i + 1}` }));
  const target = (url: string) => ({ navigationContext: { actionTarget: url }, title: words('A page') });
  const component: Partial<Record<ScenarioPost['format'], Json>> = {
    image: { imageComponent: { images: images(1) } },
    // Several pictures, or a document whose pages are turned.
    carousel:
      steady(post.id, 2) === 0
        ? { imageComponent: { images: images(Math.max(2, post.mediaCount)) } }
        : { documentComponent: { document: { totalPageCount: post.mediaCount } } },
    video: { linkedInVideoComponent: { '*videoPlayMetadata': `urn:li:digitalmediaAsset:V${post.id}` } },
    link: { articleComponent: target('https://brand.example/') },
    article: { articleComponent: target(`https://www.linkedin.com/pulse/an-article-${post.id}/`) },
    poll: { pollComponent: { question: words('Which one?') } },
  };
  const filled = component[post.format];
  if (!filled) return null;
  const empty = Object.fromEntries(
    ['imageComponent', 'linkedInVideoComponent', 'articleComponent', 'documentComponent', 'pollComponent'].map((k) => [
      k,
      null,
    ]),
  );
  return { ...empty, ...filled, $type: `${DASH}feed.UpdateContent` };
}

export interface UpdateOptions {
  now: number;
  /** "X reposted this": whose list the post stands in, when it is not the author's. */
  passedBy?: ScenarioAuthor;
  promoted?: boolean;
}

/** One post as the normalised interface gives it: the update, and what it names, each once. The first is the update. */
export function update(post: ScenarioPost, author: ScenarioAuthor, options: UpdateOptions): Json[] {
  const urn = activity(post.id);
  const detail = `urn:li:fsd_socialDetail:(${urn},${urn},urn:li:highlightedReply:-)`;
  const counts = `urn:li:fsd_socialActivityCounts:${urn}`;
  const marks = [
    options.promoted ? 'Promoted' : ago(options.now - post.published),
    ...(post.flags.includes('paid') ? ['Brand partnership'] : []),
    ...(post.flags.includes('edited') ? ['Edited'] : []),
  ];
  const quoted = post.quoted && update(post.quoted.post, post.quoted.author, options);
  return [
    {
      $type: `${DASH}feed.Update`,
      entityUrn: updateUrn(post.id),
      metadata: { backendUrn: urn, shareUrn: share(post), trackingData: {}, $type: `${DASH}feed.UpdateMetadata` },
      actor: {
        name: words(author.name),
        description: words('An organisation of the demo network'),
        subDescription: words(`${marks.join(' • ')} • `),
        backendUrn: `urn:li:company:${companyUrn(author).split(':').at(-1)}`,
        navigationContext: { actionTarget: `${pageOf(author)}/posts?miniCompanyUrn=urn%3Ali%3Afs_miniCompany%3A1` },
      },
      header: options.passedBy
        ? {
            text: words(`${options.passedBy.name} reposted this`),
            navigationContext: { actionTarget: `${pageOf(options.passedBy)}/posts` },
          }
        : null,
      commentary: { text: words(post.caption), numLines: 3 },
      content: contentOf(post),
      ...(post.quoted && { '*resharedUpdate': updateUrn(post.quoted.post.id) }),
      '*socialDetail': detail,
    },
    { $type: `${DASH}social.SocialDetail`, entityUrn: detail, urn, '*totalSocialActivityCounts': counts },
    {
      $type: `${DASH}feed.SocialActivityCounts`,
      entityUrn: counts,
      urn,
      numLikes: post.likes,
      numComments: post.comments,
      numShares: post.shares,
      numImpressions: null,
      reactionTypeCounts: post.likes > 0 ? [{ reactionType: 'LIKE', count: post.likes }] : [],
    },
    ...(quoted ?? []),
  ];
}

export function company(author: ScenarioAuthor | ScenarioProfile, followers: number): Json[] {
  const urn = companyUrn(author);
  const state = `urn:li:fsd_followingState:${urn}`;
  return [
    {
      $type: `${DASH}organization.Company`,
      entityUrn: urn,
      name: author.name,
      universalName: author.handle.split('/').at(-1),
      url: pageOf(author),
      ...('bio' in author && { description: author.bio, websiteUrl: author.link ?? null }),
      '*followingState': state,
    },
    { $type: `${DASH}feed.FollowingState`, entityUrn: state, following: false, followerCount: followers },
  ];
}
