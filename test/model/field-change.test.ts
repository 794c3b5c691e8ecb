import {expect} from "chai"
import {
  type FieldChanges,
  type PlainRecord,
  applyChanges,
  diffRecords,
  fieldsOf,
  invertChanges,
  readField,
  sameRecord,
  writeField,
} from "../../src/model/field-change.js"
import {type Json, sameJson} from "../../src/model/json.js"
import {draws, pick, pickSome, seededRandom} from "./random.js"

type Plain = PlainRecord & Record<string, unknown>

const record = (fields: Readonly<Record<string, unknown>>): Plain => ({id: "a", ...fields})
const target = (id: string, start = 0) => ({id, source: "s", segments: [{start}]})
const targets = (...ids: string[]) => ({targets: ids.map(id => target(id))})
const idsOf = (value: unknown) => (value as {id: string}[]).map(item => item.id)

describe("fieldsOf", () => {
  it("takes a record apart", () => {
    const whole = record({
      kind: "claim",
      targets: [target("t1"), target("t2")],
      speaker: undefined,
      via: [{agent: "x"}],
      claim: {claimReviewed: "It rains", appearances: []},
      quote: {mode: "direct"},
      ratings: [{reviewAspect: "content", key: "true"}],
      evidence: [],
      foreign: {a: {b: 1}},
    })
    expect([...fieldsOf(whole)]).to.deep.equal([
      ["kind", "claim"],
      ["targets/t1", {at: 0, item: target("t1")}],
      ["targets/t2", {at: 1, item: target("t2")}],
      ["via", [{agent: "x"}]],
      ["claim.claimReviewed", "It rains"],
      ["claim.appearances", []],
      ["quote.mode", "direct"],
      ["ratings/content", {at: 0, item: {reviewAspect: "content", key: "true"}}],
      ["foreign", {a: {b: 1}}],
    ])
  })
})

describe("readField and writeField", () => {
  const cases: [field: string, value: Json][] = [
    ["speaker", "urn:uuid:1"],
    ["https://vocab.example/x", "urn:uuid:1"],
    ["foreign", {"a/b": 1, "c.d": 2}],
    ["claim.claimDate", "2017-11"],
    ["quote.translation", {from: "es"}],
    ["evidence/urn:uuid:1/2", {at: 0, item: {id: "urn:uuid:1/2", note: "n"}}],
    ["ratings/content", {at: 0, item: {reviewAspect: "content", key: "true"}}],
    ["versions/sha256-0", {at: 0, item: {hash: "sha256-0"}}],
  ]
  for (const [field, value] of cases)
    it(`read what was written to ${field}, and nothing once it is taken away`, () => {
      const before = record({kind: "claim"})
      const written = writeField(before, field, value)
      expect(readField(written, field)).to.deep.equal(value)
      expect(readField(writeField(written, field, null), field)).to.equal(null)
      expect(before).to.deep.equal({id: "a", kind: "claim"})
    })

  it("drop a part without anything in it, and keep an empty list", () => {
    const full = record({claim: {claimDate: "2017"}, ...targets("t1")})
    const empty = writeField(writeField(full, "claim.claimDate", null), "targets/t1", null)
    expect(empty).to.deep.equal({id: "a", targets: []})
  })

  const places: [at: number, ids: string][] = [
    [0, "x t1 t2 t3"],
    [2, "t1 t2 x t3"],
    [3, "t1 t2 t3 x"],
    [9, "t1 t2 t3 x"],
  ]
  for (const [at, ids] of places)
    it(`put an item at ${at}`, () => {
      const after = writeField(record(targets("t1", "t2", "t3")), "targets/x", {at, item: target("x")})
      expect(idsOf(after["targets"]).join(" ")).to.equal(ids)
    })
})

