import { describe, expect, it } from 'vitest';
import { context, endpoint, valid } from './youtube-scenario';

const CHANNEL = 'UCaurinkocoffeeroasters1';
const OTHER = 'UCkahvilapohjoisensata22';
const subject = { platform: 'youtube' as const, id: CHANNEL };

function lockup(
  parts: string[],
  more: { badge?: [text: string, style: string]; members?: boolean; type?: string; rows?: unknown[] } = {},
) {
  const [text, style] = more.badge ?? ['12:05', 'THUMBNAIL_OVERLAY_BADGE_STYLE_DEFAULT'];
  return {
    lockupViewModel: {
      contentId: 'abcdefghijk',
      contentType: more.type ?? 'LOCKUP_CONTENT_TYPE_VIDEO',
      contentImage: {
        thumbnailViewModel: {
          overlays: [
            { thumbnailBottomOverlayViewModel: { badges: [{ thumbnailBadgeViewModel: { text, badgeStyle: style } }] } },
          ],
        },
      },
      metadata: {
        lockupMetadataViewModel: {
          title: { content: 'Light roast' },
          metadata: {
            contentMetadataViewModel: {
              metadataRows: [
                ...(more.rows ?? []),
                { metadataParts: parts.map((content) => ({ text: { content } })) },
                ...(more.members
                  ? [{ badges: [{ badgeViewModel: { badgeText: 'Members only', badgeStyle: 'BADGE_MEMBERS_ONLY' } }] }]
                  : []),
              ],
            },
          },
        },
      },
    },
  };
}

const read = (tile: unknown, language = 'en-GB') =>
  valid(
    endpoint('browse')(
      { onResponseReceivedActions: [{ appendContinuationItemsAction: { continuationItems: [tile] } }] },
      context({ subject, language }),
    ),
  );
const only = (tile: unknown, language?: string) => read(tile, language).posts[0];

describe('tiles that are easily read wrong', () => {
  it('"1k views" is 1000 to 1099: cut down, never rounded up', () => {
    expect(only(lockup(['1k views', '1 year ago']))?.counts.views).toEqual({ value: 1000, low: 1000, high: 1099 });
  });

  it('the order of views and date varies', () => {
    const one = only(lockup(['17 hours ago', '26k views']));
    expect(one?.counts.views).toEqual({ value: 26_000, low: 26_000, high: 26_999 });
    expect(one?.published?.latest).toBe(context().seenAt - 17 * 3_600_000);
  });

  it('viewers of a live stream are never its views', () => {
    const one = only(lockup(['500 watching'], { badge: ['LIVE', 'THUMBNAIL_OVERLAY_BADGE_STYLE_LIVE'] }));
    expect(one).toMatchObject({ format: 'live', counts: {} });
  });

  it('a members’ video shows the date alone: no views, not zero', () => {
    const one = only(lockup(['12 hours ago'], { members: true }));
    expect(one).toMatchObject({ flags: ['partial', 'members-only'], counts: {} });
    expect(one?.published).toBeDefined();
  });

  it('a premiere that waits has neither views nor a date of publication', () => {
    const one = only(
      lockup(['56 waiting', 'Premieres 14/08/2025, 13:00'], {
        badge: ['Upcoming', 'THUMBNAIL_OVERLAY_BADGE_STYLE_DEFAULT'],
      }),
    );
    expect(one).toMatchObject({ flags: ['partial', 'upcoming'], counts: {} });
    expect(one?.published).toBeUndefined();
  });

  it('a lone number whose words are unknown could be a date: not read, and told', () => {
    const result = read(lockup(['3 viikkoa'], {}), 'en-GB');
    expect(result.posts[0]?.counts).toEqual({});
    expect(result.reports).toContainEqual(
      expect.objectContaining({ kind: 'shape', path: expect.stringContaining('metadataParts') }),
    );
  });

  it('views in words that are unknown are missing, not zero, and told', () => {
    const result = read(lockup(['26 zorp views', '17 hours ago']));
    expect(result.posts[0]?.counts).toEqual({});
    expect(result.reports.some((r) => r.kind === 'shape')).toBe(true);
  });

  it('"No views" is zero where the wording is known', () => {
    expect(only(lockup(['No views', '2 minutes ago']))?.counts.views).toEqual({ value: 0, low: 0, high: 0 });
    expect(only(lockup(['Zorp zorp', '2 minutes ago']))?.counts.views).toBeUndefined();
  });

  it('a channel called like a count is no count, and another channel’s video is not ours', () => {
    const link = (id: string) => [
      { startIndex: 0, length: 3, onTap: { innertubeCommand: { browseEndpoint: { browseId: id } } } },
    ];
    const row = (id: string) => ({ metadataParts: [{ text: { content: '5 Minute Roasts', commandRuns: link(id) } }] });
    expect(only(lockup(['26k views', '17 hours ago'], { rows: [row(CHANNEL)] }))?.counts.views?.value).toBe(26_000);
    const foreign = read(lockup(['26k views', '17 hours ago'], { rows: [row(OTHER)] }));
    expect(foreign.posts).toEqual([]);
    expect(foreign.reports[0]).toMatchObject({ kind: 'ok', skipped: { 'other-author': 1 } });
  });

  it('a post of several channels is each one’s, and names the others', () => {
    const dialog = [CHANNEL, OTHER].map((browseId) => ({
      listItemViewModel: {
        rendererContext: { commandContext: { onTap: { innertubeCommand: { browseEndpoint: { browseId } } } } },
      },
    }));
    const videoRenderer = {
      videoId: 'abcdefghijk',
      title: { runs: [{ text: 'Together' }] },
      viewCountText: { simpleText: '1,261 views' },
      publishedTimeText: { simpleText: '3 hours ago' },
      lengthText: { simpleText: '2:18' },
      longBylineText: {
        runs: [{ text: 'Aurinko and 1 more', navigationEndpoint: { showDialogCommand: { listItems: dialog } } }],
      },
    };
    expect(only({ videoRenderer })).toMatchObject({
      profileId: CHANNEL,
      coauthors: [OTHER],
      flags: ['partial', 'collab'],
      counts: { views: { value: 1261 } },
    });
  });

  it('playlists and podcasts are no posts', () => {
    const result = read(lockup(['12 videos'], { type: 'LOCKUP_CONTENT_TYPE_PLAYLIST' }));
    expect(result.posts).toEqual([]);
    expect(result.reports[0]).toMatchObject({ skipped: { 'not-a-post': 1 } });
  });

  it('a post of the community tab: votes, comments, an interval for the date', () => {
    const backstagePostRenderer = {
      postId: 'UgkxAbCdEf',
      authorText: { runs: [{ text: 'Aurinko', navigationEndpoint: { browseEndpoint: { browseId: CHANNEL } } }] },
      contentText: { runs: [{ text: 'New ' }, { text: 'roast' }] },
      publishedTimeText: { runs: [{ text: '3 days ago (edited)' }] },
      voteCount: { simpleText: '1.2K' },
      backstageAttachment: { pollRenderer: {} },
      actionButtons: {
        commentActionButtonsRenderer: { replyButton: { buttonRenderer: { text: { simpleText: '17' } } } },
      },
    };
    expect(only({ backstagePostThreadRenderer: { post: { backstagePostRenderer } } }, 'en')).toMatchObject({
      format: 'poll',
      caption: 'New roast',
      counts: { likes: { low: 1200, high: 1299 }, comments: { value: 17 } },
    });
  });
});

