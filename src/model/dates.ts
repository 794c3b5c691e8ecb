import * as v from "valibot"

/// A moment: ISO 8601 in UTC with `Z`, as W3C Web Annotation asks (xsd:dateTime).
export const timestampSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/, "not a UTC time"),
  v.check(text => !Number.isNaN(Date.parse(text)), "not a time"),
)

/// A date as far as it is known: `2017`, `2017-11` or `2017-11-08`.
export const partialDateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "not a date"),
  v.check(isRealDate, "not a date"),
)

function isRealDate(text: string): boolean {
  const date = new Date(`${text.padEnd(10, "-01")}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
