import {expect} from "chai"
import {hashOfText, idOfName, newId} from "../../src/model/id.js"

const uuid = (version: number) =>
  new RegExp(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

/// RFC 9562 §5.5 once more, with the browser's own SHA-1.
async function uuidV5(namespace: string, name: string): Promise<string> {
  const space = namespace
    .replaceAll("-", "")
    .match(/../g)!
    .map(byte => parseInt(byte, 16))
  const input = new Uint8Array([...space, ...new TextEncoder().encode(name)])
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-1", input)).slice(0, 16)
  bytes[6] = (bytes[6]! % 16) + 5 * 16
  bytes[8] = (bytes[8]! % 64) + 128
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

describe("newId", () => {
  it("is a version 4 UUID, another one each time", () => {
    const ids = Array.from({length: 200}, () => newId())
    for (const id of ids) expect(id).to.match(uuid(4))
    expect(new Set(ids)).to.have.property("size", 200)
  })
})

describe("idOfName", () => {
  it("follows the construction that gives the RFC's own example", async () => {
    // RFC 9562 A.4: www.example.com in the namespace of domain names.
    const example = await uuidV5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.example.com")
    expect(example).to.equal("2ed6657d-e927-568b-95e1-2665a8aea6a2")
    for (const name of ["Person:Ana Ruiz", "Organization:Ana Ruiz", "", "Ő", "\u{1f600}", "x".repeat(100)])
      expect(idOfName(name)).to.equal(`urn:uuid:${await uuidV5("6d1f0c1a-4b0b-4d0b-9b6b-0a3b8c8f4e21", name)}`)
  })

  it("is the same for the same name, in every release", () => {
    expect(idOfName("Person:Ana Ruiz")).to.match(uuid(5))
    expect(idOfName("Person:Ana Ruiz")).to.equal(idOfName("Person:Ana Ruiz"))
    expect(idOfName("Person:Ana Ruiz")).not.to.equal(idOfName("Person:Ana Ruis"))
  })
})

describe("hashOfText", () => {
  const cases: [text: string, hash: string][] = [
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ]
  for (const [text, hash] of cases)
    it(`is SHA-256 of "${text}"`, () => {
      expect(hashOfText(text)).to.equal(`sha256-${hash}`)
    })
})
