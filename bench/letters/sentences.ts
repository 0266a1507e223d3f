/** One sentence in languages written in Latin letters, and lists that are no sentences; each is to be taken as it is. */
export const ordinary = {
  Welsh:
    "Aeth y swyddog i'r cyfeiriad a siarad â'r fam, a ddywedodd fod ei merch wedi cael ei dychwelyd gan ddau ddyn mewn car arian tua phedwar o'r gloch y bore.",
  French:
    "L'agent s'est rendu à l'adresse et a parlé à la mère, qui a déclaré que sa fille avait été ramenée par deux hommes dans une voiture grise vers quatre heures du matin.",
  Polish:
    'Funkcjonariusz udał się pod wskazany adres i rozmawiał z matką, która powiedziała, że jej córka została przywieziona przez dwóch mężczyzn srebrnym samochodem.',
  German:
    'Der Beamte suchte die Adresse auf und sprach mit der Mutter, die sagte, dass ihre Tochter gegen vier Uhr morgens von zwei Männern in einem Auto zurückgebracht worden sei.',
  Hungarian:
    'A rendőr a megadott címre ment és beszélt az anyával, aki azt mondta, hogy a lányát két férfi hozta vissza egy ezüst színű autóval hajnali négy óra körül.',
  Turkish:
    'Memur adrese gitti ve anneyle konuştu, anne kızının sabah dört sularında gümüş renkli bir arabada iki adam tarafından geri getirildiğini söyledi.',
  Somali:
    'Sarkaalku wuxuu tagay cinwaanka wuxuuna la hadlay hooyada, taas oo sheegtay in gabadheeda ay laba nin ku soo celiyeen baabuur qalin ah qiyaastii afarta subaxnimo.',
  Czech:
    'Policista šel na adresu a mluvil s matkou, která řekla, že její dceru přivezli dva muži ve stříbrném autě asi ve čtyři hodiny ráno.',
  Albanian:
    'Oficeri shkoi në adresë dhe foli me nënën, e cila tha se vajza e saj ishte kthyer nga dy burra me një makinë të argjendtë rreth orës katër të mëngjesit.',
  Lithuanian:
    'Pareigūnas nuvyko adresu ir kalbėjosi su motina, kuri pasakė, kad jos dukrą apie ketvirtą valandą ryto parvežė du vyrai sidabriniu automobiliu.',
  Vietnamese:
    'Viên cảnh sát đã đến địa chỉ và nói chuyện với người mẹ, bà nói rằng con gái bà đã được hai người đàn ông đưa về bằng xe hơi màu bạc lúc bốn giờ sáng.',
  Yoruba:
    'Olopa naa lo si adiresi naa o si ba iya soro, eni ti o so pe awon okunrin meji lo mu omobinrin re pada ninu oko ayokele fadaka ni nnkan bi ago merin owuro.',
  'names of many languages':
    'Robin Ashdown, Kelechi Okonkwo, Przemyslaw Wojciechowski, Nguyen Thi Xuan, Zbigniew Brzezinski, Siobhan McLoughlin, Xiuying Zhang, Krzysztof Szczepanski',
  abbreviations:
    'Ref Date Officer Outcome NFA CRN MG11 MG5 DC PC DS CSE CPS YOT VRM NHS MASH ABE DVD CCTV QE2 XK7 JB ZZ KZ VW BMW HGV Date Officer Outcome NFA CRN MG11',
  numbers: '07700 900001 AB12 CDE 2014/000123 12/03/2011 14:30 £25.00 SW1A 1AA 07700 900002',
} as const

export const rightToLeft = {
  Hebrew: 'הילדה חזרה הביתה בשעה 23:40 ביום שני',
  Arabic: 'عادت الفتاة إلى المنزل الساعة 23:40 يوم الاثنين',
} as const
