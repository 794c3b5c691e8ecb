import {expect} from "chai"
import {moveEdge, snapSelection} from "../../src/article/snap.js"

type Options = Parameters<typeof snapSelection>[2]

/// A text with the selection between `{` and `}`, as offsets.
function marked(source: string): {text: string; range: {start: number; end: number}} {
  const start = source.indexOf("{")
  const end = source.indexOf("}") - 1
  return {text: source.replace(/[{}]/g, ""), range: {start, end}}
}

/// One case: what is selected (`{…}`), and the words the selection becomes.
function snaps(source: string, words: string | null, options: Options = {}): void {
  it(`${JSON.stringify(source)} → ${JSON.stringify(words)}`, () => {
    const {text, range} = marked(source)
    const found = snapSelection(text, range, options)
    expect(found && text.slice(found.start, found.end)).to.equal(words)
  })
}

const quote = {kind: "quote"} as const
const claim = {kind: "claim"} as const

describe("snapSelection", () => {
  describe("makes cut words whole", () => {
    snaps("fled th{e town aft}er", "the town after")
    snaps("the {town}. Then", "town")
    snaps("the t{ow}n. Then", "town")
    snaps("the {town.} Then", "town.")
    snaps("roads {boo}by-trapped by", "booby-trapped")
    snaps("called al-{Hash}d today", "al-Hashd")
    snaps("backed by U{.}S. forces", "U.S.")
    snaps("backed by {U.S}. forces", "U.S.")
    snaps("backed by {U}.S. forces", "U.S.")
    snaps("backed by U.S. {for}ces", "forces")
    snaps("holds a Ph.{D}. in", "Ph.D.")
    snaps("about 8,{0}00 people", "8,000")
    snaps("up 12.{5} per cent", "12.5")
    snaps("up {12}.5% this year", "12.5%")
    snaps("cost ${5} million", "$5")
    snaps("cost US${5} million", "US$5")
    snaps("cost {5} € each", "5")
    snaps("cost 5{0}€ each", "50€")
    snaps("fell to −{5} degrees", "−5")
    snaps("in 2010–2{0}15 it", "2010–2015")
    snaps("at 10:{3}0 sharp", "10:30")
    snaps("they don'{t} know", "don't")
    snaps("they don’{t} know", "don’t")
    snaps("its Shi'{i}te allies", "Shi'ite")
    snaps("in {Leba}non's army", "Lebanon's")
    snaps("the AT&{T} offices", "AT&T")
    snaps("see https://example.org/a-b?c={d}#e. Then", "https://example.org/a-b?c=d#e")
    snaps("write to jo.do{e}@example.org now", "jo.doe@example.org")
    snaps("said @{na}me again", "@name")
    snaps("under #{ta}g again", "#tag")
  })

  describe("takes an apostrophe after a final s as part of the word where no single quotation mark is open", () => {
    snaps("on {militant}s' positions", "militants'")
    snaps("on {militants}’ positions", "militants’")
    snaps("called 'the {militants}' by them", "militants")
    snaps("the {militants}', they", "militants")
  })

  describe("drops white space and what ran over a block's edge", () => {
    snaps("One. { Two three. }Four", "Two three.")
    snaps("{First block.\n}Second block.", "First block.")
    snaps("First block{\nSecond} block.", "Second")
    snaps("First {block.\nSecond} block.", "block.\nSecond")
    snaps("First{ \n\u00a0 }second", null)
    snaps("First {}second", null)
    snaps("First{ — }second", null)
    snaps("It ended{. He} said", "He")
  })

  describe("keeps brackets whole", () => {
    snaps("Syrians {connected [at Bouka}mal], it", "connected [at Boukamal]")
    snaps("connected [{at Boukamal], it} means", "[at Boukamal], it")
    snaps("connected [{at Bouka}mal], it", "[at Boukamal]")
    snaps("connected [at {Boukamal], it} means", "Boukamal], it")
    snaps("Syrians {connected [a}t Boukamal], it", "connected [at")
    snaps("Syrians {connected [}at Boukamal], it", "connected")
    snaps("connected {[at} Boukamal], it", "at")
    snaps("connected {[at Boukamal}], it", "[at Boukamal]")
    snaps("connected [at Boukamal{], it} means", "it")
    snaps("the militia ({I}S) fled", "IS")
    snaps("the {militia (IS) fled}", "militia (IS) fled")
  })

  describe("drops a quotation mark whose partner is outside", () => {
    for (const options of [claim, quote]) {
      snaps('were {"demining roads} and buildings."', "demining roads", options)
      snaps('were "demining {roads and buildings."} Then', "roads and buildings.", options)
      snaps("our {“soil illegally}”", "soil illegally", options)
      snaps("soil '{illegally},' in", "illegally", options)
      snaps("soil {'illegally},' in", "illegally", options)
      snaps("soil '{illegally,'} in", "illegally,", options)
      snaps(
        "said \"{Forces are on soil 'illegally,' in the way.\"} He",
        "Forces are on soil 'illegally,' in the way.",
        options,
      )
      snaps("since the {'90s} ended", "'90s", options)
    }
  })

  describe("drops one outer pair for a quote", () => {
    const cases: [string, string][] = [
      [`that {"Forces are on soil 'illegally,' in the same way."}`, "Forces are on soil 'illegally,' in the same way."],
      ["said {“We ‘won’ it.”} Then", "We ‘won’ it."],
      ["said {'We won it.'} Then", "We won it."],
      ["said {‘We won it.’} Then", "We won it."],
      ["sagte: {„Wir haben gewonnen.“} Dann", "Wir haben gewonnen."],
      ["sagte: {»Wir haben gewonnen.«} Dann", "Wir haben gewonnen."],
      ["dit: {« Nous avons gagné »}, hier", "Nous avons gagné"],
      ["dit: {‹Nous avons gagné›} hier", "Nous avons gagné"],
      ["彼は{「勝った」}と言った", "勝った"],
      ['called {"al-Hashd"}. Then', "al-Hashd"],
      ['called {"al-Hashd".} Then', "al-Hashd"],
      [`said {"'We won it.'"} Then`, "'We won it.'"],
      ['said {"We won," he said, "it."} Then', '"We won," he said, "it."'],
      ["the {militants' town fell}", "militants' town fell"],
    ]
    for (const [source, words] of cases) snaps(source, words, quote)
  })

  describe("keeps a pair for a claim", () => {
    snaps('called {"al-Hashd"} by', '"al-Hashd"', claim)
    snaps('they say {"al-Hashd" has} won', '"al-Hashd" has', claim)
    snaps('they say {"al-Hashd" has} won', '"al-Hashd" has')
  })

  describe("finds words in other scripts", () => {
    snaps("قالت الحك{و}مة أمس", "الحكومة")
    snaps("בשטח צה״{ל} אתמול", "צה״ל")
    snaps("東京都は新{し}い計画", "新しい", {language: "ja"})
    snaps("สวัส{ดี}ชาวโลก", "สวัสดี", {language: "th"})
    snaps("well done {👩‍👩‍👧} all", "👩‍👩‍👧")
    snaps("word {no}w", "now", {language: "no such language"})
  })

  describe("finds words in Arabic", () => {
    const ar = {language: "ar"}
    snaps("فتحت الم{ك}تبة أمس", "المكتبة", ar)
    snaps("قال وب{ال}مكتبة أيضًا", "وبالمكتبة", ar)
    snaps("التي أُغ{ل}قت عامين", "أُغلقت", ar)
    snaps("ماهر الصب{ّ}اغ أمس", "الصبّاغ", ar)
    snaps("وصلت مـــ{ـ}رحبًا هنا", "مــــرحبًا", ar)
    snaps("تتسع لـ{6}0 مقعدًا", "لـ60", ar)
    snaps("{أسبوعًا}، فقد", "أسبوعًا", ar)
    snaps("{أسبوعًا،} فقد", "أسبوعًا،", ar)
    snaps("أسبوعًا{، فقد} نفدت", "فقد", ar)
    snaps("مفتوحة{؟ لم} تجب", "لم", ar)
    snaps("بلغ ٢٬{١}٠٠ زائر", "٢٬١٠٠", ar)
    snaps("دفعت 1{5}٪ منها", "15٪", ar)
    snaps("نحو ١٢٫{٥}٪ منها", "١٢٫٥٪", ar)
    snaps("شبكة W{i}-Fi مجانية", "Wi-Fi", ar)
    snaps("اسمه O{pe}n Shelf هنا", "Open", ar)
    snaps("إلى bo{ok}s@library.example في", "books@library.example", ar)
    snaps("قرب می{‌}خواهم امروز", "می‌خواهم", {language: "fa"})
  })

  describe("finds words in Japanese", () => {
    const ja = {language: "ja"}
    snaps("町は{年}間の利用者", "年間", ja)
    snaps("時刻表はQRコ{ー}ドにも", "コード", ja)
    snaps("建造費は3,8{0}0万円で", "3,800", ja)
    snaps("定員は１{２}人だ", "１２", ja)
    snaps("{半分を県が負担した。}町", "半分を県が負担した。", ja)
    snaps("まで。{半分を}県", "半分を", ja)
    snaps("まで{。半分を}県", "半分を", ja)
    snaps("町は{「近道」}だ", "「近道」", ja)
    snaps("復活　{「橋より早い}」と", "橋より早い", ja)
    snaps("鳴海{（なるみ}）町長", "（なるみ）", ja)
  })

  describe("drops the outer marks of a quote in each script", () => {
    snaps("قال: {«الرقم أكبر»}. ثم", "الرقم أكبر", quote)
    snaps("قال: {«الرقم أكبر»، }ثم", "الرقم أكبر", quote)
    snaps("قال: {«الرقم أكبر»؟}", "الرقم أكبر", quote)
    snaps("قال: {“الرقم أكبر”} ثم", "الرقم أكبر", quote)
    snaps("قال: {”الرقم أكبر“} ثم", "الرقم أكبر", quote)
    snaps('قال {"الرقم أكبر"}، ثم', "الرقم أكبر", quote)
    snaps("قال: {«سمعته يقول ‹تجاوزنا›، ثم»}.", "سمعته يقول ‹تجاوزنا›، ثم", quote)
    snaps("وقال {‹تجاوزنا النصف›}", "تجاوزنا النصف", quote)
    snaps("גם {”כן“} אמר", "כן", quote)
    snaps("גם {„כן”} אמר", "כן", quote)
    snaps('גם {"צה"ל כאן"} אמר', 'צה"ל כאן', quote)
    snaps("町長は{「近道だ」}と", "近道だ", quote)
    snaps("町長は{「近道だ」。}次", "近道だ", quote)
    snaps("町長は{「近道だ。」}と", "近道だ。", quote)
    snaps("町長は{「『近道』が帰った」}と", "『近道』が帰った", quote)
    snaps("町長は「{『近道』}が帰った」と", "近道", quote)
    snaps("町長は{“近道だ”}と", "近道だ", quote)
    snaps("町長は{〝近道だ〟}と", "近道だ", quote)
    snaps("船は{｢早い｣}と", "早い", quote)
    snaps("他说{《海的近道》}很好", "《海的近道》", quote)
    snaps("他读了《{海的近道》}很好", "《海的近道》", quote)
    snaps('町は{"近道"と"船"}だ', '"近道"と"船"', quote)
    snaps('町は{"近道"}だ', "近道", quote)
    snaps('قال لـ{"الجزيرة" إن "البحر"} هادئ', '"الجزيرة" إن "البحر"', quote)
    snaps('قال و{"الجزيرة"} هادئة', "الجزيرة", quote)
    snaps("كتب {”نعم“ ثم ”لا“} هنا", "”نعم“ ثم ”لا“", quote)
    snaps("dit: {„Tak”} on", "Tak", quote)
    snaps("sagt {‚ja‘} dann", "ja", quote)
    snaps("sagt {›ja‹} dann", "ja", quote)
  })

  it("makes half an emoji whole", () => {
    expect(snapSelection("a 👍🏽 b", {start: 3, end: 4}, {})).to.deep.equal({start: 2, end: 6})
  })

  it("refuses a range outside the text", () => {
    for (const range of [
      {start: -1, end: 2},
      {start: 0, end: 9},
      {start: 2, end: 1},
      {start: 0.5, end: 2},
    ])
      expect(() => snapSelection("abc", range)).to.throw(RangeError)
  })

  // Bounded by the runner's own limit: each looks at its neighbourhood only.
  it("snaps a hundred selections in an article of a million characters", () => {
    const text = "Nobody knew the town. ".repeat(50_000)
    for (let i = 0; i < 100; i++)
      expect(snapSelection(text, {start: 500_009 + i, end: 500_040 + i}, quote)).not.to.equal(null)
  })
})

