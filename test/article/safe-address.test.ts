import {expect} from "chai"
import {imageSchemes, linkSchemes, safeAddress} from "../../src/article/safe-address.js"

const base = "https://example.org/news/today"
const gives = (value: unknown, expected: string | null, from?: string) =>
  it(`${JSON.stringify(value)}${from ? ` from ${from}` : ""}: ${String(expected)}`, () =>
    expect(safeAddress(value, linkSchemes, from)).to.equal(expected))

describe("safeAddress", () => {
  gives("https://example.org/a?b#c", "https://example.org/a?b#c")
  gives("HTTP://EXAMPLE.org", "http://example.org/")
  gives("mailto:desk@example.org", "mailto:desk@example.org")
  gives("/a", null)
  gives("/a", "https://example.org/a", base)
  gives("//example.net/a", "https://example.net/a", base)
  gives("#note", "https://example.org/news/today#note", base)
  gives("a", null, "about:blank")
  gives("java\nscript:alert(1)", null, base)
  gives(" javascript:alert(1)", null, base)
  gives("data:text/html,x", null, base)
  gives("blob:https://example.org/1", null, base)
  gives("http://", null)
  gives(null, null, base)
  gives(7, null, base)

  it("is no mail address for an image", () => expect(safeAddress("mailto:a@example.org", imageSchemes)).to.equal(null))
})
