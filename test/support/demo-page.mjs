import {readFile} from "node:fs/promises"
import {join} from "node:path"

/**
 * What the demo page may do: no script but from files of this server, no text that becomes script or HTML but through the
 * policies named (Lit's templates are its own text; DOMPurify cleans what is not). Pictures of articles are asked for.
 */
export const demoPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: http: https:",
  "connect-src 'self' ws:", // the development server tells when a file has changed
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html dompurify",
].join("; ")

/**
 * The demo page: fixtures/index.html with the article of fixtures/NAME.html in it (`?article=NAME`). NAME.corrected is
 * another text of the same article. With `?theme=NAME` it looks as fixtures/themes/NAME.css says.
 */
export function demoPage({rootDir, first}) {
  return {
    name: "demo-page",
    async serve(context) {
      if (context.path !== "/fixtures/" && context.path !== "/fixtures/index.html") return
      const asked = String(context.query.article ?? first)
      const name = /^[\w-]+(\.[\w-]+)?$/.test(asked) ? asked : first
      const page = await readFile(join(rootDir, "fixtures", "index.html"), "utf8")
      const article = await readFile(join(rootDir, "fixtures", `${name}.html`), "utf8").catch(() => null)
      if (article === null) return {body: `There is no fixture ${name}.html`, type: "text"}
      const [body] = /<article\b[\s\S]*<\/article>/.exec(article) ?? [article]
      const headers = {"content-security-policy": demoPolicy}
      const theme = String(context.query.theme ?? "")
      const look = /^[\w-]+$/.test(theme) ? `<link rel="stylesheet" href="/fixtures/themes/${theme}.css" />\n  ` : ""
      const ui = String(context.query.ui ?? "")
      const language = /^[\w-]+$/.test(ui) ? ` ui-lang="${ui}"` : ""
      const own = page
        .replace("</head>", `${look}</head>`)
        .replace(`href="?article=${name}"`, '$& aria-current="page"')
        .replace('"NAME"', `"${name.split(".")[0]}"${language}`)
        .replace("ARTICLE", () => body)
      return {body: own, type: "html", headers}
    },
  }
}
