import {interfaceLanguage} from "./interface-language.js"

/// A day and time of day in the interface's language, of an ISO 8601 time or a stamp.
export function day(time: string): string {
  return inLanguage({dateStyle: "medium", timeStyle: "short"}, time.split("/", 1)[0]!.split("+", 1)[0]!)
}

/// The time of day, of an ISO 8601 time.
export function clock(time: string): string {
  return inLanguage({hour: "2-digit", minute: "2-digit"}, time)
}

function inLanguage(how: Intl.DateTimeFormatOptions, time: string): string {
  return new Intl.DateTimeFormat(interfaceLanguage.tag, {...how, hourCycle: "h23"}).format(new Date(time))
}

/// A number as the interface's language writes it.
export const number = (value: number): string => interfaceLanguage.number(value)

/// Several things as part of a sentence: "a, b, c".
export const list = (items: readonly (string | number)[]): string => interfaceLanguage.list(items)
