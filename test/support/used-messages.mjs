import {readdir, readFile} from "node:fs/promises"
import {join} from "node:path"
import ts from "typescript"
import {root} from "./bundle.mjs"

/**
 * The messages that the components ask for, of all these ids. A group that is handed on, or asked for by a key that is
 * computed, counts as a whole; of `strings` itself, what the file names as text.
 */
export async function usedMessages(ids) {
  const names = (await readdir(join(root, "components"))).filter(name => name.endsWith(".ts"))
  const used = await Promise.all(
    names.map(async name => {
      const text = await readFile(join(root, "components", name), "utf8")
      return text.includes("strings.js")
        ? usedIn(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true), ids)
        : []
    }),
  )
  return new Set(used.flat())
}

function usedIn(file, ids) {
  const aliases = new Map([["strings", [""]]])
  const texts = new Set()
  const paths = new Set()

  /** What an expression may stand for: paths of messages or groups; none for anything else. */
  function pathsOf(node) {
    if (ts.isIdentifier(node)) return aliases.get(node.text) ?? []
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return pathsOf(node.expression)
    if (ts.isConditionalExpression(node)) return [...pathsOf(node.whenTrue), ...pathsOf(node.whenFalse)]
    if (ts.isPropertyAccessExpression(node)) return pathsOf(node.expression).map(path => `${path}${node.name.text}.`)
    if (!ts.isElementAccessExpression(node)) return []
    return pathsOf(node.expression).flatMap(path => {
      const key = node.argumentExpression
      if (ts.isStringLiteral(key)) return [`${path}${key.text}.`]
      const below = ids.filter(id => id.startsWith(path)).map(id => id.slice(path.length).split(".", 1)[0])
      const asked = path === "" ? below.filter(name => texts.has(name)) : below
      return [...new Set(asked)].map(name => `${path}${name}.`)
    })
  }

  /** Give a name to what is taken out of a group. */
  function name(binding, values) {
    if (ts.isIdentifier(binding)) aliases.set(binding.text, [...(aliases.get(binding.text) ?? []), ...values])
    else
      for (const {propertyName, name: inner} of binding.elements)
        name(
          inner,
          values.map(path => `${path}${(propertyName ?? inner).text}.`),
        )
  }

  const walk = (node, visit) => {
    visit(node)
    ts.forEachChild(node, child => walk(child, visit))
  }
  walk(file, node => {
    if (ts.isStringLiteral(node)) texts.add(node.text)
  })
  // Twice: a name may be used above the line that gives it.
  for (let i = 0; i < 2; i++)
    walk(file, node => {
      if (ts.isVariableDeclaration(node) && node.initializer) {
        const values = pathsOf(node.initializer)
        if (values.length) name(node.name, values)
      }
    })
  walk(file, node => {
    const {parent} = node
    const goesOn =
      parent &&
      (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
      parent.expression === node
    if (goesOn || !(ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)))
      return
    const isName = parent && "name" in parent && parent.name === node
    if (!isName && !isGivenAName(node)) for (const path of pathsOf(node)) paths.add(path)
  })
  paths.delete("")
  return ids.filter(id => [...paths].some(path => `${id}.`.startsWith(path)))
}

/** Is it only given a name, or imported? What is made of the name counts then. */
function isGivenAName(node) {
  let {parent} = node
  while (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent))
    parent = parent.parent
  if (ts.isImportSpecifier(parent)) return true
  return ts.isVariableDeclaration(parent) && parent.initializer !== undefined && !ts.isIdentifier(node) ? true : false
}
