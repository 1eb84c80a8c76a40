import type { FormulaWords, VendorWords } from '../metric';

export const FORMULA: FormulaWords = {
  start: 'alku',
  end: 'loppu',
  mean: 'keskiarvo luvuista ',
  median: 'mediaani luvuista ',
  geometric: 'geometrinen keskiarvo luvuista 1 + ',
  daily: (top, below) => `päivien keskiarvo luvuista päivän Σ${top} / ${below}, hiljaiset päivät 0`,
  ofDay: 'päivän F',
  newest: (n) => `${n} uusinta julkaisua`,
  lastDays: (n) => `viimeisten ${n} päivän ajalta`,
  on: (platforms, formula) => `alustoilla ${platforms} ${formula}`,
};

export const VENDORS: VendorWords = {
  title: 'Muiden kaavat',
  intro:
    'Samat julkaisut muiden julkaisemilla määritelmillä, siinä määrin kuin julkiset luvut riittävät: valitse yksi, kun vertaat muualta saatuun lukuun. Nuoret julkaisut ovat mukana, kuten sielläkin. Q lainaukset, B tallennukset; muut kuten yllä.',
  what: (name) => `Sitoutumisaste, jonka ${name} ilmoittaisi näistä julkaisuista.`,
  name: (name) => `Kuten ${name}`,
  metrics: {
    'rival-iq': {
      name: 'Rival IQ (julkiset tiedot)',
      misleads:
        'keskiarvo: yksi villisti levinnyt julkaisu kymmenestä voi kaksinkertaistaa sen. Heidän raporttinsa jakaa TikTokin seuraajilla, tuotteensa katseluilla.',
      elsewhere: 'help.rivaliq.com 2043672: seuraajat julkaisuhetkellä; TikTok katseluista.',
    },
    'rival-iq-older': {
      name: 'Rival IQ, vanhempi versio',
      misleads: 'suuret julkaisut ja päivät, joina seuraajia on paljon, painavat enemmän.',
      elsewhere: 'saman artikkelin vanhempi versio: summa summalla.',
    },
    emplifi: {
      name: 'Emplifi (Socialbakers)',
      misleads: 'osuuksien keskiarvo, jonka yksittäiset julkaisut määräävät.',
      elsewhere: 'docs.emplifi.io ”engagement rate”: julkaisupäivän fanit; joukolle tavallinen keskiarvo.',
    },
    'emplifi-per-1000': {
      name: 'Emplifi, 1 000 seuraajaa kohti',
      misleads: 'heidän julkaisemansa vertailuluvut ovat 1 000 näyttökertaa kohti: ei sama asia.',
      elsewhere: 'support.socialbakers.com 360011775119.',
    },
    socialinsider: {
      name: 'Socialinsider',
      misleads:
        'omien tilien luvuissa on heillä tallennukset ja klikkaukset, jotka vain omistaja näkee. Seuraajat ennen profiilin lisäämistä ovat siellä arvioita.',
      elsewhere:
        'howto.socialinsider.io 9329376: Instagramista vain tykkäykset ja kommentit; TikTok jakoineen ja tallennuksineen.',
    },
    'fanpage-karma-engagement': {
      name: 'Fanpage Karma, Engagement',
      misleads: 'kaksi kertaa tiheämpi julkaiseminen kaksinkertaistaa sen.',
      elsewhere:
        'academy.fanpagekarma.com: (tykkäykset + kommentit + jaot) kunkin päivän faneista, myös päivät ilman julkaisuja.',
    },
    'fanpage-karma-interaction': {
      name: 'Fanpage Karma, Post interaction',
      misleads: 'ei kerro mitään siitä, kuinka usein joku julkaisee.',
      elsewhere:
        'academy.fanpagekarma.com: vuorovaikutukset jaettuna julkaisuilla ja faneilla, päiviä ilman julkaisuja ei lasketa.',
    },
    'fanpage-karma-weighted': {
      name: 'Fanpage Karma, painotettu',
      misleads: 'indeksi: kolme kertaa jako ei ole kenenkään prosenttiosuus. Vain siellä, missä jaot näkyvät.',
      elsewhere: 'academy.fanpagekarma.com: kommentit kahdesti, jaot kolmesti.',
    },
    quintly: {
      name: 'quintly, Interaction Rate',
      misleads: 'jakson alun ja lopun seuraajat edustavat jokaista julkaisua siltä väliltä.',
      elsewhere: 'support.quintly.com 4412259: vuorovaikutukset julkaisua kohti fanien keskiarvosta ennen ja jälkeen.',
    },
    hypeauditor: {
      name: 'HypeAuditor',
      misleads: 'kaksitoista julkaisua on epävarma 1,9-kertaisesti kumpaankin suuntaan; uusimmat niistä kasvavat yhä.',
      elsewhere: 'help.hypeauditor.com 2771955: viimeisten 12 julkaisun tykkäykset ja kommentit seuraajista.',
    },
    modash: {
      name: 'Modash',
      misleads: 'pelkät tykkäykset; ei tarkka, kun tykkäykset on piilotettu, kuten he itsekin sanovat.',
      elsewhere:
        'help.modash.io 6542471: tykkäysten mediaani seuraajista; TikTok ja YouTube tykkäysten keskiarvo katselujen keskiarvosta; noin kaksi kuukautta.',
    },
    'hootsuite-post': {
      name: 'Hootsuite, ER post',
      misleads: 'osuuksien keskiarvo, jonka yksittäiset julkaisut määräävät.',
      elsewhere:
        'blog.hootsuite.com/calculate-engagement-rate, numero 2 / 6. Numeroihin 1 (tavoittavuus) ja 3 (näyttökerrat) tarvitaan omistajan tiedot.',
    },
    'hootsuite-daily': {
      name: 'Hootsuite, päivittäinen ER',
      misleads: 'kaksi kertaa tiheämpi julkaiseminen kaksinkertaistaa sen.',
      elsewhere: 'numero 4 / 6: X päivän sitoutumiset jaettuna X kertaa seuraajilla.',
    },
    'hootsuite-views': {
      name: 'Hootsuite, ER views',
      misleads: 'jos vain videoista näkyvät katselut, luku kertoo pelkistä videoista.',
      elsewhere: 'numero 5 / 6.',
    },
    'hootsuite-factored': {
      name: 'Hootsuite, painotettu',
      misleads: 'suurempi kuin mikään painottamaton aste; heidän jakajansa voi olla tavoittavuus.',
      elsewhere: 'numero 6 / 6: kommentit lasketaan kahdesti.',
    },
    keyhole: {
      name: 'Keyhole',
      misleads:
        'X:ssä vastauksia ei lasketa; ei kerrota, millä seuraajilla jaetaan, joten käytetään jakson lopun seuraajia.',
      elsewhere:
        'help.keyhole.co 2637871: X tykkäykset ja uudelleenjulkaisut; Instagram ja YouTube tykkäykset ja kommentit.',
    },
    upfluence: {
      name: 'Upfluence',
      misleads: 'nykyiset seuraajat kolmen kuukauden julkaisujen alla.',
      elsewhere: 'help.upfluence.co 6989177: (tykkäysten keskiarvo + kommenttien keskiarvo) seuraajista, 90 päivää.',
    },
    'napoleoncat-daily': {
      name: 'NapoleonCat, päivien yli',
      misleads: 'heillä on mukana myös reaktiot julkaisun kommentteihin.',
      elsewhere:
        'brain.napoleoncat.com 1096078: päivän kaikki julkaisut sen päivän seuraajista; pidempi jakso: päivien keskiarvo.',
    },
    orlo: {
      name: 'Orlo',
      misleads: 'viimeisen päivän seuraajat kaikkien julkaisujen alla: kasvu näyttää laskevalta asteelta.',
      elsewhere: 'support.orlo.tech: sitoutumisten keskiarvo julkaisua kohti jakson viimeisen päivän seuraajista.',
    },
    livedune: {
      name: 'LiveDune, ajan mittaan',
      misleads: 'kaksikymmentä julkaisua voi olla viikko tai vuosi.',
      elsewhere: 'LiveDune: viimeisten 20 julkaisun mediaani seuraajista.',
    },
    'keywords-everywhere': {
      name: 'Keywords Everywhere (X)',
      misleads: 'heidän lukunsa on näytöllä olevista julkaisuista, meidän jaksosta.',
      elsewhere: 'keywordseverywhere.com/x-twitter-metrics: keskiarvo nykyisistä seuraajista.',
    },
    'open-tracker': {
      name: 'avoin Instagram-seuranta',
      misleads: 'kaksitoista julkaisua on epävarma 1,9-kertaisesti kumpaankin suuntaan.',
      elsewhere: 'instagramtracker.com/methodology: viimeiset 12 julkaisua 90 päivän ajalta.',
    },
  },
};
