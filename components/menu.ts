// What every menu does (WAI-ARIA APG, menu pattern): where it opens, and the keys inside it.

/// Keep an open menu below a place, or above it where there is no room, and inside the window, also when the window
/// becomes another – it is zoomed or turned – or the menu does: it speaks another language.
export function placeMenu(menu: HTMLElement, at: () => DOMRect): void {
  const closed = new AbortController()
  const {signal} = closed
  const place = () => {
    if (!menu.matches(":popover-open")) {
      closed.abort()
      return
    }
    const {left, right, top, bottom} = at()
    const start = getComputedStyle(menu).direction === "rtl" ? right - menu.offsetWidth : left
    const isBelow = bottom + menu.offsetHeight < innerHeight
    // Physical edges: both come from rectangles on the screen.
    menu.style.top = `${isBelow ? bottom : Math.max(0, top - menu.offsetHeight - 4)}px`
    menu.style.left = `${Math.max(0, Math.min(start, document.documentElement.clientWidth - menu.offsetWidth - 4))}px`
  }
  place()
  window.addEventListener("resize", place, {signal})
  // In a frame of its own: where it is decides how wide it may be.
  const observer = new ResizeObserver(() => requestAnimationFrame(place))
  observer.observe(menu)
  signal.addEventListener("abort", () => observer.disconnect())
  menu.addEventListener("beforetoggle", () => closed.abort(), {signal})
}

/// Move the focus for an arrow key, Home or End. False for other keys.
export function moveInMenu(menu: HTMLElement, event: KeyboardEvent): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>("button")].filter(item => item.checkVisibility())
  const at = items.indexOf(event.target as HTMLElement)
  const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1}[event.key]
  if (to === undefined) return false
  event.preventDefault()
  items.at(to % items.length)?.focus()
  return true
}
