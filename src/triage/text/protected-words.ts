/**
 * Words that name a protected characteristic. They never become features, whatever the text, and
 * there is no switch: promise 5 holds by construction. Data, kept in one place to be reviewed.
 * Words for age are not here: that somebody is a child is what a review is about.
 */
const lists = {
  sex: `male males female females man men woman women boy boys girl girls he him his himself she her
    hers herself mr mrs miss ms sir madam gentleman gentlemen lady ladies lad lads gender genders sex
    masculine feminine transgender trans nonbinary cisgender mother mothers father fathers mum mums mummy
    dad dads daddy son sons daughter daughters brother brothers sister sisters uncle uncles aunt aunts
    auntie grandmother grandfather grandmothers grandfathers nephew nephews niece nieces husband husbands
    wife wives stepfather stepmother stepdad stepmum stepson stepdaughter stepbrother stepsister boyfriend
    boyfriends girlfriend girlfriends gay lesbian bisexual homosexual heterosexual`,
  ethnicity: `ethnicity ethnic ethnicities race races racial asian asians black blacks white whites brown
    caucasian caucasians african africans caribbean arab arabs arabic oriental mixed gypsy gypsies roma
    romany traveller travellers jewish jew jews hispanic latino latina kurdish kurd kurds punjabi kashmiri
    gujarati bengali pathan pashtun sylheti tamil mirpuri bame minority minorities coloured heritage descent
    ic0 ic1 ic2 ic3 ic4 ic5 ic6 ic7 ic8 ic9 wbri wiri wirt woth wrom mwbc mwba mwas moth aind apkn aban
    aoth bcrb bafr chne ooth refu nobt`,
  nationality: `nationality nationalities national nationals foreign foreigner foreigners immigrant
    immigrants migrant migrants immigration asylum refugee refugees british briton britons english welsh
    scottish irish european europeans pakistani pakistanis bangladeshi bangladeshis indian indians chinese
    afghan afghans afghani iraqi iraqis iranian iranians syrian syrians somali somalis eritrean eritreans
    sudanese ethiopian ethiopians nigerian nigerians ghanaian kenyan ugandan zimbabwean congolese algerian
    moroccan tunisian libyan egyptian turkish turk turks albanian albanians romanian romanians bulgarian
    bulgarians polish lithuanian lithuanians latvian latvians estonian hungarian hungarians czech
    slovak slovaks serbian croatian bosnian kosovan ukrainian ukrainians russian russians german germans
    french italian italians spanish portuguese greek greeks cypriot dutch belgian danish swedish norwegian
    finnish vietnamese thai filipino malaysian indonesian japanese korean sri_lankan nepalese nepali burmese
    jamaican jamaicans american americans canadian australian brazilian colombian mexican pakistan bangladesh
    india china afghanistan iraq iran syria somalia eritrea sudan ethiopia nigeria ghana turkey albania
    romania bulgaria poland lithuania latvia vietnam jamaica`,
  religion: `religion religions religious faith faiths muslim muslims islam islamic islamist mosque mosques
    imam imams quran koran ramadan christian christians christianity catholic catholics protestant church
    churches priest priests vicar hindu hindus hinduism temple temples sikh sikhs sikhism gurdwara judaism
    synagogue synagogues rabbi buddhist buddhists buddhism atheist jehovah mormon halal kosher hijab burka
    turban`,
  disability: `disability disabilities disabled handicap handicapped impairment impairments impaired autism
    autistic asperger aspergers adhd dyslexia dyslexic deaf deafness blind blindness wheelchair epilepsy
    epileptic downs dementia schizophrenia schizophrenic bipolar sen ehcp`,
  /** Offence classes, needs and factors that differ only in the victim's sex or disability. */
  codes: `17a 17b 19c 19d 19e 19f 19g 19h 19j 19k 20a 20b n2 n3`,
} as const

export type ProtectedKind = keyof typeof lists

/** Every withheld word with what it would give away. */
export const protectedWords: ReadonlyMap<string, ProtectedKind> = new Map(
  (Object.keys(lists) as ProtectedKind[]).flatMap((kind) =>
    lists[kind].split(/\s+/).map((word) => [word, kind] as const),
  ),
)

export const isWithheld = (word: string): boolean => protectedWords.has(word)
