import {Annotator} from "../src/annotator.js"
import {articleFromText} from "../src/article/article-from-text.js"
import {recordsOf} from "../src/autosave.js"
import {toWebAnnotation} from "../src/format/to-web-annotation.js"
import type {AnnotationCollection} from "../src/format/annotation-collection-schema.js"
import type {Article} from "../src/model/article.js"
import {mergeStoredRecords} from "../src/state/merge-commands.js"
import {isBackup, readBackup, restoreBackup, writeBackup} from "../src/storage/backup.js"
import type {FactCheckStore, StoredArticle} from "../src/storage/fact-check-store.js"
import type {ClaimAnnotator} from "./claim-annotator.js"
import {download} from "./download.js"
import {reasonOf} from "./save-status.js"
import {strings} from "./strings.js"
import type {Workbench} from "./workbench.js"

/// What is stored of all articles, not only of the open one.
export class Archive {
  constructor(
    private readonly host: ClaimAnnotator,
    private readonly bench: Workbench,
  ) {}

  /// Whether there is a list of articles: a page's own store need not give one.
  get isThere(): boolean {
    const {store} = this.bench
    return !!store?.list && !!store.remove
  }

  /// The id of the article that is open.
  get openArticle(): string {
    return this.bench.session?.articleId ?? ""
  }

  /// Every article that something is stored of. Rejects with a `StorageError`.
  async list(): Promise<readonly StoredArticle[]> {
    await this.bench.session?.saved().catch(() => undefined) // what cannot be stored is told where that is met
    return (await this.bench.store?.list?.()) ?? []
  }

  /// Offer the annotation JSON of an article as a download; the page may refuse.
  async export({id, article}: StoredArticle): Promise<void> {
    if (id === this.openArticle) return this.bench.files.export()
    const {store} = this.bench
    if (!store || !this.bench.request("export-request", {format: "json"})) return
    const json = JSON.stringify(await storedJson(store, id), null, 2)
    download(new Blob([json], {type: "application/json"}), `${article?.headline || strings.file.annotations}.json`)
    this.bench.say(strings.say.exported)
  }

  /// Take away everything that is stored of an article; returns what brings it back. The open one begins anew. Both reject
  /// with a `StorageError`.
  async remove(id: string): Promise<() => Promise<void>> {
    const remove = () => this.bench.store!.remove!(id)
    return id === this.openArticle ? this.bench.beginAnew(remove) : remove()
  }

  /// Offer everything that is stored as one file.
  async backUp(): Promise<void> {
    const {store} = this.bench
    if (!store) return
    await this.bench.session?.saved().catch(() => undefined)
    const now = new Date().toISOString()
    const {parts, articles, problems} = await writeBackup(store, now)
    download(
      new Blob([...parts], {type: "application/json"}),
      `${strings.file.everything({day: now.slice(0, 10)})}.json`,
    )
    const {backedUp, backedUpWithout, unreadable} = strings.articles
    const without = unreadable({count: problems})
    this.bench.say(problems ? backedUpWithout({count: articles, parts: without}) : backedUp({count: articles}))
  }

  /// Bring back what the text of a backup file holds, and tell what came of it.
  async restore(text: string): Promise<void> {
    const words = strings.articles
    const {store} = this.bench
    if (!isBackup(text) || !store) {
      this.bench.say(store ? words.noBackup : strings.saveState.memory, true)
      return
    }
    const backup = readBackup(text)
    try {
      const annotations = await restoreBackup(store, backup)
      await this.bench.session?.refresh()
      const [count, problems] = [backup.articles.length, backup.issues.length]
      const summary = () => {
        const first = words.restored({count, annotations: strings.annotationCount({count: annotations})})
        return problems ? strings.sentences({first, second: strings.say.problemsInFile({count: problems})}) : first
      }
      if (problems) this.host.renderRoot.querySelector("claim-import-report")!.open(summary, backup.issues)
      else this.bench.say(summary())
    } catch (error) {
      this.bench.say(words.notRestored({reason: reasonOf(error)}), true)
    }
  }
}

/// The annotation JSON of an article that is stored and not open.
async function storedJson(store: FactCheckStore, id: string): Promise<AnnotationCollection> {
  const {items, log} = recordsOf((await store.read(id)).entries)
  const own = items.find(item => item.collection === "articles" && item.stored.record.id === id)
  const article: Article = {headline: "", versions: [], ...own?.stored.record, id}
  const text = article.versions.at(-1)?.text ?? ""
  const annotator = new Annotator(articleFromText(text), article)
  annotator.run(mergeStoredRecords(items, log), "sync")
  return toWebAnnotation(annotator.factCheck, text, {order: annotator.value.places.order})
}
