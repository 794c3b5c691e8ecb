import "axe-core"
import type Axe from "axe-core"

/// axe-core is a script, not a module: it puts itself into the page.
const {axe} = globalThis as unknown as {readonly axe: typeof Axe}

/// What axe says of the whole page, each finding as rule and place. Every rule is on, the experimental ones and those
/// that are off by default (AAA) as well; or only those about colours. What axe leaves to people is in it, but for what it
/// can never decide.
export async function findings(about: "all" | "colours" = "all"): Promise<string[]> {
  const tags = about === "colours" ? ["cat.color"] : undefined
  const asked = new Set(axe.getRules(tags).map(({ruleId}) => ruleId))
  const rules = Object.fromEntries(axe.getRules().map(({ruleId}) => [ruleId, {enabled: asked.has(ruleId)}]))
  const {violations, incomplete} = await axe.run(document, {rules, resultTypes: ["violations", "incomplete"]})
  const place = ({target}: Axe.NodeResult) => target.flat().join(" ")
  return [
    ...violations.flatMap(({id, nodes}) => nodes.map(node => `${id}: ${place(node)}`)),
    ...incomplete.flatMap(({id, nodes}) =>
      nodes.filter(node => !isUndecidable(id, node)).map(node => `${id}?: ${place(node)}`),
    ),
  ]
}

/// What axe leaves to people and a state of its own, or another test, decides: hidden parts; single characters, which are
/// icons here; and what an open menu or the edge of a scrolled part lies over. contrast.test.ts measures all colours.
const undecidable = [
  "shortTextContent",
  "nonBmp",
  "emptyValue",
  "bgOverlap",
  "elmPartiallyObscured",
  "elmPartiallyObscuring",
  "outsideViewport",
  "partiallyObscuredNonTabbable",
]

function isUndecidable(rule: string, {any}: Axe.NodeResult): boolean {
  if (["hidden-content", "css-orientation-lock"].includes(rule)) return true
  return any.some(({data}) => undecidable.includes((data as {messageKey?: string} | null)?.messageKey ?? ""))
}

interface AxeCommons {
  readonly aria: {getRole(element: Element): string | null}
  readonly text: {accessibleText(element: Element): string}
  readonly dom: {isVisibleToScreenReaders(element: Element): boolean}
}

/// Role and accessible name of everything below an element that is there for a screen reader, in document order.
export function named(within: Element | ShadowRoot, roles: readonly string[]): string[] {
  const {aria, text, dom} = (axe as unknown as {commons: AxeCommons}).commons
  axe.setup(document)
  try {
    return [...within.querySelectorAll(":not(slot)")]
      .filter(element => roles.includes(aria.getRole(element) ?? "") && dom.isVisibleToScreenReaders(element))
      .map(element => `${aria.getRole(element)} ${text.accessibleText(element)}`.trim())
  } finally {
    axe.teardown()
  }
}
