import { primary } from './plain';

/**
 * Magnitudes and separators of languages whose data Chromium leaves out, or of which it keeps a shell that answers in
 * nobody's words (2026-11; Firefox has all). Group and decimal separator, then words with the power of ten; `^` stands
 * before the number, `_` is a space. From CLDR 48 and a table of YouTube's interface languages (about 2023).
 */
const SPARE: Record<string, string> = {
  as: ',.|হাজাৰ:3 লাখ:5 নিযুত:6 নিঃ:6 শঃ_কোঃ:9',
  az: '.,|K:3 mln:6 mlrd:9',
  be: ' ,|тыс:3 млн:6 млрд:9',
  bs: '.,|hilj:3 mil:6 mlr:9 mlrd:9',
  eu: '.,|M:6',
  gl: '.,|M:6',
  hy: ' ,|հզր:3 մլն:6 մլրդ:9',
  is: '.,|þ:3 m:6 ma:9',
  ka: ' ,|ათ:3 მლნ:6 მლრდ:9',
  kk: ' ,|мың:3 м:3 млн:6 млрд:9',
  km: ',.|ពាន់:3 ម៉ឺន:4 សែន:5 លាន:6 ប៊ីលាន:9',
  ky: ' ,|миң:3 млн:6 млд:9',
  lo: '.,|ພັນ:3 ແສນ:5 ລ້ານ:6 ຕື້:9',
  mk: '.,|илј:3 мил:6 М:6 милј:9',
  mn: ',.|мянга:3 сая:6 тэрбум:9',
  my: ',.|ထောင်:3 သောင်း:4 သိန်း:5 သန်း:6 ကုဋေ:7',
  ne: ',.|हजार:3 लाख:5 करोड:7 अरब:9',
  or: ',.|ହ:3 ନି:6 ବି:9',
  pa: ',.|ਹਜ਼ਾਰ:3 ਲੱਖ:5 ਕਰੋੜ:7 ਅਰਬ:9',
  si: ',.|^ද:3 ^මි:6 ^බි:9',
  sq: ' ,|mijë:3 mln:6 mld:9',
  uz: ' ,|ming:3 mln:6 mlrd:9',
  zu: ',.|K:3 M:6 B:9',
};

function entry(language: string): string {
  return SPARE[primary(language) ?? ''] ?? '';
}

/** What separates groups and decimals, or nothing for a language that is not in the table. */
export function spareSeparators(language: string): { decimal: string; group: string } | undefined {
  const [group, decimal] = entry(language);
  return group !== undefined && decimal !== undefined ? { group, decimal } : undefined;
}

/** Words before and after the number, and what they multiply by. */
export function spareWords(language: string): { before: string; after: string; scale: number }[] {
  const words = entry(language).slice(3);
  if (words === '') return [];
  return words.split(' ').map((item) => {
    const [said = '', power] = item.split(':');
    const word = said.replace(/^\^/, '').replaceAll('_', ' ');
    const before = said.startsWith('^');
    return { before: before ? word : '', after: before ? '' : word, scale: 10 ** Number(power) };
  });
}
