import {expect} from "chai"
import {PersistentMap} from "../../src/model/persistent-map.js"
import {draws, pick, seededRandom} from "./random.js"

const abc = PersistentMap.of([
  ["a", 1],
  ["b", 2],
  ["c", 3],
])

describe("a persistent map", () => {
  it("stays as it is whatever is edited", () => {
    const before = [...abc]
    const edit = abc.edit()
    edit.set("a", 9)
    edit.set("d", 4)
    edit.delete("b")
    expect([...edit.done()]).to.deep.equal([
      ["a", 9],
      ["c", 3],
      ["d", 4],
    ])
    expect([...abc]).to.deep.equal(before)
    expect(abc.size).to.equal(3)
  })

  it("is the very same one where an edit changes nothing", () => {
    const edit = abc.edit()
    edit.set("a", 1)
    edit.delete("z")
    expect(edit.done()).to.equal(abc)
    expect(abc.with("b", 2)).to.equal(abc)
    expect(abc.without("z")).to.equal(abc)
  })

  it("does what a Map does, in the same order, whatever is edited", () => {
    const random = seededRandom(1)
    let map = PersistentMap.of<number, number>()
    const same = new Map<number, number>()
    const keys = Array.from({length: 300}, (_, i) => i)
    for (let round = 0; round < draws(2000); round++) {
      const edit = map.edit()
      for (let i = Math.floor(random() * 5); i >= 0; i--) {
        const key = pick(random, keys)
        expect(edit.get(key)).to.equal(same.get(key))
        expect(edit.has(key)).to.equal(same.has(key))
        if (random() < 0.35) {
          edit.delete(key)
          same.delete(key)
        } else {
          edit.set(key, round)
          same.set(key, round)
        }
      }
      map = edit.done()
      const key = pick(random, keys)
      expect([map.get(key), map.has(key), map.size]).to.deep.equal([same.get(key), same.has(key), same.size])
      if (round % 10) continue
      expect([...map]).to.deep.equal([...same])
      expect([...map.keys()]).to.deep.equal([...same.keys()])
      expect([...map.values()]).to.deep.equal([...same.values()])
    }
  })
})
