import { parseHTML } from 'linkedom';
import { activity } from '../../demo/shapes/linkedin';
import type { GuestPage } from '../../demo/shapes/linkedin-html';
import { parseBody, readBody } from '../../lib/capture/read';
import type { ReadContext, Reader, ReadResult } from '../../lib/platforms/contract';
import { linkedin } from '../../lib/platforms/linkedin';
import { context } from './x-scenario';

export const VOYAGER = 'https://www.linkedin.com/voyager/api/graphql?variables=(start:0)';

export function endpoint(name: string): Reader {
  const found = linkedin.endpoints.find((e) => e.id === `linkedin/${name}`);
  if (!found) throw new Error(`no endpoint ${name}`);
  return found.read;
}

export function asDocument(html: string): Document {
  return parseHTML(`<!doctype html><html lang="en">${html}</html>`).document as unknown as Document;
}

/** Every source of a page with its block, as the page's own session would read it. */
export function blocks(document: Document, url: string): { read: Reader; body: unknown; context: ReadContext }[] {
  return linkedin.embedded.flatMap((source) =>
    source.find(document).map((text) => {
      const parsed = parseBody(text, source.id, 'embedded');
      if (!parsed.ok) throw new Error(`${source.id}: ${parsed.report.kind}`);
      return { read: source.read, body: parsed.body, context: context(url, { via: 'embedded' }) };
    }),
  );
}

export function readPage(html: string, url: string, more: Partial<ReadContext> = {}): ReadResult {
  const results = blocks(asDocument(html), url).map((b) =>
    readBody(b.read, b.body, 'linkedin/test', { ...b.context, ...more }),
  );
  return {
    profiles: results.flatMap((r) => r.profiles),
    posts: results.flatMap((r) => r.posts),
    reports: results.flatMap((r) => r.reports),
    others: results.flatMap((r) => r.others ?? []),
    ...results.map((r) => r.subject && { subject: r.subject }).find((s) => s !== undefined),
  };
}

export const readGuest = ({ head, body }: GuestPage, url: string) =>
  readPage(`<head>${head}</head><body>${body}</body>`, url);

interface Box {
  id: string;
  by?: string;
  name?: string;
  kind?: 'company' | 'in';
  header?: string;
  age?: string;
  counts?: string;
  content?: string;
  text?: string;
}

/** A box of the old pages of people who are logged in; texts and classes as other projects' parsers describe them. */
export function oldBox({ id, by = 'kettlewyn', name = 'Kettlewyn', kind = 'company', ...more }: Box): string {
  const { header = '', age = '19h • ', counts = '', content = '', text = 'Hello' } = more;
  return `<div class="feed-shared-update-v2" role="article" data-urn="${id.includes(':') ? id : activity(id)}">${header}
    <div class="update-components-actor"><div class="update-components-actor__container">
      <a class="update-components-actor__image" href="https://www.linkedin.com/${kind}/${by}/posts"></a>
      <a class="update-components-actor__meta-link" href="https://www.linkedin.com/${kind}/${by}?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3AACoAAA" aria-label="View: ${name} 4,606 followers">
        <span class="update-components-actor__title"><span aria-hidden="true">${name}</span><span class="visually-hidden">${name}</span></span>
        <span class="update-components-actor__description"><span aria-hidden="true">4,606 followers</span><span class="visually-hidden">4,606 followers</span></span>
      </a>
      <span class="update-components-actor__sub-description"><span aria-hidden="true">${age}</span><span class="visually-hidden">19 hours ago • Visible to anyone on or off LinkedIn</span></span>
    </div></div>
    <div class="update-components-text"><span dir="ltr">${text}</span></div>${content}
    <div class="social-details-social-activity"><ul class="social-details-social-counts">${counts}</ul></div>
    <div class="feed-shared-social-action-bar"><button>Like</button></div></div>`;
}

export function headerOf(by: string, name: string, does: string): string {
  return `<div class="update-components-header"><span class="update-components-header__text-view"><a href="https://www.linkedin.com/${by}">${name}</a> ${does}</span></div>`;
}

export const reactions = (label: string, number: string) =>
  `<li class="social-details-social-counts__item social-details-social-counts__reactions"><button aria-label="${label}"><span class="social-details-social-counts__reactions-count">${number}</span></button></li>`;
export const comments = (label: string) =>
  `<li class="social-details-social-counts__item social-details-social-counts__comments"><button aria-label="${label}">${label}</button></li>`;
export const reposts = (label: string) =>
  `<li class="social-details-social-counts__item"><button aria-label="${label}">${label}</button></li>`;
