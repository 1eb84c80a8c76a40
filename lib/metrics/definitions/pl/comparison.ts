import type { SectionWords } from '../metric';

export const COMPARISON: SectionWords = {
  title: 'Porównanie',
  intro:
    'Zestawiane są tylko profile jednej platformy: polubienie tam to nie polubienie tutaj. „Brak wyraźnej różnicy” to też odpowiedź.',
  metrics: {
    versus: {
      name: 'Względem innego profilu',
      what: 'Czy jego typowy post jest wyraźnie powyżej czy poniżej Twojego, i ile razy?',
      formula:
        't Welcha na ln((1 + E) / F), 95%; wyraźnie tylko wtedy, gdy przedział wyklucza „to samo”, jakkolwiek zaokrąglono liczby',
      misleads:
        'przy dziesięciu postach po każdej stronie prawdziwy mnożnik 1,3 widać w 70% przypadków: brak wyraźnej różnicy nie znaczy „równe”.',
      elsewhere: 'inni odejmują dwie średnie.',
    },
    shift: {
      name: 'Przesunięcie środka',
      what: 'To samo pytanie bez żadnego założenia o rozkładzie.',
      formula: 'mediana wszystkich różnic logarytmów (Hodges & Lehmann), przedział z testu Manna–Whitneya',
      misleads: 'bierze posty pojedynczo, więc powyżej miesiąca jego przedział jest nieco za wąski.',
      elsewhere: 'podręczniki.',
    },
    'against-set': {
      name: 'Względem zestawu, z Tobą i bez Ciebie',
      what: 'Twój typowy post względem postów innych albo wszystkich.',
      formula: 'Twój typowy / średnia geometryczna typowych wartości profili, każdy profil raz',
      misleads: 'z Tobą w zestawie różnica kurczy się o 1/k: w zestawie trzech o jedną trzecią.',
      elsewhere: 'Rival IQ: competitor average (bez), landscape average (z).',
    },
    'performance-index': {
      name: 'Indeks wyników',
      what: 'Zaangażowanie i wzrost w jednej liczbie od 0 do 100.',
      formula: '√(g · e); każda część to 100 × wartość / 90. percentyl zestawu, najwyżej 100, najmniej 0',
      misleads: 'indeks ukrywa, co z tych dwóch się zmieniło, a w innym zestawie ten sam profil ma inny.',
      elsewhere: 'Fanpage Karma: względem wszystkich stron, które zna; tutaj względem Twojego zestawu.',
    },
    previous: {
      name: 'Względem poprzedniego okresu',
      what: 'Twój typowy post teraz względem poprzedniego okresu tej samej długości.',
      formula:
        'ten sam test na dojrzałych postach z obu; sumy zmieniają się tylko wtedy, gdy ich przedziały zaokrąglenia na siebie nie zachodzą',
      misleads: 'sezony: porównaj też z zeszłym rokiem. Posty zbyt młode są pomijane po obu stronach.',
      elsewhere: 'Brandwatch i inni podają różnicę w procentach, bez uwzględnienia przypadku.',
    },
    trend: {
      name: 'Trend w okresie',
      what: 'Czy typowy post wyraźnie wzrósł lub spadł między wcześniejszą a późniejszą połową odczytanego czasu?',
      formula: 't Welcha na ln((1 + E) / F) dwóch połów, każdy profil na poziomie 5% / k',
      misleads: 'wzrost i spadek wewnątrz okresu się znoszą; skok blisko końca zostaje rozmyty.',
      elsewhere: 'inni prowadzą linię trendu przez wszystko, na czymkolwiek by się opierała.',
    },
    rank: {
      name: 'Miejsce i percentyl',
      what: 'Miejsce w zestawie razem z miejscami, które są możliwe.',
      formula:
        'miejsce według typowego współczynnika; między 1 + wyraźnie powyżej a k − wyraźnie poniżej, pary na poziomie 5% / (k − 1) (Klein i in. 2020); percentyl z remisami po połowie',
      misleads:
        'w wyrównanym zestawie możliwe jest prawie każde miejsce. Percentyl to jedyna liczba, którą można przenosić między platformami.',
      elsewhere: 'inni podają samo miejsce.',
    },
    'share-of-voice': {
      name: 'Udział w głosie',
      what: 'Twoja część wszystkich postów, interakcji i wyświetleń zestawu: trzy liczby.',
      formula: 'suma własna / suma wszystkich, z czasu odczytanego u każdego; koncentracja Σ udział²',
      misleads: 'z samych postów nagradza hałas. Profil, który ukrywa swoje liczby, do tej liczby nie wchodzi.',
      elsewhere: 'Brandwatch: udział postów; inni: udział wzmianek.',
    },
  },
};
