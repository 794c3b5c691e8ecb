import {expect} from "chai"
import {dataSize} from "../../components/data-size.js"

describe("dataSize", () => {
  const sizes: [bytes: number, words: string][] = [
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1000, "1 kB"],
    [1240, "1.2 kB"],
    [56_700, "57 kB"],
    [1_250_000, "1.3 MB"],
    [10e9, "10 GB"],
    [4e12, "4 TB"],
    [9e15, "9,000 TB"],
  ]
  for (const [bytes, words] of sizes) it(`says ${words}`, () => expect(dataSize(bytes)).to.equal(words))
})
