import type {Agent} from "../../src/model/agent.js"
import type {Annotation} from "../../src/model/annotation.js"
import type {Article} from "../../src/model/article.js"
import type {Citation} from "../../src/model/citation.js"
import type {Evidence} from "../../src/model/evidence.js"
import type {AnyRecord, Collection} from "../../src/model/fact-check.js"
import {FactCheck} from "../../src/model/fact-check.js"
import {idOfName} from "../../src/model/id.js"
import type {Rating} from "../../src/model/rating.js"
import type {Segment, Target} from "../../src/model/target.js"

/// Words before, between and after what is marked: emoji, Arabic, a family of four code points and a flag.
export const plainText = "The harbour opened on Monday. “It is open,” she said, “and it stays open.” Nobody paid."
export const astralText = `🚢🚢 ${plainText} افتتح الميناء يوم الاثنين 👨‍👩‍👧‍👦 “It is open” 🇸🇾 again.`

/// A segment whose words stand there in the text.
export function segmentOf(text: string, exact: string, from = 0): Segment {
  const start = text.indexOf(exact, from)
  const end = start + exact.length
  return {
    textQuote: {exact, prefix: text.slice(Math.max(0, start - 8), start), suffix: text.slice(end, end + 8)},
    textPosition: {start, end},
  }
}

export const source = "https://news.example/harbour"

export function targetOf(id: string, ...segments: Segment[]): Target {
  return {id: idOfName(id), source, role: "main", segments}
}

export function articleOf(more: Partial<Article> = {}): Article {
  return {
    id: "harbour",
    headline: "Harbour opens",
    versions: [{hash: "sha256-00", checkedAt: "2024-05-01T09:00:00Z"}],
    ...more,
  }
}

export function annotationOf(name: string, text: string, more: Partial<Annotation> = {}): Annotation {
  return {
    id: idOfName(name),
    kind: "claim",
    targets: [targetOf(`${name}/t`, segmentOf(text, "opened on Monday"))],
    via: [],
    ratings: [],
    evidence: [],
    created: "2024-05-01T10:00:00Z",
    modified: "2024-05-01T11:00:00.123Z",
    ...more,
  }
}

export interface SampleRecords {
  readonly article?: Article
  readonly annotations?: readonly Annotation[]
  readonly citations?: readonly Citation[]
  readonly agents?: readonly Agent[]
}

export function factCheckOf({article = articleOf(), ...records}: SampleRecords): FactCheck {
  let factCheck = FactCheck.of(article)
  for (const [collection, list] of Object.entries(records) as [Collection, AnyRecord[]][])
    for (const record of list) factCheck = factCheck.with(collection, record.id, record)
  return factCheck
}