describe("a change", () => {
  const rating = (key: string) => ({reviewAspect: "content", key})
  const cases: [title: string, before: object, after: object, fields: string][] = [
    ["of nothing", {speaker: "x"}, {speaker: "x"}, ""],
    ["of the order of keys", {speaker: "x", partOf: "y"}, {partOf: "y", speaker: "x"}, ""],
    ["that sets a field", {}, {speaker: "x"}, "speaker"],
    ["that replaces a field", {speaker: "x"}, {speaker: "y"}, "speaker"],
    ["that takes a field away", {speaker: "x"}, {}, "speaker"],
    ["of a list that is one field", {via: [{agent: "x"}]}, {via: [{agent: "y"}, {agent: "x"}]}, "via"],
    [
      "within claim",
      {claim: {claimReviewed: "x", claimDate: "2017"}},
      {claim: {claimReviewed: "y", claimDate: "2017"}},
      "claim.claimReviewed",
    ],
    ["that makes claim", {}, {claim: {claimReviewed: "x"}}, "claim.claimReviewed"],
    ["that empties quote", {quote: {mode: "direct"}}, {}, "quote.mode"],
    ["that appends an item", targets("1"), targets("1", "2"), "targets/2"],
    ["that puts an item in front", targets("1", "2"), targets("0", "1", "2"), "targets/0"],
    ["that takes the first item away", targets("1", "2", "3"), targets("2", "3"), "targets/1"],
    ["that takes the middle item away", targets("1", "2", "3"), targets("1", "3"), "targets/2"],
    ["that takes all items away", targets("1", "2"), targets(), "targets/1 targets/2"],
    ["within an item", targets("1", "2"), {targets: [target("1", 5), target("2")]}, "targets/1"],
    ["that swaps items", targets("1", "2", "3"), targets("3", "2", "1"), "targets/1 targets/2 targets/3"],
    [
      "that moves the last item to the front",
      targets("1", "2", "3"),
      targets("3", "1", "2"),
      "targets/1 targets/2 targets/3",
    ],
    [
      "that moves, adds, changes and takes away",
      targets("1", "2", "3", "4"),
      {targets: [target("4"), target("5"), target("2", 7), target("1")]},
      "targets/1 targets/2 targets/3 targets/4 targets/5",
    ],
    ["of a verdict", {ratings: [rating("true")]}, {ratings: [rating("false")]}, "ratings/content"],
    ["of evidence", {evidence: [{id: "e", note: "x"}]}, {evidence: [{id: "e", note: "y"}]}, "evidence/e"],
    ["of an article's versions", {versions: []}, {versions: [{hash: "h"}]}, "versions/h"],
    ["of what others wrote", {foreign: {a: 1}}, {foreign: {a: 2}}, "foreign"],
  ]
  for (const [title, before, after, fields] of cases)
    it(`${title} names its fields, and goes there and back`, () => {
      const [a, b] = [record({...before}), record({...after})]
      const changes = diffRecords(a, b)
      const inOrder = Object.keys(changes)
      expect(inOrder.sort().join(" ")).to.equal(fields)
      expect(applyChanges(a, changes)).to.deep.include({record: b, skipped: []})
      expect(applyChanges(b, invertChanges(changes))).to.deep.include({record: a, skipped: []})
    })

  it("is JSON", () => {
    const changes = diffRecords(record(targets("1", "2")), record({...targets("2"), speaker: "x"}))
    expect(JSON.parse(JSON.stringify(changes))).to.deep.equal(changes)
  })

  it("leaves what it was given as it is, and gives what nobody can change", () => {
    const before = record(targets("1"))
    const after = applyChanges(before, diffRecords(before, record(targets("2")))).record!
    expect(before).to.deep.equal(record(targets("1")))
    expect(Object.isFrozen(after["targets"])).to.equal(true)
  })
})

