import type { SectionWords } from '../metric';

export const PATTERNS: SectionWords = {
  title: 'Sisältö, ajoitus, muutos',
  intro:
    'Sitä, mikä näyttää toimivan, etsitään yhden profiilin sisältä, kehityssuunta poistettuna ja kaikki kokeillut vertailut huomioon ottaen: pelkästä kohinasta ei löydy mitään 94 tapauksessa 100:sta.',
  metrics: {
    mix: {
      name: 'Sisältöjakauma',
      what: 'Sisältötyyppien osuudet ja kuinka monta yhtä paljon käytettyä tyyppiä antaisi tämän jakauman.',
      formula: 'n(tyyppi) / n; exp(−Σ p ln p)',
      misleads: 'kun julkaisuja on vähän, se näyttää tasaisemmalta tai epätasaisemmalta kuin on.',
      elsewhere: 'piirakkakuvioita kaikkialla; Hootsuite ja Sprout näyttävät osuudet.',
    },
    'type-effects': {
      name: 'Mikä toimii: tyypit, aihetunnisteet, kuvatekstit',
      what: 'Millaiset julkaisut menestyvät paremmin tai huonommin kuin tämän profiilin muut.',
      formula:
        'ln(1 + E), josta kuukauden taso on poistettu, ryhmien keskiarvot kutistettuina, permutaatio viikkojen sisällä, korjattu kaikilla yhdessä kokeilluilla',
      misleads: 'tämä ei ole koe: hyvät ideat saattavat vain päätyä videoiksi.',
      elsewhere: 'muut ilmoittavat tyypin keskiarvon, jonka kohina ja kehityssuunta ratkaisevat.',
    },
    'shift-share': {
      name: 'Jakauma vai laatu',
      what: 'Muuttuiko sitoutuminen siksi, että julkaistiin muita tyyppejä, vai tyyppien sisällä?',
      formula: 'keskiarvon muutos = Σ Δp · keskitaso + Σ keskimääräinen p · Δtaso (Oaxaca–Blinder)',
      misleads: 'tyypit ovat karkeita: parempi sarja ”videon” sisällä on ”tyyppien sisällä”.',
      elsewhere: 'oma lukumme.',
    },
    distance: {
      name: 'Kuinka erilaiset kaksi jakaumaa ovat',
      what: 'Kahden profiilin sisältöjen etäisyys, 0 sama, 1 ei mitään yhteistä.',
      formula: 'Jensenin–Shannonin divergenssin neliöjuuri, kantaluku 2',
      misleads: 'kun julkaisuja on vähän, pelkkä sattuma antaa 0,2.',
      elsewhere: 'Lin 1991.',
    },
    words: {
      name: 'Erottavat sanat',
      what: 'Sanat, joita tämä profiili käyttää enemmän kuin muut.',
      formula: 'log-vedot Dirichlet-ennakolla (Monroe ym. 2008), korjattu sanojen määrällä',
      misleads: 'taivuttavissa kielissä sana hajoaa muodoikseen.',
      elsewhere: 'sanapilvet näyttävät kuinka usein, eivät kuinka tunnusomaista.',
    },
    topics: {
      name: 'Aiheet',
      what: 'Mistä julkaisut kertovat, ja mitä aiheita profiililla on, joita sen vertaisilla ei ole.',
      formula:
        'julkaisut, joilla on yhteisiä harvinaisia sanoja (TF-IDF sanan kuudesta ensimmäisestä kirjaimesta, kosini alkaen 0,4 vähintään kahdesta sanasta), 5 julkaisua 3 viikossa; log-vedot kuten sanoilla',
      misleads: 'sama iskulause tekee aiheen erilaisista julkaisuista; kuvilla ilman sanoja aihetta ei ole.',
      elsewhere: 'käsin tehtyjä aiheluetteloita tai muualla verkossa olevia kielimalleja.',
    },
    language: {
      name: 'Kuvatekstin kieli',
      what: 'Millä kielellä kuvateksti on kirjoitettu.',
      formula:
        'kirjainjonot (eld) vähintään 15 kirjaimesta ilman tunnisteita, mainintoja ja linkkejä, painotettuna sillä mitä profiili yleensä kirjoittaa; muuten tuntematon',
      misleads: 'naapurikielet sekoittuvat: ennen muuta norja, tanska ja ruotsi.',
      elsewhere: 'kieli, joka tilille on asetettu.',
    },
    'best-time': {
      name: 'Paras aika',
      what: 'Onko aikaa, jona vertailukelpoiset julkaisut menestyvät paremmin?',
      formula:
        'neljän tunnin jaksot, kuukauden ja tyypin taso poistettu, kutistettu, permutaatio viikon ja tyypin sisällä, molempien puoliskojen on oltava samaa mieltä',
      misleads:
        'useimmilla profiileilla sellaista ei ole: suoraviivaiset parhaat tunnit lupaavat 1,6–1,9-kertaista ja antavat 1,0–1,1-kertaista.',
      elsewhere:
        'Buffer: aste tunneittain; ContentCal: neljän viikon sitoutumiset ajankohdittain; Later: milloin seuraajat ovat paikalla.',
    },
    change: {
      name: 'Tason muutos',
      what: 'Mistä lähtien sitoutuminen on ollut toisella tasolla, ja kenellä?',
      formula:
        'viikkokeskiarvot luvusta ln(1 + E), PELT rangaistuksella 3 s² ln n, korotettuna autokorrelaation vuoksi; yhteinen alustalle kun profiileja on 8, niistä 70 % samaan suuntaan, ja niiden mediaaniaskelen väli jättää pois luvun 1×',
      misleads: 'hidas liukuma näyttää askeleelta keskellä.',
      elsewhere: 'muut piirtävät viivan ja jättävät asian silmän varaan.',
    },
    campaign: {
      name: 'Kampanjan vaikutus',
      what: 'Oliko ajanjakso tavallisia suurempi, muihin verrattuna?',
      formula: 'erotusten erotus logaritmeista; sija saman erotuksen joukossa kaikkina muina menneinä päivinä',
      misleads: 'pelkkä ennen ja jälkeen nostaa esiin kolmanneksen tavallisista päivistä.',
      elsewhere: 'koontinäytöt vertaavat kahta jaksoa.',
    },
    changed: {
      name: 'Mikä muuttui',
      what: 'Mikä on toisin viime käynnin jälkeen: uudet, läpimurrot, poistetut ja muokatut julkaisut, katkennut hiljaisuus.',
      formula:
        'sen jälkeen ensi kertaa luetut julkaisut; poissa vain, kun sen paikka luettiin uudelleen; hiljaisuus vähintään 7 päivää ja 3 × tavallinen tauko, seurattuna',
      misleads: 'mitä kukaan ei ole sen jälkeen lukenut, ei ole siinä.',
      elsewhere: 'hälytyksiä yksittäisistä luvuista omilla kynnyksillään.',
    },
    insights: {
      name: 'Mikä erottuu',
      what: 'Enintään viisi lausetta joukosta: tason tai tahdin askeleita, kasvua ilman sitoutumista, hiljaisuutta.',
      formula:
        'vain mitä yllä olevat testit sanovat selväksi; mitä useimmat profiilit tekivät, kerrotaan kerran, alustasta',
      misleads: 'se, ettei mitään kerrota, ei tarkoita ettei mitään tapahtunut: muutama julkaisu ei riitä kertomaan.',
      elsewhere: 'prosentteja viime viikkoon verrattuna, mihin ne sitten nojaavatkin.',
    },
  },
};
