import {expect} from "chai"
import {sentences} from "../../src/article/sentences.js"

/// One row: a line of text with "|" between its sentences.
function splits(marked: string, language = "en") {
  it(marked, () => {
    const text = marked.replaceAll("|", "")
    const found = sentences(text, language).map(({start, end}) => text.slice(start, end))
    expect(found).to.deep.equal(marked.split("|").map(sentence => sentence.trim()))
  })
}

describe("sentences", () => {
  describe("ends after a full stop, a question and an exclamation mark", () => {
    splits("The bridge closed on Friday. |It will open again in May.")
    splits("Who paid for the road? |Nobody at the town hall knows! |The mayor is away.")
    splits("Prices rose by 3.5 percent to $1,200.50 a tonne. |Wages did not.")
    splits("The file is at example.org for all to read. |Few have.")
    splits("Which sales fell? |iPhone sales did. |Wages rose.")
  })

  describe("goes on after titles and initials", () => {
    splits("Gen. Smith met Lt. Col. Jane Doe at noon. |They spoke for an hour.")
    splits("Mr. and Mrs. Brown left early. |Dr. Gray stayed.")
    splits("The vote was won by J. D. Vance in Ohio. |It was close.")
    splits("Former Gov. A. B. Stone and Rep. Lee R. Hall agreed. |Sen. T. A. Reed did not.")
    splits("George W. Marsh wrote the report. |J. A. Cole signed it.")
    splits("Prof. Ann Reeve, Ph.D., teaches at St. Mary's. |Rev. Long preaches there.")
    splits("Sgt. Maj. Paul Dunn and Adm. Ruth Hart were present. |Both declined to comment.")
  })

  describe("goes on after dates, places and firms", () => {
    splits("The attack on Nov. 8 killed two. |A second one on Dec. 12, 2016 failed.")
    splits("The store opens at 9 a.m. Tuesday and closes at 6 p.m. Wednesday. |Bring cash.")
    splits("The plant in Flint, Mich. employs 40 people. |One in Tulsa, Okla. Governor Kay closed.")
    splits("Acme Inc. and Bolt Corp. merged. |Shares of Acme Inc. Chairman Poe's rival fell.")
    splits("Flight No. 17 took off from Ft. Worth. |It landed at Mt. Pleasant.")
    splits("Martin Hale Jr. Day is a holiday. |See Sec. 5 and pp. 3 to 9.")
    splits("In Roe v. Wade and Smith vs. Jones the court was split. |It is again.")
    splits("Some goods, e.g. Swiss cheese, i.e. Emmental, cost more. |Others do not.")
  })

  describe("lets the next word decide after U.S. and the like", () => {
    splits("U.S. forces backed the militia. |The U.S. Army denied it.")
    splits("He left the U.S. |The army stayed.")
    splits("She flew to Washington, D.C. |In June she came back.")
    splits("The U.N. Security Council met. |A veto by the U.S. But for whom?".replace(". But", ". |But"))
    splits("The talks ended at 5 p.m. |President Rowe left at once.")
    splits("They met in Nov. |The deal came in Jan. |Officials were pleased.")
    splits("The factory belongs to Bolt Inc. |It opened in 1990.")
    splits("I. M. Pei built it. |So did I. |Nobody saw us.")
  })

  describe("keeps closing marks with the sentence they close", () => {
    splits('"It is a victory in the East." |Then he left.')
    splits("“The road is open.” |“For whom?” |She did not say.")
    splits("The army left (it had no fuel.) |Nobody noticed.")
    splits("The town is quiet. [The mayor is not.] |Shops are open.".replace(". [", ". |["))
    splits("He called it 'a shame.' |She agreed.")
    splits("They said it was “booby-trapped by IS.” |Roads stayed closed.")
    splits("« Oui. » |Puis il partit.", "fr")
    splits("„Das ist vorbei.“ |Dann ging er.", "de")
  })

  describe("goes on from a quotation to who said it", () => {
    splits('"Why now?" he asked. |No one answered.')
    splits('"Stop!" Smith said. |The car went on.')
    splits('"Is it true?" |She left the room.')
    splits('"It is over," Khan told VOA. |"We are done."')
  })

  describe("takes an ellipsis for an end only before an upper-case letter", () => {
    splits("We waited... and nothing came.")
    splits("We waited... |Then the rain came.")
    splits("We waited… |Then the rain came.")
    splits("We waited… and nothing came… |“Enough,” he said.")
  })

  describe("knows numbers in lists and ordinals", () => {
    splits("1. Wash the rice. |It needs three rinses.")
    splits("It was the spring of 2017. |Snow lay until May.")
    splits("Am 8. November fiel die Stadt. |Am 9. kam Regen.", "de")
  })

  describe("knows abbreviations of other languages", () => {
    splits("Dr. Maier sah z. B. Panzer, ca. 30 Stück. |Die Armee schwieg.", "de")
    splits("M. Dupont et Mme. Leroy sont venus. |Ils sont partis à 9 h.", "fr")
    splits("El Sr. Ruiz vive en EE. UU. |La familia no.", "es")
    splits("الجيش انسحب. |المدينة هادئة؟ |نعم.", "ar")
    splits("军队撤离了。|城市很安静。", "zh")
  })

  describe("knows the signs of Arabic", () => {
    const ar = (marked: string) => splits(marked, "ar")
    ar("هل تبقى الأبواب مفتوحة؟ |لم تُجب البلدية بعد.")
    ar("انتهى العمل! |بدأ غيره. |متى؟")
    ar("«لم نتوقع هذا الإقبال»، قالت هدى، «فقد نفدت البطاقات». |وأضافت أن العمل مستمر.")
    ar("قال نبيل: «الرقم أكبر، ولم يُنشر أي كشف.» |ثم خرج.")
    ar("قال: «متى؟» |ثم خرج.")
    ar("وصل د. ماهر الصبّاغ إلى م. ع. حدّاد. |ثم انصرف.")
    ar("بلغت 3.5 مليون في عام 2026. |وتقول الشركة إنها بخير.")
    ar("نُشر في books.example أمس. |وفي www.example.org اليوم.")
    ar("فتحت المكتبة 10:30 صباحًا۔ |ثم أغلقت۔")
    ar("انتظرنا… |ثم نزل المطر.")
  })

  describe("knows the signs of Japanese and Chinese", () => {
    const ja = (marked: string) => splits(marked, "ja")
    ja("船は電動だ。|定員は12人。|列ができた。")
    ja("「根拠がない。」|町は黙った。")
    ja("浦野さんは「同じ数で計算している。根拠がない。」と批判する。|町は認めた。")
    ja("「行くのか？」と町長は聞いた。|誰も答えない！|静かだ。")
    ja("町長は「『近道だ。』と祖父は言った。」と話す。|本当か。")
    ja("赤字にならないのか？|町長は「三年は様子を見てほしい」とだけ答えた。")
    ja("（写真は四日。）|町は黙った。")
    ja("費用は3.5億円、率は12.5％。|半分は県だ。")
    ja("船が来た。|「早い！」|みな笑った。")
    ja("船が来た｡|｢早い!｣|みな笑った｡")
    ja("「開かない。|桟橋は静かだ。")
    ja("「近道だ。」との声もある。|「遠い。」|ところが船は早い。")
    splits("他说：“船来了。”|大家笑了。", "zh")
    splits("他说：“船来了。我们走吧。”|然后他走了。", "zh")
    splits("「船來了。」|大家笑了。", "zh-Hant")
  })

  it("never goes over a line end", () => {
    const text = "A headline without a stop\nThe first\nline. The second.\n\n"
    const found = sentences(text, "en").map(({start, end}) => text.slice(start, end))
    expect(found).to.deep.equal(["A headline without a stop", "The first", "line.", "The second."])
  })

  it("leaves out the white space around sentences", () =>
    expect(sentences("  One.   Two. \u00a0", "en")).to.deep.equal([
      {start: 2, end: 6},
      {start: 9, end: 13},
    ]))

  it("finds nothing where there are no words", () => {
    for (const text of ["", " ", "\n \n"]) expect(sentences(text, "en")).to.deep.equal([])
  })

  it("finds the same sentences in a very long line, and in time", () => {
    const few = ["Mr. Abbas left on Nov. 8.", '"Why?" he asked.', `${"No word ".repeat(1500)}came.`]
    const many = Array.from({length: 200}, () => few).flat()
    const text = many.join(" ")
    const found = sentences(text, "en").map(({start, end}) => text.slice(start, end))
    expect(found).to.deep.equal(many)
    expect(sentences("No! ".repeat(50_000), "en")).to.have.length(50_000)
  })

  it("takes a bad language tag for none", () => {
    for (const language of ["", "english please", "en_US", "-", "xx-invalid-subtag-too-long-really"])
      expect(sentences("One. Two.", language)).to.have.length(2)
  })
})
