/// What ProseMirror adds to a picture.
const ofPictures = ["class", "contenteditable", "draggable"]
const plain =
  "h1 h2 h3 h4 h5 h6 pre figcaption caption figure hr br blockquote ul li table tbody tr span q cite strong em u s small code sub sup"
/// Elements that an article is drawn with, and the attributes each may have besides language and direction.
const drawn: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(plain.split(" ").map(name => [name, ["class"]])),
  p: ["class"],
  ol: ["start"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  a: ["href", "rel"],
  img: ["src", "alt", ...ofPictures],
  mark: "class part role aria-details tabindex data-annotation data-target data-kind data-verdict data-selected".split(
    " ",
  ),
  // Words in place of a picture.
  div: ["role", "aria-label", ...ofPictures],
}
const classes = /^(standfirst|byline|mark|picture)?( ?ProseMirror-(trailingBreak|separator|selectednode))?$/
const alive = "script, style, link, meta, base, iframe, frame, object, embed, applet, portal, template, svg, math"

/// What an article's view or the parts around it hold that has no place there, each in a few words; none, if all is well.
export function strays(root: ParentNode): string[] {
  const found = [...root.querySelectorAll(".ProseMirror *")].flatMap(strayIn)
  for (const element of root.querySelectorAll(alive)) found.push(`<${element.localName}>`)
  for (const link of root.querySelectorAll("a")) {
    if (!/^(https?|mailto):/.test(link.protocol)) found.push(`a link to ${link.href.slice(0, 80)}`)
    if (!link.relList.contains("noopener")) found.push(`a link without rel to ${link.href.slice(0, 80)}`)
  }
  const ids = [...root.querySelectorAll("[id]")].map(({id}) => id)
  if (new Set(ids).size < ids.length)
    found.push(`an id twice: ${ids.filter((id, i) => ids.indexOf(id) < i).join(", ")}`)
  return found
}

function strayIn(element: Element): string[] {
  if (element.matches("button.paragraph-button")) return []
  const known = Object.hasOwn(drawn, element.localName) ? drawn[element.localName]! : null
  if (!known || element.namespaceURI !== "http://www.w3.org/1999/xhtml") return [`<${element.localName}>`]
  const found = [...element.attributes]
    .filter(({name}) => !known.includes(name) && name !== "lang" && name !== "dir")
    .map(({name}) => `${name} of <${element.localName}>`)
  if (!classes.test(element.className)) found.push(`class ${element.className}`)
  if (element instanceof HTMLImageElement && element.getAttribute("src") !== null)
    if (!/^https?:/.test(element.getAttribute("src")!)) found.push(`a picture from ${element.src.slice(0, 80)}`)
  return found
}
