/**
 * Wordings of the past that the browser's own data does not give. Chromium leaves the data of twenty of these
 * languages out, or keeps a shell of it (2026-11); elsewhere a platform takes another plural or word than CLDR, leaves
 * the number out ("one hour ago" without the one) or puts it in brackets. Seen on YouTube: a table of relative dates in
 * 80 interface languages (2026-01).
 *
 * By language: what stands around number and unit, `~`, then by unit (s, i for minute, h, d, w, m for month, y) the
 * unit's forms. A form with `#` (the number) or after `=` (no number: 1) stands for itself.
 */
export const WORDINGS: Record<string, string> = {
  af: 'h:# ure gelede',
  am: 's:ከ# ሴኮንድ በፊት|ከ# ሰኮንዶች በፊት',
  ar:
    's:قبل ثانيتين (#);i:قبل دقيقتين (#);h:قبل ساعتين (#);d:قبل يومين (#);w:قبل أسبوعين (#);m:قبل شهرين (#);' +
    'y:قبل سنتين (#)',
  az: '# əvvəl~s:saniyə;i:dəqiqə;h:saat;d:gün;w:həftə;m:ay;y:il',
  be:
    '# таму~s:секунду|секунды|секунд;i:хвіліну|хвіліны|хвілін;h:гадзіну|гадзіны|гадзін;d:дзень|дні|дзён|дня;' +
    'w:тыдзень|тыдні|тыдняў|тыдня;m:месяц|месяцы|месяцаў|месяца;y:год|гады|гадоў|года',
  bn: 'y:# বছর আগে',
  bs:
    'prije #~s:sekundi|sekundu|sekunde|=prije sekundu;i:minuta|minutu|minute|=prije minutu;h:sati|sat|sata|h|=prije sat;' +
    'd:dana|dan|=prije dan;w:sedm.|=prije sedm.;m:mj.|=prije mjesec;y:godina|godine|godinu|=prije godinu',
  cs: 'h:=před hodinou;y:před # roky',
  el: 'πριν από #~y:χρόνο|χρόνια',
  eu:
    'duela #~s:segundo|=duela segundo bat;i:minutu|=duela minutu bat;h:ordu|=duela ordubete;d:egun|=duela egun bat;' +
    'w:aste|=duela astebete;m:hilabete|=duela hilabete;y:urte|=duela urtebete',
  fil:
    '# ang nakalipas~s:(na) segundo;i:(na) minuto;h:(na) oras;d:(na) araw;w:(na) linggo;m:(na) buwan;' + 'y:(na) taon',
  gl:
    'hai #~s:segundo|segundos|=hai un segundo;i:minuto|minutos|=hai un minuto;h:hora|horas;d:día|días;' +
    'w:semana|semanas|=hai unha semana;m:mes|meses;y:ano|anos|=hai un ano',
  gu: '# પહેલા~s:સેકંડ;i:મિનિટ;h:કલાક;w:અઠવાડિયા;m:મહિના;y:વર્ષ',
  he: 'i:=לפני דקה;h:=לפני שעה;d:=לפני יום;w:=לפני שבוע;m:=לפני חודש',
  hi: '# पहले~h:घंटा;m:महीना|महीने',
  hu: 's:# másodperce',
  hy: '# առաջ~s:վայրկյան;i:րոպե;h:ժամ;d:օր;w:շաբաթ;m:ամիս;y:տարի',
  is:
    'fyrir #~s:sekúndu|sekúndum|=fyrir einni sekúndu;i:mínútu|mínútum|=fyrir einni mínútu;' +
    'h:klukkustund|klukkustundum|=fyrir einni klukkustund;d:degi|dögum|=fyrir einum degi;' +
    'w:viku|vikum|=fyrir einni viku;m:mánuði|mánuðum|=fyrir einum mánuði;y:ári|árum|=fyrir einu ári',
  ka: '# წინ~s:წამის;i:წუთის;h:საათის;d:დღის;w:კვირის;m:თვის;y:წლის',
  kk: '# бұрын~s:секунд;i:минут;h:сағат;d:күн;w:апта;m:ай;y:жыл',
  km: '#មុន~s:វិនាទី;i:នាទី;h:ម៉ោង;d:ថ្ងៃ;w:សប្តាហ៍;m:ខែ;y:ឆ្នាំ',
  kn: 'h:# ಗಂಟೆಯ ಹಿಂದೆ',
  ky: '# мурун~s:секунд;i:мүнөт;h:саат;d:күн;w:апта;m:ай;y:жыл',
  lo: '#ກ່ອນນີ້~s:ວິນາທີ;i:ນາທີ;h:ຊົ່ວໂມງ;d:ມື້;w:ອາທິດ;m:ເດືອນ;y:ປີ',
  mk:
    'пред #~s:секунда|секунди;i:минута|минути;h:час|часа;d:ден|дена;w:недела|недели;m:месец|месеци;' +
    'y:година|години',
  ml: 's:# സെക്കന്റ് മുമ്പ്',
  mn: '# өмнө~s:секундын;i:минутын;h:цагийн;d:өдрийн;w:долоо хоногийн;m:сарын;y:жилийн|# жилийн өмнө.',
  my: 'လွန်ခဲ့သော #~s:စက္ကန့်;i:မိနစ်;h:နာရီ|လွန်ခဲ့သာ # နာရီ;d:ရက်;w:ပတ်;m:လ;y:နှစ်',
  ne: '# पहिले~s:सेकेन्ड;i:मिनेट;h:घन्टा;d:दिन;w:हप्ता;m:महिना;y:वर्ष',
  no: 'for # siden~i:=for ett minutt siden;d:dag|dager',
  pa: '# ਪਹਿਲਾਂ~s:ਸਕਿੰਟ;i:ਮਿੰਟ;h:ਘੰਟਾ|ਘੰਟੇ;d:ਦਿਨ;w:ਹਫ਼ਤਾ|ਹਫ਼ਤੇ;m:ਮਹੀਨਾ|ਮਹੀਨੇ;y:ਸਾਲ',
  ro: 's:=acum o secundă;i:=acum un minut;h:=acum o oră;d:=acum o zi;w:=acum o săptămână;m:=acum o lună;y:=acum un an',
  ru: 'i:=минуту назад;w:=неделю назад;y:=год назад',
  si: 's:තත්පර # කට පෙර;i:මිනිත්තු # කට පෙර;h:පැය # කට පෙර;d:දින # කට පෙර;w:සති # කට පෙර;m:මාස # කට පෙර;y:වසර # කට පෙර',
  sl: 'd:pred # dnem',
  sq: '# më parë~s:sekondë|sekonda;i:minutë|minuta;h:orë;d:ditë;w:javë;m:muaj;y:vit|vjet',
  sr: 'h:=пре сат времена;d:пре # дан;w:=пре недељу дана;m:=пре месец дана;y:=пре годину дана',
  'sr-Latn': 'h:=pre sat vremena;d:pre # dan;w:=pre nedelju dana;m:=pre mesec dana;y:=pre godinu dana',
  ta: '# முன்பு~s:வினாடி|# வினாடிகளுக்கு முன்;i:நிமிடம்;h:மணிநேரத்திற்கு;' + 'd:நாளுக்கு|நாட்களுக்கு;w:வாரங்களுக்கு;y:ஆண்டுகளுக்கு',
  ur: '# پہلے~s:سیکنڈز;i:منٹس',
  uz: '# oldin~s:soniya;i:daqiqa;h:soat;d:kun;w:hafta;m:oy;y:yil',
  'zh-HK': '#前~d:天;w:週',
  zu:
    's:# isekhondi eledlule|# amasekhondi adlule;i:# iminithi eledlule|# amaminithi adlule;' +
    'h:# ihora eledlule|# amahora adlule;d:# usuku olwedlule|# izinsuku ezedlule;w:# iviki eledlule|# amaviki adlule;' +
    'm:# inyanga eyedlule|# izinyanga ezedlule;y:# unyaka owedlule|# iminyaka edlule',
};