describe("applying a change to a record that has since been changed", () => {
  const cases: [title: string, change: [object, object], to: object, left: object, applied: string, skipped: string][] =
    [
      [
        "leaves a field with another value alone",
        [{speaker: "x"}, {speaker: "y"}],
        {speaker: "z"},
        {speaker: "z"},
        "",
        "speaker",
      ],
      ["leaves a field that is gone alone", [{speaker: "x"}, {speaker: "y"}], {}, {}, "", "speaker"],
      [
        "does not count a field that has the new value already",
        [{speaker: "x"}, {speaker: "y"}],
        {speaker: "y"},
        {speaker: "y"},
        "",
        "",
      ],
      [
        "sets the others",
        [
          {speaker: "x", partOf: "p"},
          {speaker: "y", partOf: "q"},
        ],
        {speaker: "z", partOf: "p"},
        {speaker: "z", partOf: "q"},
        "partOf",
        "speaker",
      ],
      [
        "keeps other fields of claim",
        [{claim: {claimReviewed: "x"}}, {}],
        {claim: {claimReviewed: "x", claimDate: "2017"}},
        {claim: {claimDate: "2017"}},
        "claim.claimReviewed",
        "",
      ],
      [
        "finds an item by its id, wherever it stands",
        [targets("1"), {targets: [target("1", 5)]}],
        targets("0", "1"),
        {targets: [target("1", 5), target("0")]},
        "targets/1",
        "",
      ],
      [
        "puts an item at the end of a list that has become shorter",
        [targets("1", "2", "3"), targets("1", "2", "3", "4")],
        targets("1"),
        targets("1", "4"),
        "targets/4",
        "",
      ],
      [
        "takes an item from a list that has become longer",
        [targets("1", "2"), targets("1")],
        targets("0", "1", "2", "3"),
        targets("0", "1", "3"),
        "targets/2",
        "",
      ],
    ]
  for (const [title, [before, after], to, left, applied, skipped] of cases)
    it(title, () => {
      const result = applyChanges(record({...to}), diffRecords(record({...before}), record({...after})))
      expect(result.record).to.deep.equal(record({...left}))
      expect([result.applied.join(" "), result.skipped.join(" ")]).to.deep.equal([applied, skipped])
    })
})

describe("the time of the last change", () => {
  const at = (day: number, speaker: string) => record({speaker, modified: `2026-01-0${day}T00:00:00.000Z`})
  const change = diffRecords(at(1, "x"), at(2, "y"))
  const cases: [title: string, to: Plain, changes: FieldChanges, left: Plain, skipped: string][] = [
    ["is set with the fields", at(1, "x"), change, at(2, "y"), ""],
    ["goes back with an undo", at(2, "y"), invertChanges(change), at(1, "x"), ""],
    ["stays where it is later elsewhere", at(5, "x"), change, at(5, "y"), ""],
    ["is set where it is earlier elsewhere", at(0, "x"), change, at(2, "y"), ""],
    ["stays on undo where it is later elsewhere", at(5, "y"), invertChanges(change), at(5, "x"), ""],
    ["stays where no field was set", at(1, "z"), change, at(1, "z"), "speaker"],
  ]
  for (const [title, to, changes, left, skipped] of cases)
    it(title, () => {
      const result = applyChanges(to, changes)
      expect(result.record).to.deep.equal(left)
      expect(result.skipped.join(" ")).to.equal(skipped)
    })
})

describe("a change of the whole record", () => {
  const x = record({speaker: "x", modified: "1"})
  const xLater = record({speaker: "x", modified: "2"})
  const y = record({speaker: "y", modified: "1"})
  const make = diffRecords(null, x)
  const remove = diffRecords(x, null)
  const replace: FieldChanges = {"*": [x as unknown as Json, y as unknown as Json]}
  const field = diffRecords(x, y)
  const cases: [
    title: string,
    to: Plain | null,
    changes: FieldChanges,
    left: Plain | null,
    applied: string,
    skipped: string,
  ][] = [
    ["makes it", null, make, x, "*", ""],
    ["does not make it twice", x, make, x, "", ""],
    ["does not make it over another", y, make, y, "", "*"],
    ["deletes it", x, remove, null, "*", ""],
    ["deletes it when only the time of change differs", xLater, remove, null, "*", ""],
    ["does not delete it twice", null, remove, null, "", ""],
    ["does not delete one that was changed elsewhere", y, remove, y, "", "*"],
    ["undoes making as deleting", x, invertChanges(make), null, "*", ""],
    ["undoes deleting as making", null, invertChanges(remove), x, "*", ""],
    ["replaces it", x, replace, y, "*", ""],
    ["does not replace one that is gone", null, replace, null, "", "*"],
    ["of a field does not bring a deleted one back", null, field, null, "", "speaker"],
  ]
  for (const [title, to, changes, left, applied, skipped] of cases)
    it(title, () => {
      const result = applyChanges(to, changes)
      expect(result.record).to.deep.equal(left)
      expect([result.applied.join(" "), result.skipped.join(" ")]).to.deep.equal([applied, skipped])
    })

  it("of nothing into nothing is none", () => {
    expect(diffRecords(null, null)).to.deep.equal({})
  })

  it("tells records apart by more than the time of change", () => {
    expect([sameRecord(x, xLater), sameRecord(x, y)]).to.deep.equal([true, false])
  })
})

