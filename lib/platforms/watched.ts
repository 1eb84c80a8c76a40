/** What the observer needs of one platform: plain data, for the page's world. */
export interface Watched {
  /** Regular expression sources over `hostname + pathname`. */
  patterns: string[];
  /** The whole of the site's own interface: what nothing claims there is named, and not read. */
  api: string;
  /** The site's own interface calls its data `text/html`. */
  html?: true;
}

export function watched(
  patterns: readonly { match: string }[],
  api: string,
  more: Pick<Watched, 'html'> = {},
): Watched {
  return { patterns: patterns.map((pattern) => pattern.match), api, ...more };
}
