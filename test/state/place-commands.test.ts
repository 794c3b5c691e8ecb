import {expect} from "chai"
import {articleFromText} from "../../src/article/article-from-text.js"
import {articleTextOf} from "../../src/article/article-text.js"
import type {Annotator} from "../../src/annotator.js"
import type {Annotation, PlaceStatus} from "../../src/model/annotation.js"
import {attributionScale, plainScale, rate} from "../../src/model/rating-scale.js"
import {openArticle} from "../../src/state/article-commands.js"
import {acceptMoves, attachTarget, confirmWords, removeMention} from "../../src/state/place-commands.js"
import {edit, mark, openDesk, undoLast, url, words, wire} from "./desk.js"

/// Put another text in the place of the article's.
function open(desk: Annotator, text: string): void {
  const doc = articleFromText(text)
  const {hash, text: own} = articleTextOf(doc)
  const facts = {headline: "Harbour opens", url}
  desk.run(openArticle(doc, facts, {hash, text: own, checkedAt: "2026-02-01T00:00:00Z"}))
}

const rangeOf = (desk: Annotator, exact: string) => {
  const start = desk.text.text.indexOf(exact)
  return {start, end: start + exact.length}
}
const statuses = (desk: Annotator, {id}: Annotation): PlaceStatus[] =>
  desk.value.places.get(id).map(place => place.status)
const now = (desk: Annotator, {id}: Annotation) => desk.factCheck.annotations.get(id)!
const exactOf = (desk: Annotator, annotation: Annotation) =>
  now(desk, annotation).targets.map(({segments}) => segments.map(({textQuote}) => textQuote.exact))
const withVerdict = (desk: Annotator, {id}: Annotation) => edit(desk, id, {ratings: [rate(plainScale, "false", {})]})

const changedText = words.replace("closed until June", "closed until July")
const movedText = words.replace("Harbour opens\n\n", "Harbour opens\n\nA new first paragraph.\n\n")
const without = words.replace("The bridge is closed until June. ", "")

describe("confirmWords", () => {
  it("takes the words that stand there now for checked, in one step of undo", () => {
    const desk = openDesk()
    const claim = mark(desk, "The bridge is closed until June")
    open(desk, changedText)
    expect(statuses(desk, claim)).to.deep.equal(["changed"])
    const before = wire(desk)

    expect(desk.run(confirmWords(claim.id, desk.now()))).to.be.true
    expect(statuses(desk, claim)).to.deep.equal(["same"])
    expect(exactOf(desk, claim)).to.deep.equal([["The bridge is closed until July"]])
    expect(now(desk, claim).targets[0]!.checkedVersion!.hash).to.equal(desk.text.hash)

    undoLast(desk)
    expect(statuses(desk, claim)).to.deep.equal(["changed"])
    expect(wire(desk)).to.equal(before)
  })

  it("does not apply where nothing has changed, nor to an unknown id", () => {
    const desk = openDesk()
    const claim = mark(desk, "The bridge is closed until June")
    expect(desk.run(confirmWords(claim.id, desk.now()))).to.be.false
    open(desk, movedText)
    expect(desk.run(confirmWords(claim.id, desk.now()))).to.be.false
    expect(desk.run(confirmWords("urn:uuid:none", desk.now()))).to.be.false
  })
})

describe("acceptMoves", () => {
  it("takes all new places for good, in one step of undo, and leaves changed words alone", () => {
    const desk = openDesk()
    const [moved, too, changed] = ["Nobody paid for it", "old ferry", "The bridge is closed until June"].map(exact =>
      mark(desk, exact),
    )
    open(desk, movedText.replace("June", "July"))
    expect(desk.run(acceptMoves(desk.now()))).to.be.true
    expect([moved!, too!, changed!].flatMap(claim => statuses(desk, claim))).to.deep.equal(["same", "same", "changed"])
    undoLast(desk)
    expect([moved!, too!].flatMap(claim => statuses(desk, claim))).to.deep.equal(["moved", "moved"])
  })

  it("does not apply where nothing has moved", () => {
    const desk = openDesk()
    mark(desk, "old ferry")
    expect(desk.run(acceptMoves(desk.now()))).to.be.false
  })
})