describe("random records", () => {
  const random = seededRandom(20260101)
  const maybe = (fields: object) => (random() < 0.5 ? fields : {})
  const items = (key: string, ids: readonly string[]) =>
    pickSome(random, ids).map(id => ({[key]: id, note: pick(random, ["x", "y"])}))
  const randomRecord = () =>
    record({
      modified: pick(random, ["1", "2", "3"]),
      targets: items("id", ["1", "2", "3", "4", "5"]),
      evidence: items("id", ["1", "urn:uuid:2", "3/3"]),
      ratings: items("reviewAspect", ["content", "attribution"]),
      via: items("agent", ["x", "y"]),
      ...maybe({speaker: pick(random, ["x", "y"])}),
      ...maybe({claim: {claimReviewed: pick(random, ["x", "y"]), ...maybe({claimDate: "2017"})}}),
      ...maybe({quote: {mode: pick(random, ["direct", "indirect"])}}),
      ...maybe({foreign: {a: pick(random, [1, 2])}}),
    })

  it("turn into each other by their difference, and back to the byte", () => {
    for (let i = 0; i < draws(2000); i++) {
      const [a, b] = [randomRecord(), randomRecord()]
      const changes = JSON.parse(JSON.stringify(diffRecords(a, b))) as FieldChanges
      const there = applyChanges(a, changes)
      if (Object.keys(changes).some(key => key !== "modified")) {
        expect(inKeyOrder(there.record)).to.equal(inKeyOrder(b))
        expect(inKeyOrder(applyChanges(there.record, invertChanges(changes)).record)).to.equal(inKeyOrder(a))
      } else expect(there.record).to.deep.equal(a)
      expect(there.skipped).to.deep.equal([])
    }
  })

  it("take fields named like what every object has for fields like others", () => {
    const names = Object.getOwnPropertyNames(Object.prototype).filter(name => name !== "__proto__")
    expect(names).to.include("toString")
    for (const name of names) {
      const a = {id: "a", [name]: [1, 2], [`${name}/x`]: "old", [`${name}.x`]: 1}
      const b = {id: "a", [name]: [2, 3, 4], [`${name}/x`]: "new"}
      const changes = diffRecords(a, b)
      expect(applyChanges(a, changes).record).to.deep.equal(b)
      expect(applyChanges(b, invertChanges(changes)).record).to.deep.equal(a)
    }
  })

  it("merge the changes of two into a third field by field", () => {
    for (let i = 0; i < draws(500); i++) {
      const [a, b, c] = [randomRecord(), randomRecord(), randomRecord()]
      const changes = diffRecords(a, b)
      const {record: result, skipped} = applyChanges(c, changes)
      const [inA, inB, inC, inResult] = [a, b, c, result!].map(item => fieldsOf(item))
      const itemOf = (fields: ReadonlyMap<string, Json | object> | undefined, field: string): unknown => {
        const value = fields!.get(field)
        return field.includes("/") ? (value as {item: Json} | undefined)?.item : value
      }
      for (const field of new Set([...inA!.keys(), ...inB!.keys(), ...inC!.keys()])) {
        if (field === "modified") continue
        const [was, to, is, got] = [inA, inB, inC, inResult].map(fields => itemOf(fields, field) ?? null)
        const changed = !sameJson(was, to) && sameJson(was, is)
        expect(got, field).to.deep.equal(changed ? to : is)
        const conflict = field in changes && !sameJson(is, was) && !sameJson(is, to)
        expect(skipped.includes(field), field).to.equal(conflict)
      }
    }
  })
})

/// As JSON; the order of keys, which says nothing, made the same.
function inKeyOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
