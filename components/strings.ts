import type {Kind} from "../src/model/annotation.js"
import type {Tone} from "../src/model/rating-scale.js"
import type {FormProblem} from "../src/state/annotation-form.js"
import type {PlaceCounts} from "../src/state/place-counts.js"
import type {Rule} from "../src/state/requirements.js"
import type {StoredArticle} from "../src/storage/fact-check-store.js"

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/// Every word of the interface, in one place.
export const strings = {
  language: "en",
  kind: {claim: "Claim", quote: "Quote"} satisfies Record<Kind, string>,

  notReady: "The article is not open yet: wait for ready.",

  toolbar: "Annotation tools",
  markClaim: "Mark claim",
  markQuote: "Mark quote",
  findWords: "Find words to mark",
  pickSentence: "Pick a sentence",
  selectionTools: "Selection",
  previousSentence: "Previous sentence",
  nextSentence: "Next sentence",
  extend: "Extend",
  shrink: "Shrink",
  settings: "Settings",
  textCursor: "Text cursor",
  previousAnnotation: "Previous annotation",
  previousShort: "Previous",
  nextAnnotation: "Next annotation",
  nextShort: "Next",
  undo: "Undo",
  redo: "Redo",
  more: "More",
  import: "Import",
  export: "Export",
  articlesItem: "Articles and backup",
  help: "Help",

  annotations: "Annotations",
  annotationCount: (count: number) => plural(count, "annotation", "annotations"),
  countOf: (kind: Kind, count: number) =>
    kind === "claim" ? plural(count, "claim", "claims") : plural(count, "quote", "quotes"),
  sentenceCount: (count: number) => plural(count, "sentence", "sentences"),
  empty: "Select words in the article, or pick a sentence, then press Mark claim or Mark quote.",
  emptyReadOnly: "Nothing has been marked in this article.",
  sourcesCount: (count: number) => plural(count, "source", "sources"),

  noVerdict: "no verdict yet",
  noPlace: "no place",
  wholeOf: (source: string) => `the whole of ${source}`,
  /// The words follow after a space.
  cardName: (kind: Kind, verdict: string) => `${strings.kind[kind]}, ${verdict}:`,
  question: {content: "Is it true?", attribution: "Did they say it?"},
  through: "through",
  unnamed: "unnamed",
  partOfQuote: "Part of a quote",
  alsoSaid: (paragraphs: readonly number[]) =>
    paragraphs.length === 1
      ? `Also said in paragraph ${paragraphs[0]}`
      : `Also said in paragraphs ${paragraphs.join(", ")}`,
  inPieces: (count: number) => `In ${count} pieces`,
  places: {
    /// "" where there is nothing to say.
    summary: (counts: PlaceCounts) => {
      const standings = strings.places.list(counts)
      return standings && `The article has changed since it was checked: ${standings}.`
    },
    /// What still waits for somebody, after something was done about it.
    left: ({recheck, reworded, lost}: PlaceCounts) => {
      const standings = strings.places.list({moved: 0, recheck, reworded, lost})
      return standings && `Still open: ${standings}.`
    },
    list: ({moved, recheck, reworded, lost}: PlaceCounts) =>
      [
        moved ? `${moved} moved` : "",
        recheck ? plural(recheck, "needs a recheck", "need a recheck") : "",
        reworded ? plural(reworded, "has other words", "have other words") : "",
        lost ? plural(lost, "lost its place", "lost their place") : "",
      ]
        .filter(Boolean)
        .join(", "),
    next: "Show the next one to check",
    accept: (moved: number) => (moved === 1 ? "Accept the move" : `Accept the ${moved} moves`),
    accepted: (moved: number) => (moved === 1 ? "The new place is accepted." : `${moved} new places are accepted.`),
    moved: "These words have moved in the article.",
    mentionMoved: "Where it is also said has moved in the article.",
    recheck: "Recheck: the verdict was given for other words.",
    reworded: "These words have changed since they were marked.",
    mentionReworded: "Where it is also said, the words have changed.",
    change: {
      replaced: (before: string, after: string) => `“${before}” is now “${after}”`,
      added: (after: string) => `added: “${after}”`,
      removed: (before: string) => `taken out: “${before}”`,
      more: (count: number) => `and ${plural(count, "more change", "more changes")}`,
      none: "only in spaces or line breaks",
    },
    checkedWords: "Checked words",
    markedWords: "Marked words",
    wordsNow: "Words now",
    confirm: {verdict: "The verdict holds for the words now", words: "Take the words now"},
    confirmed: (isVerdict: boolean) =>
      isVerdict ? "Confirmed: the verdict holds for the words now." : "The words now are taken.",
    lost: "These words are not in the article any more.",
    mentionLost: "Also said, but not in the article any more:",
    attach: "Attach to selection",
    attachedOpen: "Attached. The verdict was given for other words and waits for a recheck.",
    remove: "Take this place away",
    removed: "Place taken away.",
    tray: "Lost their place",
    trayHint:
      "Their words are not in the article any more. Select other words and press Attach to selection, or delete them.",
    trayHintReadOnly: "Their words are not in the article any more.",
    recheckName: "recheck",
    lostName: "lost its place",
  },
  draftOpen: "Draft – not yet applied",
  stance: {supports: "supports", contradicts: "contradicts", background: "background"},
  disclosed: {public: "", background: "not for publication", confidential: "confidential"},
  archived: "archived copy",
  private: "Private note",
  history: {
    title: (count: number) => `History: ${plural(count, "change", "changes")}`,
    made: "Marked",
    deleted: "Deleted",
    all: "Everything",
    before: "before:",
    after: "now:",
    gone: "taken away:",
    /// In the order in which they are told.
    field: {
      ratings: "Verdict",
      "claim.claimReviewed": "Claim in one sentence",
      "claim.claimDate": "When it was said",
      "claim.checkability": "Can it be checked?",
      "claim.appearances": "Where it appeared",
      "quote.mode": "How it is quoted",
      "quote.translation": "Translation",
      speaker: "Who said it",
      via: "Through",
      partOf: "Belongs to",
      evidence: "Source",
      privateNote: "Private note",
      targets: "Marked words",
    },
    ofSource: {
      name: "Title of the source",
      url: "Address of the source",
      author: "Author of the source",
      publisher: "Publisher of the source",
      datePublished: "Date of the source",
      archivedAt: "Archived copy of the source",
      accessed: "Source seen on",
      type: "Kind of the source",
      disclosure: "May the source be published?",
    },
    origin: {user: "", api: "by the page", import: "from a file", sync: "", undo: "undo or redo"},
    refused: "not used: what was here is newer",
    unseen: "replaced a change made elsewhere that had not been seen",
    longer: (start: string, length: number) => `${start}… (${length.toLocaleString("en")} characters)`,
    condensed: (count: number, since: string, by: readonly string[]) =>
      `${plural(count, "older change", "older changes")} since ${since}${by.length ? ` by ${by.join(", ")}` : ""}: the history was too large to keep what they were`,
  },
  edit: "Edit",
  showInArticle: "Show in article",
  alsoCheck: "Also check as a claim",
  alsoSaidHere: "Also said here",
  addPiece: "Add another piece",
  deleteAnnotation: "Delete annotation",
  save: "Save",
  cancel: "Cancel",

  form: {
    words: "Marked words",
    start: "Start",
    end: "End",
    earlier: "earlier",
    later: "later",
    moveEdge: (edge: "start" | "end", by: 1 | -1) =>
      `${edge === "start" ? "Start" : "End"} one word ${by < 0 ? "earlier" : "later"}`,
    claimReviewed: "Claim in one sentence",
    claimReviewedHint: "As it stands by itself, without the article.",
    speaker: "Who said it",
    through: (index: number) => (index === 0 ? "Through" : `Through, step ${index + 1}`),
    throughCue: (index: number) => (index === 0 ? "In which words" : `In which words, step ${index + 1}`),
    addThrough: "Add who passed it on",
    removeThrough: "Remove this step",
    noVerdict: "No verdict yet",
    explanation: "Explanation",
    privateNote: "Private note (never published)",
    moreDetails: "More details",
    claimDate: "When it was said",
    dateHint: "2017, 2017-11 or 2017-11-08",
    checkability: "Can it be checked?",
    checkabilities: {
      "": "Not decided",
      checkable: "Yes, it can be checked",
      opinion: "No, it is an opinion",
      prediction: "No, it is a prediction",
      "common-knowledge": "No need, it is common knowledge",
    },
    mode: "How it is quoted",
    modes: {"": "Not decided", direct: "Word for word", indirect: "In other words", mixed: "Partly word for word"},
    translatedFrom: "Translated from (language)",
    original: "Original words",
    source: (index: number) => `Source ${index + 1}`,
    addSource: "Add source",
    removeSource: "Remove this source",
    attach: "Which source",
    newSource: "A new source",
    shared: (count: number) =>
      `Also used by ${plural(count, "other annotation", "other annotations")}: changes to its title, address and dates count there too.`,
    title: "Source title",
    url: "Source URL",
    urlHint: "May be left empty; otherwise http:// or https://",
    publisher: "Publisher",
    author: "Author",
    datePublished: "Published on",
    archivedAt: "Archived copy",
    excerpt: "Excerpt",
    locator: "Where in the source",
    type: "Kind of source",
    types: {
      web: "Web page",
      document: "Document",
      interview: "Interview",
      recording: "Recording",
      data: "Data",
      image: "Image",
    },
    disclosure: "May it be published?",
    disclosures: {
      public: "Yes",
      background: "No, background only",
      confidential: "No, confidential",
    },
    stance: {
      content: "What does this source say about the claim?",
      attribution: "What does this source say about the quote?",
    },
    stanceOf: {
      content: {supports: "Supports the claim", contradicts: "Contradicts the claim", background: "Background"},
      attribution: {supports: "Supports the quote", contradicts: "Contradicts the quote", background: "Background"},
    },
    problems: {
      "not-a-web-address": "This is no web address. Begin with http:// or https://, or leave it empty.",
      "no-name": "Give the source a title.",
      "not-a-date": "Write a year, a month or a day: 2017, 2017-11 or 2017-11-08.",
      "no-verdict": "Choose a verdict for this explanation, or clear the explanation.",
    } satisfies Record<FormProblem["code"], string>,
    /// The first problem, and how many there are.
    notSaved: (problem: string, count: number) =>
      count === 1 ? `Not saved: ${problem}` : `Not saved, ${count} fields need a look. The first: ${problem}`,
  },

  /// What a field of an annotation is called in a sentence.
  field: {
    targets: "marked words",
    ratings: "verdict",
    evidence: "sources",
    claim: "claim",
    quote: "quotation",
    speaker: "speaker",
    via: "who passed it on",
    privateNote: "private note",
  } as Readonly<Record<string, string>>,

  /// The place of a textblock, numbered from 1 in the order of the article.
  placeOf: (number: number, isHeadline: boolean) => (isHeadline ? "Headline" : `Paragraph ${number}`),
  annotateParagraph: (number: number) => `Annotate paragraph ${number}`,
  /// For screen readers that say nothing of marks: words of the text itself.
  markEdge: (kind: Kind, edge: "start" | "end") => ` ${strings.kind[kind].toLowerCase()} ${edge} `,
  overlaps: "Annotations here",

  picker: {
    title: "Pick a sentence",
    hint: "Space chooses a sentence, Enter marks it as a claim, Shift+Enter as a quote. Several sentences become one annotation.",
    list: "Sentences of the article",
    none: "Choose a sentence first.",
    chosen: (count: number) => `${strings.sentenceCount(count)} chosen`,
  },
  finder: {
    title: "Find words to mark",
    label: "Words to find",
    hint: "Type, paste or dictate words of the article. Case, punctuation and accents do not matter.",
    found: "Found",
    count: {
      exact: (count: number, place: string) => (count === 1 ? `1 match, ${place}` : `${count} matches`),
      alike: (count: number, place: string) =>
        count === 1
          ? `1 match with other punctuation or case, ${place}`
          : `${count} matches with other punctuation or case`,
      similar: (count: number, place: string) =>
        count === 1 ? `No match, but similar words, ${place}` : `No match, but ${count} places with similar words`,
    },
    nothing: "Not found in the article.",
    choose: "Choose one of the places found.",
    type: "Type the words to find first.",
  },
  settingsDialog: {
    title: "Settings",
    kept: "Kept in this browser, for every article.",
    textCursor: "Text cursor in the article",
    textCursorHint: "The article behaves like a text field that cannot be changed. For screen readers in focus mode.",
    saySelection: "Say the sentence that a key selects",
    saySelectionHint: "Most screen readers say it themselves.",
    spokenMarks: "How marks are spoken",
    spokenMarksOptions: {
      off: "Not at all",
      marks: "As highlights",
      ends: "With words at start and end",
    },
    paragraphButtons: "Buttons beside paragraphs",
    paragraphButtonsOptions: {
      near: "Shown near pointer and text cursor",
      always: "Always shown",
      never: "None",
    },
    afterForm: "After Save or Cancel go to",
    afterFormOptions: {card: "The card", article: "The article"},
    controls: "Size of controls",
    controlsOptions: {large: "Large", dense: "Dense"},
    reset: "All as it was at first",
    wasReset: "All settings are as they were at first.",
    close: "Close",
  },
  keys: {
    move: "Move the text cursor",
    moveWord: "Move by a word",
    moveParagraph: "Move by a paragraph",
    moveLine: "To the start or end of the line",
    moveArticle: "To the start or end of the article",
    shiftWith: "Shift with any of these",
    select: "Select",
    selectParagraph: "Select the paragraph; again: the article",
    arrows: {Up: "↑", Down: "↓", Left: "←", Right: "→"} as Readonly<Record<string, string>>,
  },
  shortcut: {
    "mark-claim": "Mark the selected words as a claim",
    "mark-quote": "Mark the selected words as a quote",
    enter: "With words selected: mark them as a claim. In a mark: go to its card",
    "quote-selection": "With words selected: mark them as a quote",
    "find-words": "Find words to mark",
    "pick-sentence": "Pick a sentence, from this paragraph on",
    "next-sentence": "Select the next sentence",
    "previous-sentence": "Select the previous sentence",
    extend: "Extend the selection by a sentence",
    shrink: "Shrink the selection by a sentence",
    next: "Next annotation",
    previous: "Previous annotation",
    undo: "Undo",
    redo: "Redo",
    escape: "Drop the selection, or stop adding words. In a card: back to the article",
    "next-region": "On through article, tools and annotations",
    "previous-region": "Back through them",
    help: "Help",
  },

  picking: {
    mention: "Select, pick or find where it is also said, then press Add these words.",
    piece: "Select, pick or find the other piece of the passage, then press Add these words.",
    place: "Select, pick or find the words it belongs to now, then press Add these words.",
    add: "Add these words",
  },

  say: {
    /// The words follow after a space.
    marked: (kind: Kind) => `${strings.kind[kind]} marked:`,
    saved: (kind: Kind, verdict: string, count: number) =>
      `${strings.kind[kind]} saved, ${verdict}. ${strings.countOf(kind, count)}.`,
    unchanged: (kind: Kind, verdict: string, count: number) =>
      `Nothing had changed. ${strings.kind[kind]} kept, ${verdict}. ${strings.countOf(kind, count)}.`,
    nothingTyped: "Nothing had changed.",
    cancelled: (kind: Kind) => `Changes discarded. The ${strings.kind[kind].toLowerCase()} stays marked.`,
    deleted: (kind: Kind) => `${strings.kind[kind]} deleted. Undo brings it back.`,
    undone: (what: string) => (what ? `Undone: ${what}.` : "Undone."),
    redone: (what: string) => (what ? `Done again: ${what}.` : "Done again."),
    markedAgain: (kind: Kind, words: string) => `${strings.kind[kind].toLowerCase()} marked, ${words}`,
    notMarked: (kind: Kind, words: string) => `${strings.kind[kind].toLowerCase()} no longer marked, ${words}`,
    fieldsOf: (fields: readonly string[], words: string) => `${fields.join(", ")} of ${words}`,
    sourcesOnly: "sources",
    keptOnUndo: (count: number) =>
      `Undone, but ${plural(count, "field has", "fields have")} since been changed elsewhere and ${count === 1 ? "stays" : "stay"}.`,
    nothingToUndo: "Nothing to undo.",
    nothingToRedo: "Nothing to do again.",
    noSelection: "Select words in the article first, or use Pick a sentence or Find words to mark.",
    selected: (count: number) => `${strings.sentenceCount(count)} selected`,
    /// The words follow after a space.
    selectedWords: (count: number) => `${strings.sentenceCount(count)} selected:`,
    nothingSelected: "Nothing selected.",
    noMoreSentences: (next: boolean) => (next ? "No sentence after this one." : "No sentence before this one."),
    lastSentence: "Only one sentence is selected.",
    /// The words follow after a space.
    wordsNow: "Marked words now:",
    noMoreWords: "No further word in this direction.",
    readOnly: "The article is read only.",
    textCursor: {
      on: "Text cursor on: the article is now like a text field that cannot be changed.",
      off: "Text cursor off.",
    },
    noAnnotation: "There are no annotations yet.",
    onlyAnnotation: "This is the only annotation.",
    noMore: (next: boolean) => (next ? "No annotation after this one." : "No annotation before this one."),
    added: {mention: "Also said here: words added.", piece: "Piece added.", place: "Attached to these words."},
    alreadyMarked: "These words belong to it already.",
    cardHasLostItsPlace: "These words are not in the article any more, so there is no place to show.",
    exported: "Exported.",
    backedUp: "Backup downloaded, with the history of every annotation. Import it to have all back.",
    storedNow: "Stored: nothing waits any more.",
    condensed: "A history had become larger than a million characters: its oldest changes are now only counted.",
    imported: (added: number, updated: number, problems: number) =>
      [
        added || updated
          ? `${plural(added, "annotation", "annotations")} added, ${updated} updated.`
          : "Nothing new in this file.",
        problems ? `${plural(problems, "problem", "problems")} in the file.` : "",
      ]
        .filter(Boolean)
        .join(" "),
    sourceRemoved: "Source removed from the form. Cancel brings it back.",
  },

  save_state: {
    stored: (time: string | null) => (time ? `All changes stored ${time}` : "All changes stored"),
    storing: "Storing…",
    drafts: (count: number) => `Stored, ${plural(count, "draft", "drafts")} open`,
    memory: "Kept in memory only: gone when this page closes. Export to keep it.",
    failed: (reason: string) => `Not stored: ${reason} Your work is kept in memory – download a backup to be safe.`,
    opening: "Opening…",
    backup: "Download a backup",
    again: "Store again",
  },
  storage: {
    title: "Storage",
    here: "Your work is stored in this browser, on this device only. Whoever uses this browser profile can read it.",
    elsewhere: "The page that holds this tool says where your work is stored.",
    memory: "Nothing is stored: your work is kept in memory, and is gone when this page closes. Export to keep it.",
    used: (usage: string, quota: string | null) =>
      quota ? `This site has stored ${usage} of the ${quota} it may.` : `This site has stored ${usage}.`,
    kept: "The browser keeps it when it needs room; it goes when you delete this site's data.",
    evictable: "The browser may delete it when it needs room. Export what must stay.",
    unknown: "This browser does not say whether it keeps it when it needs room. Export what must stay.",
    ask: "Ask the browser to keep it",
    nowKept: "The browser keeps it.",
    notKept: "The browser does not promise to keep it. Export what must stay.",
  },
  articles: {
    title: "Articles",
    hint: "The articles with work stored in this browser.",
    reading: "Looking…",
    count: (count: number) =>
      count
        ? `${plural(count, "article", "articles")} stored.`
        : "Nothing is stored yet: mark something in an article.",
    isOpen: "open here",
    counts: ({claims, quotes, citations, drafts}: StoredArticle["counts"]) =>
      [
        strings.countOf("claim", claims),
        strings.countOf("quote", quotes),
        strings.sourcesCount(citations),
        ...(drafts ? [plural(drafts, "draft", "drafts")] : []),
      ].join(", "),
    lastChange: (when: string) => `last change ${when}`,
    exportName: (title: string) => `Export: ${title}`,
    delete: "Delete",
    deleteName: (title: string) => `Delete: ${title}`,
    deleted: (title: string) => `Deleted: ${title}. Undo brings it back, until this page closes.`,
    gone: (title: string) => `Deleted: ${title}`,
    undoName: (title: string) => `Undo: bring back ${title}`,
    back: (title: string) => `Stored again: ${title}`,
    backUp: "Back up everything",
    restore: "Restore a backup",
    backedUp: (articles: number, problems: number) =>
      `Backup of ${plural(articles, "article", "articles")} downloaded${problems ? `, without ${plural(problems, "part", "parts")} that cannot be read` : ""}.`,
    noBackup: "This file is no backup. Annotation files are opened with Import.",
    restored: (articles: number, annotations: number, problems: number) =>
      `${plural(articles, "article", "articles")} restored with ${strings.annotationCount(annotations)}.${problems ? ` ${plural(problems, "problem", "problems")} in the file.` : ""}`,
    notRestored: (reason: string) => `Not restored, or only in part: ${reason}`,
    notRead: (reason: string) => `The list cannot be read: ${reason}`,
    failed: (reason: string) => `That did not work: ${reason}`,
    close: "Close",
  },
  storageReason: {
    quota: "the browser's storage is full.",
    "newer-version": "a newer version of this tool has written here; reload the page.",
    blocked: "another window holds the storage; close it.",
    unavailable: "this browser window allows no storage.",
    corrupt: "what is stored cannot be read.",
    removed: "everything stored of this article was deleted in another window.",
    failed: "the browser refused.",
    timeout: "the browser's storage does not answer.",
  } as Readonly<Record<string, string>>,

  article: {
    empty: "This article has no text.",
    loading: "Loading the article…",
    failed: (address: string, reason: string) => `The article could not be loaded from ${address}: ${reason}`,
    status: (status: number) => `the server answered ${status}.`,
    noAddress: "this is no address.",
    network: "there was no answer. Is this device offline?",
    refused:
      "The article could not be read: this page's Content Security Policy does not allow “trusted-types dompurify”.",
    retry: "Try again",
    untitled: "Article",
    notFound: (id: string) => `There is no element with the id “${id}” on this page.`,
  },

  importDialog: {
    title: "Import",
    problems: "Problems in the file",
    close: "Close",
    tooMany: (count: number) => `and ${count} more`,
  },

  helpDialog: {
    title: "Help",
    intro:
      "Select words in the article, mark them as a claim or a quote, and say what you found. Everything is stored in this browser and nothing is sent anywhere.",
    doors:
      "There are four ways to choose words: select them, pick a sentence from a list, find words by typing or pasting them, or use the button beside a paragraph.",
    keys: "Shortcuts",
    keysHint: "They work while the focus is in the article; undo, redo, Help and F6 outside of text fields everywhere.",
    cursorKeys: "Text cursor",
    key: "Key",
    does: "What it does",
    change: "Change",
    changeName: (does: string) => `Change the keys for: ${does}`,
    press: "Press the new keys, or Escape to leave it.",
    pressing: "Press keys…",
    pressingName: (does: string) => `Press keys… for: ${does}`,
    changed: (keys: string, does: string) => `${keys} now does: ${does}.`,
    unchanged: "Left as it was.",
    none: "none",
    on: "Shortcuts are on",
    switched: {on: "Shortcuts are on.", off: "Shortcuts are off."},
    reset: "Default keys",
    wasReset: "All shortcuts have their default keys.",
    refused: {
      "no-modifier": (keys: string) =>
        `${keys} cannot be used: screen readers and pages need keys without Ctrl or Alt.`,
      "text-cursor": (keys: string) => `${keys} cannot be used: it moves the text cursor.`,
      browser: (keys: string) => `${keys} cannot be used: the browser keeps it for itself.`,
      taken: (keys: string, does: string) => `${keys} cannot be used: it is taken by “${does}”.`,
    },
    close: "Close",
  },

  /// What readers of a published page are told.
  published: {
    steps: "Go through the annotations",
    /// `next` and `previous` are keys.
    hint: (next: string, previous: string) =>
      `${next} goes to the next annotation, ${previous} to the one before. Enter on marked words goes to what was found about them, Escape back.`,
    changed: "The article has changed here since it was checked: the verdict was given for other words.",
    reworded: "The article has changed here since it was checked.",
    lost: "These words are not in the article any more.",
    mentionLost: "Also said, but not in the article any more:",
    checkedWords: "Checked words",
    markedWords: "Marked words",
    wordsNow: "Words now",
    recheckName: "given for other words",
    lostName: "words not in the article any more",
    tray: "No longer in the article",
    trayHint: "These words were checked, but are not in the article any more.",
  },

  /// Icons stand beside their word and are hidden from screen readers.
  icon: {
    yes: "✓",
    "mostly-yes": "✓",
    partly: "◐",
    "mostly-no": "✕",
    no: "✕",
    open: "?",
    none: "…",
  } satisfies Record<Tone | "none", string>,

  /// What a form that the page has around us asks for.
  publication: {
    loading: "The fact check is still loading. Wait a moment.",
    storage: (reason: string) =>
      `What is stored of this article is not here: ${reason} Store again, or go on without it.`,
    goOn: "Go on without it",
    wentOn: "Going on with what is here. What is stored comes when it can be read.",
    unmet: {
      annotation: "Nothing is marked yet.",
      verdict: "This claim has no verdict.",
      explanation: "This verdict has no explanation.",
      source: "This claim has no source.",
      attribution: "Did they say it? This quote has no answer.",
      recheck: "These words have changed since the verdict: check again.",
      lost: "These words are not in the article any more.",
      draft: "This form is still open: save or cancel it.",
    } satisfies Record<Rule, string>,
    about: (words: string, what: string) => `${what} “${words}”`,
    andMore: (what: string, more: number) =>
      more ? `${what} And ${plural(more, "more thing is", "more things are")} missing.` : what,
    title: (count: number) => `Before publishing: ${plural(count, "thing", "things")} to do`,
    more: (count: number) => `and ${count} more`,
    nothing: "Before publishing: nothing is missing.",
    wasReset: "Everything done since the article was opened is taken back. Undo brings it back.",
  },
} as const
