import {expect} from "chai"
import {articleFromText} from "../../src/article/article-from-text.js"
import {articleText} from "../../src/article/article-text.js"
import type {Annotator} from "../../src/annotator.js"
import type {Article, ArticleVersion} from "../../src/model/article.js"
import {hashOfText} from "../../src/model/id.js"
import {type ArticleFacts, describeArticle, openArticle} from "../../src/state/article-commands.js"
import {undoDepths} from "../../src/state/undo.js"
import {edit, mark, noteOf, openDesk, redoLast, undoLast, url, words} from "./desk.js"

const facts: ArticleFacts = {headline: "Harbour opens", url}
const version = (text: string, checkedAt = "2026-02-01T00:00:00Z"): ArticleVersion => ({
  hash: hashOfText(text),
  checkedAt,
  text,
})
const describeAs = (desk: Annotator, more: Partial<ArticleFacts>, text = "one"): boolean =>
  desk.run(describeArticle({...facts, ...more}, version(text)))
function open(desk: Annotator, text: string, more: Partial<ArticleFacts> = {}): boolean {
  const doc = articleFromText(text)
  return desk.run(openArticle(doc, {...facts, ...more}, version(articleText(doc))))
}
const placeOf = (desk: Annotator, id: string) => desk.value.places.get(id)[0]!

describe("describeArticle", () => {
  it("takes note of what the page says, and keeps what it does not say", () => {
    const desk = openDesk("tab-a", {datePublished: "2026-01-01", inLanguage: "en"})
    describeAs(desk, {headline: "Harbour shut", publisher: "The Gull"})
    expect(desk.factCheck.article).to.deep.equal({
      ...{id: "harbour", url, headline: "Harbour shut", publisher: "The Gull"},
      ...{datePublished: "2026-01-01", inLanguage: "en", versions: [version("one")]},
    })
  })

  it("does not apply where the page says nothing new", () => {
    const desk = openDesk()
    expect(describeAs(desk, {})).to.be.true
    expect(describeAs(desk, {})).to.be.false
  })

  it("is no step of undo, and keeps what can be redone", () => {
    const desk = openDesk()
    mark(desk, "harbour is open")
    undoLast(desk)
    describeAs(desk, {headline: "Harbour shut"})
    expect(undoDepths(desk.state)).to.deep.equal({undo: 0, redo: 1})
    redoLast(desk)
    expect(desk.factCheck.article.headline).to.equal("Harbour shut")
  })

  const [one, two] = [version("one", "2026-02-01T00:00:00Z"), version("two", "2026-02-02T00:00:00Z")]
  const bare = (of: ArticleVersion): ArticleVersion => ({hash: of.hash, checkedAt: of.checkedAt})
  const later = (of: ArticleVersion): ArticleVersion => ({...of, checkedAt: "2026-03-01T00:00:00Z"})
  const versions: [title: string, known: ArticleVersion[], seen: ArticleVersion, after: ArticleVersion[]][] = [
    ["notes the first version", [], one, [one]],
    ["notes a further version, and forgets those that nothing needs", [one], two, [two]],
    ["keeps when a version was first seen", [one, two], later(one), [one, two]],
    ["adds the text to a version that came without, and keeps its time", [bare(one), two], later(one), [one, two]],
    ["keeps the text of a version that is seen without", [one, two], bare(later(one)), [one, two]],
    ["keeps a version without text as it is", [bare(one), bare(two)], bare(later(one)), [bare(one), bare(two)]],
  ]
  for (const [title, known, seen, after] of versions)
    it(title, () => {
      const desk = openDesk("tab-a", {versions: known})
      desk.run(describeArticle(facts, seen))
      expect(desk.factCheck.article.versions).to.deep.equal(after)
    })

  const [a, b, c] = ["https://a.example/1", "https://b.example/1", "https://c.example/1"] as const
  const addresses: [title: string, known: Partial<Article>, says: string | undefined, after: Partial<Article>][] = [
    ["keeps its address", {url: a}, a, {url: a}],
    ["keeps its address where the page names none", {url: a}, undefined, {url: a}],
    ["remembers a former address", {url: a}, b, {url: b, sameAs: [a]}],
    ["remembers all former addresses", {url: b, sameAs: [a]}, c, {url: c, sameAs: [a, b]}],
    ["remembers an address once", {url: b, sameAs: [a]}, a, {url: a, sameAs: [a, b]}],
  ]
  for (const [title, known, says, after] of addresses)
    it(title, () => {
      const desk = openDesk("tab-a", {url: a, ...known})
      const {headline} = facts
      desk.run(describeArticle(says === undefined ? {headline} : {headline, url: says}, one))
      const {url: now, sameAs} = desk.factCheck.article
      expect({url: now, ...(sameAs && {sameAs})}).to.deep.equal(after)
    })

  it("places annotations again where a source becomes the article's", () => {
    const desk = openDesk("tab-a", {url: a})
    const {id, targets} = mark(desk, "harbour is open")
    edit(desk, id, {targets: [{...targets[0]!, source: b}]})
    expect(placeOf(desk, id).status).to.equal("lost")
    describeAs(desk, {url: b})
    expect(placeOf(desk, id).status).to.equal("same")
    describeAs(desk, {url: c})
    expect(placeOf(desk, id).status).to.equal("same")
  })
})

