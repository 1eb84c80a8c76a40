import { type Count, isExact, type PostCounts } from '../../model';
import { get, list, str, whole } from '../reading';
import { bytesOf } from './identity';
import { bareCount, hasDigit, spoken, viewsOf, words } from './text';
import { type Found, first } from './walk';

/** Digits alone, in groups or not: "348,977", "348 977", "348977". Two numbers are none. */
function plainNumber(text: string): number | undefined {
  const numbers = text.match(/\d[\d.,'’\s\u00A0\u202F]*/g) ?? [];
  const [one = ''] = numbers;
  const grouped = /^(?:\d{1,3}(?:\D\d{3})+|\d+)\D?$/.test(one.trim());
  return numbers.length === 1 && grouped ? whole(one.replace(/\D/g, '')) : undefined;
}

/** The panel's head with views, date and "factoids"; searched for only where the page itself does not say. */
export function descriptionOf(panels: Found[]): unknown {
  const panel = panels.find((p) => /description/.test(String(get(p.value, 'panelIdentifier'))));
  return first(panel?.value, 'videoDescriptionHeaderRenderer');
}

/** `likes` first, then the views, then the date: a value before the views can only be the likes. */
function factoid(description: unknown): string | undefined {
  const [likes, ...more] = list(description, 'factoid');
  const views = more.some((f) => get(f, 'viewCountFactoidRenderer'));
  return views ? words(get(likes, 'factoidRenderer.value')) : undefined;
}

/** The numbers of the like button, of the post itself, apart from the button: in its place, or among the updates. */
function entityOf(root: unknown, body: unknown, id: string): unknown {
  const beside = first(root, 'likeCountEntity');
  const updated = list(body, 'frameworkUpdates.entityBatchUpdate.mutations')
    .map((m) => get(m, 'payload.likeCountEntity'))
    .filter((e) => bytesOf(str(get(e, 'key')) ?? '', 96).includes(id));
  return [beside, ...updated].find((e) => get(e, 'likeCountIfIndifferent') !== undefined);
}

/** Neither: no button, or one that is not understood. */
export interface Likes {
  count?: Count;
  hidden?: boolean;
}

/**
 * The button shows "348k" and says "like this video along with 348,977 other people". The spoken number is taken only
 * where it lies inside the shown one, so no other number of the sentence can be taken for it; then the entity's, whose
 * numbers with and without the viewer's own like are an interval of two. A button that shows a word and says no number,
 * with no number elsewhere either: likes are hidden (recording of 2026-06).
 */
export function readLikes(root: unknown, body: unknown, id: string, panels: Found[], language: string): Likes {
  const button = first(root, 'likeButtonViewModel', 'likeButtonRenderer', 'toggleButtonRenderer');
  const model = first(button, 'buttonViewModel');
  const old = get(button, 'defaultText') ?? get(button, 'likeCountText');
  const shown = str(get(model, 'title')) ?? words(old);
  const says = str(get(model, 'accessibilityText')) ?? spoken(old) ?? '';
  const entity = entityOf(root, body, id);
  const count =
    bareCount(shown ?? '', language) ?? bareCount(words(get(entity, 'likeCountIfIndifferent')) ?? '', language);
  const inside = (n: number | undefined): n is number =>
    n !== undefined && (count === null || (n >= count.low && n <= count.high));
  const exact = [whole(get(button, 'likeCount')), plainNumber(says)].find(inside);
  if (exact !== undefined) return { count: { value: exact, low: exact, high: exact } };
  const without = whole(get(entity, 'likeCountIfIndifferentNumber'));
  if (inside(without)) {
    const high = Math.max(without, whole(get(entity, 'likeCountIfLikedNumber')) ?? without);
    return { count: { value: high, low: without, high } };
  }
  if (count) return { count };
  const fact = factoid(descriptionOf(panels)) ?? '';
  const told = bareCount(fact, language);
  if (told) return { count: told };
  const text = [shown, says, fact].join('');
  return { hidden: text !== '' && !hasDigit(text) };
}

/** "4.9k" in the head of the comments panel; the older entry point states them all; a Short's button shows them too. */
export function readComments(found: Found[], overlay: unknown, language: string): { count?: Count; lost: boolean } {
  const bar = list(overlay, 'buttonBar.reelActionBarViewModel.buttonViewModels').map((b) => get(b, 'buttonViewModel'));
  const texts = [
    ...found.map(({ value }) =>
      /comments-section/.test(String(get(value, 'panelIdentifier')))
        ? words(get(value, 'header.engagementPanelTitleHeaderRenderer.contextualInfo'))
        : words(get(value, 'commentCount')),
    ),
    str(
      get(
        bar.find((b) => /COMMENT|MESSAGE/.test(String(get(b, 'iconName')))),
        'title',
      ),
    ),
    words(get(overlay, 'viewCommentsButton.buttonRenderer.text')),
  ].filter((text) => text !== undefined && hasDigit(text)) as string[];
  const counts = texts.map((text) => bareCount(text, language)).filter((c) => c !== null);
  return { count: counts.find(isExact) ?? counts[0], lost: texts.length > counts.length };
}

/** The exact text; the panel's where it is gone. */
export function readViews(counter: unknown, panels: Found[], language: string): PostCounts['views'] {
  const text = words(get(counter, 'viewCount')) ?? words(get(descriptionOf(panels), 'views'));
  return viewsOf(text ?? '', language) ?? undefined;
}
