import type { SectionWords } from '../metric';

export const TYPICAL: SectionWords = {
  title: 'Typowy, suma, koncentracja',
  intro:
    'Zaangażowanie ma ciężki ogon: średnia jest około dwa razy większa od mediany. Dlatego typowy post to średnia geometryczna lub mediana, zawsze z przedziałem; sumy podajemy jako sumy. Zaokrąglenie u źródła („12,3 tys.”) jest niesione do końca i pokazywane osobno od przypadku.',
  metrics: {
    'typical-geometric': {
      name: 'Typowy post, średnia geometryczna',
      what: 'Poziom, wokół którego leżą posty, z przedziałem 95%.',
      formula:
        'exp(m ± t · s / √n), m i s z ln((1 + E) / F); powyżej miesiąca błąd całych tygodni losowanych ponownie oraz tygodni podobnych do sąsiednich, jeśli jest większy',
      misleads:
        'poniżej pięciu postów go nie ma, poniżej dziesięciu jest przybliżony. Na bardzo małych kontach 1 w sumie 1 + E waży.',
      elsewhere: 'nikt jej nie podaje; średnia ± t obejmuje 80%, gdy obiecano 95, ta obejmuje 95.',
    },
    'typical-median': {
      name: 'Typowy post, mediana',
      what: 'Post środkowy, z przedziałem 95% niezależnym od rozkładu.',
      formula:
        'mediana E / F między dwiema statystykami pozycyjnymi z rozkładu dwumianowego; powyżej miesiąca interpolowana (Hettmansperger & Sheather), całymi tygodniami (Woodruff), jeśli szerzej',
      misleads: 'przy pięciu postach przedział sięga od najmniejszego do największego (93,75%).',
      elsewhere: 'Modash i LiveDune używają median, bez przedziału.',
    },
    rounding: {
      name: 'Zaokrąglenie',
      what: 'O ile liczba może się mylić, bo platforma zaokrągla swoje liczby.',
      formula:
        'każda liczba to [dół, góra]; współczynnik to [E dół / F góra, E góra / F dół], podsumowania z najniższych i z najwyższych',
      misleads: 'zwykle mniejsze niż przypadek, ale ukrywa wzrost: „1,2 mln” może niepostrzeżenie zyskać 99 999.',
      elsewhere: 'inni liczą z zaokrąglonej liczby, jakby była dokładna.',
    },
    totals: {
      name: 'Sumy',
      what: 'Suma interakcji i wyświetleń z odczytanych postów okresu.',
      formula: 'ΣE, ΣV z granicami zaokrąglenia oraz ile postów swoich liczb nie podaje',
      misleads: 'kto publikuje więcej, ma więcej. Młode posty są wliczone z tym, co mają dotąd.',
      elsewhere: 'każdy pakiet; ukryte liczby są tam często brane za 0.',
    },
    'top-tenth': {
      name: 'Udział najlepszej dziesiątej części',
      what: 'Ile całego zaangażowania mieści się w najlepszych 10% postów.',
      formula: 'suma ⌈n / 10⌉ największych / suma wszystkich; co najmniej dziesięć postów',
      misleads: 'duży udział jest zwykły (jedna trzecia w najlepszych 5%), to nie wada.',
      elsewhere: 'nasza.',
    },
    gini: {
      name: 'Współczynnik Giniego',
      what: 'Jak nierówno zaangażowanie rozkłada się na posty: 0 wszystkie jednakowo, blisko 1 jeden post ma wszystko.',
      formula: '(n + 1 − 2 Σ L(k)) / n, L(k) udział k najmniejszych',
      misleads: 'około 0,6 jest zwykłe; mała liczba postów go zmniejsza.',
      elsewhere: 'ekonomiczna miara nierówności dochodów.',
    },
    size: {
      name: 'Jak na swoją wielkość',
      what: 'Zaangażowanie wobec tego, co zwykle osiągają konta z taką liczbą obserwujących.',
      formula:
        'typowe E / 10^(a + b log10 F), a i b metodą Hubera z zestawu; poniżej 15 kont z rozkładem a priori b ~ N(0,8; 0,1²); przedział predykcji',
      misleads:
        'połowa wszystkich kont mieści się w granicach dwukrotności: „dwa razy tyle, ile oczekiwano” nie jest niezwykłe. Marki i osoby trzymaj osobno.',
      elsewhere: 'HypeAuditor używa 150 klas wielkości; tabele klas różnią się między sobą dwukrotnie.',
    },
    coverage: {
      name: 'Co odczytano',
      what: 'Jaka część okresu została odczytana bez luki: liczby powstają z postów w niej.',
      formula:
        'suma odcinków kanału, które wizyty odczytały w całości; posty widziane pojedynczo są zachowane i pominięte',
      misleads: 'krótki odcinek to krótki okres, bez względu na to, jaki okres wybrano.',
      elsewhere: 'pakiety pytają API; rozszerzenia biorą zwykle to, co jest na ekranie.',
    },
  },
};
