import type { SectionWords } from '../metric';

export const TIME: SectionWords = {
  title: 'Ikä, poikkeavat, rytmi, kasvu',
  intro:
    'Julkaisuja verrataan samanikäisinä, rytmiä vain sieltä missä syöte luettiin, kasvua vain pyöristystä suurempana.',
  metrics: {
    'same-age': {
      name: 'Vuorovaikutukset tietyssä iässä',
      what: 'Mitä julkaisulla oli 1 tunnin, 24 tunnin tai 7 päivän iässä, omien lukemiesi mukaan.',
      formula: 'suoralla sitä ikää ympäröivien lukemien välissä; ei koskaan ennen ensimmäistä eikä viimeisen jälkeen',
      misleads: 'kun lukemat ovat kaukana toisistaan, suora kätkee, milloin se tapahtui.',
      elsewhere: 'CrowdTangle vertasi samanikäisiä; useimmat työkalut vertaavat tämän päivän lukuja.',
    },
    'half-life': {
      name: 'Puoliintumisaika',
      what: 'Ikä, jossa julkaisulla oli puolet siitä, mitä sillä on ilmoitetussa iässä.',
      formula:
        'sitä ympäröivien kahden lukeman väli; julkaisujen yli Turnbullin mediaani välisensuroidulle aineistolle',
      misleads: 'riippuu ilmoitetusta iästä: puolet kahdesta päivästä ei ole puolet vuodesta.',
      elsewhere: 'Graffius: 49 min X:ssä, 20 h Instagramissa, muiden lukujen keskiarvoja; Wiselytics 24 min X:ssä.',
    },
    velocity: {
      name: 'Kertymisnopeus',
      what: 'Kuinka nopeasti nuori julkaisu kerää, verrattuna aiempiin samanikäisenä.',
      formula: '(E(a2) − E(a1)) / (a2 − a1), jaettuna profiilin aiempien julkaisujen mediaanilla',
      misleads: 'ensimmäisinä tunteina kellonaika vaikuttaa.',
      elsewhere: 'vidIQ:n katselut tunnissa jakaa koko elinajan iällä.',
    },
    projection: {
      name: 'Ennuste',
      what: 'Mihin nuori julkaisu todennäköisesti päätyy, välinä.',
      formula: 'ln E(H) = ln E(a) + c(a), c profiilin aiemmista julkaisuista; 10–90 %:n väli',
      misleads: '6 tunnin iästä väli on kymmenkertainen tai enemmän.',
      elsewhere: 'Szabo & Huberman 2010.',
    },
    maturity: {
      name: 'Kypsyys',
      what: 'Ikä, josta alkaen julkaisun lukuja pidetään lopullisina.',
      formula:
        'ikä, jossa mediaanijulkaisulla on 95 % myöhemmästä arvostaan, opittu lukemistasi; sitä ennen 3–30 päivää alustan mukaan',
      misleads: 'vanhat julkaisut, jotka heräävät uudelleen.',
      elsewhere: 'outlier.so odottaa 30 päivää; useimmat eivät odota lainkaan.',
    },
    outlier: {
      name: 'Läpimurto ja floppi',
      what: 'Kuinka epätavallinen julkaisu on tälle profiilille.',
      formula:
        'z = (ln(1 + E) − mediaani) / max(1,4826 MAD; 0,2) saman tyypin 30 aiemmasta kypsästä julkaisusta; läpimurto z ≥ 2,5, floppi z ≤ −2',
      misleads: 'pelkkä kerroin: kolme kertaa mediaani on tavallinen viikko (17 % julkaisuista).',
      elsewhere:
        'Rival IQ: 5 poikkeamaa kentän yläpuolella; outlier.so: katselut / mediaani − 1; CrowdTangle: toteutunut / odotettu samanikäisenä.',
    },
    'posts-a-week': {
      name: 'Julkaisuja viikossa',
      what: 'Kuinka usein profiili julkaisee, luetuilta pätkiltä.',
      formula: 'julkaisut / luetut päivät · 7; pätkän aloittavaa julkaisua ei lasketa',
      misleads: 'jos luettuna on alle viikko, lukua ei ole.',
      elsewhere: 'muut jakavat jaksolla, luettiin sitä tai ei.',
    },
    gaps: {
      name: 'Tauot',
      what: 'Hiljaisuus julkaisujen välissä: mediaani, 90. prosenttipiste, pisin, ja yhä avoin tauko.',
      formula: 'julkaisuaikojen erotukset yhden pätkän sisällä; avoin on ”vähintään”',
      misleads: 'tauko lukemattoman kohdan yli on tuntematon, ei hiljaisuus.',
      elsewhere: 'oma lukumme.',
    },
    burstiness: {
      name: 'Ryppäisyys',
      what: 'Onko julkaiseminen säännöllistä (−1), satunnaista (0) vai ryppäittäistä (1)?',
      formula: '(√(m+1) r − √(m−1)) / ((√(m+1) − 2) r + √(m−1)), r = m tauon hajonta / keskiarvo (Kim & Jo 2016)',
      misleads:
        'ihmiset ovat ryppäisiä (0,2 on tavallista); vahvasti negatiivinen on merkki ajastustyökalusta, ei hyve.',
      elsewhere: 'Goh & Barabási 2008: (r − 1) / (r + 1).',
    },
    growth: {
      name: 'Seuraajien kasvu',
      what: 'Seuraajien muutos jaksolla, rajoina; viikossa korkoa korolle.',
      formula: '[(F2 ala − F1 ylä) / F1 ylä, (F2 ylä − F1 ala) / F1 ala]; (F2 / F1)^(1/viikot) − 1',
      misleads: 'pyöristetyt luvut kätkevät sen; mitä toinen palvelin tietää, on vain ”vähintään”.',
      elsewhere: 'Fanpage Karma: pyöristettyjen lukujen viikkokasvu korkoa korolle.',
    },
    jumps: {
      name: 'Epätavalliset hyppäykset',
      what: 'Päivät, joina seuraajat hyppäsivät ilman julkaisua, joka sen selittäisi.',
      formula:
        'yli 6 MAD profiilin oman päivittäisen logaritmisen kasvun mukaan, ei läpimurtoa lähellä; näytetään perusteineen',
      misleads: 'uutiset, televisio ja alustan ulkopuoliset kampanjat näyttävät samalta: se on kysymys, ei tuomio.',
      elsewhere: 'HypeAuditor yhdistää tällaiset merkit pisteluvuksi väliltä 1–100.',
    },
  },
};
