import {readFile} from "node:fs/promises"
import {join} from "node:path"

/** The demo page: fixtures/index.html with the article of fixtures/NAME.html in it (`?article=NAME`). */
export function demoPage({rootDir, first}) {
  return {
    name: "demo-page",
    async serve(context) {
      if (context.path !== "/fixtures/" && context.path !== "/fixtures/index.html") return
      const asked = String(context.query.article ?? first)
      const name = /^[\w-]+$/.test(asked) ? asked : first
      const page = await readFile(join(rootDir, "fixtures", "index.html"), "utf8")
      const article = await readFile(join(rootDir, "fixtures", `${name}.html`), "utf8").catch(() => null)
      if (article === null) return {body: `There is no fixture ${name}.html`, type: "text"}
      const [body] = /<article\b[\s\S]*<\/article>/.exec(article) ?? [article]
      return {body: page.replace('"NAME"', `"${name}"`).replace("ARTICLE", () => body), type: "html"}
    },
  }
}