/// A fact check with something in every field, different for each seed, about the text.
export function randomFactCheck(seed: number, text: string): FactCheck {
  const random = randomOf(seed)
  const maybe = <T>(value: T): T | undefined => (random() < 0.6 ? value : undefined)
  const pick = <T>(...values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const someText = () => pick("short", "two words", "“quoted” \\ and / slash", "سطر عربي", "👩‍🚀 up", "line\nbreak", "")
  const name = () => pick("Ada Byron", "مها", "Harbour Office", "O’Neil & Sons")
  const date = () => pick("2017", "2017-11", "2017-11-08")
  const time = () => `2024-0${1 + Math.floor(random() * 9)}-11T0${Math.floor(random() * 10)}:30:00Z`
  const id = (kind: string) => idOfName(`${seed}/${kind}/${random()}`)
  const some = <T>(most: number, make: (i: number) => T): T[] =>
    Array.from({length: Math.floor(random() * (most + 1))}, (_, i) => make(i))
  const unknown = (): object => pick({}, {}, {zeta: 1, alpha: {deep: [null, true, {b: 1, a: "x"}]}})

  const agents = some(4, () =>
    given<Agent>({
      id: pick(id("agent"), `agent ${random()}`),
      type: pick("Person", "Organization"),
      name: maybe(name()),
      description: maybe(someText()),
      jobTitle: maybe(someText()),
      affiliation: maybe(name()),
      unnamedReason: maybe(someText()),
      ...unknown(),
    }),
  )
  const citations = some(4, () =>
    given<Citation>({
      id: pick(id("citation"), `citation ${random()}`),
      type: pick("web", "document", "interview", "recording", "data", "image"),
      name: name(),
      author: maybe(name()),
      publisher: maybe(name()),
      url: maybe(pick("https://example.org/a?b=c#d", "https://example.org/سوريا", "http://example.org/a b|c")),
      datePublished: maybe(date()),
      accessed: maybe(date()),
      archivedAt: maybe("https://archive.example/1"),
      inLanguage: maybe("ar"),
      primary: maybe(random() < 0.5),
      disclosure: pick("public", "background", "confidential"),
      ...unknown(),
    }),
  )
  const idOf = (records: readonly {id: string}[]) => (records.length ? pick(...records).id : undefined)
  const words = ["opened on Monday", "It is open", "and it stays open", "Nobody paid", "harbour"]
  const segment = (): Segment => ({...segmentOf(text, pick(...words)), ...pick({}, {}, {extra: 1})})
  const timeState = {type: "TimeState", sourceDate: "2024-05-01T09:00:00Z"}
  const lost = (): Segment => ({
    textQuote: {exact: "words of an older version", prefix: "", suffix: ""},
    textPosition: {start: text.length + 5, end: text.length + 30},
  })
  const target = (): Target => (random() < 0.7 ? withWords() : wordless())
  const withWords = (): Target => ({
    id: pick(id("target"), `target ${random()}`),
    source: pick(source, "https://news.example/ميناء", idOfName("harbour")),
    role: pick("main", "mention"),
    segments: pick([segment()], [segment()], [lost()], [segment(), segment()]),
    ...pick({}, {}, {state: timeState, scope: "https://news.example/"}, {state: [timeState]}),
    ...pick({}, {}, {checkedWords: someText() || "open"}),
    ...pick({}, {}, {checkedVersion: {hash: "sha256-00", checkedAt: time()}}),
    ...pick({}, {}, {selector: [{type: "CssSelector", value: "#a"}]}),
  })
  const picture = `https://news.example/picture/${random()}`
  const pages = [
    "https://news.example/1",
    {source: "https://news.example/2", selector: {type: "CssSelector", value: "p"}},
  ]
  const wordless = (): Target => ({
    id: pick(id("target"), `target ${random()}`),
    source: pick(source, "https://news.example/ميناء", idOfName("harbour")),
    role: pick("main", "mention"),
    segments: [],
    ...pick(
      {},
      {type: "Image", format: "image/png"},
      {id: picture, source: picture, type: "Image"},
      {type: "Choice", items: pages, source: "https://news.example/1"},
      {selector: {type: "TextPositionSelector", start: 3, end: 9}},
      {selector: [{type: "SvgSelector", value: "<svg/>"}, "https://news.example/selector"]},
      {selector: {type: "FragmentSelector", value: "page=2"}, type: ["SpecificResource", "x:Page"]},
      {source: picture, sourceResource: {id: picture, type: "Image"}, purpose: "tagging"},
      {state: timeState, scope: "https://news.example/"},
      {id: picture, source: picture, renderedVia: {id: "https://tool.example/", type: "Software"}},
      {otherSelectors: [{type: "Guess"}]},
    ),
  })
  const rating = (reviewAspect: Rating["reviewAspect"]): Rating =>
    given({
      reviewAspect,
      scale: "plain@1",
      key: pick("true", "false"),
      alternateName: pick("True", "Pants on Fire"),
      ratingValue: maybe(pick(1, 2.5, 5)),
      bestRating: maybe(5),
      worstRating: maybe(1),
      ratingExplanation: maybe(someText()),
      author: maybe(idOf(agents) ?? id("agent")),
      asOf: maybe(time()),
      ...unknown(),
    })
  const evidence = (): Evidence =>
    given({
      id: pick(id("evidence"), `evidence ${random()}`),
      citation: idOf(citations) ?? id("citation"),
      stance: pick("supports", "contradicts", "background"),
      reviewAspect: pick("content", "attribution"),
      excerpt: maybe(someText()),
      locator: maybe(someText()),
      note: maybe(someText()),
      ...unknown(),
    })
  const annotations = some(6, () =>
    given<Annotation>({
      id: pick(id("annotation"), id("annotation"), `annotation ${random()}`, `https://example.org/${random()}`),
      kind: pick("claim", "quote"),
      targets: distinct([target(), ...some(2, target)]),
      partOf: maybe(id("annotation")),
      speaker: maybe(idOf(agents) ?? id("agent")),
      via: some(2, () => given({agent: idOf(agents) ?? id("agent"), cue: maybe(someText())})),
      claim: maybe(
        given({
          claimReviewed: maybe(someText()),
          claimDate: maybe(date()),
          appearances: maybe(
            some(2, () =>
              given({
                url: maybe("https://example.org/a"),
                name: maybe(name()),
                datePublished: maybe(date()),
                first: maybe(random() < 0.5),
              }),
            ),
          ),
          checkability: maybe(pick("checkable", "opinion", "prediction", "common-knowledge")),
          ...unknown(),
        }),
      ),
      quote: maybe(
        given({
          mode: maybe(pick("direct", "indirect", "mixed")),
          translation: maybe(given({from: "ar", original: maybe(someText()), by: maybe(name())})),
          ...unknown(),
        }),
      ),
      ratings: [...some(1, () => rating("content")), ...some(1, () => rating("attribution"))],
      evidence: some(3, evidence),
      privateNote: maybe(someText()),
      creator: maybe(idOf(agents) ?? id("agent")),
      created: time(),
      modified: time(),
      foreign: maybe({
        ...pick({}, {body: [{type: "TextualBody", value: "to do", purpose: "tagging"}]}),
        ...pick({}, {motivation: ["commenting", "assessing"], rights: "https://license.example/"}),
        "x:note": {b: 1, a: [someText()]},
      }),
      ...pick({}, {priority: {level: 3}}),
    }),
  )
  const article = given<Article>({
    id: pick("harbour", "https://news.example/harbour#1"),
    url: maybe("https://news.example/harbour"),
    headline: someText(),
    inLanguage: maybe("en"),
    datePublished: maybe(pick("2024-05-01", "May 2024")),
    publisher: maybe(name()),
    versions: some(2, i => ({hash: `sha256-${i}`, checkedAt: time()})),
    foreign: maybe({"x:desk": "two", rights: "https://license.example/", first: {"x:page": 1}}),
    ...unknown(),
  })
  return factCheckOf({article, annotations, citations, agents}).with("coverage", "c1", {id: "c1"})
}

/// The first of each id.
function distinct<T extends {readonly id: string}>(items: readonly T[]): T[] {
  return items.filter((item, i) => items.findIndex(({id}) => id === item.id) === i)
}

/// The object without keys that hold `undefined`.
function given<T extends object>(object: {[K in keyof T]: T[K] | undefined} & object): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}

/// Numbers from 0 to 1, the same for the same seed (mulberry32).
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