describe('the opened post', () => {
  const watch = (title: string, spoken: string, more: object = {}) => ({
    currentVideoEndpoint: { watchEndpoint: { videoId: 'abcdefghijk' } },
    contents: {
      twoColumnWatchNextResults: {
        results: {
          results: {
            contents: [
              {
                videoPrimaryInfoRenderer: {
                  title: { runs: [{ text: 'Light roast' }] },
                  viewCount: {
                    videoViewCountRenderer: { viewCount: { simpleText: '46,409 views' }, originalViewCount: '0' },
                  },
                  videoActions: {
                    a: {
                      likeButtonViewModel: {
                        likeButtonViewModel: {
                          defaultButtonViewModel: { buttonViewModel: { title, accessibilityText: spoken } },
                        },
                      },
                    },
                  },
                },
              },
              {
                videoSecondaryInfoRenderer: {
                  owner: {
                    videoOwnerRenderer: {
                      title: {
                        runs: [{ text: 'Aurinko', navigationEndpoint: { browseEndpoint: { browseId: CHANNEL } } }],
                      },
                    },
                  },
                },
              },
              more,
            ],
          },
        },
      },
    },
  });
  const next = (body: unknown) => valid(endpoint('next')(body, context({ language: 'en-GB' }))).posts[0];

  it('hidden likes and switched-off comments are named, neither zero nor unread', () => {
    const off = {
      itemSectionRenderer: {
        sectionIdentifier: 'comment-item-section',
        contents: [{ messageRenderer: { text: { runs: [{ text: 'Comments are turned off.' }] } } }],
      },
    };
    expect(next(watch('Like', 'Like', off))).toMatchObject({
      counts: { views: { value: 46_409 } },
      hidden: ['likes', 'comments'],
    });
  });

  it('the spoken number is exact only where it agrees with the shown one', () => {
    expect(next(watch('348k', 'like this video along with 348,977 other people'))?.counts.likes).toEqual({
      value: 348_977,
      low: 348_977,
      high: 348_977,
    });
    expect(next(watch('348k', 'like this video, number 12'))?.counts.likes).toEqual({
      value: 348_000,
      low: 348_000,
      high: 348_999,
    });
  });

  it('a live stream starts when it starts, not when it was announced; its total so far is exact in the player', () => {
    const player = {
      videoDetails: {
        videoId: 'abcdefghijk',
        channelId: CHANNEL,
        viewCount: '754262',
        isLive: true,
        isLiveContent: true,
        lengthSeconds: '0',
      },
      microformat: {
        playerMicroformatRenderer: {
          publishDate: '2026-06-03T23:49:58-07:00',
          likeCount: '5366',
          liveBroadcastDetails: { isLiveNow: true, startTimestamp: '2026-06-04T06:53:18+00:00' },
        },
      },
    };
    const one = valid(endpoint('player')(player, context())).posts[0];
    const start = Date.UTC(2026, 5, 4, 6, 53, 18);
    expect(one).toMatchObject({
      format: 'live',
      published: { earliest: start, latest: start },
      counts: { views: { value: 754_262 }, likes: { value: 5366 } },
    });
    expect(one?.duration).toBeUndefined();
  });

  it.each(['NaN', '-5', '1e400'])(
    'views that stand in the microformat alone and are no number, %s, are told',
    (viewCount) => {
      const player = {
        videoDetails: { videoId: 'abcdefghijk', channelId: CHANNEL },
        microformat: { playerMicroformatRenderer: { likeCount: '5366', viewCount } },
      };
      const { posts, reports } = valid(endpoint('player')(player, context()));
      expect(posts[0]?.counts).toMatchObject({ likes: { value: 5366 } });
      expect(posts[0]?.counts.views).toBeUndefined();
      expect(reports).toContainEqual(
        expect.objectContaining({ kind: 'shape', path: 'player.microformat.playerMicroformatRenderer.viewCount' }),
      );
    },
  );
});
