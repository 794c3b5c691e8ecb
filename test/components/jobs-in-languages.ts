import {sampleArticle} from "./harness.js"
import type {Step, result} from "./keyboard-job.js"

interface Job {
  readonly article: () => Promise<string>
  readonly dir: "ltr" | "rtl"
  readonly steps: readonly Step[]
  /// From the article to the file.
  readonly exporting: readonly Step[]
  /// What was marked how, and the evidence.
  readonly made: ReturnType<typeof result>
  readonly file: string
}

const cars = "The council says the bridge carries four thousand cars a day."
const cables = "We tested every cable, and 'not one' had failed"
const visitors = "تقول البلدية إن عدد الزوار تضاعف في الشهر الأول، ويقول القرّاء إن الكراسي لا تكفي."
const expected = "لم نتوقع هذا الإقبال"

/// The whole job by keyboard, in other languages of the interface.
export const jobs: Readonly<Record<string, Job>> = {
  de: {
    article: () => Promise.resolve(sampleArticle),
    dir: "ltr",
    steps: [
      ["Tab", "Behauptung markieren"],
      ["Tab", "article"],
      ["Alt+ArrowDown Alt+ArrowDown", "article"],
      ["Enter", "claimReviewed", "Behauptung markiert: The council says the bridge carries four thousand…"],
      ["“4.000 Autos am Tag.”", "claimReviewed"],
      ["Tab Tab Tab", "radio: Noch nicht bewertet"],
      ["ArrowDown ArrowDown", "radio: ✓ Größtenteils richtig"],
      ["Tab", "explanation"],
      ["“Gezählt wurden 3.900.”", "explanation"],
      ["Tab Enter", "sources.0.name"],
      ["“Verkehrszählung”", "sources.0.name"],
      ["Control+Enter", `card: ${cars}`, "Behauptung gespeichert, Größtenteils richtig. 1 Behauptung."],
      ["Escape", "article"],
      ["Control+Alt+k", `sentence: ${cars}`],
      ["Space", `sentence: ${cars}`, "1 Satz ausgewählt"],
      ["ArrowDown Space", "sentence: The mayor said the bridge is safe.", "2 Sätze ausgewählt"],
      ["Escape", "article"],
      ["Control+Alt+f", "finder-words"],
      [
        "“we tested every cable and not one had failed”",
        "finder-words",
        /^1 Treffer mit anderen Satzzeichen oder anderer Schreibung, Absatz 3/,
      ],
      ["Shift+Enter", "speaker", /^Zitat markiert: We tested every cable/],
      ["Tab Tab ArrowDown", "radio: ✓ Bestätigt"],
      ["Control+Enter", `card: ${cables}`, "Zitat gespeichert, Bestätigt. 1 Zitat."],
      ["Escape", "article"],
      ["Shift+F8", `mark: ${cars}`],
      ["Shift+F8", `mark: ${cars}`, "Keine Annotation vor dieser."],
      ["Enter", `card: ${cars}`],
      ["Escape", `mark: ${cars}`],
      ["Control+z", `mark: ${cars}`, /^Rückgängig gemacht: Bewertung von We tested/],
      ["Control+y", `mark: ${cars}`, /^Wiederholt: Bewertung von We tested/],
    ],
    exporting: [
      ["F6 End", "Hilfe"],
      ["ArrowLeft ArrowLeft ArrowLeft ArrowLeft ArrowLeft", "Mehr"],
      ["Enter", "Importieren"],
      ["ArrowDown", "Exportieren"],
      ["Enter", "Mehr", "Exportiert."],
    ],
    made: [
      ["claim", cars, "Mostly true", 1],
      ["quote", cables, "Confirmed", 0],
    ],
    file: "Council reopens the old bridge.json",
  },
  ar: {
    article: async () =>
      /<article[\s\S]*<\/article>/.exec(await (await fetch("/fixtures/arabic.html")).text())![0].replace(/\s+/g, " "),
    dir: "rtl",
    steps: [
      ["Tab", "تعليم ادعاء"],
      ["Tab", "article"],
      ["Alt+ArrowDown Alt+ArrowDown", "article"],
      ["Enter", "claimReviewed", "عُلِّم ادعاء: تقول البلدية إن عدد الزوار تضاعف في الشهر…"],
      ["“تضاعف عدد الزوار.”", "claimReviewed"],
      ["Tab Tab Tab", "radio: بلا حكم بعد"],
      ["ArrowDown ArrowDown", "radio: ✓ صحيح في معظمه"],
      ["Tab", "explanation"],
      ["“في سجلات المكتبة.”", "explanation"],
      ["Tab Enter", "sources.0.name"],
      ["“سجل الزوار”", "sources.0.name"],
      ["Control+Enter", `card: ${visitors}`, "حُفظ الادعاء، صحيح في معظمه. ادعاء واحد."],
      ["Escape", "article"],
      ["Control+Alt+k", `sentence: ${visitors}`],
      ["Space", `sentence: ${visitors}`, "اختيرت جملة واحدة"],
      ["Escape", "article"],
      ["Control+Alt+f", "finder-words"],
      // Browsers differ in which digits Arabic has.
      ["“لم نتوقع هذا الإقبال”", "finder-words", /^نتيجة واحدة، الفقرة [6٦]/],
      ["Shift+Enter", "speaker", `عُلِّم اقتباس: ${expected}`],
      ["Tab Tab ArrowDown", "radio: ✓ مؤكد"],
      ["Control+Enter", `card: ${expected}`, "حُفظ الاقتباس، مؤكد. اقتباس واحد."],
      ["Escape", "article"],
      ["Shift+F8", `mark: ${visitors}`],
      ["Shift+F8", `mark: ${visitors}`, "لا تعليق قبل هذا."],
      ["Enter", `card: ${visitors}`],
      ["Escape", `mark: ${visitors}`],
      ["Control+z", `mark: ${visitors}`, `تم التراجع عن: الحكم في ${expected}.`],
      ["Control+y", `mark: ${visitors}`, `تمت إعادة: الحكم في ${expected}.`],
    ],
    exporting: [
      ["F6 End", "مساعدة"],
      ["ArrowRight ArrowRight ArrowRight ArrowRight ArrowRight", "المزيد"],
      ["Enter", "استيراد"],
      ["ArrowDown", "تصدير"],
      ["Enter", "المزيد", "تم التصدير."],
    ],
    made: [
      ["claim", visitors, "Mostly true", 1],
      ["quote", expected, "Confirmed", 0],
    ],
    file: "مكتبة «تل الريحان» تفتح أبوابها ليلًا بعد عامين من الإغلاق.json",
  },
}
