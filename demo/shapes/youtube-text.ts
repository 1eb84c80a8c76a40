/** What YouTube's interface prints, in the three languages of the demo. Written out, not derived: a check on the reader. */
export type YoutubeLanguage = 'en' | 'fi' | 'pl';

const MAGNITUDES: Record<YoutubeLanguage, readonly (readonly [number, string])[]> = {
  en: [
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'K'],
  ],
  fi: [
    [1e9, '\u00A0mrd.'],
    [1e6, '\u00A0milj.'],
    [1e3, '\u00A0t.'],
  ],
  pl: [
    [1e9, '\u00A0mld'],
    [1e6, '\u00A0mln'],
    [1e3, '\u00A0tys.'],
  ],
};

/** Cuts off, never rounds: 1,468,050 is "1.4M", 22,795 is "22K", 1,000,500 is "1M". */
export function cut(n: number, language: YoutubeLanguage, significant = 2): string {
  for (const [scale, word] of MAGNITUDES[language]) {
    if (n < scale) continue;
    const whole = Math.floor(n / scale);
    const places = Math.max(0, significant - String(whole).length);
    const shown = Math.floor((n / scale) * 10 ** places + 1e-9) / 10 ** places;
    return String(shown).replace('.', language === 'en' ? '.' : ',') + word;
  }
  return String(n);
}

/** All digits: "1,230,086", "1 230 086". Polish groups from five digits on. */
export function digits(n: number, language: YoutubeLanguage): string {
  const mark = language === 'en' ? ',' : '\u00A0';
  if (language === 'pl' && n < 10_000) return String(n);
  return String(n).replace(/\B(?=(\d{3})+$)/g, mark);
}

/** Polish: 1 film, 2–4 filmy, 5 filmów; a cut number takes the form of many. */
function polish(n: number, one: string, few: string, many: string): string {
  if (n === 1) return one;
  const last = n % 10;
  const teen = Math.floor(n / 10) % 10 === 1;
  return n < 1000 && !teen && last >= 2 && last <= 4 ? few : many;
}

type Noun = 'views' | 'watching' | 'waiting' | 'subscribers' | 'videos';

function noun(n: number, what: Noun, language: YoutubeLanguage): string {
  const one = n === 1;
  const words: Record<Noun, Record<YoutubeLanguage, string>> = {
    views: {
      en: one ? 'view' : 'views',
      fi: one ? 'katselukerta' : 'katselukertaa',
      pl: polish(n, 'wyświetlenie', 'wyświetlenia', 'wyświetleń'),
    },
    watching: { en: 'watching', fi: 'katsoo', pl: 'ogląda' },
    waiting: { en: 'waiting', fi: 'odottaa', pl: 'czeka' },
    subscribers: {
      en: one ? 'subscriber' : 'subscribers',
      fi: one ? 'tilaaja' : 'tilaajaa',
      pl: polish(n, 'subskrybent', 'subskrybentów', 'subskrybentów'),
    },
    videos: { en: one ? 'video' : 'videos', fi: one ? 'video' : 'videota', pl: polish(n, 'film', 'filmy', 'filmów') },
  };
  return words[what][language];
}

