import {expect} from "chai"
import type {Step} from "prosemirror-transform"
import {articleText} from "../../src/article/article-text.js"
import {withInfo} from "../../src/state/change-info.js"
import {mark, openDesk} from "./desk.js"

describe("a read-only article", () => {
  it("refuses every transaction that changes the article", () => {
    const desk = openDesk()
    const told: unknown[] = []
    desk.subscribe(update => told.push(update))
    const {doc} = desk.state
    desk.dispatch(desk.state.tr.insertText("Not ", 1))
    desk.dispatch(desk.state.tr.delete(1, 4), "user")
    desk.dispatch(desk.state.tr.setDocAttribute("lang", "fr"))
    desk.dispatch(withInfo(desk.state.tr.insertText("Not ", 1), {origin: "import"}))
    expect(desk.state.doc).to.equal(doc)
    expect(told).to.deep.equal([])
  })

  it("refuses one that changes article and records together", () => {
    const [desk, other] = [openDesk(), openDesk("tab-b")]
    const steps: Step[] = []
    other.subscribe(({tr}) => steps.push(...tr.steps))
    mark(other, "harbour is open")
    expect(steps).to.have.length(1)
    desk.dispatch(desk.state.tr.step(steps[0]!).insertText("Not ", 1))
    expect(desk.factCheck.annotations.size).to.equal(0)
    expect(articleText(desk.state.doc)).to.match(/^Harbour/)
  })
})
