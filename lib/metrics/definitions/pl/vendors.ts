import type { FormulaWords, VendorWords } from '../metric';

const posts = (n: number) =>
  n === 1 ? 'najnowszy post' : [2, 3, 4].includes(n) ? 'najnowsze posty' : 'najnowszych postów';

export const FORMULA: FormulaWords = {
  start: 'początek',
  end: 'koniec',
  mean: 'średnia z ',
  median: 'mediana z ',
  geometric: 'średnia geometryczna z 1 + ',
  daily: (top, below) => `średnia po dniach z Σ${top} dnia / ${below}, ciche dni jako 0`,
  ofDay: 'F dnia',
  newest: (n) => `${n} ${posts(n)}`,
  lastDays: (n) => `z ostatnich ${n} dni`,
  on: (platforms, formula) => `na ${platforms} ${formula}`,
};

export const VENDORS: VendorWords = {
  title: 'Wzory innych',
  intro:
    'Te same posty według definicji, które publikują inni, na ile pozwalają liczby publiczne: wybierz jedną, aby porównać z liczbą skądinąd. Młode posty są wliczone, tak jak tam. Q cytaty, B zapisania; reszta jak wyżej.',
  what: (name) => `Współczynnik zaangażowania, który ${name} podałby dla tych postów.`,
  name: (name) => `Jak ${name}`,
  metrics: {
    'rival-iq': {
      name: 'Rival IQ (dane publiczne)',
      misleads:
        'średnia: jeden wirusowy post na dziesięć może ją podwoić. Ich raport dzieli TikToka przez obserwujących, ich produkt przez wyświetlenia.',
      elsewhere: 'help.rivaliq.com 2043672: obserwujący w chwili publikacji; TikTok względem wyświetleń.',
    },
    'rival-iq-older': {
      name: 'Rival IQ, starsza wersja',
      misleads: 'duże posty i dni z wieloma obserwującymi ważą więcej.',
      elsewhere: 'starsza wersja tego samego artykułu: suma przez sumę.',
    },
    emplifi: {
      name: 'Emplifi (Socialbakers)',
      misleads: 'średnia ilorazów, o której decydują pojedyncze posty.',
      elsewhere: 'docs.emplifi.io „engagement rate”: fani z dnia publikacji; dla zestawu zwykła średnia.',
    },
    'emplifi-per-1000': {
      name: 'Emplifi, na 1000 obserwujących',
      misleads: 'ich opublikowane wartości odniesienia są na 1000 odsłon: to nie to samo.',
      elsewhere: 'support.socialbakers.com 360011775119.',
    },
    socialinsider: {
      name: 'Socialinsider',
      misleads:
        'w ich liczbach dla własnych kont są zapisania i kliknięcia, które widzi tylko właściciel. Obserwujący sprzed dodania profilu są tam szacowani.',
      elsewhere:
        'howto.socialinsider.io 9329376: Instagram tylko polubienia i komentarze; TikTok z udostępnieniami i zapisaniami.',
    },
    'fanpage-karma-engagement': {
      name: 'Fanpage Karma, Engagement',
      misleads: 'dwa razy częstsze publikowanie go podwaja.',
      elsewhere:
        'academy.fanpagekarma.com: (polubienia + komentarze + udostępnienia) względem fanów każdego dnia, łącznie z dniami bez postów.',
    },
    'fanpage-karma-interaction': {
      name: 'Fanpage Karma, Post interaction',
      misleads: 'nie mówi nic o tym, jak często ktoś publikuje.',
      elsewhere: 'academy.fanpagekarma.com: interakcje przez posty i przez fanów, dni bez postów pominięte.',
    },
    'fanpage-karma-weighted': {
      name: 'Fanpage Karma, ważony',
      misleads: 'indeks: trzykrotność udostępnienia nie jest niczyim procentem. Tylko tam, gdzie widać udostępnienia.',
      elsewhere: 'academy.fanpagekarma.com: komentarze podwójnie, udostępnienia potrójnie.',
    },
    quintly: {
      name: 'quintly, Interaction Rate',
      misleads: 'obserwujący z obu końców okresu zastępują tych przy każdym poście pomiędzy.',
      elsewhere: 'support.quintly.com 4412259: interakcje na post przez średnią fanów przed i po.',
    },
    hypeauditor: {
      name: 'HypeAuditor',
      misleads: 'dwanaście postów jest niepewne 1,9-krotnie w każdą stronę; najnowsze z nich wciąż rosną.',
      elsewhere: 'help.hypeauditor.com 2771955: polubienia i komentarze ostatnich 12 postów względem obserwujących.',
    },
    modash: {
      name: 'Modash',
      misleads: 'same polubienia; niedokładny tam, gdzie polubienia są ukryte, jak sami mówią.',
      elsewhere:
        'help.modash.io 6542471: mediana polubień względem obserwujących; TikTok i YouTube średnia polubień przez średnią wyświetleń; około dwóch miesięcy.',
    },
    'hootsuite-post': {
      name: 'Hootsuite, ER post',
      misleads: 'średnia ilorazów, o której decydują pojedyncze posty.',
      elsewhere:
        'blog.hootsuite.com/calculate-engagement-rate, numer 2 z 6. Numery 1 (zasięg) i 3 (odsłony) wymagają danych właściciela.',
    },
    'hootsuite-daily': {
      name: 'Hootsuite, dzienny ER',
      misleads: 'dwa razy częstsze publikowanie go podwaja.',
      elsewhere: 'numer 4 z 6: zaangażowanie z X dni przez X razy obserwujący.',
    },
    'hootsuite-views': {
      name: 'Hootsuite, ER views',
      misleads: 'gdzie wyświetlenia pokazują tylko filmy, jest to liczba samych filmów.',
      elsewhere: 'numer 5 z 6.',
    },
    'hootsuite-factored': {
      name: 'Hootsuite, ważony',
      misleads: 'wyższy niż każdy współczynnik bez wag; ich wzór może dzielić przez zasięg.',
      elsewhere: 'numer 6 z 6: komentarze liczą się podwójnie.',
    },
    keyhole: {
      name: 'Keyhole',
      misleads:
        'na X odpowiedzi się nie liczą; nie podano, przez których obserwujących się dzieli, przyjęto tych z końca.',
      elsewhere: 'help.keyhole.co 2637871: X polubienia i podania dalej; Instagram i YouTube polubienia i komentarze.',
    },
    upfluence: {
      name: 'Upfluence',
      misleads: 'obecni obserwujący pod postami z trzech miesięcy.',
      elsewhere: 'help.upfluence.co 6989177: (średnia polubień + średnia komentarzy) względem obserwujących, 90 dni.',
    },
    'napoleoncat-daily': {
      name: 'NapoleonCat, po dniach',
      misleads: 'u nich liczą się także reakcje na komentarze pod postem.',
      elsewhere:
        'brain.napoleoncat.com 1096078: wszystkie posty dnia względem obserwujących tego dnia; dłużej: średnia dni.',
    },
    orlo: {
      name: 'Orlo',
      misleads: 'obserwujący z ostatniego dnia pod wszystkimi postami: wzrost wygląda jak malejący współczynnik.',
      elsewhere: 'support.orlo.tech: średnie zaangażowanie na post względem obserwujących z ostatniego dnia zakresu.',
    },
    livedune: {
      name: 'LiveDune, w czasie',
      misleads: 'dwadzieścia postów to może być tydzień albo rok.',
      elsewhere: 'LiveDune: mediana ostatnich 20 postów względem obserwujących.',
    },
    'keywords-everywhere': {
      name: 'Keywords Everywhere (X)',
      misleads: 'ich liczba dotyczy postów na ekranie, nasza okresu.',
      elsewhere: 'keywordseverywhere.com/x-twitter-metrics: średnia względem obecnych obserwujących.',
    },
    'open-tracker': {
      name: 'otwarty tracker Instagrama',
      misleads: 'dwanaście postów jest niepewne 1,9-krotnie w każdą stronę.',
      elsewhere: 'instagramtracker.com/methodology: ostatnie 12 postów z 90 dni.',
    },
  },
};
