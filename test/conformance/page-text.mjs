import {parseHTML} from "linkedom"

/** A page as browsers have it, with the text of its body, which other software counts in. */
export function readPage(html) {
  const inBody = /<(?:head|body)\b/.test(html) ? html : `<body>${html}</body>`
  const {document} = parseHTML(/<html\b/.test(html) ? html : `<!doctype html><html>${inBody}</html>`)
  const root = document.body
  const nodes = textNodes(root)
  return {document, root, nodes, text: nodes.map(node => node.data).join("")}
}

function textNodes(node) {
  if (node.nodeType === 3) return [node]
  return node.nodeType === 1 ? [...node.childNodes].flatMap(textNodes) : []
}

/** Where a place of the DOM is in the page's text: a text node with a UTF-16 offset, an element with a number of children. */
export function offsetOf({root, nodes}, container, offset) {
  const before = end => nodes.slice(0, end).reduce((sum, {data}) => sum + data.length, 0)
  if (container.nodeType === 3) return before(nodes.indexOf(container)) + offset
  const passed = [...container.childNodes].slice(0, offset).flatMap(textNodes).length
  return before(textNodesBefore(root, container) + passed)
}

/** How many text nodes come before an element. */
function textNodesBefore(root, element) {
  let count = 0
  for (let node = element; node !== root; node = node.parentNode)
    for (let other = node.previousSibling; other; other = other.previousSibling) count += textNodes(other).length
  return count
}

/** The node at an XPath of names and numbers, from a root on: "/p[2]/text()[1]", "//i". Null where there is none. */
export function nodeAt(root, path) {
  const [, anywhere, steps] = /^(\/\/?)(.+)$/.exec(path)
  const [first, ...rest] = steps.split("/")
  const starts = anywhere === "//" ? [...root.querySelectorAll(/^[\w-]+/.exec(first)[0])] : [child(root, first)]
  const at = anywhere === "//" ? Number(/\[(\d+)\]/.exec(first)?.[1] ?? 1) - 1 : 0
  return rest.reduce((node, step) => node && child(node, step), starts[at] ?? null)
}

function child(node, step) {
  const [, name, number = "1"] = /^([\w-]+(?:\(\))?)(?:\[(\d+)\])?$/.exec(step)
  const isOne = ({nodeType, localName}) => (name === "text()" ? nodeType === 3 : localName === name)
  return [...node.childNodes].filter(isOne)[Number(number) - 1] ?? null
}
