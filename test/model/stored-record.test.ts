import {expect} from "chai"
import type {PlainRecord} from "../../src/model/field-change.js"
import {type StoredRecord, mergeStored, stampsOf} from "../../src/model/stored-record.js"
import {draws, pick, pickSome, seededRandom} from "./random.js"

type Plain = PlainRecord & Record<string, unknown>

/// `{speaker: "x@3"}`: that value, written at 3; `"@3"`: taken away at 3; `"x"`: no stamp. Lists: `"2@3 1@4"`, items.
function state(fields: Readonly<Record<string, string>>, deleted?: string): StoredRecord<Plain> {
  const record: Record<string, unknown> = {}
  const stamps: Record<string, string> = {}
  for (const [key, text] of Object.entries(fields)) {
    const isList = key === "targets"
    for (const part of text.split(" ")) {
      const [value, stamp] = part.split("@") as [string, string?]
      const [name, note] = value.split(":") as [string, string?]
      const isGone = isList ? note === "gone" : value === ""
      if (stamp) stamps[isList ? `${key}/${name}` : key] = stamp
      if (isGone) continue
      if (isList) record[key] = [...((record[key] as unknown[] | undefined) ?? []), {id: name, ...(note && {note})}]
      else record[key] = value
    }
  }
  return {record: {id: "a", ...record}, stamps, ...(deleted && {deleted})}
}

const inEitherOrder = (a: StoredRecord<Plain>, b: StoredRecord<Plain>) => {
  const merged = mergeStored(a, b)
  expect(mergeStored(b, a), "the other way round").to.deep.equal(merged)
  expect(mergeStored(merged, a), "once more").to.deep.equal(merged)
  expect(mergeStored(b, merged), "once more").to.deep.equal(merged)
  return merged
}

