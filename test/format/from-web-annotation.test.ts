import {expect} from "chai"
import {w3cContext} from "../../src/format/context.js"
import {fromWebAnnotation, noSource, unknownTime} from "../../src/format/from-web-annotation.js"
import {asUri} from "../../src/format/iri.js"
import {agentNamed} from "../../src/model/agent.js"
import {idOfName} from "../../src/model/id.js"
import {astralText, plainText as text} from "./sample-fact-checks.js"

type Bag = Record<string, unknown>

const source = "https://news.example/a"
const quote = {type: "TextQuoteSelector", exact: "Nobody paid", prefix: "open.” ", suffix: "."}
const position = (start: unknown, end: unknown) => ({type: "TextPositionSelector", start, end})
const targetWith = (selector: unknown): Bag => ({source, selector})

/// A foreign annotation without any fault.
const item = (more: Bag = {}): Bag => ({
  "@context": w3cContext,
  id: "https://tool.example/1",
  type: "Annotation",
  created: "2024-05-01T10:00:00Z",
  target: targetWith(quote),
  ...more,
})
const pageOf = (items: unknown, more: Bag = {}): Bag => ({
  "@context": w3cContext,
  id: "https://tool.example/page",
  type: "AnnotationPage",
  items,
  ...more,
})
const collectionOf = (items: unknown, more: Bag = {}): Bag => ({
  "@context": w3cContext,
  id: "https://tool.example/collection",
  type: "AnnotationCollection",
  label: "Notes",
  total: 1,
  first: pageOf(items),
  ...more,
})

const read = (json: unknown, known?: string) => fromWebAnnotation(json, known === undefined ? {} : {text: known})
const issuesOf = (json: unknown, known?: string) =>
  read(json, known).issues.map(({code, path}) => (path ? `${code} ${path}` : code))
const first = (json: unknown, known?: string) => read(json, known).annotations[0]!
const segment = (selector: unknown, known?: string) =>
  first(item({target: targetWith(selector)}), known).targets[0]!.segments[0]!

