import {expect} from "chai"
import {findQuote} from "../../src/anchoring/find-quote.js"

const text = "The mayor left the town. The farmer left the town too. Bananas."

describe("findQuote", () => {
  const found: [Parameters<typeof findQuote>[1], number][] = [
    [{exact: "The mayor"}, 0],
    [{exact: "left the town", suffix: " too"}, 36],
    [{exact: "left the town", prefix: "mayor "}, 10],
    [{exact: "left the town", prefix: "The mayor ", suffix: "."}, 10],
    [{exact: "mayor", prefix: "", suffix: ""}, 4],
    [{exact: "ayo"}, 5],
  ]
  for (const [quote, start] of found)
    it(`finds ${JSON.stringify(quote)}`, () =>
      expect(findQuote(text, quote)).to.deep.equal({start, end: start + quote.exact.length}))

  const refused: [Parameters<typeof findQuote>[1], string][] = [
    [{exact: "the minister"}, '"the minister" not found'],
    [{exact: "the mayor"}, '"the mayor" not found'],
    [{exact: ""}, '"" not found'],
    [{exact: "left the town"}, '"left the town" found 2 times; give prefix or suffix'],
    [{exact: "ana"}, '"ana" found 2 times; give prefix or suffix'],
    [{exact: "mayor", prefix: "farmer "}, '"mayor" not found with this context'],
    [{exact: "😀".repeat(50)}, `"${"😀".repeat(40)}…" not found`],
  ]
  for (const [quote, message] of refused)
    it(`refuses ${JSON.stringify(quote).slice(0, 60)}`, () =>
      expect(() => findQuote(text, quote)).to.throw(RangeError, message))
})
