// Every word of the interface is there in every language, says the same values, and is used.
import {before, test} from "node:test"
import assert from "node:assert/strict"
import {readdirSync} from "node:fs"
import {join} from "node:path"
import {importTypeScript, root} from "./support/bundle.mjs"
import {usedMessages} from "./support/used-messages.mjs"

const codes = readdirSync(join(root, "components", "languages")).map(name => name.replace(".ts", ""))
let english
let namesIn
const languages = new Map()
before(async () => {
  const all = await importTypeScript("languages", "components/localized-templates.ts", "components/messages.ts")
  english = all.englishMessages
  namesIn = all.namesIn
  for (const code of codes)
    languages.set(code, (await importTypeScript(`language-${code}`, `components/languages/${code}.ts`)).messages)
})

/** What is wrong in a language, each as "id: what". */
function problems(code, messages) {
  const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories
  const ids = Object.keys(english)
  return [
    ...ids.filter(id => !(id in messages)).map(id => `${id}: not translated`),
    ...Object.keys(messages)
      .filter(id => !(id in english))
      .map(id => `${id}: no such message`),
    ...ids
      .filter(id => id in messages)
      .flatMap(id => wrongIn(english[id], messages[id], forms).map(what => `${id}: ${what}`)),
  ]
}

function wrongIn(original, message, forms) {
  if (typeof original === "string") return typeof message === "string" ? wrongNames(original, message) : ["has forms"]
  if (typeof message === "string") return ["has no forms"]
  const missing = forms.filter(form => !(form in message)).map(form => `no form ${form}`)
  const more = Object.keys(message)
    .filter(form => !forms.includes(form))
    .map(form => `a form ${form} too many`)
  return [
    ...missing,
    ...more,
    ...forms.flatMap(form => wrongNames(original.other, message[form] ?? original.other, form)),
  ]
}

/** Forms for one number each may say it in words. */
const inWords = ["zero", "one", "two"]

function wrongNames(original, text, form = "") {
  const [asked, given] = [namesIn(original), namesIn(text)]
  const mayLack = name => name === "count" && inWords.includes(form)
  // What nothing is said about needs no value.
  const isNothing = form === "zero"
  return [
    ...asked
      .filter(name => !given.includes(name) && !mayLack(name) && !isNothing)
      .map(name => `${form} lacks {${name}}`),
    ...given.filter(name => !asked.includes(name)).map(name => `${form} has {${name}}`),
    ...(text.trim() ? [] : [`${form} is empty`]),
  ]
}

const keys = (...names) => names.map(name => `keyName.${name}`)

/** What is the same as in English, and meant to be. */
const same = {
  ar: keys("Ctrl", "Alt", "Shift", "Enter", "Tab", "Home", "End", "Backspace", "Delete", "Insert"),
  de: ["importDialog.title", ...keys("Alt", "Tab"), "source.types.interview"],
  es: keys("Ctrl", "Alt", "Tab", "Insert"),
  fr: [
    ...["file.annotations", "annotations", "annotationCount", "sourcesCount", ...keys("Ctrl", "Alt", "Tab")],
    ...[
      "article.untitled",
      "history.field.ratings",
      "history.field.evidence",
      "source.number",
      "source.types.document",
    ],
    ...["source.types.image", "articles.title", "say.field.ratings", "say.field.evidence", "say.sourcesOnly"],
  ],
}

for (const code of codes) {
  test(`${code} has every message, each with the values and the plural forms it needs`, () => {
    assert.deepEqual(problems(code, languages.get(code)), [])
  })

  test(`${code} has no words left in English`, () => {
    const messages = languages.get(code)
    const hasWords = text => /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, ""))
    const textsOf = message => (typeof message === "string" ? [message] : Object.values(message))
    const left = Object.keys(english).filter(id => {
      const original = textsOf(english[id])
      return textsOf(messages[id]).some(text => hasWords(text) && original.includes(text))
    })
    assert.deepEqual(left, same[code])
  })
}

test("problems are found", () => {
  const {markClaim, ...rest} = languages.get("ar")
  const broken = {
    ...rest,
    nothing: "x",
    help: {other: "x"},
    sourcesCount: "x",
    "places.summary": "{lists}",
    annotationCount: {...rest.annotationCount, few: undefined},
    inPieces: {...rest.inPieces, few: "في أجزاء"},
  }
  delete broken.annotationCount.few
  assert.deepEqual(problems("ar", broken), [
    "markClaim: not translated",
    "nothing: no such message",
    "help: has forms",
    "annotationCount: no form few",
    "sourcesCount: has no forms",
    "inPieces: few lacks {count}",
    "places.summary:  lacks {list}",
    "places.summary:  has {lists}",
  ])
  assert.ok(markClaim)
})

test("every message is used, and the search for uses finds those that are not", async () => {
  const ids = Object.keys(english)
  const groups = ["", "say.", "articles.", "places.", "picker.", "helpDialog.", "storage.", "publication."]
  const unused = groups.map(group => `${group}nowhere`)
  const used = await usedMessages([...ids, ...unused])
  // The view for readers is being built.
  const isReaders = id => id.startsWith("published.")
  assert.deepEqual(
    [...ids, ...unused].filter(id => !used.has(id) && !isReaders(id)),
    unused,
  )
})