describe("files of any shape", () => {
  const shapes: [string, unknown][] = [
    ["one annotation", item()],
    ["an annotation as text", JSON.stringify(item())],
    ["text with a byte order mark", `\ufeff${JSON.stringify(item())}`],
    ["a list of annotations", [item()]],
    ["a page", pageOf([item()])],
    ["a collection", collectionOf([item()])],
    ["a collection with its page in a list", collectionOf([], {first: [pageOf([item()])]})],
    ["a collection with items and no page", collectionOf([], {first: undefined, items: [item()]})],
    ["pages inside a page", pageOf([pageOf([item()])])],
    ["a target in a list", item({target: [targetWith(quote)]})],
    ["a selector in a list", item({target: targetWith([quote])})],
    ["an unknown target beside ours", item({target: [targetWith(quote), targetWith([quote])]})],
    ["an empty body", item({body: "https://tool.example/body"})],
    ["single values in lists", item({id: ["https://tool.example/1"], type: ["Annotation"]})],
  ]
  for (const [name, json] of shapes)
    it(`reads ${name}`, () => {
      const {annotations, issues} = read(json)
      expect(annotations.map(({id, targets}) => [id, targets[0]!.segments[0]!.textQuote.exact])).to.deep.equal([
        ["https://tool.example/1", "Nobody paid"],
      ])
      expect(issues).to.deep.equal([])
    })

  const none: [string, unknown, string[]][] = [
    ["text that is no JSON", "{", ["not-json"]],
    ["an empty text", "", ["not-json"]],
    ["nothing", undefined, ["not-annotations"]],
    ["null", null, ["not-annotations"]],
    ["a number", "7", ["not-annotations"]],
    ["a function", () => 1, ["not-annotations"]],
    ["another object", {title: "A recipe"}, ["not-annotations"]],
    ["an empty list", [], []],
    ["a list of other things", [7, null], ["wrong-type [0]", "wrong-type [1]"]],
    ["annotations elsewhere", ["https://tool.example/1"], ["pages-elsewhere [0]"]],
    ["a page elsewhere", collectionOf([], {first: "https://tool.example/p"}), ["pages-elsewhere first"]],
    ["no page", collectionOf([], {first: undefined}), ["missing first"]],
    ["no page for no annotations", collectionOf([], {first: undefined, total: 0}), []],
    ["more pages elsewhere", pageOf([], {next: "https://tool.example/p2"}), ["more-pages next"]],
    ["items that are no list", pageOf({a: 1}), ["wrong-type items"]],
    ["a page without items", pageOf(undefined), ["missing items"]],
    [
      "something deep in a good place",
      `{"@context": "${w3cContext}", "type": "Annotation", "target": ${'{"a":'.repeat(9999)}1${"}".repeat(9999)}}`,
      ["missing id", "too-deep target", "left-out"],
    ],
  ]
  for (const [name, json, issues] of none)
    it(`gives no annotations of ${name}`, () => {
      expect(issuesOf(json)).to.deep.equal(issues)
      expect(read(json).annotations).to.deep.equal([])
    })

  it("survives 100,000 lists in each other, which not every engine can parse", () => {
    const {annotations, issues} = read("[".repeat(100_000) + "]".repeat(100_000))
    expect(annotations).to.deep.equal([])
    expect(issues).to.have.length(1)
    expect(issues[0]!.code).to.be.oneOf(["too-deep", "wrong-type"])
  })

  it("survives an object that throws", () => {
    const thrower = {type: "Annotation", target: {}}
    Object.defineProperty(thrower, "body", {
      enumerable: true,
      get() {
        throw new TypeError("no")
      },
    })
    expect(issuesOf(thrower)).to.include("not-json")
  })

  it("shares nothing with the object it was given", () => {
    const json = item({"x:note": {deep: [1]}})
    const annotation = first(json)
    expect(annotation.foreign!["x:note"]).to.deep.equal({deep: [1]})
    expect(annotation.foreign!["x:note"]).not.to.equal(json["x:note"])
  })
})

