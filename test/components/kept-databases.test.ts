import {expect} from "chai"
import {createIndexedDbStore} from "../../src/storage/indexed-db-store.js"
import {migrations} from "../../src/storage/migrations.js"
import {type KeptDatabase, keptDatabase} from "../storage/kept-database.js"
import {deleteRaw} from "../storage/raw-database.js"
import {annotator, find, removeAll, settled} from "./harness.js"

describe("work that an older release has stored", () => {
  const name = `kept-${Date.now()}`
  afterEach(async () => {
    await removeAll()
    await deleteRaw(name)
  })

  /// Terms that came later say nothing about what was stored.
  const terms = {"@context": []}
  const storeOf = (kept: KeptDatabase) =>
    createIndexedDbStore({name, channel: null, now: () => Date.parse(kept.keptAt)})

  for (const format of migrations.keys())
    it(`is all there: format ${format + 1}`, async () => {
      const kept = await keptDatabase(format + 1, name)
      for (const {id, html, shown, typed} of kept.articles) {
        const attributes = {"article-id": id, reviewer: "Åsa Check"}
        const element = await annotator({html, attributes, store: storeOf(kept)})
        expect({...element.toJSON({history: true}), ...terms}).to.deep.equal({...(shown as object), ...terms})
        await settled(element)
        if (typed) expect(find(element, `[data-field="${typed.field}"]`)).to.have.property("value", typed.text)
        element.remove()
      }
    })

  for (const format of migrations.keys())
    it(`is understood to the last record, deleted ones included: format ${format + 1}`, async () => {
      const kept = await keptDatabase(format + 1, name)
      const store = storeOf(kept)
      const found = await Promise.all(kept.articles.map(({id}) => store.read(id)))
      expect(found.flatMap(({problems}) => problems)).to.deep.equal([])
      expect(found.flatMap(({entries}) => entries)).to.have.length(kept.database.length)
      expect(found[0]!.entries.filter(entry => "stored" in entry && entry.stored.deleted)).to.have.length(1)
    })
})
