import type { SectionWords } from '../metric';

export const COMPARISON: SectionWords = {
  title: 'Vertailu',
  intro:
    'Toisiinsa verrataan vain saman alustan profiileja: tykkäys siellä ei ole tykkäys täällä. ”Ei selvää eroa” on vastaus.',
  metrics: {
    versus: {
      name: 'Toiseen profiiliin verrattuna',
      what: 'Onko sen tyypillinen julkaisu selvästi sinun yläpuolellasi vai alapuolellasi, ja kuinka moninkertaisesti?',
      formula:
        'Welchin t luvuista ln((1 + E) / F), 95 %; selvä vain, jos väli jättää ”sama” ulkopuolelleen, pyöristettiinpä luvut miten tahansa',
      misleads:
        'kymmenellä julkaisulla kummallakin todellinen kerroin 1,3 näkyy 70 %:ssa tapauksista: ei selvää eroa ei ole ”yhtä suuri”.',
      elsewhere: 'muut vähentävät kaksi keskiarvoa toisistaan.',
    },
    shift: {
      name: 'Keskikohdan siirtymä',
      what: 'Sama kysymys ilman mitään oletusta jakaumasta.',
      formula: 'kaikkien logaritmien erotusten mediaani (Hodges & Lehmann), väli Mannin–Whitneyn testistä',
      misleads: 'ottaa julkaisut yksitellen, joten yli kuukauden jaksossa sen väli on hieman liian kapea.',
      elsewhere: 'oppikirjat.',
    },
    'against-set': {
      name: 'Joukkoon verrattuna, sinun kanssasi ja ilman sinua',
      what: 'Tyypillinen julkaisusi verrattuna muiden tai kaikkien tyypilliseen.',
      formula: 'sinun tyypillisesi / profiilien tyypillisten arvojen geometrinen keskiarvo, jokainen profiili kerran',
      misleads: 'kun olet mukana, ero kutistuu 1/k: kolmen joukossa kolmanneksella.',
      elsewhere: 'Rival IQ: competitor average (ilman), landscape average (mukana).',
    },
    'performance-index': {
      name: 'Suoritusindeksi',
      what: 'Sitoutuminen ja kasvu yhtenä lukuna väliltä 0–100.',
      formula: '√(g · e); kumpikin on 100 × arvo / joukon 90. prosenttipiste, enintään 100, vähintään 0',
      misleads: 'indeksi kätkee, kumpi liikkui, ja toisessa joukossa samalla profiililla on toinen luku.',
      elsewhere: 'Fanpage Karma: suhteessa kaikkiin sivuihin, jotka se tuntee; tässä omaan joukkoosi.',
    },
    previous: {
      name: 'Edelliseen jaksoon verrattuna',
      what: 'Tyypillinen julkaisusi nyt verrattuna edelliseen yhtä pitkään jaksoon.',
      formula:
        'sama testi kummankin kypsistä julkaisuista; summat muuttuvat vain, kun niiden pyöristysvälit eivät mene päällekkäin',
      misleads: 'vuodenajat: vertaa myös viime vuoteen. Liian nuoret julkaisut jäävät pois kummaltakin puolelta.',
      elsewhere: 'Brandwatch ja muut ilmoittavat eron prosentteina ottamatta sattumaa huomioon.',
    },
    trend: {
      name: 'Suunta jakson aikana',
      what: 'Nousiko vai laskiko tyypillinen julkaisu selvästi luetun ajan alkupuoliskosta jälkipuoliskoon?',
      formula: 'Welchin t kahden puoliskon luvuista ln((1 + E) / F), kukin profiili tasolla 5 % / k',
      misleads: 'nousu ja lasku saman jakson sisällä kumoavat toisensa; lähellä reunaa oleva askel laimenee.',
      elsewhere: 'muut piirtävät suuntaviivan kaiken läpi, nojasi se mihin tahansa.',
    },
    rank: {
      name: 'Sija ja prosenttipiste',
      what: 'Paikka joukossa ja paikat, jotka ovat mahdollisia.',
      formula:
        'sija tyypillisen asteen mukaan; välillä 1 + selvästi yläpuolella olevat ja k − selvästi alapuolella olevat, parit tasolla 5 % / (k − 1) (Klein ym. 2020); prosenttipisteessä tasatulokset puolikkaina',
      misleads:
        'tasaisessa joukossa melkein jokainen sija on mahdollinen. Prosenttipiste on ainoa luku, joka ylittää alustojen rajat.',
      elsewhere: 'muut ilmoittavat pelkän sijan.',
    },
    'share-of-voice': {
      name: 'Osuus äänestä',
      what: 'Osasi joukon kaikista julkaisuista, vuorovaikutuksista ja katseluista: kolme lukua.',
      formula: 'oma summa / kaikkien summa, ajalta joka on luettu kaikilta; keskittyminen Σ osuus²',
      misleads:
        'pelkistä julkaisuista laskettuna se palkitsee melusta. Lukunsa piilottava profiili ei ole siinä luvussa.',
      elsewhere: 'Brandwatch: osuus julkaisuista; muut: osuus maininnoista.',
    },
  },
};
