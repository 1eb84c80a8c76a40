import type { SectionWords } from '../metric';

export const RATES: SectionWords = {
  title: 'Sitoutumisasteet',
  intro:
    'L tykkäykset tai reaktiot, C kommentit tai vastaukset, S jaot tai uudelleenjulkaisut, V katselut, F seuraajat; E niiden vuorovaikutusten summa, jotka alusta näyttää kaikista. Julkaisulla, jolta jokin nimetyistä luvuista puuttuu, ei ole astetta: piilotettu ei ole nolla. Uudelleenjaoissa on toisen profiilin luvut, joten ne eivät ole missään luvussa. Yhteisjulkaisu jaetaan kaikkien tekijöidensä seuraajilla eli pienimmäksi asteeksi, joka sillä voi olla; jos jonkun tekijän seuraajia ei tiedetä, astetta ei ole. Katseluista laskettuna se on mukana sellaisenaan. Kiinnitetyt julkaisut ovat mukana päivänsä mukaan. Sittemmin poistetut julkaisut pysyvät jaksossaan viimeksi luetuin luvuin: floppien poistaminen ei saa parantaa profiilia.',
  metrics: {
    'er-followers': {
      name: 'Sitoutumisaste seuraajista',
      what: 'Kuinka suuri osa julkaisuhetken yleisöstä reagoi tyypilliseen julkaisuun.',
      formula:
        'geometrinen keskiarvo luvuista (1 + E) / F(t), prosentteina; F julkaisuhetkellä kahden lukeman välistä, merkitty kun se on oletettu',
      misleads:
        'kun seuraajia on ostettu tai he ovat vanhoja: suuri kuollut yleisö puolittaa sen. Pienillä tileillä aste on suurempi; vertaa kohtaan ”kokoonsa nähden”.',
      elsewhere:
        'Emplifi, Rival IQ, NapoleonCat, Iconosquare, Minter ja Hootsuite (”ER post”) jakavat samoin ja ottavat keskiarvon, jonka yksittäiset julkaisut määräävät.',
    },
    'er-views': {
      name: 'Sitoutumisaste katseluista',
      what: 'Kuinka moni tyypillisen julkaisun nähneistä teki jotakin.',
      formula: 'geometrinen keskiarvo luvuista (1 + E) / V, prosentteina; vain julkaisut, joista katselut näkyvät',
      misleads:
        'nuorissa julkaisuissa: fanit tulevat ensin, joten aste laskee iän myötä. Se, mikä lasketaan katseluksi, vaihtelee alustoittain ja vuosittain.',
      elsewhere: 'Hootsuite 5 (”ER view”), Rival IQ TikTokissa; SocialDog jakaa näyttökerroilla.',
    },
    'views-followers': {
      name: 'Tavoittavuusaste',
      what: 'Tyypillisen julkaisun katselut seuraajista: viekö alusta sen heitä kauemmas?',
      formula: 'geometrinen keskiarvo luvuista (1 + V) / F(t), prosentteina; voi olla yli 100 %',
      misleads: 'katselut eivät ole ihmisiä: sama ihminen voi olla mukana monta kertaa.',
      elsewhere: 'Socialinsiderin tavoittavuusaste jakaa tavoitetut ihmiset, jotka vain tilin omistaja näkee.',
    },
    'er-pooled': {
      name: 'Yhteisaste',
      what: 'Mikä osa kaikesta näkyvyydestä muuttui sitoutumiseksi: kokonaisvaikutus, ei tyypillinen julkaisu.',
      formula: '100 · ΣE / ΣF(t)',
      misleads: 'yksi villisti levinnyt julkaisu voi olla siitä puolet.',
      elsewhere: 'Rival IQ vanhemmassa versiossaan; kanavien yli laskettuna se painottaa yhä yleisön mukaan.',
    },
    'er-daily': {
      name: 'Päiväaste',
      what: 'Mitä keskimääräinen päivä tuo, kun hiljaiset päivät ovat nollia.',
      formula: 'keskiarvo kokonaan luetuista päivistä (päivän E / päivän F), prosentteina',
      misleads: 'kaksi kertaa tiheämpi julkaiseminen kaksinkertaistaa sen: siinä sekoittuvat määrä ja laatu.',
      elsewhere:
        'Fanpage Karma ”Engagement”, Hootsuite 4, Popsters ERday; NapoleonCat laskee päiväasteiden keskiarvon.',
    },
    'er-weighted': {
      name: 'Painotettu aste',
      what: 'Kommentit ja jaot painavat enemmän kuin tykkäykset.',
      formula:
        'geometrinen keskiarvo luvuista (1 + L + 2C + 3S) / F(t), kertaa 100: indeksi, ei osuus mistään joukosta',
      misleads: 'painot ovat makuasia; toisilla painoilla profiilien järjestys muuttuu.',
      elsewhere: 'Fanpage Karma 1 / 2 / 3; muut 0,1 / 0,5 / 1; Hootsuite 6 (”factored”) laskee kommentit kahdesti.',
    },
    'per-1000': {
      name: 'Vuorovaikutukset 1 000 seuraajaa kohti',
      what: 'Aste seuraajista ihmisten määränä prosenttien sijaan.',
      formula: 'geometrinen keskiarvo luvuista 1 000 · (1 + E) / F(t): kymmenen kertaa prosenttiluku',
      misleads: 'näyttää kymmenen kertaa suuremmalta kuin muiden aste.',
      elsewhere: 'Emplifi / Socialbakers ”Interactions per 1k Followers”, keskiarvona.',
    },
    interactions: {
      name: 'Tyypillisen julkaisun vuorovaikutukset',
      what: 'Kuinka monta vuorovaikutusta tyypillinen julkaisu saa, yleisöstä riippumatta.',
      formula: 'geometrinen keskiarvo luvuista 1 + E',
      misleads: 'erikokoisten tilien ja eri alustojen välillä: tykkäys siellä ei ole tykkäys täällä.',
      elsewhere: 'Sproutin ”public engagements per post” on keskiarvo.',
    },
    conversation: {
      name: 'Keskusteluaste',
      what: 'Tyypillisen julkaisun kommentit seuraajista.',
      formula: 'geometrinen keskiarvo luvuista (1 + C) / F(t), prosentteina',
      misleads: 'arvonnat ja riidat nostavat sitä yhtä lailla.',
      elsewhere: 'Kaushik: kommentit julkaisua kohti; TrueSocialMetrics: 1 000 seuraajaa kohti.',
    },
    amplification: {
      name: 'Jakoaste',
      what: 'Tyypillisen julkaisun jaot seuraajista.',
      formula: 'geometrinen keskiarvo luvuista (1 + S) / F(t), prosentteina',
      misleads: 'kun alusta piilottaa jaot (Instagram, YouTube), astetta ei ole; lainaus voi olla pilkkaa.',
      elsewhere: 'Kaushik: jaot julkaisua kohti; Rival IQ seuraajista.',
    },
    applause: {
      name: 'Tykkäysaste',
      what: 'Tyypillisen julkaisun tykkäykset seuraajista.',
      formula: 'geometrinen keskiarvo luvuista (1 + L) / F(t), prosentteina',
      misleads: 'halvin ele: se kertoo kiinnostuksesta vähiten.',
      elsewhere: 'Kaushik: tykkäykset julkaisua kohti; Rival IQ seuraajista.',
    },
    virality: {
      name: 'Leviämisaste',
      what: 'Tyypillisen julkaisun jaot katseluista.',
      formula: 'geometrinen keskiarvo luvuista (1 + S) / V, prosentteina',
      misleads: 'pienet luvut: yksi jako kymmenellä katselulla on 10 %.',
      elsewhere: 'muualla jaot näyttökerroista, jotka vain tilin omistaja näkee.',
    },
  },
};