describe("attachTarget", () => {
  function lostClaim(judged: boolean): {desk: Annotator; claim: Annotation; attach: (exact: string) => boolean} {
    const desk = openDesk()
    const claim = mark(desk, "The bridge is closed until June")
    if (judged) withVerdict(desk, claim)
    open(desk, without)
    expect(statuses(desk, claim)).to.deep.equal(["lost"])
    const attach = (exact: string) =>
      desk.run(attachTarget(claim.id, claim.targets[0]!.id, [rangeOf(desk, exact)], desk.now()))
    return {desk, claim, attach}
  }

  it("gives a lost passage a place, in one step of undo", () => {
    const {desk, claim, attach} = lostClaim(false)
    expect(attach("Nobody paid for it")).to.be.true
    expect(statuses(desk, claim)).to.deep.equal(["same"])
    expect(exactOf(desk, claim)).to.deep.equal([["Nobody paid for it"]])
    undoLast(desk)
    expect(statuses(desk, claim)).to.deep.equal(["lost"])
  })

  it("keeps the words a verdict was given for, until it is confirmed", () => {
    const {desk, claim, attach} = lostClaim(true)
    attach("Nobody paid for it")
    expect(statuses(desk, claim)).to.deep.equal(["changed"])
    expect(now(desk, claim).targets[0]!.checkedWords).to.equal("The bridge is closed until June")

    attach("The old ferry")
    expect(now(desk, claim).targets[0]!.checkedWords).to.equal("The bridge is closed until June")

    expect(desk.run(confirmWords(claim.id, desk.now()))).to.be.true
    expect(statuses(desk, claim)).to.deep.equal(["same"])
    expect(now(desk, claim).targets[0]).not.to.have.property("checkedWords")
    undoLast(desk)
    expect(statuses(desk, claim)).to.deep.equal(["changed"])
  })

  it("asks for nothing where the words are the checked ones", () => {
    const {desk, claim, attach} = lostClaim(true)
    open(desk, `${without}\n\nOnce more. The bridge is closed until June.`)
    attach("The bridge is closed until June")
    expect(statuses(desk, claim)).to.deep.equal(["same"])
    expect(now(desk, claim).targets[0]).not.to.have.property("checkedWords")
  })

  it("takes a passage in pieces", () => {
    const {desk, claim} = lostClaim(false)
    const ranges = ["It is open,", "and it stays open."].map(exact => rangeOf(desk, exact))
    expect(desk.run(attachTarget(claim.id, claim.targets[0]!.id, ranges, desk.now()))).to.be.true
    expect(exactOf(desk, claim)).to.deep.equal([["It is open,", "and it stays open."]])
  })

  it("does not put two targets of one annotation on the same words", () => {
    const {desk, claim, attach} = lostClaim(false)
    edit(desk, claim.id, {targets: [...claim.targets, desk.target([rangeOf(desk, "The old ferry")], "mention")]})
    expect(attach("old ferry will not")).to.be.false
    expect(attach("Nobody paid for it")).to.be.true
  })

  it("does not apply to an unknown annotation or target", () => {
    const {desk, claim} = lostClaim(false)
    const [range] = [rangeOf(desk, "Nobody paid for it")]
    expect(desk.run(attachTarget(claim.id, "none", [range], desk.now()))).to.be.false
    expect(desk.run(attachTarget("none", claim.targets[0]!.id, [range], desk.now()))).to.be.false
  })

  it("refuses words outside the text", () => {
    const {desk, claim} = lostClaim(false)
    const attach = () => desk.run(attachTarget(claim.id, claim.targets[0]!.id, [{start: 0, end: 100_000}], desk.now()))
    expect(attach).to.throw(RangeError)
  })
})

describe("removeMention", () => {
  it("takes a mention away, in one step of undo, and never the main passage", () => {
    const desk = openDesk()
    const claim = mark(desk, "The bridge is closed until June", "quote")
    edit(desk, claim.id, {
      targets: [...claim.targets, desk.target([rangeOf(desk, "The old ferry")], "mention")],
      ratings: [rate(attributionScale, "confirmed", {})],
    })
    const [main, mention] = now(desk, claim).targets
    expect(desk.run(removeMention(claim.id, main!.id, desk.now()))).to.be.false
    expect(desk.run(removeMention(claim.id, mention!.id, desk.now()))).to.be.true
    expect(now(desk, claim).targets).to.deep.equal([main])
    expect(desk.run(removeMention(claim.id, mention!.id, desk.now()))).to.be.false
    undoLast(desk)
    expect(now(desk, claim).targets).to.deep.equal([main, mention])
  })
})
