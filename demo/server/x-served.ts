import type { ScenarioPage, ScenarioPost } from '../scenario/types';
import { guestScripts, type XGuestLayout } from '../shapes/x-guest.ts';
import { escapeHtml } from './html.ts';

/** "1480", "18.4K": plain below ten thousand, nothing for zero. */
function face(n: number): string {
  if (n === 0) return '';
  return n < 10_000
    ? String(n)
    : new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }).format(n);
}

const day = (ms: number) =>
  new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(ms);

function box(page: ScenarioPage, post: ScenarioPost): string {
  const { handle, name } = page.profile;
  const path = `/${handle}/status/${post.id}`;
  const actions: [string, number][] = [
    ['reply', post.comments],
    ['retweet', post.shares],
    ['like', post.likes],
    ['bookmark', 0],
  ];
  const button = ([action, n]: [string, number]) =>
    `<div data-engagement-action="${action}"><button type="button" aria-label="${action}"><span>${face(n)}</span></button></div>`;
  const quoted = post.quoted
    ? `<div role="link" data-href="/${post.quoted.author.handle}/status/${post.quoted.post.id}"><article><a href="/${post.quoted.author.handle}/status/${post.quoted.post.id}">${day(post.quoted.post.published)}</a><div dir="auto">${escapeHtml(post.quoted.post.caption)}</div></article></div>`
    : '';
  return `<li><div data-timeline-entry="" data-href="${path}" role="link"><article class="served">
<div class="byline"><a href="/${handle}"><b>${escapeHtml(name)}</b> <span class="muted">@${handle}</span></a> · <a href="${path}">${day(post.published)}</a></div>
<div class="text" dir="auto">${escapeHtml(post.caption)}</div>${quoted}
<div class="actions">${actions.map(button).join('')}</div></article></div></li>`;
}

/**
 * The page that X renders on its server for a visitor without an account, since August 2026: some of the newest posts,
 * ready to look at, and the answers that they were made of in scripts. Not yet confirmed on a recording.
 */
export function servedBody(page: ScenarioPage, layout: XGuestLayout, nonce: string, postId?: string): string {
  const { profile } = page;
  const posts = postId
    ? profile.posts.filter((p) => p.id === postId)
    : profile.posts.filter((p) => !p.original && !p.flags.includes('reply')).slice(0, page.pageSize);
  const scripts = guestScripts(page, layout, postId).map((text) => `<script nonce="${nonce}">${text}</script>`);
  return `<main data-served=""><header><h1>${escapeHtml(profile.name)}</h1><p>${escapeHtml(profile.bio)}</p>
<p><b>${face(profile.following)}</b> Following <b>${face(profile.followers)}</b> Followers</p></header>
<ul>${posts.map((post) => box(page, post)).join('\n')}</ul></main>
${scripts.join('\n')}`;
}
