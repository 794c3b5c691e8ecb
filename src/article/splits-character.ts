/// Whether an offset (UTF-16) stands inside a surrogate pair.
export function splitsCharacter(text: string, offset: number): boolean {
  return text.codePointAt(offset - 1)! > 0xffff
}
