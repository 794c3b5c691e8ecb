import {interfaceLanguage} from "./interface-language.js"

const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const

/// An amount of data for people: "1.2 MB". Powers of 1,000, as the SI has them.
export function dataSize(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1)
  const amount = bytes / 1000 ** power
  return new Intl.NumberFormat(interfaceLanguage.tag, {
    style: "unit",
    unit: units[power]!,
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: amount < 10 && power > 0 ? 1 : 0,
  }).format(amount)
}
