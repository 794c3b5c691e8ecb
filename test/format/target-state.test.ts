import {expect} from "chai"
import {readState, wireState} from "../../src/format/target-state.js"
import type {Json} from "../../src/model/json.js"

const checkedVersion = {hash: "sha256-00", checkedAt: "2024-05-01T09:00:00Z"}
const own = {type: "TimeState", sourceDate: "2024-05-01T09:00:00Z", hash: "sha256-00"}
const another = {type: "TimeState", sourceDate: "2020-01-01T00:00:00Z"}
const address = "https://news.example/state"

describe("The checked version as a TimeState", () => {
  const cases: Readonly<Record<string, {checked?: typeof checkedVersion; state?: Json; wire?: Json}>> = {
    "nothing known": {},
    "the version alone": {checked: checkedVersion, wire: own},
    "another program's state alone": {state: another, wire: another},
    "other states alone": {state: [another, address], wire: [another, address]},
    "a state of another program": {checked: checkedVersion, state: another, wire: [own, another]},
    "the address of one": {checked: checkedVersion, state: address, wire: [own, address]},
    "a list of one": {checked: checkedVersion, state: [another], wire: [another, own]},
    "a list of two": {checked: checkedVersion, state: [another, address], wire: [another, address, own]},
  }
  for (const [name, {checked, state, wire}] of Object.entries(cases))
    it(`writes ${name}, and reads it back`, () => {
      expect(wireState(checked, state)).to.deep.equal(wire === undefined ? {} : {state: wire})
      expect(readState(wire)).to.deep.equal({
        ...(checked && {checkedVersion: checked}),
        ...(state !== undefined && {state}),
      })
    })

  const foreign: Readonly<Record<string, Json>> = {
    "no hash": another,
    "a hash that is no text": {...own, hash: 5},
    "an empty hash": {...own, hash: ""},
    "a local time": {...own, sourceDate: "2024-05-01T09:00:00"},
    "another type": {...own, type: "HttpRequestState"},
    "more than we write": {...own, cached: "https://archive.example/1"},
  }
  for (const [name, state] of Object.entries(foreign))
    it(`takes a state with ${name} for another program's`, () => {
      expect(readState(state)).to.deep.equal({state})
    })
})
