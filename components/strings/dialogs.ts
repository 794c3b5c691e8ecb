/// Dialogs that choose words, settings, and the report of an import.
export const dialogs = {
  picker: {
    title: "Pick a sentence",
    hint: "Space chooses a sentence, Enter marks it as a claim, Shift+Enter as a quote. Several sentences become one annotation.",
    list: "Sentences of the article",
    none: "Choose a sentence first.",
    chosen: {one: "{count} sentence chosen", other: "{count} sentences chosen"},
  },
  finder: {
    title: "Find words to mark",
    label: "Words to find",
    hint: "Type, paste or dictate words of the article. Case, punctuation and accents do not matter.",
    found: "Found",
    /// One place, which is named; several.
    single: {
      exact: "1 match, {place}",
      alike: "1 match with other punctuation or case, {place}",
      similar: "No match, but similar words, {place}",
    },
    several: {
      exact: {one: "{count} match", other: "{count} matches"},
      alike: {
        one: "{count} match with other punctuation or case",
        other: "{count} matches with other punctuation or case",
      },
      similar: {
        one: "No match, but {count} place with similar words",
        other: "No match, but {count} places with similar words",
      },
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
  importDialog: {
    title: "Import",
    problems: "Problems in the file",
    close: "Close",
    tooMany: {one: "and {count} more", other: "and {count} more"},
  },
} as const
