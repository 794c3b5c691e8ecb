import {html as litHtml} from "lit"

/// Lit's `html` without the line breaks between tags. In a template that is drawn a thousand times they are most of its
/// nodes, and Chromium walks all of them at each move of the text cursor. A space that is to be seen is written in its
/// line.
export function html(strings: TemplateStringsArray, ...values: unknown[]): ReturnType<typeof litHtml> {
  const known = dense.get(strings)
  if (known) return litHtml(known, ...values)
  const texts = strings.map(text => text.replace(/^\s*\n\s*$|(?<=>)\s*\n\s*|\s*\n\s*(?=<)/g, ""))
  const made: TemplateStringsArray = Object.assign(texts, {raw: texts})
  dense.set(strings, made)
  return litHtml(made, ...values)
}

const dense = new WeakMap<TemplateStringsArray, TemplateStringsArray>()
