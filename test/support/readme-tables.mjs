import {annotatorDeclaration} from "./element-manifest.mjs"

/** The tables of the README that come from the code: what JSDoc says of `<claim-annotator>`, by the names of their places. */
export async function readmeTables() {
  const {attributes, events, slots, cssParts, cssProperties, cssStates, ...element} = await annotatorDeclaration()
  const members = element.members.filter(({attribute, static: isStatic}) => !attribute && !isStatic)
  const isOfForms = ({inheritedFrom}) => inheritedFrom?.name === "FormControl"
  return {
    attributes: table("attribute | property | what", attributes, ({name, fieldName}) => [code(name), code(fieldName)]),
    slots: table("slot | what", slots, ({name}) => [name ? code(name) : "(default)"]),
    members: table("member | what", members.filter(not(isOfForms)), member => [code(signature(member))]),
    "form members": table("member | what", members.filter(isOfForms), member => [code(signature(member))]),
    events: table("event | when, and its facts", events, ({name}) => [code(name)]),
    states: table("`:state()` | when", cssStates, ({name}) => [code(name)]),
    "custom properties": table("custom property | what", cssProperties, ({name}) => [code(name)]),
    parts: table("part | what", cssParts, ({name}) => [code(name)]),
  }
}

/** The text with each of these in its place; an error where a place is missing. */
export function withTables(text, tables) {
  return Object.entries(tables).reduce((text, [name, table]) => {
    if (!placeOf(name).test(text)) throw new Error(`README has no place for ${name}`)
    return text.replace(placeOf(name), (_, start, before, end) => `${start}\n${table}\n${end}`)
  }, text)
}

/** The table that stands in the text at this place. */
export const tableIn = (text, name) => placeOf(name).exec(text)?.[2].trim()

/** A place: its mark, the table, its end. */
const placeOf = name => new RegExp(`(<!-- ${name}: written by npm run docs -->\n)([^]*?)(<!-- end of ${name} -->)`)

function table(head, items, cells) {
  const rows = items.map(item => row([...cells(item), escaped(item.description ?? "")]))
  return [row(head.split(" | ")), `|${"---|".repeat(head.split(" | ").length)}`, ...rows, ""].join("\n")
}

/** As in a declaration, so that nothing else has to be said about types. */
function signature({kind, name, type, readonly: isReadonly, parameters = [], return: returned}) {
  if (kind !== "method") return `${isReadonly ? "readonly " : ""}${name}: ${type.text}`
  const given = parameters.map(({name, type, default: value}) => `${name}${value ? "?" : ""}: ${type.text}`)
  return `${name}(${given.join(", ")}): ${returned.type.text}`
}

const row = cells => `| ${cells.join(" | ")} |`
const code = text => `\`${escaped(text)}\``
const escaped = text => text.replace(/\s+/g, " ").replaceAll("|", "\\|").trim()
const not = test => item => !test(item)
