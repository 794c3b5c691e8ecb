import {expect} from "chai"
import type {Annotation, Target} from "../../src/model/annotation.js"
import {type Article, sourceOf} from "../../src/model/article.js"
import {idOfName} from "../../src/model/id.js"
import {describe as describeRange} from "../../src/anchoring/describe.js"
import {Places, rangesOf} from "../../src/state/places.js"
import {pick, pickSome, seededRandom} from "../model/random.js"

const text = "One two three four five six seven eight nine ten eleven twelve."
const article: Article = {
  id: "count",
  url: "https://count.example/now",
  sameAs: ["https://count.example/before"],
  headline: "Counting",
  versions: [],
}

function target(words: string, source = article.url!): Target {
  const start = text.indexOf(words)
  const found = start < 0 ? null : describeRange(text, {start, end: start + words.length})
  const lost = {textQuote: {exact: words, prefix: "", suffix: ""}, textPosition: {start: 0, end: words.length}}
  return {id: words, source, role: "main", segments: [found ?? lost]}
}

function annotation(id: string, ...targets: Target[]): Annotation {
  const time = "2026-01-01T00:00:00Z"
  return {id, kind: "claim", targets, via: [], ratings: [], evidence: [], created: time, modified: time}
}

const placesOf = (...annotations: Annotation[]) => Places.of(annotations, text, article)
const nowhere = "Quite other words, nowhere to be found"

describe("Places", () => {
  const orders: [title: string, annotations: [id: string, ...words: string[]][], order: string[]][] = [
    [
      "by start",
      [
        ["a", "three"],
        ["b", "one two".replace("one", "One")],
        ["c", "two"],
      ],
      ["b", "c", "a"],
    ],
    [
      "the longer first",
      [
        ["a", "two"],
        ["b", "two three four"],
        ["c", "two three"],
      ],
      ["b", "c", "a"],
    ],
    [
      "by id on the same words",
      [
        ["b", "two"],
        ["c", "two"],
        ["a", "two"],
      ],
      ["a", "b", "c"],
    ],
    [
      "orphans last, by id",
      [
        ["b", nowhere],
        ["c", "twelve"],
        ["a", nowhere],
      ],
      ["c", "a", "b"],
    ],
    [
      "by the first target that has a place",
      [
        ["a", nowhere, "nine"],
        ["b", "ten", "One"],
        ["c", "eight"],
      ],
      ["c", "a", "b"],
    ],
  ]
  for (const [title, annotations, order] of orders)
    it(`are in the article's order: ${title}`, () => {
      const made = annotations.map(([id, ...all]) => annotation(id, ...all.map(each => target(each))))
      expect(placesOf(...made).order).to.deep.equal(order)
      expect(placesOf(...made.reverse()).order).to.deep.equal(order)
    })

  it("give each target its place, in the annotation's order", () => {
    const places = placesOf(annotation("a", target("five"), target(nowhere), target("two")))
    expect(places.get("a")).to.deep.equal([
      {status: "same", ranges: [{start: 19, end: 23}]},
      {status: "lost", ranges: []},
      {status: "same", ranges: [{start: 4, end: 7}]},
    ])
    expect(rangesOf(places.get("a"))).to.deep.equal([
      {start: 19, end: 23},
      {start: 4, end: 7},
    ])
  })

  it("are none for an unknown id", () => {
    expect(placesOf().get("a")).to.deep.equal([])
    expect(Places.none.order).to.deep.equal([])
  })

  const sources: [title: string, source: string, status: string][] = [
    ["of the article's address", article.url!, "same"],
    ["of a former address", article.sameAs![0]!, "same"],
    ["of the article's id", idOfName("article:count"), "same"],
    ["of another article", "https://count.example/other", "lost"],
    ["of another article's id", idOfName("article:other"), "lost"],
  ]
  for (const [title, source, status] of sources)
    it(`of a target ${title}: ${status}`, () => {
      expect(placesOf(annotation("a", target("two", source))).get("a")[0]!.status).to.equal(status)
    })

  it("keep the places of a lost target's neighbours", () => {
    const places = placesOf(annotation("a", target("two", "https://other.example/"), target("three")))
    expect(places.get("a").map(place => place.status)).to.deep.equal(["lost", "same"])
  })

  it("know the id as source where the article has no address", () => {
    const bare: Article = {id: article.id, headline: article.headline, versions: []}
    const made = annotation("a", target("two", sourceOf(bare)))
    expect(Places.of([made], text, bare).get("a")[0]!.status).to.equal("same")
  })

  it("stay what they are when others are made of them", () => {
    const places = placesOf(annotation("a", target("two")))
    places.with(new Map([["b", annotation("b", target("One"))]]), text, article)
    places.with(new Map([["a", null]]), text, article)
    expect(places.order).to.deep.equal(["a"])
    expect(places.get("a")).to.have.length(1)
  })

  it("come to the same one by one, and some at a time, as all at once", () => {
    const random = seededRandom(11)
    const all = [...text.matchAll(/\w+/g)].map(match => match.index)
    const someWords = () => {
      const [from, to] = [pick(random, all), pick(random, all)].sort((a, b) => a - b) as [number, number]
      return random() < 0.1 ? nowhere : text.slice(from, to + 3)
    }
    const someTargets = () => Array.from({length: random() < 0.2 ? 2 : 1}, () => target(someWords()))
    const dozen = "a b c d e f g h i j k l".split(" ")
    const annotations = new Map<string, Annotation>()
    let places = Places.none
    for (let i = 0; i < 500; i++) {
      const ids = random() < 0.8 ? [pick(random, dozen)] : pickSome(random, dozen)
      const changes = new Map(ids.map(id => [id, random() < 0.25 ? null : annotation(id, ...someTargets())]))
      for (const [id, next] of changes)
        if (next) annotations.set(id, next)
        else annotations.delete(id)
      places = places.with(changes, text, article)
      const anew = placesOf(...annotations.values())
      expect(places.order).to.deep.equal(anew.order)
      for (const other of dozen) expect(places.get(other)).to.deep.equal(anew.get(other))
    }
  })
})