describe("files of other software", () => {
  it("get ids from a bare UUID or whatever they have", () => {
    const ids = ["9b6aa528-660a-4551-8265-66f45c61acab", "#447d", "https://tool.example/ä"]
    const {annotations, issues} = read(ids.map(id => item({id})))
    expect(annotations.map(({id}) => id)).to.deep.equal(ids.map(asUri))
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      "wrong-address [0].id",
      "wrong-address [1].id",
    ])
  })

  it("get the same id for the same content each time", () => {
    const json = item({id: undefined})
    expect(first(json).id).to.equal(first(json).id)
    expect(first(json).id).not.to.equal(first({...json, rights: "https://license.example/"}).id)
  })

  it("get a source where they name none", () => {
    const json = item({target: {selector: quote}})
    expect(first(json).targets[0]!.source).to.equal(noSource)
    expect(issuesOf(json)).to.deep.equal(["missing target.source"])
    expect(fromWebAnnotation(json, {source}).annotations[0]!.targets[0]!.source).to.equal(source)
  })

  it("get a time where they name none, and their own time in UTC", () => {
    expect(first(item({created: undefined}))).to.include({created: unknownTime, modified: unknownTime})
    const now = "2026-01-01T00:00:00Z"
    expect(fromWebAnnotation(item({created: undefined}), {now}).annotations[0]).to.include({created: now})
    expect(first(item({created: undefined, modified: "2024-05-01T12:00:00+02:00"}))).to.include({
      created: "2024-05-01T10:00:00.000Z",
      modified: "2024-05-01T10:00:00.000Z",
    })
  })

  const kinds: [string, Bag, string][] = [
    ["nothing says so", {}, "claim"],
    ["a class says so", {body: {type: "TextualBody", purpose: "classifying", value: "Quote"}}, "quote"],
    ["a tag says so", {body: [{type: "TextualBody", purpose: "tagging", value: "quotation"}]}, "quote"],
    ["a comment does", {body: [{type: "TextualBody", value: "quote"}]}, "claim"],
    ["our own term says so", {kind: "quote"}, "quote"],
  ]
  for (const [name, more, kind] of kinds)
    it(`are a ${kind} where ${name}`, () => expect(first(item(more)).kind).to.equal(kind))

  const creators: [string, unknown, string | undefined, unknown][] = [
    ["an address", "https://tool.example/ada", "https://tool.example/ada", undefined],
    ["a person", {id: "ada", type: "Person", name: "Ada"}, "ada", {id: "ada", type: "Person", name: "Ada"}],
    ["somebody with a nickname", {id: "ada", nickname: "a"}, "ada", {id: "ada", type: "Person", nickname: "a"}],
    ["an id alone", {id: "ada"}, "ada", undefined],
    ["a name alone", {name: "Ada"}, agentNamed("Ada").id, agentNamed("Ada")],
    ["software", {id: "urn:x:s", type: "Software"}, undefined, undefined],
    ["two", ["urn:x:1", "urn:x:2"], undefined, undefined],
  ]
  for (const [name, creator, id, agent] of creators)
    it(`are made by ${name}`, () => {
      const {annotations, agents, issues} = read(item({creator}))
      expect(annotations[0]!.creator).to.equal(id)
      expect(agents).to.deep.equal(agent ? [agent] : [])
      expect(annotations[0]!.foreign).to.deep.equal(id === undefined ? {creator} : undefined)
      expect(issues).to.deep.equal([])
    })

  it("keep what we do not know: properties, bodies, motivations, targets, selectors", () => {
    const tag = {type: "TextualBody", purpose: "tagging", value: "border"}
    const css = {type: "CssSelector", value: "#a"}
    const whole = "https://news.example/whole"
    const json = item({
      "x:note": {a: 1},
      rights: "https://license.example/",
      motivation: "commenting",
      body: [tag],
      target: [{...targetWith([quote, css]), scope: "https://news.example/"}, whole],
    })
    const {foreign, targets} = first(json)
    expect(foreign).to.deep.equal({
      motivation: ["commenting"],
      body: [tag],
      "x:note": {a: 1},
      rights: "https://license.example/",
    })
    expect(targets[0]).to.deep.include({selector: [css], scope: "https://news.example/"})
    expect(targets[1]).to.deep.equal({id: whole, source: whole, role: "mention", segments: []})
    expect(issuesOf(json)).to.deep.equal([])
  })

  it("have a bodyValue as the body it stands for", () => {
    const body = [{type: "TextualBody", value: "Nice", format: "text/plain"}]
    expect(first(item({bodyValue: "Nice"})).foreign).to.deep.equal({body})
  })

  it("keep a source that is more than an address", () => {
    const json = item({target: {source: {id: source, format: "text/html"}, selector: quote}})
    expect(first(json).targets[0]).to.deep.include({source, sourceResource: {id: source, format: "text/html"}})
  })
})