/** "12K views"; with `whole`, "12,345 views". */
export function counted(n: number, what: Noun, language: YoutubeLanguage, whole = false): string {
  const number = whole ? digits(n, language) : cut(n, language, what === 'subscribers' ? 3 : 2);
  return `${number} ${noun(n, what, language)}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: readonly (readonly [ms: number, Record<YoutubeLanguage, readonly [string, string, string]>])[] = [
  [365 * DAY, { en: ['year', 'years', 'years'], fi: ['vuosi', 'vuotta', 'vuotta'], pl: ['rok', 'lata', 'lat'] }],
  [
    30 * DAY,
    {
      en: ['month', 'months', 'months'],
      fi: ['kuukausi', 'kuukautta', 'kuukautta'],
      pl: ['miesiąc', 'miesiące', 'miesięcy'],
    },
  ],
  [
    7 * DAY,
    { en: ['week', 'weeks', 'weeks'], fi: ['viikko', 'viikkoa', 'viikkoa'], pl: ['tydzień', 'tygodnie', 'tygodni'] },
  ],
  [DAY, { en: ['day', 'days', 'days'], fi: ['päivä', 'päivää', 'päivää'], pl: ['dzień', 'dni', 'dni'] }],
  [HOUR, { en: ['hour', 'hours', 'hours'], fi: ['tunti', 'tuntia', 'tuntia'], pl: ['godzinę', 'godziny', 'godzin'] }],
  [
    MINUTE,
    {
      en: ['minute', 'minutes', 'minutes'],
      fi: ['minuutti', 'minuuttia', 'minuuttia'],
      pl: ['minutę', 'minuty', 'minut'],
    },
  ],
  [
    1000,
    {
      en: ['second', 'seconds', 'seconds'],
      fi: ['sekunti', 'sekuntia', 'sekuntia'],
      pl: ['sekundę', 'sekundy', 'sekund'],
    },
  ],
];

/** Whole units that have passed: "3 weeks ago". YouTube counts days up to thirteen before it speaks of weeks. */
export function ago(published: number, now: number, language: YoutubeLanguage): string {
  const age = Math.max(1000, now - published);
  const [ms, words] = UNITS.find(([unit]) => age >= (unit === 7 * DAY ? 14 * DAY : unit)) ??
    UNITS[6] ?? [1000, undefined];
  const n = Math.floor(age / ms);
  const forms = words?.[language] ?? ['', '', ''];
  const last = n % 10;
  const few = last >= 2 && last <= 4 && Math.floor(n / 10) % 10 !== 1;
  const word = n === 1 ? forms[0] : few ? forms[1] : forms[2];
  return `${n} ${word} ${{ en: 'ago', fi: 'sitten', pl: 'temu' }[language]}`;
}

/** The day of publication as a watch page writes it: "19 Jun 2018". */
export function dayText(at: number, language: YoutubeLanguage): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

/** Words of the interface that stand alone or before a date. */
export const WORDS: Record<
  YoutubeLanguage,
  Record<
    'streamed' | 'live' | 'upcoming' | 'members' | 'verified' | 'like' | 'paid' | 'commentsOff' | 'nothing' | 'edited',
    string
  >
> = {
  en: {
    streamed: 'Streamed',
    live: 'LIVE',
    upcoming: 'Upcoming',
    members: 'Members only',
    verified: 'verified',
    like: 'Like',
    paid: 'Includes paid promotion',
    commentsOff: 'Comments are turned off.',
    nothing: 'This channel has no content here.',
    edited: 'edited',
  },
  fi: {
    streamed: 'Striimattu',
    live: 'LIVE',
    upcoming: 'Tulossa',
    members: 'Vain jäsenille',
    verified: 'vahvistettu',
    like: 'Tykkää',
    paid: 'Sisältää maksetun mainoksen',
    commentsOff: 'Kommentit on poistettu käytöstä.',
    nothing: 'Tällä kanavalla ei ole sisältöä.',
    edited: 'muokattu',
  },
  pl: {
    streamed: 'Transmisja zakończona',
    live: 'NA ŻYWO',
    upcoming: 'Nadchodzące',
    members: 'Tylko dla wspierających',
    verified: 'zweryfikowany',
    like: 'Łapka w górę',
    paid: 'Zawiera płatną promocję',
    commentsOff: 'Komentarze są wyłączone.',
    nothing: 'Ten kanał nie ma tu treści.',
    edited: 'edytowano',
  },
};

/** "12:07", "1:00:01". */
export function clock(seconds: number): string {
  const s = Math.floor(seconds);
  const tail = [Math.floor(s / 60) % 60, s % 60].map((n) => String(n).padStart(2, '0'));
  const hours = Math.floor(s / 3600);
  return hours > 0 ? `${hours}:${tail.join(':')}` : tail.join(':').replace(/^0(\d)/, '$1');
}
