import {isBackup} from "../src/storage/backup.js"
import type {ClaimAnnotator} from "./claim-annotator.js"
import type {ClaimImportReport} from "./claim-import-report.js"
import {download} from "./download.js"
import {number} from "./formats.js"
import type {LoadResult} from "./load-result.js"
import {strings} from "./strings.js"
import type {Workbench} from "./workbench.js"

/// Annotation JSON to and from files, for users.
export class FileExchange {
  constructor(
    private readonly host: ClaimAnnotator,
    private readonly bench: Workbench,
  ) {}

  /// Offer the annotation JSON as a download.
  async export(): Promise<void> {
    if (!this.bench.isReady || !this.bench.request("export-request", {format: "json"})) return
    const {article} = this.bench.annotator.factCheck
    download(await this.host.exportAs("json"), `${article.headline || strings.file.annotations}.json`)
    this.bench.say(strings.say.exported)
  }

  /// The work as it is, history included, as a download: nobody is asked, for it may be about to be lost.
  downloadBackup(): void {
    const {article} = this.bench.annotator.factCheck
    const json = JSON.stringify(this.host.toJSON({history: true}), null, 2)
    download(
      new Blob([json], {type: "application/json"}),
      `${strings.file.backup({title: article.headline || strings.file.annotations})}.json`,
    )
    this.bench.say(strings.say.backedUp)
  }

  /// Let the user choose a file to take in.
  choose(): void {
    this.#input.click()
  }

  /// Take in the file that was chosen.
  async chosen(): Promise<void> {
    const input = this.#input
    const [file] = input.files ?? []
    if (!file || !this.bench.writable) return
    const text = await file.text()
    input.value = ""
    if (isBackup(text)) await this.bench.archive.restore(text)
    else if (this.bench.session) this.report(await this.bench.session.loadInSlices(text))
  }

  /// Tell the user what came of loading a file; where it was the page's, only of problems. These have a dialog, which
  /// says the rest as well.
  report({added, updated, issues}: LoadResult, always = true): void {
    const summary = () => imported(added, updated, issues.length)
    if (!issues.length) {
      if (always) this.bench.say(summary())
      return
    }
    // The dialog gives the focus back to what had it; not to the page's body.
    if (!this.bench.root.activeElement) this.bench.focusSomething()
    this.bench.root.querySelector<ClaimImportReport>("claim-import-report")?.open(summary, issues)
  }

  get #input(): HTMLInputElement {
    return this.bench.root.querySelector<HTMLInputElement>(".base > input[type=file]")!
  }
}

/// What came of loading a file, as a sentence or two.
function imported(added: number, updated: number, problems: number): string {
  const {say, sentences} = strings
  const first = added || updated ? say.imported({count: added, updated: number(updated)}) : say.importedNothing
  return problems ? sentences({first, second: say.problemsInFile({count: problems})}) : first
}
