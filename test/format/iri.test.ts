import {expect} from "chai"
import {asUri, isIri, isUri, wireId} from "../../src/format/iri.js"
import {idOfName} from "../../src/model/id.js"

const uuid = "ce0ed291-766b-4763-8e91-90ce1d04e706"

describe("addresses", () => {
  // The text, whether it is a URI, whether it is an IRI.
  const cases: [string, boolean, boolean][] = [
    ["https://example.org/a?b=c#d", true, true],
    ["http://[::1]:8080/a", true, true],
    [`urn:uuid:${uuid}`, true, true],
    ["mailto:desk@example.org", true, true],
    ["https://example.org/%D8%A7", true, true],
    ["https://example.org/ميناء", false, true],
    ["https://example.org/100%", false, true],
    ["https://example.org/a b", false, false],
    ["https:example.org", false, false],
    ["http://a:b/", false, false],
    ["example.org/a", false, false],
    ["#fragment", false, false],
    [uuid, false, false],
    ["not a uri", false, false],
    ["", false, false],
  ]
  for (const [text, uri, iri] of cases)
    it(`${uri ? "takes" : "does not take"} “${text}” for a URI`, () => {
      expect(isUri(text)).to.equal(uri)
      expect(isIri(text)).to.equal(iri)
    })

  const made: [string, string][] = [
    ["https://example.org/a", "https://example.org/a"],
    ["https://example.org/ä b|c", "https://example.org/%C3%A4%20b%7Cc"],
    ["https://example.org/a%20b c", "https://example.org/a%20b%20c"],
    [uuid.toUpperCase(), `urn:uuid:${uuid}`],
    ["#ce0e", idOfName("#ce0e")],
    ["lone \ud83d half", idOfName("lone \ud83d half")],
  ]
  for (const [text, uri] of made)
    it(`makes ${uri} of “${text.replace("\ud83d", "?")}”, and nothing else of that`, () => {
      expect(asUri(text)).to.equal(uri)
      expect(asUri(uri)).to.equal(uri)
    })

  it("keeps a record's own id beside the address where it is none", () => {
    expect(wireId("urn:a:b")).to.deep.equal({id: "urn:a:b"})
    expect(wireId("note 1")).to.deep.equal({id: idOfName("note 1"), recordId: "note 1"})
  })
})
