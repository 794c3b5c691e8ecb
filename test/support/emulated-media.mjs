/**
 * The server command behind test/support/media.ts: what the page's media queries answer. Chromium only; an engine that
 * cannot be told so is an error, never a silent success.
 */
export const mediaPlugin = () => {
  const sessions = new WeakMap()
  return {
    name: "media",
    async executeCommand({command, payload, session: {id, browser}}) {
      if (command !== "media") return
      const page = browser.getPage(id)
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession())
      const {type = "", ...asked} = payload
      const features = Object.entries(asked).map(([name, value]) => ({name, value}))
      await sessions.get(page).send("Emulation.setEmulatedMedia", {media: type, features})
      return true
    },
  }
}
