// The README's recipes are what the pages do that are tried here. Part of test/cms.test.mjs.
import {test} from "node:test"
import assert from "node:assert/strict"
import {readFile} from "node:fs/promises"
import {join} from "node:path"
import {root} from "../support/bundle.mjs"
import {annotatorIn, marked, open} from "./desk.mjs"

const read = name => readFile(join(root, name), "utf8")
const [, section] = /### In a CMS\n([^]*?)\n### /.exec(await read("README.md"))

/** What matters in each recipe; the page has it as well, however its lines are broken. */
const recipes = {
  "form.html": ['method="post"', 'enctype="multipart/form-data"', '<label for="review">', 'id="review" name="review"'],
  "wordpress.html": [
    ...['<details class="postbox" open>', '<h2 id="fact-check-title">', 'id="preview"', 'for="preview"', "required"],
    ...['name="fact_check"', 'aria-labelledby="fact-check-title"', 'name="save" value="Save draft" formnovalidate'],
  ],
  "wordpress.js": ['document.querySelector("claim-annotator").addEventListener("invalid", () =>', ".open = true"],
  "iframe.html": ['sandbox="allow-scripts allow-same-origin allow-downloads allow-modals allow-popups"'],
  "iframe.js": ['addEventListener("message", ({source, data}) =>', "frame.contentWindow"],
  "iframe-desk.js": [
    'const tell = () => parent.postMessage(annotator.toJSON({private: "omit"}), "*")',
    'annotator.addEventListener("annotations-change", tell)',
  ],
  "strict-policy.html": ["default-src 'self'; require-trusted-types-for 'script'", 'src="claim-annotator.min.js"'],
  "react.jsx": [
    ...['from "claim-annotator/react"', "articleId={story.id}", "dangerouslySetInnerHTML={{__html: story.html}}"],
    "onAnnotationsChange={({currentTarget}) => setCount(currentTarget.annotations.length)}",
  ],
  "vue.js": [
    ...[
      'import "claim-annotator"',
      'tag => tag === "claim-annotator"',
      ':article-id="story.id"',
      'v-html="story.html"',
    ],
    '@annotations-change="count = $event.currentTarget.annotations.length"',
  ],
}
for (const [name, parts] of Object.entries(recipes))
  test(`the recipe says what ${name} does`, async () => {
    const page = await read(`fixtures/cms/${name}`)
    const missing = text => parts.filter(part => !text.replace(/\s+/g, " ").includes(part))
    assert.deepEqual([missing(section), missing(page)], [[], []])
  })

test("each recipe has some ten lines", () => {
  const lengths = [...section.matchAll(/```\w*\n([^]*?)```/g)].map(([, code]) => code.trim().split("\n").length)
  assert.ok(lengths.length >= 7)
  assert.deepEqual(
    lengths.filter(length => length > 12),
    [],
  )
})

test("the storage of the recipe, as it stands there, keeps work at a CMS that merges", async () => {
  const [, recipe] = /```js\n(async function ask[^]*?)```/.exec(section)
  const openWithRecipe = async () => {
    const {page} = await open("form.html")
    const annotator = await annotatorIn(page)
    await page.evaluate(
      `(annotator => {${recipe.replace("/api/", "api/")}})(document.querySelector("claim-annotator"))`,
    )
    await annotator.evaluate(element => element.updateComplete.then(() => element.ready))
    return {page, annotator}
  }
  const one = await openWithRecipe()
  const other = await openWithRecipe()
  for (const [{annotator}, words] of [
    [one, "nine hundred"],
    [other, "first of May"],
  ])
    await annotator.evaluate(async (element, exact) => {
      element.annotate("claim", {exact})
      await element.saved
    }, words)
  const third = await openWithRecipe()
  assert.deepEqual(await marked(third.page), ["nine hundred", "first of May"])
  for (const {page} of [one, other, third]) await page.browserContext().close()
})
