// English words round place names, by class. No place is named here: places live in the gazetteer.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word.length > 0))

/** Behind a name they belong to it and tell its kind: "Anbar province", "Laurel County". Lower case or capital. */
export const divisionWords = words(
  'province governorate state county parish prefecture oblast krai district region department canton subdistrict borough municipality township commune',
)
/** Of these, the ones that name a first-order division. */
export const admin1Words = words(
  'province governorate state prefecture oblast krai region canton republic territory provinces states governorates regions oblasts',
)
/** Of these, the ones that name a smaller division. */
export const districtWords = words(
  'district county parish subdistrict borough municipality township commune twp counties districts parishes raion locality neighborhood neighbourhood suburb quarter department',
)
/** Behind or before a name: it is an inhabited place. */
export const settlementWords = words(
  'city town village hamlet settlement capital suburb port cities towns villages township outskirts enclave',
)
/** Before "of" and a name: the name that follows is a place, known or not. */
export const kindNouns = words(
  'city town village hamlet settlement capital suburb port province governorate county district region municipality township neighborhood neighbourhood enclave outskirts stronghold ' +
    'locality commune prefecture quarter parish borough',
)

/** Capitalised behind a name: together they are the name of a feature, which is not the place the first word names. */
export const featureWords = words(
  'river lake creek bay mountain mountains mount valley island islands street st road rd avenue ave drive dr lane boulevard blvd highway hwy parkway court place way terrace trail ' +
    'square park forest canyon falls beach bridge desert hill hills peak pass cape gulf strait straits sea ocean canal peninsula plateau basin swamp marsh reservoir dam reef reserve ' +
    'plains heights springs pike turnpike freeway expressway circle loop alley ridge point harbor harbour airport shoal delta glacier range woods heath moor fork crossing corridor junction',
)
/** Of these, the ones that lie at the place they are named for: "Santa Clara Valley", "Boston Harbor". */
export const namesakeWords = words(
  'valley harbor harbour heights hills airport beach plains square peninsula junction corridor plateau district',
)
/** Of these, the ones of streets, which no gazetteer holds. */
export const streetWords = words(
  'street st road rd avenue ave drive dr lane ln boulevard blvd highway hwy parkway court place way terrace trail pike turnpike freeway expressway circle loop alley',
)
/** Capitalised before a name: "Lake Chad", "Mount Hermon", "Camp Ashraf". */
export const featureHeads = words('lake mount mt river cape fort port gulf bay strait sea isle valley jebel jabal wadi tel tell')
/** Several divisions together: "Anbar and Diyala provinces". */
export const pluralWords: ReadonlyMap<string, string> = new Map([
  ['counties', 'county'],
  ['provinces', 'province'],
  ['states', 'state'],
  ['districts', 'district'],
  ['regions', 'region'],
  ['governorates', 'governorate'],
  ['oblasts', 'oblast'],
  ['parishes', 'parish'],
  ['cities', 'city'],
  ['towns', 'town'],
  ['villages', 'village'],
  ['municipalities', 'municipality'],
  ['townships', 'township'],
])
/** Behind a name of an inhabited place: its people and offices. */
export const townsfolk = words(
  'camp base airbase police residents resident mayor officials native man woman couple teen teenager firefighters council councilman councilwoman sheriff authorities government officers hospital school schools ' +
    'high elementary middle university airport prison jail courthouse fire area community public municipal chamber library museum city town native-born suburb neighborhood',
)
/** Last word of a building's or firm's name: no place by itself. */
export const facilityWords = words(
  'hospital school college house hall center centre bank church mall restaurant hotel mosque cathedral memorial university academy institute museum theater theatre stadium library clinic club ' +
    'inn lodge store market plant factory courthouse court jail prison station company inc corp co ltd group team fund foundation association services health safety protection board commission ' +
    'committee council agency department bureau office times post herald journal tribune news gazette journalism capitals raiders united fc bar cafe grill garden park parks zoo apartments manor',
)
/** Before a number: "Highway 19", "Interstate 75". */
export const roadHeads = words('highway interstate route i- hwy us u.s. m- motorway')

/** Compass words and the like, before a name and no part of it: "Northern Syria", "Greater Manchester" aside. */
export const directionWords = words(
  'north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern upper lower greater ' +
    'downtown rural mid inner outer nearby occupied north-east north-west south-east south-west north-eastern north-western south-eastern south-western',
)

/** Words inside names that need no capital: "Rio de Janeiro", "Deir ez-Zor", "Isle of Man". */
export const innerWords = words(
  'au de da do dos das del della di du des la le les las los el al ez az as ash ad an ar at upon on of the and sur en am an der den und van e i y bin ibn abu aux sous by under in',
)
/** Small words a name may start with in lower case, joined by a hyphen: "al-Hol". */
export const articles = words('al el ad an ar as ash at az adh ath ez')

/** Capitalised words that no place is meant by, though somewhere one is called so. */
export const neverPlaces = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct ' +
    'nov dec a an and the of in on at to by for from with as is was are were be been has have had do does did will would can could may might must shall should not no yes but or if when while ' +
    'after before since until he she it they we you i his her its their our your my me him them us this that these those there here who what which where why how one two three four five six ' +
    'seven eight nine ten some any all both each many most more other another such same new old first second last next man men woman women boy girl police army general president minister ' +
    'king queen prince sir mr mrs ms dr islamic muslim christian jewish jew catholic sunni shiite arab arabs god allah union united national federal central state states city party congress senate parliament ' +
    'house council court office department ministry government university school hospital church street road news media press times post associated reuters today yesterday tomorrow week ' +
    'year month day night morning also just only even still now then so than too very out up down over under about between during through against into what also officer chief captain colonel ' +
    "major sergeant lieutenant soldier soldiers however meanwhile earlier later thursday's despite according among several hundreds thousands dozens people said video photo image read " +
    'click share best sale date reading mobile nice normal enterprise liberty progress independence price moody grant chance street art law march hope born hit split van bar deal sun moon ' +
    'star time life home world earth water fire air energy power western eastern northern southern north south east west northeast northwest southeast southwest democrats republicans ' +
    'republican democrat democratic olympic olympics internet twitter facebook google amazon.com kids children father mother brother sister son daughter uncle aunt lord lady saint san santa ' +
    'republic kingdom tower grand crescent sultan port camp emir emirate caliph hajj haj abu umm sheikh imam mullah maulana inter real athletic sporting rangers super prime ' +
    'al el la le de los las bin abu un nato asean hamas isis isil bbc cnn afp ap dpa upi gmt est pdt edt ceo gop fbi cia nfl nba mlb nhl ncaa aids hiv dna tv pm am ok id of',
)

/** Titles before a person's name. */
export const titles = words(
  'mr mrs ms miss dr sir lord lady president minister senator sen rep congressman congresswoman gov governor mayor gen general col colonel capt captain maj major sgt sergeant lt lieutenant ' +
    'judge justice sheriff officer chief king queen prince princess sheikh ayatollah imam pastor rev reverend father sister brother coach professor prof chancellor premier secretary spokesman ' +
    'spokeswoman spokesperson commander detective deputy trooper director chairman chairwoman ambassador commissioner superintendent principal attorney prefect subprefect bishop archbishop emir sultan magistrate',
)

/** Prepositions that a place may follow. */
export const placePrepositions = words(
  'in at near from to of around outside inside into toward towards between across through throughout over for against with',
)
