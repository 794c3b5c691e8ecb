/// One of them, by number.
export const pick = <T>(items: readonly T[], at: number): T => items[at % items.length]!

const names = ["Lund", "Ortega", "Okafor", "Meyer", "Sato", "Haddad"]
const things = ["bridge", "harbour", "budget", "school", "ferry", "contract", "river", "clinic", "market", "tower"]
const deeds = ["closed", "opened", "praised", "repaired", "bought", "refused", "counted", "painted", "measured", "sold"]
const ways = ["quietly", "in spring", "without a vote", "at night", "for good", "last year", "in public", "too late"]
const arabic = ["قال", "الوزير", "إن", "الجسر", "الميناء", "مفتوح", "مغلق", "اليوم", "غدا", "لن", "سوف", "المدينة"]
const chinese = Array.from("市长说桥明天开放河水很高学校关门船不来了")

/// Words that are put in or in the place of others, by script.
export const newWords = {
  latin: ["not", "now", "never", "hardly", "new", "old", ...things, ...deeds],
  arabic,
  chinese,
}

/// Sentences that any article may say again and again.
const stock = [
  "Nobody was hurt.",
  "The company did not answer.",
  "No.",
  "The mayor said nothing about it.",
  "It is open.",
  "没有人受伤。",
  "لم يجب أحد.",
  "🚢🚢",
]

/// A sentence for two numbers: said again and again, like others but for a word or a number, or like no other.
export function sentence(kind: number, a: number, b: number): string {
  const word = (list: readonly string[], n: number) => pick(list, a * (n + 3) + b * (2 * n + 1) + n)
  switch (kind % 8) {
    case 0:
      return pick(stock, a)
    case 1:
      return `In ${1990 + (a % 30)} the ${pick(things, b)} office counted ${100 + (b % 40)} cases.`
    case 2:
      return `Flood warning ${1 + (a % 9)} was now lifted for the ${pick(things, b % 3)} on Monday.`
    case 3:
      return `${pick(names, a)} said the ${pick(things, b)} is ${a % 2 ? "now" : "not"} safe, “and it stays ${a % 3 ? "open" : "shut"}”.`
    case 4:
      return `${Array.from({length: 4 + (b % 5)}, (_, n) => word(arabic, n)).join(" ")}.`
    case 5:
      return `${Array.from({length: 6 + (b % 9)}, (_, n) => word(chinese, n)).join("")}。`
    case 6:
      return `The ${word(things, 1)} 👩‍👧 was ${word(deeds, 2)} ${word(ways, 3)} 🇸🇾 by ${pick(names, b)}.`
    default:
      return `${word(names, 0)} ${word(deeds, 1)} the ${word(things, 2)} ${word(ways, 3)}, then ${word(deeds, 4)} a ${word(things, 5)} near the ${word(things, 6)} of ${word(names, 7)}.`
  }
}