describe("places in files of other software", () => {
  const at = (start: number, end: number) => ({start, end})
  const start = text.indexOf("Nobody paid")
  const places: [string, unknown, string | undefined, {start: number; end: number}][] = [
    ["the position given", [quote, position(7, 18)], undefined, at(7, 18)],
    ["the beginning for words alone", quote, undefined, at(0, 11)],
    ["where the words stand in a known text", quote, text, at(start, start + 11)],
    ["where the words stand, not where it says", [quote, position(7, 18)], text, at(start, start + 11)],
    ["where it says for words that are nowhere", [{...quote, exact: "Nowhere"}, position(7, 14)], text, at(7, 14)],
    [
      "where the context agrees for words that stand twice",
      {type: "TextQuoteSelector", exact: "open", prefix: "stays ", suffix: "."},
      text,
      at(text.indexOf("open.”"), text.indexOf("open.”") + 4),
    ],
    [
      "the words counted in UTF-16 as many tools do",
      [
        {type: "TextQuoteSelector", exact: "open"},
        position(astralText.indexOf("open”"), astralText.indexOf("open”") + 4),
      ],
      astralText,
      at(astralText.indexOf("open”"), astralText.indexOf("open”") + 4),
    ],
    [
      "words inside another selector",
      {type: "FragmentSelector", value: "p5", refinedBy: quote},
      text,
      at(start, start + 11),
    ],
    ["a quote as Recogito keeps it", [{quote: "Nobody paid", start: 7, end: 18}], undefined, at(7, 18)],
    ["a position alone in a known text", position(start, start + 11), text, at(start, start + 11)],
    ["wrong offsets: the words", [quote, position(9, 2)], text, at(start, start + 11)],
  ]
  for (const [name, selector, known, place] of places)
    it(`are ${name}`, () => expect(segment(selector, known).textPosition).to.deep.equal(place))

  it("get words and context from the text where only a position is given", () => {
    const {textQuote} = segment(position(start, start + 11), text)
    expect(textQuote.exact).to.equal("Nobody paid")
    expect(textQuote.prefix).to.match(/open\.” $/)
  })

  // What is named, the text, the issues, and what the target keeps.
  const nowhere: [string, unknown, string | undefined, string[], object][] = [
    ["a whole page", source, undefined, [], {id: source, source}],
    ["an image", {id: source, type: "Image"}, undefined, [], {source, type: "Image"}],
    ["several pages", {type: "List", items: [source, "urn:x:1"]}, text, [], {source, items: [source, "urn:x:1"]}],
    ["a place in a page's code", targetWith({type: "CssSelector", value: "p"}), undefined, [], {source}],
    ["a position in an unknown text", targetWith(position(1, 2)), undefined, [], {selector: position(1, 2)}],
    [
      "a position behind the end",
      targetWith(position(900, 909)),
      text,
      ["no-words target.selector"],
      {selector: position(900, 909)},
    ],
    [
      "no words",
      targetWith({...quote, exact: ""}),
      undefined,
      ["empty target.selector.exact"],
      {otherSelectors: [{...quote, exact: ""}]},
    ],
    ["no readable pieces", {source, segments: [{selector: []}]}, undefined, ["unusable target.segments"], {source}],
  ]
  for (const [name, target, known, issues, kept] of nowhere)
    it(`are none for ${name}, which is kept`, () => {
      expect(issuesOf(item({target}), known)).to.deep.equal(issues)
      expect(first(item({target}), known).targets).to.have.length(1)
      expect(first(item({target}), known).targets[0]).to.deep.include({role: "main", segments: [], ...kept})
    })

  it("are none for a position in another article's text than the one known", () => {
    const json = item({target: targetWith(position(1, 5))})
    const segments = (at: string) => fromWebAnnotation(json, {text, source: at}).annotations[0]!.targets[0]!.segments
    expect(segments(source)).to.have.length(1)
    expect(segments("https://news.example/b")).to.deep.equal([])
  })
})

