import {attacks} from "./corpus.js"

/// The opposite of what we do, so that it is seen what the attacks can do: put attacks into pages as they are, read what
/// became of them again as markup, and set off whatever waits for an event.
export async function letLoose(numbers: readonly number[]): Promise<void> {
  const frames = attacks
    .filter(({n}) => numbers.includes(n))
    .map(({input}) => {
      const frame = document.createElement("iframe")
      frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms")
      frame.srcdoc = input
      document.body.append(frame)
      return frame
    })
  await moment()
  for (const frame of frames) quietly(() => provoke(frame.contentDocument!))
  await moment()
  for (const frame of frames)
    quietly(() => {
      const page = frame.contentDocument!
      const body = page.createElement("body")
      body.innerHTML = page.documentElement.outerHTML
      const again = page.createElement("body")
      page.documentElement.append(again)
      again.innerHTML = body.innerHTML
    })
  await moment()
  for (const frame of frames) frame.remove()
}

function provoke(page: Document): void {
  for (const element of page.querySelectorAll("*"))
    quietly(() => {
      for (const {name} of element.attributes)
        if (/^on/i.test(name)) element.dispatchEvent(new Event(name.slice(2), {bubbles: true, cancelable: true}))
      if (element.matches("a, button, area"))
        element.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}))
    })
}

/// What an attack does to its own page is no matter here.
function quietly(act: () => void): void {
  try {
    act()
  } catch {
    // It has broken its page: a name of a control stands in the way, or the page has gone elsewhere.
  }
}

/// Resolves when what was asked for before has been answered, and what follows from that has had its turn.
export const moment = (): Promise<void> =>
  new Promise(resolve => {
    const last = new Image()
    last.onerror = last.onload = () => requestAnimationFrame(() => setTimeout(resolve))
    last.src = "/nothing"
  })
