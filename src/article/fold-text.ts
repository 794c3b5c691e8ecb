/// Fold every run of white space into one space, as a browser does. Non-breaking spaces are no white space here.
/// https://infra.spec.whatwg.org/#ascii-whitespace
export function foldSpaces(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, " ")
}

/// Replace what no text may hold, NUL and lone surrogates, by U+FFFD. The length stays the same.
export function wellFormed(text: string): string {
  return text.replaceAll("\0", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD")
}
