import type { SectionWords } from '../metric';

export const RATES: SectionWords = {
  title: 'Współczynniki zaangażowania',
  intro:
    'L polubienia lub reakcje, C komentarze lub odpowiedzi, S udostępnienia, V wyświetlenia, F obserwujący; E suma tych interakcji, które platforma pokazuje u każdego. Post, któremu brakuje którejś z wymienionych liczb, nie ma współczynnika: ukryte to nie zero. Posty podane dalej niosą liczby innego profilu i nie wchodzą do żadnej liczby. Wspólny post dzieli się przez obserwujących wszystkich autorów, czyli przyjmuje najmniejszy możliwy współczynnik, a gdy liczba obserwujących któregoś autora nie jest znana, współczynnika nie ma; względem wyświetleń liczy się bez zmian. Posty przypięte liczą się według daty. Posty później usunięte zostają w swoim okresie z ostatnio odczytanymi liczbami: usuwanie nieudanych nie może poprawiać profilu.',
  metrics: {
    'er-followers': {
      name: 'Współczynnik zaangażowania względem obserwujących',
      what: 'Jaka część odbiorców z chwili publikacji reaguje na typowy post.',
      formula:
        'średnia geometryczna z (1 + E) / F(t), w procentach; F w chwili publikacji spomiędzy dwóch odczytów, oznaczone tam, gdzie je przyjęto',
      misleads:
        'gdy obserwujący są kupieni lub dawni: duże martwe grono zmniejsza go o połowę. Małe konta mają wyższe współczynniki; porównaj z „jak na swoją wielkość”.',
      elsewhere:
        'Emplifi, Rival IQ, NapoleonCat, Iconosquare, Minter i Hootsuite („ER post”) dzielą tak samo i biorą średnią, o której decydują pojedyncze posty.',
    },
    'er-views': {
      name: 'Współczynnik zaangażowania względem wyświetleń',
      what: 'Ilu z tych, którzy widzieli typowy post, coś zrobiło.',
      formula: 'średnia geometryczna z (1 + E) / V, w procentach; tylko posty, które pokazują wyświetlenia',
      misleads:
        'przy młodych postach: fani przychodzą pierwsi, więc z wiekiem spada. To, co liczy się jako wyświetlenie, zależy od platformy i roku.',
      elsewhere: 'Hootsuite 5 („ER view”), Rival IQ dla TikToka; SocialDog dzieli przez liczbę odsłon (impressions).',
    },
    'views-followers': {
      name: 'Współczynnik zasięgu',
      what: 'Wyświetlenia typowego postu względem obserwujących: czy platforma niesie go dalej niż do nich?',
      formula: 'średnia geometryczna z (1 + V) / F(t), w procentach; może przekroczyć 100%',
      misleads: 'wyświetlenia to nie ludzie: jedna osoba może liczyć się wiele razy.',
      elsewhere: 'współczynnik zasięgu Socialinsidera dzieli liczbę dotartych osób, którą widzi tylko właściciel.',
    },
    'er-pooled': {
      name: 'Współczynnik łączny',
      what: 'Jaka część całej ekspozycji stała się zaangażowaniem: łączny efekt, nie typowy post.',
      formula: '100 · ΣE / ΣF(t)',
      misleads: 'jeden wirusowy post może być jego połową.',
      elsewhere: 'Rival IQ w starszej wersji; liczony przez kanały nadal waży wielkością grona.',
    },
    'er-daily': {
      name: 'Współczynnik dzienny',
      what: 'Co przynosi przeciętny dzień, gdy ciche dni liczą się jako zero.',
      formula: 'średnia z odczytanych pełnych dni (E dnia / F dnia), w procentach',
      misleads: 'dwa razy częstsze publikowanie go podwaja: miesza ilość z jakością.',
      elsewhere: 'Fanpage Karma „Engagement”, Hootsuite 4, Popsters ERday; NapoleonCat uśrednia współczynniki dzienne.',
    },
    'er-weighted': {
      name: 'Współczynnik ważony',
      what: 'Komentarze i udostępnienia liczą się bardziej niż polubienia.',
      formula: 'średnia geometryczna z (1 + L + 2C + 3S) / F(t), razy 100: indeks, nie udział czegokolwiek',
      misleads: 'wagi są kwestią gustu; przy innych wagach kolejność profili się zmienia.',
      elsewhere: 'Fanpage Karma 1 / 2 / 3; inni 0,1 / 0,5 / 1; Hootsuite 6 („factored”) liczy komentarze podwójnie.',
    },
    'per-1000': {
      name: 'Interakcje na 1000 obserwujących',
      what: 'Współczynnik względem obserwujących jako liczba osób zamiast procentu.',
      formula: 'średnia geometryczna z 1000 · (1 + E) / F(t): dziesięć razy tyle co procent',
      misleads: 'wygląda na dziesięć razy większy niż współczynniki wszystkich innych.',
      elsewhere: 'Emplifi / Socialbakers „Interactions per 1k Followers”, jako średnia.',
    },
    interactions: {
      name: 'Interakcje typowego postu',
      what: 'Ile interakcji zbiera typowy post, bez względu na wielkość grona.',
      formula: 'średnia geometryczna z 1 + E',
      misleads: 'między kontami różnej wielkości i między platformami: polubienie tam to nie polubienie tutaj.',
      elsewhere: '„public engagements per post” w Sprout to średnia.',
    },
    conversation: {
      name: 'Współczynnik rozmowy',
      what: 'Komentarze typowego postu względem obserwujących.',
      formula: 'średnia geometryczna z (1 + C) / F(t), w procentach',
      misleads: 'konkursy i kłótnie podnoszą go jednakowo.',
      elsewhere: 'Kaushik: komentarze na post; TrueSocialMetrics: na 1000 obserwujących.',
    },
    amplification: {
      name: 'Współczynnik udostępnień',
      what: 'Udostępnienia typowego postu względem obserwujących.',
      formula: 'średnia geometryczna z (1 + S) / F(t), w procentach',
      misleads: 'gdzie platforma ukrywa udostępnienia (Instagram, YouTube), tam go nie ma; cytat może być drwiną.',
      elsewhere: 'Kaushik: udostępnienia na post; Rival IQ względem obserwujących.',
    },
    applause: {
      name: 'Współczynnik polubień',
      what: 'Polubienia typowego postu względem obserwujących.',
      formula: 'średnia geometryczna z (1 + L) / F(t), w procentach',
      misleads: 'najtańszy gest: najmniej mówi o zainteresowaniu.',
      elsewhere: 'Kaushik: polubienia na post; Rival IQ względem obserwujących.',
    },
    virality: {
      name: 'Współczynnik wirusowości',
      what: 'Udostępnienia typowego postu względem wyświetleń.',
      formula: 'średnia geometryczna z (1 + S) / V, w procentach',
      misleads: 'małe liczby: jedno udostępnienie na dziesięć wyświetleń to 10%.',
      elsewhere: 'gdzie indziej udostępnienia względem liczby odsłon (impressions), którą widzi tylko właściciel.',
    },
  },
};
