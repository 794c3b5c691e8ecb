import {expect} from "chai"
import {inOrder} from "../../src/format/in-order.js"
import {citationSchema} from "../../src/model/citation.js"

describe("the order of keys", () => {
  const cases: [string, unknown, unknown, string][] = [
    ["that of the schema", {name: "n", type: "web", id: "i"}, citationSchema, '{"id":"i","type":"web","name":"n"}'],
    ["unknown keys sorted behind", {z: 1, id: "i", a: 2}, citationSchema, '{"id":"i","a":2,"z":1}'],
    ["all sorted without a schema", {b: [{d: 1, c: 2}], a: 1}, undefined, '{"a":1,"b":[{"c":2,"d":1}]}'],
    ["nothing that is undefined", {b: undefined, a: 1}, undefined, '{"a":1}'],
  ]
  for (const [name, value, schema, json] of cases)
    it(`is ${name}`, () => expect(JSON.stringify(inOrder(value, schema))).to.equal(json))
})