describe("faults in a file", () => {
  // The fault, the annotation, the issues, and whether the annotation is read all the same.
  const faults: [string, Bag, string[], boolean][] = [
    ["no context", {"@context": undefined}, ['wrong-context ["@context"]'], true],
    ["another context", {"@context": ["https://tool.example/"]}, ['wrong-context ["@context"]'], true],
    ["no id", {id: undefined}, ["missing id"], true],
    ["two ids", {id: ["urn:x:1", "urn:x:2"]}, ["several-values id"], true],
    ["a number for an id", {id: 7}, ["wrong-type id"], true],
    ["no type", {type: undefined}, ["missing type"], true],
    ["another type", {type: "Squirrel"}, ["unknown-word type", "left-out"], false],
    ["no target", {target: undefined}, ["missing target", "left-out"], false],
    ["a number for a target", {target: 9}, ["wrong-type target", "left-out"], false],
    [
      "a text as target",
      {target: {type: "TextualBody", value: "a"}},
      ["not-allowed-here target.type", "left-out"],
      false,
    ],
    ["a date in words", {created: "yesterday"}, ["wrong-date created"], true],
    ["a time without zone", {created: "2024-05-01T10:00:00"}, ["wrong-date created"], true],
    ["two times", {modified: ["2024-05-01T10:00:00Z", "2024-05-01T10:00:01Z"]}, ["several-values modified"], true],
    ["rights that are no address", {rights: "mine"}, ["wrong-address rights"], true],
    ["an empty list", {rights: []}, ["empty rights"], true],
    ["a number for a creator", {creator: 6}, ["wrong-type creator"], true],
    ["a number for a generator", {generator: 42}, ["wrong-type generator"], true],
    ["a body that is no address", {body: "not a uri"}, ["wrong-address body"], true],
    ["body and bodyValue", {body: "urn:x:b", bodyValue: "b"}, ["body-and-value"], true],
    ["two body values", {bodyValue: ["a", "b"]}, ["several-values bodyValue"], true],
    ["a text without value", {body: {type: "TextualBody"}}, ["missing body.value"], true],
    ["a text with two values", {body: {value: ["a", "b"]}}, ["several-values body.value", "unusable body"], true],
    ["items without a class", {body: {items: ["urn:x:1"]}}, ["unusable body"], true],
    ["two classes at once", {body: {type: ["Choice", "List"], items: ["urn:x:1"]}}, ["several-values body.type"], true],
    ["a purpose on a resource", {body: {id: "urn:x:b", purpose: "tagging"}}, ["not-allowed-here body.purpose"], true],
    ["a wrong direction", {body: {id: "urn:x:b", textDirection: "up"}}, ["unknown-word body.textDirection"], true],
    ["a number for a format", {body: {id: "urn:x:b", format: 6}}, ["wrong-type body.format"], true],
    [
      "two processing languages",
      {body: {id: "urn:x:b", processingLanguage: ["en", "de"]}},
      ["several-values body.processingLanguage"],
      true,
    ],
    [
      "a style without a sheet",
      {target: {...targetWith(quote), styleClass: "a"}},
      ["not-allowed-here target.styleClass"],
      true,
    ],
    [
      "an unknown selector",
      {target: targetWith([quote, {type: "Guess"}])},
      ["unknown-word target.selector[1].type"],
      true,
    ],
    [
      "a negative offset",
      {target: targetWith([quote, position(-1, 9)])},
      ["wrong-offset target.selector[1].start"],
      true,
    ],
    [
      "half an offset",
      {target: targetWith([quote, position(1.5, 9)])},
      ["wrong-offset target.selector[1].start"],
      true,
    ],
    [
      "a start behind the end",
      {target: targetWith([quote, position(9, 2)])},
      ["wrong-offset target.selector[1]"],
      true,
    ],
    ["no end", {target: targetWith([quote, position(9, undefined)])}, ["missing target.selector[1].end"], true],
    [
      "a state without date",
      {target: {...targetWith(quote), state: {type: "TimeState"}}},
      ["missing target.state.sourceDate"],
      true,
    ],
    ["a forbidden key", JSON.parse('{"constructor": 1}') as Bag, ["forbidden-key"], true],
    ["a property too long", {"x:long": "x".repeat(100_001)}, ['too-large ["x:long"]'], true],
    ["an unknown kind", {kind: "rumour"}, ["unknown-word kind"], true],
    [
      "an unknown role",
      {kind: "claim", target: {...targetWith(quote), role: "villain"}},
      ["unknown-word target.role"],
      true,
    ],
    ["an unknown speaker", {spokenBy: "urn:x:1"}, ["unknown-agent spokenBy"], true],
    ["a number for a speaker", {spokenBy: 5}, ["wrong-type spokenBy"], true],
    ["a step that names nobody", {spokenThrough: [{cue: "told"}]}, ["missing spokenThrough[0].agent"], true],
    [
      "an unknown word in a claim",
      {claim: {checkability: "maybe", claimReviewed: "a"}},
      ["unknown-word claim.checkability"],
      true,
    ],
    ["a date that is none", {claim: {claimDate: "2017-13"}}, ["wrong-date claim.claimDate"], true],
    ["a number for a claim", {claim: 5}, ["wrong-type claim"], true],
    [
      "an unsafe address",
      {claim: {appearances: [{url: "javascript:alert(1)"}]}},
      ["wrong-address claim.appearances[0].url"],
      true,
    ],
    [
      "an unsafe source",
      {citations: [{id: "urn:c:1", type: "web", name: "a", url: "javascript:alert(1)", disclosure: "public"}]},
      ["wrong-address citations[0].url"],
      true,
    ],
    [
      "an unknown disclosure",
      {citations: [{id: "urn:c:1", type: "web", name: "a", disclosure: "perhaps"}]},
      ["unknown-word citations[0].disclosure", "left-out citations[0]"],
      true,
    ],
    [
      "an unknown stance",
      {body: [{source, purpose: "linking", citation: "urn:c:1", stance: "agrees", reviewAspect: "content"}]},
      ["unknown-word body[0].stance", "left-out body[0]"],
      true,
    ],
    [
      "evidence of an unknown source",
      {body: [{source, purpose: "linking", citation: "urn:c:1", stance: "supports", reviewAspect: "content"}]},
      ["unknown-citation body"],
      true,
    ],
    [
      "two ratings of one thing",
      {
        body: ["a", "b"].map(value => ({
          ...{type: "TextualBody", purpose: "assessing", value, reviewAspect: "content", scale: "plain@1", key: value},
        })),
      },
      ["duplicate-rating body[1]"],
      true,
    ],
  ]
  for (const [name, more, issues, isRead] of faults)
    it(`are listed: ${name}`, () => {
      const json = item(more)
      expect(issuesOf(json)).to.deep.equal(issues)
      expect(read(json).annotations).to.have.length(isRead ? 1 : 0)
    })

  it("are listed with the place in a collection", () => {
    const broken = item({id: "https://tool.example/2", kind: "claim", claim: {claimDate: "soon", claimReviewed: "a"}})
    const json = collectionOf([item(), broken, item({id: "https://tool.example/3", target: 4})])
    expect(issuesOf(json)).to.deep.equal([
      "wrong-date first.items[1].claim.claimDate",
      "wrong-type first.items[2].target",
      "left-out first.items[2]",
    ])
    expect(read(json).annotations.map(({claim}) => claim)).to.deep.equal([undefined, {claimReviewed: "a"}])
  })

  it("are listed: an id used twice, of which the first stays", () => {
    const {annotations, issues} = read([item(), item({kind: "quote"})])
    expect(annotations.map(({kind}) => kind)).to.deep.equal(["claim"])
    expect(issues.map(({code, path, params}) => [code, path, params])).to.deep.equal([
      ["duplicate-id", "[1].id", {id: "https://tool.example/1"}],
    ])
  })

  it("are listed: two sources of one id that differ", () => {
    const citation = {id: "urn:c:1", type: "web", name: "a", disclosure: "public"}
    const second = item({id: "https://tool.example/2", citations: [citation, {...citation, name: "b"}]})
    const {citations, issues} = read([item({citations: [citation]}), second])
    expect(citations).to.deep.equal([citation])
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(["differing-copies [1].citations[1]"])
  })

  it("are listed: a collection's own", () => {
    const article = {articleId: "a", headline: "A", url: "javascript:alert(1)", versions: []}
    const json = collectionOf([item()], {id: "notes", total: -1, article, history: [{stamp: "x"}], "x:desk": 2})
    expect(issuesOf(json)).to.have.members([
      "wrong-address id",
      "wrong-type total",
      "wrong-address article.url",
      "missing history[0].collection",
      "missing history[0].id",
      "missing history[0].origin",
      "missing history[0].changes",
    ])
    expect(read(json).article).to.deep.equal({id: "a", headline: "A", versions: [], foreign: {"x:desk": 2}})
  })

  it("are listed: a piece that cannot be read, for which the whole passage stands", () => {
    const pieces = [{selector: [quote, position(0, 11)]}, {selector: []}]
    const json = item({kind: "quote", target: {...targetWith([quote, position(0, 11)]), segments: pieces}})
    expect(first(json).targets[0]!.segments).to.have.length(1)
    expect(issuesOf(json)).to.deep.equal(["unusable target.segments"])
  })

  it("have a message in words", () => {
    expect(read(item({kind: "rumour"})).issues[0]).to.deep.equal({
      code: "unknown-word",
      params: {key: "kind", found: "rumour"},
      path: "kind",
      message: "kind has a word that is not known here: rumour.",
    })
  })

  it("are counted and no longer listed after a thousand", () => {
    const {annotations, issues} = read(Array.from({length: 1500}, () => item()))
    expect(annotations).to.have.length(1)
    expect(issues).to.have.length(1001)
    expect(issues.at(-1)!.params).to.deep.equal({count: 499})
  })
})

