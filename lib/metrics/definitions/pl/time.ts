import type { SectionWords } from '../metric';

export const TIME: SectionWords = {
  title: 'Wiek, odstające, rytm, wzrost',
  intro: 'Posty porównuje się w równym wieku, rytm tylko tam, gdzie odczytano kanał, wzrost tylko ponad zaokrąglenie.',
  metrics: {
    'same-age': {
      name: 'Interakcje w danym wieku',
      what: 'Co post miał po 1 godzinie, 24 godzinach lub 7 dniach, według Twoich własnych odczytów.',
      formula: 'na prostej między odczytami wokół tego wieku; nigdy przed pierwszym ani po ostatnim',
      misleads: 'gdzie odczyty są od siebie daleko, prosta ukrywa, kiedy to się stało.',
      elsewhere: 'CrowdTangle porównywał w równym wieku; większość narzędzi porównuje dzisiejsze liczby.',
    },
    'half-life': {
      name: 'Okres połowiczny',
      what: 'Wiek, w którym post miał połowę tego, co ma w podanym wieku.',
      formula:
        'przedział między dwoma odczytami wokół niego; dla postów mediana Turnbulla z cenzurowaniem przedziałowym',
      misleads: 'zależy od podanego wieku: połowa dwóch dni to nie połowa roku.',
      elsewhere: 'Graffius: 49 min na X, 20 h na Instagramie, średnie z cudzych liczb; Wiselytics 24 min na X.',
    },
    velocity: {
      name: 'Tempo zbierania',
      what: 'Jak szybko zbiera młody post, względem wcześniejszych postów w tym samym wieku.',
      formula: '(E(a2) − E(a1)) / (a2 − a1), przez medianę wcześniejszych postów profilu',
      misleads: 'w pierwszych godzinach znaczenie ma pora dnia.',
      elsewhere: 'wyświetlenia na godzinę w vidIQ dzielą całe życie przez wiek.',
    },
    projection: {
      name: 'Prognoza',
      what: 'Gdzie młody post prawdopodobnie skończy, jako zakres.',
      formula: 'ln E(H) = ln E(a) + c(a), c z wcześniejszych postów profilu; zakres od 10 do 90%',
      misleads: 'od 6 godzin zakres jest dziesięciokrotny i szerszy.',
      elsewhere: 'Szabo & Huberman 2010.',
    },
    maturity: {
      name: 'Dojrzałość',
      what: 'Wiek, od którego liczby postu uznaje się za ostateczne.',
      formula:
        'wiek, w którym środkowy post ma 95% swojej późniejszej wartości, wyuczony z Twoich odczytów; wcześniej od 3 do 30 dni zależnie od platformy',
      misleads: 'stare posty, które ożywają na nowo.',
      elsewhere: 'outlier.so czeka 30 dni; większość wcale.',
    },
    outlier: {
      name: 'Wyraźne wybicie i wyraźny spadek',
      what: 'Jak niezwykły jest post jak na ten profil.',
      formula:
        'z = (ln(1 + E) − mediana) / max(1,4826 MAD; 0,2) z 30 wcześniejszych dojrzałych postów tego typu; wybicie z ≥ 2,5, spadek z ≤ −2',
      misleads: 'goły mnożnik: trzykrotność mediany to zwykły tydzień (17% postów).',
      elsewhere:
        'Rival IQ: 5 odchyleń powyżej otoczenia; outlier.so: wyświetlenia / mediana − 1; CrowdTangle: faktyczne / oczekiwane w równym wieku.',
    },
    'posts-a-week': {
      name: 'Posty na tydzień',
      what: 'Jak często profil publikuje, w odczytanych odcinkach.',
      formula: 'posty / odczytane dni · 7; post otwierający odcinek się nie liczy',
      misleads: 'gdy odczytano mniej niż tydzień, liczby nie ma.',
      elsewhere: 'inni dzielą przez okres, odczytany czy nie.',
    },
    gaps: {
      name: 'Przerwy',
      what: 'Cisza między postami: mediana, 90. percentyl, najdłuższa oraz ta, która wciąż trwa.',
      formula: 'różnice czasów publikacji w obrębie jednego odcinka; trwająca to „co najmniej”',
      misleads: 'przerwa przez to, czego nie odczytano, jest nieznana, a nie cicha.',
      elsewhere: 'nasza.',
    },
    burstiness: {
      name: 'Seryjność',
      what: 'Czy publikowanie jest regularne (−1), losowe (0), czy seriami (1)?',
      formula: '(√(m+1) r − √(m−1)) / ((√(m+1) − 2) r + √(m−1)), r = odchylenie / średnia z m przerw (Kim & Jo 2016)',
      misleads: 'ludzie publikują seriami (0,2 jest zwykłe); mocno ujemna oznacza narzędzie do planowania, nie zaletę.',
      elsewhere: 'Goh & Barabási 2008: (r − 1) / (r + 1).',
    },
    growth: {
      name: 'Przyrost obserwujących',
      what: 'Zmiana liczby obserwujących w okresie, jako granice; na tydzień jako stopa składana.',
      formula: '[(F2 dół − F1 góra) / F1 góra, (F2 góra − F1 dół) / F1 dół]; (F2 / F1)^(1/tygodnie) − 1',
      misleads: 'zaokrąglone liczby go ukrywają; co wie inny serwer, to tylko „co najmniej”.',
      elsewhere: 'Fanpage Karma: składana stopa tygodniowa z zaokrąglonych liczb.',
    },
    jumps: {
      name: 'Nietypowe skoki',
      what: 'Dni, w których obserwujący skoczyli bez postu, który by to wyjaśniał.',
      formula:
        'ponad 6 MAD własnego dziennego wzrostu logarytmicznego profilu, bez wybicia w pobliżu; pokazane wraz z podstawą',
      misleads: 'wiadomości, telewizja i kampanie poza platformą wyglądają tak samo: to pytanie, nie wyrok.',
      elsewhere: 'HypeAuditor łączy takie oznaki w wynik od 1 do 100.',
    },
  },
};
