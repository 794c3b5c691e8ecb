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
  /** What each name stands for, by the block it is declared in. */
  const scopes = new Map()
  const texts = new Set()
  const paths = new Set()

  function meant(identifier) {
    for (let scope = identifier; scope; scope = scope.parent) {
      const values = scopes.get(scope)?.get(identifier.text)
      if (values) return values
    }
    return identifier.text === "strings" ? [""] : []
  }

  /** What an expression may stand for: paths of messages or groups; none for anything else. */
  function pathsOf(node) {
    if (ts.isIdentifier(node)) return meant(node)
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

  /** Give a name to what is taken out of a group, or (no values) to anything else. */
  function name(binding, values, scope) {
    if (ts.isIdentifier(binding)) scopes.set(scope, (scopes.get(scope) ?? new Map()).set(binding.text, values))
    else if (ts.isObjectBindingPattern(binding))
      for (const {propertyName, name: inner} of binding.elements) {
        const key = (propertyName ?? inner).text
        name(inner, key === undefined ? [] : values.map(path => `${path}${key}.`), scope)
      }
  }

  const walk = (node, visit) => {
    visit(node)
    ts.forEachChild(node, child => walk(child, visit))
  }
  walk(file, node => {
    if (ts.isStringLiteral(node)) texts.add(node.text)
  })
  walk(file, node => {
    if (ts.isVariableDeclaration(node))
      name(node.name, node.initializer ? pathsOf(node.initializer) : [], blockOf(node))
    if (ts.isParameter(node)) name(node.name, node.initializer ? pathsOf(node.initializer) : [], node.parent)
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

const blockOf = node => ts.findAncestor(node, at => ts.isBlock(at) || ts.isSourceFile(at) || ts.isCaseClause(at))

/** Is it only given a name, or imported? What is made of the name counts then. */
function isGivenAName(node) {
  let {parent} = node
  while (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent))
    parent = parent.parent
  if (ts.isImportSpecifier(parent) || ts.isBindingElement(parent)) return true
  return ts.isVariableDeclaration(parent) || ts.isParameter(parent)
}