describe("openArticle", () => {
  const moved = words.replace("The mayor said", "It is summer. The mayor said")

  it("puts another article in the place of this one", () => {
    const desk = openDesk()
    const doc = articleFromText(moved)
    open(desk, moved, {headline: "Summer"})
    expect(desk.state.doc.eq(doc)).to.be.true
    expect(desk.factCheck.article.headline).to.equal("Summer")
    expect(desk.factCheck.article.versions.map(({text}) => text)).to.deep.equal([articleText(doc)])
  })

  it("takes over the document's own attributes", () => {
    const desk = openDesk()
    const doc = articleFromText(moved)
    const french = doc.type.create({...doc.attrs, lang: "fr"}, doc.content)
    desk.run(openArticle(french, facts, version(moved)))
    expect(desk.state.doc.attrs).to.deep.equal(french.attrs)
    desk.run(openArticle(doc, facts, version(moved)))
    expect(desk.state.doc.attrs).to.deep.equal(doc.attrs)
  })

  it("places annotations anew, and names them as changed", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    const gone = mark(desk, "The old ferry will not come back this year")
    open(desk, moved.replace(/The old ferry.*/s, ""))
    const {status, ranges} = placeOf(desk, id)
    expect(status).to.equal("moved")
    expect(desk.text.text.slice(ranges[0]!.start, ranges[0]!.end)).to.equal("harbour is open")
    expect(placeOf(desk, gone.id)).to.deep.equal({status: "lost", ranges: []})
    expect([...desk.value.changed]).to.include.members([`annotations/${id}`, `annotations/${gone.id}`])
    expect(desk.factCheck.annotations.get(gone.id)).to.equal(gone)
  })

  it("opens an article without words, and one with words again", () => {
    const desk = openDesk()
    const {id} = mark(desk, "harbour is open")
    open(desk, "")
    expect(placeOf(desk, id).status).to.equal("lost")
    open(desk, words)
    expect(placeOf(desk, id).status).to.equal("same")
  })

  it("is no step of undo; what was done before can still be undone and redone", () => {
    const desk = openDesk()
    const {id} = mark(desk, "Nobody paid")
    edit(desk, id, {privateNote: "a"})
    edit(desk, id, {privateNote: "b"})
    undoLast(desk)
    open(desk, moved)
    expect(undoDepths(desk.state)).to.deep.equal({undo: 2, redo: 1})
    redoLast(desk)
    expect(noteOf(desk, id)).to.equal("b")
    open(desk, "A short text.")
    for (let i = 0; i < 3; i++) expect(undoLast(desk)).to.be.true
    expect(desk.factCheck.annotations.size).to.equal(0)
    for (let i = 0; i < 3; i++) expect(redoLast(desk)).to.be.true
    expect(noteOf(desk, id)).to.equal("b")
    expect(placeOf(desk, id).status).to.equal("lost")
    expect(articleText(desk.state.doc)).to.equal("A short text.")
  })

  /// The versions after an annotation of `words` has come to be as `make` says, and three other texts were opened.
  const versionsOf = (make: (desk: Annotator) => void): (string | undefined)[] => {
    const desk = openDesk()
    desk.run(describeArticle(facts, version(desk.text.text)))
    make(desk)
    for (const more of ["One.", "Two.", "Three."]) open(desk, `${words}\n\n${more}`)
    return desk.factCheck.article.versions.map(({text}) => text?.split("\n").at(-1))
  }
  const unversioned = (desk: Annotator): string => {
    const start = desk.text.text.indexOf("harbour is open")
    const range = {start, end: start + "harbour is open".length}
    const {id, source, role, segments} = desk.target([range])
    return desk.annotate("claim", [range], "api", {targets: [{id, source, role, segments}]}).id
  }
  const last = words.split("\n").at(-1)
  const needs: [title: string, make: (desk: Annotator) => void, versions: (string | undefined)[]][] = [
    ["nothing but the newest where nothing needs them", () => undefined, ["Three."]],
    ["one that a target names", desk => void mark(desk, "harbour is open"), [last, "Three."]],
    ["none for a target that names none and stands where it was", desk => void unversioned(desk), ["Three."]],
    [
      "one that a deleted target names",
      desk => {
        mark(desk, "harbour is open")
        undoLast(desk)
      },
      [last, "Three."],
    ],
  ]
  for (const [title, make, versions] of needs)
    it(`keeps ${title}`, () => {
      expect(versionsOf(make)).to.deep.equal(versions)
    })

  it("keeps the last one in which a target stands that names none", () => {
    const desk = openDesk()
    desk.run(describeArticle(facts, version(desk.text.text)))
    const id = unversioned(desk)
    for (const more of ["One.", "Two."]) open(desk, `${words}\n\n${more}`)
    const changed = words.replace("harbour is open", "harbour is not open")
    for (const more of ["Three.", "Four."]) open(desk, `${changed}\n\n${more}`)
    expect(desk.factCheck.article.versions.map(({text}) => text?.split("\n").at(-1))).to.deep.equal(["Two.", "Four."])
    expect(placeOf(desk, id).status).to.equal("changed")
  })
})