describe("the files in fixtures/annotations", () => {
  const fixture = async (name: string) =>
    (await fetch(new URL(`../../fixtures/annotations/${name}`, import.meta.url))).text()

  const files: [string, number, string[]][] = [
    ["voa-boukamal.json", 4, []],
    ["foreign.json", 1, []],
    ["not-json.txt", 0, ["not-json"]],
    ["not-a-collection.json", 0, ["not-annotations"]],
    ["duplicate-ids.json", 2, ["duplicate-id first.items[1].id"]],
    [
      "wrong-offsets.json",
      5,
      [
        "wrong-offset first.items[0].target[0].selector[1].start",
        "wrong-offset first.items[1].target[0].selector[1].start",
        "wrong-offset first.items[2].target[0].selector[1]",
        "wrong-offset first.items[3].target[0].selector[1].start",
      ],
    ],
    [
      "unknown-words.json",
      4,
      [
        "unknown-word first.items[0].kind",
        "unknown-word first.items[1].body[0].stance",
        "left-out first.items[1].body[0]",
        "unknown-word first.items[2].citations[0].type",
        "left-out first.items[2].citations[0]",
        "unknown-word first.items[2].citations[1].disclosure",
        "left-out first.items[2].citations[1]",
        "wrong-date first.items[3].created",
        "unknown-word first.items[3].target[0].role",
        "unknown-word first.items[3].claim.checkability",
        "wrong-date first.items[3].claim.claimDate",
        "unknown-word first.items[4].type",
        "left-out first.items[4]",
      ],
    ],
  ]
  for (const [name, count, issues] of files)
    it(`are read: ${name}`, async () => {
      const json = await fixture(name)
      expect(read(json).annotations).to.have.length(count)
      expect(issuesOf(json)).to.have.members(issues)
    })

  it("keep what other software wrote", async () => {
    const {article, annotations} = read(await fixture("foreign.json"))
    expect(article!.foreign).to.deep.equal({"example:project": {name: "Border towns"}})
    expect(Object.keys(annotations[0]!.foreign!)).to.have.members([
      ...["motivation", "body", "example:desk", "rights", "generator"],
    ])
    expect(annotations[0]!.targets[0]!.source).to.equal(idOfName("article:voa-boukamal"))
  })
})
