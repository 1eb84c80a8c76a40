import type { SectionWords } from '../metric';

export const TYPICAL: SectionWords = {
  title: 'Tyypillinen, summa, keskittyminen',
  intro:
    'Sitoutumisella on raskas häntä: keskiarvo on noin kaksi kertaa mediaani. Siksi tyypillinen julkaisu on geometrinen keskiarvo tai mediaani, aina väleineen; summat kerrotaan summina. Lähteen pyöristys (”12,3 t.”) kulkee laskussa loppuun asti ja näytetään erillään sattumasta.',
  metrics: {
    'typical-geometric': {
      name: 'Tyypillinen julkaisu, geometrinen keskiarvo',
      what: 'Taso, jonka ympärillä julkaisut ovat, ja sen 95 %:n väli.',
      formula:
        'exp(m ± t · s / √n), m ja s luvuista ln((1 + E) / F); yli kuukauden jaksoissa uudelleen arvottujen kokonaisten viikkojen virhe, ja vierekkäisten viikkojen samankaltaisuuden, jos se on suurempi',
      misleads:
        'alle viidestä julkaisusta sitä ei ole, alle kymmenestä se on karkea. Hyvin pienillä tileillä summan 1 + E luku 1 painaa.',
      elsewhere: 'kukaan ei ilmoita sitä; keskiarvo ± t kattaa 80 %, kun luvataan 95, tämä kattaa 95.',
    },
    'typical-median': {
      name: 'Tyypillinen julkaisu, mediaani',
      what: 'Keskimmäinen julkaisu ja sen 95 %:n väli, joka ei oleta mitään jakaumaa.',
      formula:
        'luvun E / F mediaani kahden järjestysluvun välissä, jotka binomijakauma antaa; yli kuukauden jaksoissa interpoloituna (Hettmansperger & Sheather), kokonaisin viikoin (Woodruff), jos väli on leveämpi',
      misleads: 'viidestä julkaisusta väli ulottuu pienimmästä suurimpaan (93,75 %).',
      elsewhere: 'Modash ja LiveDune käyttävät mediaania ilman väliä.',
    },
    rounding: {
      name: 'Pyöristys',
      what: 'Kuinka paljon luku voi heittää, koska alusta pyöristää lukunsa.',
      formula:
        'jokainen luku on [ala, ylä]; aste on [E ala / F ylä, E ylä / F ala], tiivistelmät pienimmistä ja suurimmista',
      misleads:
        'yleensä pienempi kuin sattuma, mutta se kätkee kasvun: ”1,2 milj.” voi kasvaa 99 999:llä kenenkään näkemättä.',
      elsewhere: 'muut laskevat pyöristetyllä luvulla kuin se olisi tarkka.',
    },
    totals: {
      name: 'Summat',
      what: 'Vuorovaikutusten ja katselujen summa jakson luetuista julkaisuista.',
      formula: 'ΣE, ΣV pyöristyksen rajoineen ja kuinka monen julkaisun luvut eivät näy',
      misleads: 'kuka julkaisee enemmän, sillä on enemmän. Nuoret julkaisut ovat mukana sen hetkisin luvuin.',
      elsewhere: 'jokainen ohjelmisto; piilotetut luvut ovat siellä usein 0.',
    },
    'top-tenth': {
      name: 'Parhaan kymmenesosan osuus',
      what: 'Kuinka suuri osa kaikesta sitoutumisesta on parhaissa 10 %:ssa julkaisuista.',
      formula: '⌈n / 10⌉ suurimman summa / kaikkien summa; vähintään kymmenen julkaisua',
      misleads: 'suuri osuus on tavallista (kolmannes parhaissa 5 %:ssa), ei vika.',
      elsewhere: 'oma lukumme.',
    },
    gini: {
      name: 'Gini-kerroin',
      what: 'Kuinka epätasaisesti sitoutuminen jakautuu julkaisuille: 0 kaikki yhtä paljon, lähellä 1 yksi julkaisu saa kaiken.',
      formula: '(n + 1 − 2 Σ L(k)) / n, L(k) k pienimmän osuus',
      misleads: 'noin 0,6 on tavallista; vähäinen julkaisujen määrä pienentää sitä.',
      elsewhere: 'taloustieteilijöiden tulonjaon mitta.',
    },
    size: {
      name: 'Kokoonsa nähden',
      what: 'Sitoutuminen verrattuna siihen, mitä näin monen seuraajan tilit yleensä saavat.',
      formula:
        'tyypillinen E / 10^(a + b log10 F), a ja b joukosta Huberin menetelmällä; alle 15 tilin joukossa ennakko b ~ N(0,8; 0,1²); ennusteväli',
      misleads:
        'puolet kaikista tileistä on kaksinkertaisen ja puolen välissä: ”kaksi kertaa odotettu” ei ole merkillistä. Pidä brändit ja henkilöt erillään.',
      elsewhere: 'HypeAuditor käyttää 150 kokoluokkaa; luokkataulukot eroavat toisistaan kaksinkertaisesti.',
    },
    coverage: {
      name: 'Mitä luettiin',
      what: 'Mikä osa jaksosta luettiin aukottomasti: luvut lasketaan sen julkaisuista.',
      formula:
        'niiden syötteen pätkien yhdiste, jotka käynneillä luettiin kokonaan; yksittäin nähdyt julkaisut ovat tallessa mutta eivät mukana',
      misleads: 'lyhyt pätkä on lyhyt jakso, valittiinpa mikä jakso tahansa.',
      elsewhere: 'ohjelmistot kysyvät rajapinnalta; laajennukset ottavat useimmiten sen, mikä on näytöllä.',
    },
  },
};
