import type { SectionWords } from '../metric';

export const PATTERNS: SectionWords = {
  title: 'Treść, pory, zmiana',
  intro:
    'Tego, co zdaje się działać, szuka się wewnątrz jednego profilu, po usunięciu trendu i z poprawką na liczbę prób: w czystym szumie nic nie zostaje znalezione w 94 przypadkach na 100.',
  metrics: {
    mix: {
      name: 'Struktura treści',
      what: 'Udziały typów treści i ile jednakowo używanych typów dałoby taką strukturę.',
      formula: 'n(typ) / n; exp(−Σ p ln p)',
      misleads: 'mała liczba postów sprawia, że wygląda na bardziej lub mniej równą, niż jest.',
      elsewhere: 'wykresy kołowe wszędzie; Hootsuite i Sprout pokazują udziały.',
    },
    'type-effects': {
      name: 'Co działa: typy, hashtagi, opisy',
      what: 'Jakie posty wypadają lepiej lub gorzej niż pozostałe posty tego profilu.',
      formula:
        'ln(1 + E) po usunięciu poziomu miesiąca, średnie grup ściągnięte ku środkowi, permutacja w obrębie tygodni, poprawka na wszystko, czego próbowano razem',
      misleads: 'to nie eksperyment: dobre pomysły mogą po prostu trafiać do filmów.',
      elsewhere: 'inni podają średnią według typu, o której decydują szum i trend.',
    },
    'shift-share': {
      name: 'Struktura czy jakość',
      what: 'Czy zaangażowanie zmieniło się, bo publikowano inne typy, czy wewnątrz typów?',
      formula: 'zmiana średniej = Σ Δp · średni poziom + Σ średnie p · Δpoziom (Oaxaca–Blinder)',
      misleads: 'typy są zgrubne: lepsza seria wewnątrz „wideo” to „wewnątrz”.',
      elsewhere: 'nasza.',
    },
    distance: {
      name: 'Jak różne są dwie struktury',
      what: 'Odległość treści dwóch profili, 0 to samo, 1 nic wspólnego.',
      formula: 'pierwiastek z dywergencji Jensena–Shannona o podstawie 2',
      misleads: 'przy małej liczbie postów sam przypadek daje 0,2.',
      elsewhere: 'Lin 1991.',
    },
    words: {
      name: 'Słowa, które wyróżniają',
      what: 'Słowa, których ten profil używa częściej niż inne.',
      formula: 'logarytm szans z rozkładem a priori Dirichleta (Monroe i in. 2008), z poprawką na wiele słów',
      misleads: 'języki fleksyjne rozbijają słowo na jego formy.',
      elsewhere: 'chmury słów pokazują, jak często, a nie jak charakterystycznie.',
    },
    topics: {
      name: 'Tematy',
      what: 'O czym są posty i jakie tematy ma profil, których nie mają podobne do niego.',
      formula:
        'posty o wspólnych rzadkich słowach (TF-IDF na pierwszych sześciu literach, cosinus od 0,4 przy co najmniej dwóch słowach), 5 postów w 3 tygodniach; logarytm szans jak dla słów',
      misleads: 'ten sam slogan tworzy temat z niepodobnych postów; zdjęcia bez słów tematu nie mają.',
      elsewhere: 'ręcznie robione listy tematów albo modele językowe gdzieś w sieci.',
    },
    language: {
      name: 'Język opisu',
      what: 'W jakim języku napisano opis.',
      formula:
        'sekwencje liter (eld) z co najmniej 15 liter bez hashtagów, wzmianek i linków, ważone tym, w czym profil zwykle pisze; inaczej nieznany',
      misleads: 'sąsiednie języki się mylą: przede wszystkim norweski, duński i szwedzki.',
      elsewhere: 'język ustawiony na koncie.',
    },
    'best-time': {
      name: 'Najlepsza pora',
      what: 'Czy jest pora, w której porównywalne posty wypadają lepiej?',
      formula:
        'bloki czterogodzinne, po usunięciu poziomu miesiąca i typu, ściągnięte ku środkowi, permutacja w obrębie tygodnia i typu, obie połowy muszą się zgadzać',
      misleads:
        'u większości profili jej nie ma: naiwne najlepsze godziny obiecują od 1,6 do 1,9 raza tyle, a dają od 1,0 do 1,1.',
      elsewhere:
        'Buffer: współczynnik według godzin; ContentCal: zaangażowanie według pór z czterech tygodni; Later: kiedy obserwujący są online.',
    },
    change: {
      name: 'Zmiana poziomu',
      what: 'Od kiedy zaangażowanie jest na innym poziomie i u kogo?',
      formula:
        'średnie tygodniowe ln(1 + E), PELT z karą 3 s² ln n, podniesioną ze względu na autokorelację; wspólna dla platformy przy 8 profilach, 70% w jedną stronę i przedziale mediany ich skoków bez 1×',
      misleads: 'powolny dryf wygląda jak skok w środku.',
      elsewhere: 'inni rysują linię i zostawiają to oku.',
    },
    campaign: {
      name: 'Efekt kampanii',
      what: 'Czy odcinek czasu był większy niż zwykłe odcinki, w porównaniu z innymi?',
      formula: 'różnica różnic na logarytmach; miejsce wśród tej samej różnicy w każdej innej minionej dacie',
      misleads: 'samo przed i po wskazuje jedną trzecią zwykłych dat.',
      elsewhere: 'panele porównują dwa okresy.',
    },
    changed: {
      name: 'Co się zmieniło',
      what: 'Co jest inaczej od ostatniej wizyty: nowe posty, wybicia, usunięte i zmienione, przerwana cisza.',
      formula:
        'posty odczytane od tego czasu po raz pierwszy; zniknięte tylko tam, gdzie ich miejsce odczytano ponownie; cisza co najmniej 7 dni i 3 × zwykła przerwa, obserwowana',
      misleads: 'czego od tego czasu nikt nie odczytał, tego tu nie ma.',
      elsewhere: 'alerty na pojedynczych liczbach, z własnymi progami.',
    },
    insights: {
      name: 'Co się wyróżnia',
      what: 'Najwyżej pięć zdań o zestawie: skoki poziomu lub tempa, wzrost bez zaangażowania, cisza.',
      formula: 'tylko to, co powyższe testy nazywają wyraźnym; co zrobiła większość profili, podane raz, dla platformy',
      misleads: 'brak zdań nie znaczy, że nic się nie stało: kilka postów nie może tego powiedzieć.',
      elsewhere: 'procenty względem zeszłego tygodnia, na czymkolwiek by się opierały.',
    },
  },
};