describe("mergeStored", () => {
  type State = Readonly<Record<string, string>>
  const fields: [title: string, a: State, b: State, merged: State][] = [
    ["keeps a state merged with itself", {x: "1@1"}, {x: "1@1"}, {x: "1@1"}],
    ["keeps different fields of both", {x: "1@1"}, {y: "2@2"}, {x: "1@1", y: "2@2"}],
    ["takes the later value", {x: "old@1", y: "1@1"}, {x: "new@2", y: "1@1"}, {x: "new@2", y: "1@1"}],
    ["lets a later absence win", {x: "old@1"}, {x: "@2"}, {x: "@2"}],
    ["lets a later value win over an absence", {x: "new@3"}, {x: "@2"}, {x: "new@3"}],
    ["takes a value with a stamp before one without", {x: "old"}, {x: "new@1"}, {x: "new@1"}],
    ["keeps values without stamps", {x: "1"}, {y: "2"}, {x: "1", y: "2"}],
    ["decides between values of one stamp by the values", {x: "b@1"}, {x: "a@1"}, {x: "b@1"}],
    ["decides between values without stamps by the values", {x: "b"}, {x: "a"}, {x: "b"}],
    ["prefers a value to an absence of the same stamp", {x: "a@1"}, {x: "@1"}, {x: "a@1"}],
    [
      "knows fields that are called like an object's own",
      {x: "1@1"},
      {constructor: "2@2"},
      {x: "1@1", constructor: "2@2"},
    ],
    ["takes a slash in a name for no list", {"a/b": "1@1"}, {"a/b": "2@2"}, {"a/b": "2@2"}],
  ]
  for (const [title, a, b, merged] of fields)
    it(title, () => {
      expect(inEitherOrder(state(a), state(b))).to.deep.equal(state(merged))
    })

  const lists: [title: string, a: string, b: string, merged: string][] = [
    ["keeps items that one has added in their place", "1@1 2@1", "1@1 9@2 2@1", "1@1 9@2 2@1"],
    ["keeps items that both have added at one place, the earlier first", "1@1 8@2", "1@1 9@3", "1@1 8@2 9@3"],
    ["keeps items that both have put in front", "8@2 1@1", "9@3 1@1", "8@2 9@3 1@1"],
    ["drops an item taken away later", "1@1 2@1 3@1", "1@1 2:gone@2 3@1", "1@1 2:gone@2 3@1"],
    ["keeps an item changed after it was taken away", "1@1 2:new@3", "1@1 2:gone@2", "1@1 2:new@3"],
    [
      "keeps the place of an item changed while one in front goes",
      "1:gone@2 2@1 3@1",
      "1@1 2@1 3:new@3",
      "1:gone@2 2@1 3:new@3",
    ],
    ["keeps a move while another item is changed later", "3@2 2@2 1@2", "1@1 2:new@5 3@1", "3@2 2:new@5 1@2"],
    ["takes the later of two moves", "3@2 2@2 1@2", "2@4 1@4 3@4", "2@4 1@4 3@4"],
    ["keeps a move while an item is added", "2@3 1@3", "1@1 2@1 9@2", "2@3 9@2 1@3"],
  ]
  for (const [title, a, b, merged] of lists)
    it(title, () => {
      const result = inEitherOrder(state({targets: a}), state({targets: b}))
      expect(result).to.deep.equal(state({targets: merged}))
    })

  const deletions: [title: string, a: StoredRecord<Plain>, b: StoredRecord<Plain>, merged: StoredRecord<Plain>][] = [
    ["deletes what the deleter had seen", state({x: "1@1"}), state({x: "1@1"}, "2"), state({x: "1@1"}, "2")],
    [
      "deletes what is older than what the deleter had seen",
      state({x: "0@0"}),
      state({x: "1@1"}, "2"),
      state({x: "1@1"}, "2"),
    ],
    ["keeps an edit later than the deletion", state({x: "2@3"}), state({x: "1@1"}, "2"), state({x: "2@3"})],
    [
      "keeps an edit before the deletion that its deleter had not seen",
      state({x: "2@2"}),
      state({x: "1@1"}, "3"),
      state({x: "2@2"}),
    ],
    [
      "keeps a field the deleter did not know",
      state({x: "1@1", y: "1@1"}),
      state({x: "1@1"}, "3"),
      state({x: "1@1", y: "1@1"}),
    ],
    [
      "keeps a field taken away, unseen by the deleter",
      state({x: "1@1", y: "@2"}),
      state({x: "1@1", y: "1@1"}, "3"),
      state({x: "1@1", y: "@2"}),
    ],
    ["keeps the later of two deletions", state({x: "1@1"}, "2"), state({x: "2@2"}, "3"), state({x: "2@2"}, "3")],
    [
      "keeps what each of two deleters knew",
      state({x: "1@1"}, "3"),
      state({y: "2@2"}, "2"),
      state({x: "1@1", y: "2@2"}, "3"),
    ],
  ]
  for (const [title, a, b, merged] of deletions)
    it(title, () => {
      const result = mergeStored(a, b)
      expect(mergeStored(b, a)).to.deep.equal(result)
      expect(result).to.deep.equal(merged)
    })

  it("leaves both states as they are", () => {
    const [a, b] = [state({x: "1@1", targets: "1@1 2@1"}), state({x: "2@2", targets: "9@2 1@1"})]
    const before = JSON.stringify([a, b])
    mergeStored(a, b)
    expect(JSON.stringify([a, b])).to.equal(before)
  })

  it("comes to the same for random states, whichever way round and however often", () => {
    const random = seededRandom(7)
    const stamp = () => pick(random, ["1", "2", "3", "4"])
    const randomState = () =>
      state({
        ...(random() < 0.7 && {x: `${pick(random, ["", "a", "b"])}@${stamp()}`}),
        ...(random() < 0.7 && {y: `${pick(random, ["a", "b"])}@${stamp()}`}),
        targets: ["0@1", ...pickSome(random, ["1", "2", "3", "4"]).map(id => `${id}@${stamp()}`)].join(" "),
      })
    for (let i = 0; i < draws(2000); i++) inEitherOrder(randomState(), randomState())
  })
})

describe("stampsOf", () => {
  it("stamps every field but the id", () => {
    expect(stampsOf({id: "a", ...{speaker: "x", claim: {claimDate: "2017"}, targets: [{id: "t"}]}}, "1")).to.deep.equal(
      {
        speaker: "1",
        "claim.claimDate": "1",
        "targets/t": "1",
      },
    )
  })
})
