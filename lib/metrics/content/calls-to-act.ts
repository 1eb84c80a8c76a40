/**
 * Phrases that ask the reader to do something, in the languages that the interface has or that are common on the
 * platforms. Rough on purpose: whole words, no grammar; what it misses is not called anything.
 */
const PHRASES: Record<string, readonly string[]> = {
  en: [
    'link in (?:our |my |the )?bio',
    '(?:tap|click|follow) the link',
    '(?:comment|tell us|let us know|share|tag|vote|reply) (?:below|in the comments|a friend|your friends|your)',
    'let us know',
    'swipe (?:left|right|up|through|for)',
    'save this',
    'share this',
    'tag (?:a|your|someone|somebody)',
    'follow (?:us|me|for)',
    '(?:shop|order|book|buy|register|apply|join|download|subscribe|donate|sign up|pre-?order) (?:now|today|here|at|via)',
    'learn more',
    'read more',
    'find out more',
    "don'?t miss",
  ],
  de: [
    'link in (?:der )?bio',
    'schreibt? (?:es )?(?:uns )?in die kommentare',
    'jetzt (?:kaufen|bestellen|anmelden|sichern|mitmachen|bewerben)',
    'markiert? ',
    'folgt uns',
    'mehr erfahren',
  ],
  fr: [
    'lien en bio',
    'lien dans la bio',
    'dites[- ]nous',
    'abonnez[- ]vous',
    'partagez',
    'en commentaire',
    'en savoir plus',
    'inscrivez[- ]vous',
  ],
  es: [
    '(?:link|enlace) en (?:la |nuestra )?bio',
    'cuéntanos',
    'comenta',
    'comparte',
    'etiqueta a',
    'síguenos',
    'regístrate',
    'más información',
  ],
  pt: [
    'link na bio',
    'conta pra gente',
    'comenta(?:r)? aqui',
    'compartilhe',
    'marque',
    'siga',
    'inscreva[- ]se',
    'saiba mais',
  ],
  it: ['link in bio', 'diteci', 'commenta', 'condividi', 'tagga', 'seguici', 'iscriviti', 'scopri di più'],
  fi: [
    'linkki biossa',
    'kerro (?:meille )?kommenteissa',
    'kommentoi',
    'tägää',
    'seuraa meitä',
    'osallistu',
    'ilmoittaudu',
    'lue lisää',
    'tilaa (?:nyt|tästä)',
    'osta nyt',
  ],
  sv: ['länk i bio', 'kommentera', 'dela', 'tagga', 'följ oss', 'anmäl dig', 'läs mer'],
  pl: [
    'link w bio',
    'daj znać',
    'napisz w komentarzu',
    'udostępnij',
    'oznacz',
    'obserwuj nas',
    'zapisz się',
    'dowiedz się więcej',
    'kup teraz',
  ],
  nl: ['link in bio', 'laat (?:het )?(?:ons )?weten', 'tag een', 'volg ons', 'meld je aan', 'lees meer'],
};

let any: RegExp | undefined;

/** Does the text ask for something? False also where the language is not known here. */
export function callsToAct(text: string): boolean {
  any ??= new RegExp(`(?<![\\p{L}\\p{N}])(?:${Object.values(PHRASES).flat().join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return any.test(text.replace(/[’ʼ]/gu, "'"));
}
