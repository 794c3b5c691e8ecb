import {expect} from "chai"
import "../../components/claim-annotator.js"

describe("claim-annotator", () => {
  it("shows the article it holds", async () => {
    const element = document.createElement("claim-annotator")
    element.innerHTML = "<article><p>Forces left the town.</p></article>"
    document.body.append(element)
    await element.updateComplete
    expect(element.innerText).to.equal("Forces left the town.")
    element.remove()
  })
})
