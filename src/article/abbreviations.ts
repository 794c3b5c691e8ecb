/// What a full stop after these words means. All are written without their last full stop, and upper and lower case
/// count: "no" is a word, "No" an abbreviation.
export interface Abbreviations {
  /// Never end a sentence: something always follows (Gen., vs.).
  readonly leading: ReadonlySet<string>
  /// Do not end it where a number follows (Nov. 8, No. 10).
  readonly beforeNumber: ReadonlySet<string>
  /// May end it; the next word decides (Inc., Calif.). So does any word of single letters with full stops (U.S.).
  readonly trailing: ReadonlySet<string>
  /// Words that, in upper case after an abbreviation that may end a sentence, begin a new one.
  readonly starters: ReadonlySet<string>
  /// Words before which a clock time goes on (p.m. Tuesday).
  readonly dates: ReadonlySet<string>
  /// Words before which a number with a full stop is an ordinal (8. November).
  readonly ordinals: ReadonlySet<string>
}

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(" ").split(/\s+/))
}

const initialMonths = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"

const english: Abbreviations = {
  leading: words(
    // People: civil, military and church titles; AP style and what else is seen.
    "Mr Mrs Ms Mx Messrs Mme Mlle Dr Prof Rev Fr Msgr Hon Rt Gov Lt Sen Sens Rep Reps Pres Supt Insp Det Dir",
    "Atty Amb Adm Brig Capt Cmdr Col Cpl Cpt Ens Gen Gens Maj Pfc Pvt Sgt Spc Cmd Comdr Lieut Asst",
    "Assoc Dep Cllr Ald Treas Chmn Bros Sgts Capts Cols Lts Drs Profs Revs Govs",
    // Places and things that stand before a name.
    "St Ste Mt Ft Pt",
    // Between two parts of one sentence.
    "vs v cf viz e.g i.e ca c approx incl resp esp a.k.a w.r.t",
  ),
  beforeNumber: words(
    initialMonths,
    "No Nos no nos Art art Sec sec Fig fig Figs Vol vol Ch ch p pp par para col ed Op op Res Eq Ex Pl Rte Hwy Ver",
  ),
  trailing: words(
    "Jr Sr Inc Corp Co Cos Ltd LLC Plc PLC Bros Dept Univ Assn Intl Natl Govt Esq Ave Blvd Rd Ln Ct Pkwy Bldg Sq Hwy",
    // States, as AP and as older style write them.
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nebr Nev",
    "Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Alta Ont Que Sask Man",
    "Mon Tue Tues Wed Thu Thur Thurs Fri",
    "hr hrs mph lbs oz km kg",
    "Ph.D M.D B.A M.A D.Phil J.D Ed.D",
  ),
  starters: words(
    "The A An This That These Those There Here He She It We They You I His Her Its Their Our My Your",
    "And But Or Nor So Yet In On At By For From With Without To As If When While After Before Since Until Because Under",
    "Although Though Despite During Among Between However Meanwhile Earlier Later Still Then Now Also Even Instead",
    "Officials Witnesses Police Many Most Some Several Both Each Such Another Other Others Nobody Everyone Critics",
    "What Who Whom Why How Where Which Whether According Asked Last Next",
  ),
  dates: words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun",
    "January February March April May June July August September October November December",
    initialMonths,
    "EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST Eastern Central Mountain Pacific Greenwich",
  ),
  ordinals: new Set(),
}

const german: Abbreviations = {
  leading: words(
    "Dr Prof Hr Fr Frl St Dipl Ing Mag Gen Oberst Hptm Maj Lt Sen Abg Dir Bgm bzw vgl ca evtl ggf inkl exkl max min sog",
    "z.B z u.a d.h d i.d.R o.g s.o u.U zzgl einschl gem lt insb gegr geb verh u.s.w",
  ),
  beforeNumber: words("Nr Art Abs Bd S Kap Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Tel ca Rn Abb"),
  trailing: words("usw etc Mio Mrd Str jun sen Co AG Tsd Std u.ä o.ä"),
  starters: words(
    "Der Die Das Ein Eine Einer Einem Einen Er Sie Es Wir Ihr Ich Und Aber Oder Doch In Im Am An Auf Bei Nach Vor Mit",
    "Für Von Zu Zum Zur Als Wenn Weil Dass Dies Diese Dieser Dieses Dort Hier Jetzt Dann Auch Zudem Man Den Dem Des",
  ),
  dates: words("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag"),
  ordinals: words(
    "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts",
    "Jahrestag Geburtstag Mal",
  ),
}

const french: Abbreviations = {
  leading: words("M MM Mme Mmes Mlle Dr Pr Me Mgr St Ste Gal Col Cdt Cap Lt Sgt cf env p.ex ex av apr dir éd"),
  beforeNumber: words("art p pp n no vol chap fig t janv févr avr juil sept oct nov déc"),
  trailing: words("etc Cie Sté bd av"),
  starters: words(
    "Le La Les L Un Une Des Il Elle Ils Elles On Nous Vous Je Ce Cet Cette Ces Et Mais Ou Or Dans En Sur Au Aux À Par",
    "Pour Avec Sans Selon Depuis Après Avant Quand Si Son Sa Ses Leur Leurs",
  ),
  dates: words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
  ordinals: new Set(),
}

const spanish: Abbreviations = {
  leading: words("Sr Sra Srta Sres Dr Dra Prof D Dña Gral Cnel Cap Tte Sgto Lic Ing Arq Mons Sto Sta Fr p.ej ej aprox"),
  beforeNumber: words("art pág págs núm núms vol cap fig n"),
  trailing: words("etc EE.UU EE UU Ud Uds S.A Cía Avda Av a.C d.C"),
  starters: words(
    "El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Yo Nosotros Y Pero O En De Con Por Para Según Desde Tras",
    "Cuando Si Su Sus Este Esta Estos Estas Ese Esa Al Como Mientras",
  ),
  dates: words("lunes martes miércoles jueves viernes sábado domingo"),
  ordinals: new Set(),
}

const byLanguage: Readonly<Record<string, Abbreviations>> = {en: english, de: german, fr: french, es: spanish}

/// The abbreviations of a language, by its first subtag; English ones where there is no list.
export function abbreviationsOf(language: string | undefined): Abbreviations {
  return byLanguage[language?.split("-")[0]?.toLowerCase() ?? "en"] ?? english
}