describe("moveEdge", () => {
  /// One case: the range (`{…}`), the edge and direction, and the words it becomes.
  function moves(source: string, edge: "start" | "end", direction: -1 | 1, words: string | null, language?: string) {
    it(`${JSON.stringify(source)} ${edge} ${direction > 0 ? "later" : "earlier"} → ${JSON.stringify(words)}`, () => {
      const {text, range} = marked(source)
      const found = moveEdge(text, range, edge, direction, language)
      expect(found && text.slice(found.start, found.end)).to.equal(words)
    })
  }
  moves("one {two three} four", "start", -1, "one two three")
  moves("one {two three} four", "start", 1, "three")
  moves("one {two three} four", "end", 1, "two three four")
  moves("one {two three} four", "end", -1, "two")
  moves("one {two} three", "start", 1, null)
  moves("one {two} three", "end", -1, null)
  moves("{one} two", "start", -1, null)
  moves("one {two}", "end", 1, null)
  moves("one {two}.", "end", 1, null)
  moves("one {two three.}", "end", -1, "two three")
  moves("the {town} of U.S. forces", "end", 1, "town of")
  moves("the {town of} U.S. forces", "end", 1, "town of U.S.")
  moves("One.\n{Two} three", "start", -1, "One.\nTwo")
  moves("{One} two.\n\nThree", "end", 1, "One two")
  moves("One {two}.\n— — —\nThree", "end", 1, "two.\n— — —\nThree")
  moves("{東京}都は新しい", "end", 1, "東京都", "ja")
  moves(`one {two}${" ".repeat(3000)}three`, "end", 1, `two${" ".repeat(3000)}three`)

  it("refuses a range outside the text", () => {
    expect(() => moveEdge("abc", {start: 1, end: 9}, "end", 1)).to.throw(RangeError)
  })
})
