/// Names of the elements a browser does not show as words, or shows as the words of a control: they are left out with
/// everything inside.
export const unseenElements: ReadonlySet<string> = new Set([
  ...["head", "title", "base", "link", "meta", "script", "style", "template", "noscript", "noembed", "noframes"],
  ...["iframe", "frame", "frameset", "object", "embed", "applet", "param", "audio", "video", "canvas", "svg"],
  ...["button", "input", "select", "optgroup", "option", "datalist", "textarea", "meter", "progress"],
  ...["annotation", "annotation-xml", "xmp", "plaintext"],
])

/// Whether an element is no part of the article's text: it is not shown (`hidden`, `display: none` of its own, a closed
/// dialog), or its words belong to a control, a script or a fallback.
///
/// What has `aria-hidden` is on the page for everybody who sees it, so it is kept. Style sheets are not looked at.
export function isUnseen(element: Element): boolean {
  const name = element.localName
  if (unseenElements.has(name) || isHidden(element)) return true
  return name === "dialog" && !element.hasAttribute("open")
}

function isHidden(element: Element): boolean {
  // `hidden=until-found` is text for finding: the browser uncovers it.
  if (element.hasAttribute("hidden")) return element.getAttribute("hidden")?.toLowerCase() !== "until-found"
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(element.getAttribute("style") ?? "")
}
