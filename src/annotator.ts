import type {Node} from "prosemirror-model"
import type {Command, EditorState, Transaction} from "prosemirror-state"
import {type ArticleText, articleTextOf} from "./article/article-text.js"
import {type Agent, agentNamed} from "./model/agent.js"
import type {Annotation, Kind, Target, TextRange} from "./model/annotation.js"
import {type Article, sourceOf} from "./model/article.js"
import {FactCheck} from "./model/fact-check.js"
import {newId} from "./model/id.js"
import type {Origin} from "./model/log-entry.js"
import {StampClock, stampTime} from "./model/stamp.js"
import {changeInfo, withInfo} from "./state/change-info.js"
import {createState} from "./state/create-state.js"
import {type FactCheckState, factCheckState} from "./state/fact-check-plugin.js"
import {passage} from "./state/passage.js"
import {putRecords} from "./state/record-commands.js"

/// What changed: the states on both sides of one transaction, and who or what asked for it.
export interface AnnotatorUpdate {
  readonly before: EditorState
  readonly state: EditorState
  readonly tr: Transaction
  readonly origin: Origin
}

/// Holds the one state of an article and its fact check. Everything that changes goes through `dispatch`; everything
/// that shows, stores or reports it listens.
export class Annotator {
  #state: EditorState
  readonly #listeners = new Set<(update: AnnotatorUpdate) => void>()
  #untold: AnnotatorUpdate[] = []

  /// Gives the stamps of this annotator's changes.
  readonly clock: StampClock
  /// The reviewer's name; "" where nobody has given one.
  reviewer = ""

  constructor(doc: Node, article: Article, clock = new StampClock(newId().slice(-6))) {
    this.#state = createState(doc, FactCheck.of(article))
    this.clock = clock
  }

  get state(): EditorState {
    return this.#state
  }

  get value(): FactCheckState {
    return factCheckState(this.#state)
  }

  get factCheck(): FactCheck {
    return this.value.factCheck
  }

  /// The article's text, the one that all text positions refer to.
  get text(): ArticleText {
    return articleTextOf(this.#state.doc)
  }

  /// Apply a transaction and tell everybody. One that the state refuses (a change of the article) is dropped.
  dispatch(tr: Transaction, origin: Origin = "api"): void {
    const by = this.reviewer ? {by: this.reviewer} : {}
    const stamped = tr.docChanged ? withInfo(tr, {stamp: this.clock.next(), ...by, origin, ...changeInfo(tr)}) : tr
    const before = this.#state
    const {state, transactions} = before.applyTransaction(stamped)
    if (!transactions.length) return
    this.#state = state
    this.#untold.push({before, state, tr: stamped, origin: changeInfo(stamped).origin ?? origin})
    // A listener may change something itself: the others hear of that after what they are being told.
    if (this.#untold.length > 1) return
    for (const update of this.#untold) for (const listener of [...this.#listeners]) tell(listener, update)
    this.#untold = []
  }

  /// Run a command; false where it does not apply.
  run(command: Command, origin: Origin = "api"): boolean {
    return command(this.#state, tr => this.dispatch(tr, origin))
  }

  /// Be told of every transaction, in the order they happen. What a listener throws is reported as uncaught, and keeps
  /// no other from being told. Returns what ends it.
  subscribe(listener: (update: AnnotatorUpdate) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /// The moment, as records write it; never earlier than the last one asked for.
  now(): string {
    return stampTime(this.clock.next())
  }

  /// The agent of the reviewer, or null.
  creator(): Agent | null {
    return this.reviewer.trim() ? agentNamed(this.reviewer) : null
  }

  /// A passage of the article as a target; several ranges are pieces of one passage, in the order of the text.
  /// `RangeError` for words outside the text, and where there are none.
  target(ranges: readonly TextRange[], role: Target["role"] = "main"): Target {
    return {
      id: newId(),
      source: sourceOf(this.factCheck.article),
      role,
      ...passage(this.text, ranges, this.now()),
    }
  }

  /// Make an annotation of these words (pieces of one passage), with more of its fields set if wanted. `RangeError` for
  /// words outside the text.
  annotate(
    kind: Kind,
    ranges: readonly TextRange[],
    origin: Origin = "api",
    more: Partial<Pick<Annotation, "partOf" | "speaker" | "via" | "targets">> = {},
  ): Annotation {
    const created = this.now()
    const creator = this.creator()
    const annotation: Annotation = {
      id: newId(),
      kind,
      targets: more.targets ?? [this.target(ranges)],
      ...(more.partOf === undefined ? {} : {partOf: more.partOf}),
      ...(more.speaker === undefined ? {} : {speaker: more.speaker}),
      via: more.via ?? [],
      ratings: [],
      evidence: [],
      ...(creator ? {creator: creator.id} : {}),
      ...{created, modified: created},
    }
    // A reviewer who is known already may be more than a name.
    const agents = creator && !this.factCheck.agents.has(creator.id) ? [creator] : []
    this.run(putRecords({annotations: [annotation], agents}, created), origin)
    return this.factCheck.annotations.get(annotation.id)!
  }
}

function tell(listener: (update: AnnotatorUpdate) => void, update: AnnotatorUpdate): void {
  try {
    listener(update)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
