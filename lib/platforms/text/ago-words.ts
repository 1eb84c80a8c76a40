/**
 * Wordings of the past that neither CLDR nor its units with another marker give: another plural, another word, a number
 * left out ("one hour ago" without the one), a number in brackets. By language, unit (s, i for minute, h, d, w, m for
 * month, y); `#` is the number, and where there is none it is 1. Seen on YouTube: a table of relative dates in 80
 * interface languages (2026-01).
 */
export const WORDINGS: Record<string, string> = {
  af: 'h:# ure gelede',
  am: 's:ከ# ሴኮንድ በፊት|ከ# ሰኮንዶች በፊት',
  ar:
    's:قبل ثانيتين (#);i:قبل دقيقتين (#);h:قبل ساعتين (#);d:قبل يومين (#);w:قبل أسبوعين (#);m:قبل شهرين (#);' +
    'y:قبل سنتين (#)',
  be: 'd:# дня таму;w:# тыдня таму;m:# месяца таму;y:# года таму',
  bn: 'y:# বছর আগে',
  bs: 's:prije sekundu;i:prije minutu;h:prije sat;d:prije dan;w:prije sedm.;m:prije mjesec;y:prije godinu',
  cs: 'h:před hodinou;y:před # roky',
  el: 'y:πριν από # χρόνο|πριν από # χρόνια',
  eu:
    's:duela segundo bat;i:duela minutu bat;h:duela ordubete;d:duela egun bat;w:duela astebete;m:duela hilabete;' +
    'y:duela urtebete',
  fil:
    's:# (na) segundo ang nakalipas;i:# (na) minuto ang nakalipas;h:# (na) oras ang nakalipas;' +
    'd:# (na) araw ang nakalipas;w:# (na) linggo ang nakalipas;m:# (na) buwan ang nakalipas;y:# (na) taon ang nakalipas',
  gl: 's:hai un segundo;i:hai un minuto;w:hai unha semana;y:hai un ano',
  gu: 's:# સેકંડ પહેલા;i:# મિનિટ પહેલા;h:# કલાક પહેલા;w:# અઠવાડિયા પહેલા;m:# મહિના પહેલા;y:# વર્ષ પહેલા',
  he: 'i:לפני דקה;h:לפני שעה;d:לפני יום;w:לפני שבוע;m:לפני חודש',
  hi: 'h:# घंटा पहले;m:# महीना पहले|# महीने पहले',
  hu: 's:# másodperce',
  is:
    's:fyrir einni sekúndu;i:fyrir einni mínútu;h:fyrir einni klukkustund;d:fyrir einum degi;w:fyrir einni viku;' +
    'm:fyrir einum mánuði;y:fyrir einu ári',
  km: 'w:#សប្តាហ៍មុន',
  kn: 'h:# ಗಂಟೆಯ ಹಿಂದೆ',
  mk: 'w:пред # недела|пред # недели',
  ml: 's:# സെക്കന്റ് മുമ്പ്',
  mn: 'y:# жилийн өмнө.',
  my: 'h:လွန်ခဲ့သာ # နာရီ',
  ne: 'h:# घन्टा पहिले',
  no: 'i:for ett minutt siden;d:for # dag siden|for # dager siden',
  ro: 's:acum o secundă;i:acum un minut;h:acum o oră;d:acum o zi;w:acum o săptămână;m:acum o lună;y:acum un an',
  ru: 'i:минуту назад;w:неделю назад;y:год назад',
  sl: 'd:pred # dnem',
  sr: 'h:пре сат времена;d:пре # дан;w:пре недељу дана;m:пре месец дана;y:пре годину дана',
  'sr-Latn': 'h:pre sat vremena;d:pre # dan;w:pre nedelju dana;m:pre mesec dana;y:pre godinu dana',
  ta:
    's:# வினாடி முன்பு|# வினாடிகளுக்கு முன்;i:# நிமிடம் முன்பு;h:# மணிநேரத்திற்கு முன்பு;' +
    'd:# நாளுக்கு முன்பு|# நாட்களுக்கு முன்பு;w:# வாரங்களுக்கு முன்பு;y:# ஆண்டுகளுக்கு முன்பு',
  ur: 's:# سیکنڈز پہلے;i:# منٹس پہلے',
  'zh-HK': 'd:# 天前;w:# 週前',
  zu:
    's:# amasekhondi adlule;i:# amaminithi adlule;h:# amahora adlule;w:# iviki eledlule|# amaviki adlule;' +
    'm:# inyanga eyedlule;y:# unyaka owedlule',
};
