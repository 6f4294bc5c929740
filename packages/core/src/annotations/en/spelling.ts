// Closed lists of English spelling that tell a full stop or a hyphen within a word from one between words.
// They are part of the tokeniser, as an alphabet is; words that mean something live in knowledge/.

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Titles and the like: a name follows, so the full stop never ends a sentence. */
export const titles = list(
  'Adm Adml Amb Asst Atty Ave Brig Capt Cdr Cmdr Cmdt Col Cpl Cpt Dep Det Dr Drs Esq Fr Ft Gen Gens Gov Govs Hon Insp Lieut Lt Maj Messrs Mgr ' +
    'Mlle Mme Mr Mrs Ms Msgr Mt Ofc Pfc Pres Prof Profs Pte Pvt Rep Reps Rev Revs Sec Sen Sens Sgt Spc Spec Sr Ssgt St Ste Supt Treas Vol',
)

/** Months and weekdays cut short: a number or a comma follows, or the sentence ends. */
export const calendar = list('Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun')

/** A number follows: "No. 14", "pp. 3". Elsewhere the full stop ends a sentence. */
export const numbered = list('No Nos no nos Art Arts Fig Figs Ch Sect para Para pp p Vol vol ca approx c')

/** Cut short within a sentence, and never at its end. */
export const inner = list("vs v cf viz al eg ie esp incl Ass't")

/** Cut short within a sentence or at its end; the next word decides. */
export const either = list(
  'Inc Corp Ltd Co Cos Bros Jr Sr etc Dept Univ Assn Bldg Blvd Rd Mass Calif Conn Fla Ala Ariz Ark Colo Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo ' +
    'Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Que Ont Ph Bn Regt Div Sq',
)

/** Words that begin a sentence far more often than a name: after "U.S." they show that a sentence has ended. */
export const starters = list(
  'A About According Actually Afterwards After All Also Although Among An And Another Any Anyone As At Authorities Because Before Both But By ' +
    'Despite During Each Earlier Eight Either Even Every Few Fifteen Fifty Five Following For Forty Four From Further He Her Here His How However Hundreds I If In ' +
    'Instead It Its Last Later Many Meanwhile More Moreover Most My Nearly Neither Nine No Nobody None Nor Not Now Of Officials On Once One Only Or ' +
    'Other Others Our Over Police Residents Scores Seven Several She Since Six Sixty So Some Soon Speaking Still Such Ten That The Their Then There These They Thirty This Those ' +
    'Though Thousands Three Through Thus To Today Together Twelve Twenty Two Under Until Up We What When Where Whether Which While Who Why With Witnesses Within Without Yesterday Yet You Your',
)

/** Prefixes that stay with their word ("anti-government"); at every other hyphen the treebanks cut ("burnt - out"). */
export const prefixes = list(
  'anti arch co counter cross e ex extra fore hyper infra inter intra macro mega mid mini multi neo non over pan post pre pro re semi socio sub super trans ultra un under',
)

/** Who says so after a question or an exclamation: `"Where are they?" Musa asked.` is one sentence. */
export const saying = list(
  'said asked says asks told added adds wrote writes replied shouted cried screamed demanded wondered tweeted posted declared exclaimed yelled recalled',
)
