const press = (value, ...hears) => ({do: "key", value, hears})
const type = (value, ...hears) => ({do: "type", value, hears})
/** A step in which Orca says these lines in some runs only, by how fast the browser is: they are left out. */
const sometimes = (step, ...varies) => ({...step, varies})
/** A radio button has the focus before it is chosen, and Orca asks in between. What is saved tells. */
const radio = ["selected radio button", "not selected radio button"]
const [first, second] = ["Syrian government forces say they have recaptured", "Iraqi government forces recaptured"]
const [military, militants] = ["A Syrian military spokesman said", "He said Islamic State militants"]
const [clear, iraqi] = ["It is not clear how many", "The Iraqi army"]
const spokesman = "The Syrian army spokesman said"
/** From the annotations to the menu, through the tools from their end. */
const openMore = [
  press("Shift+F6", "Annotation tools"),
  press("End", "Help"),
  press("ArrowLeft", "Shrink"),
  press("ArrowLeft", "Extend"),
  press("ArrowLeft", "Next sentence"),
  press("ArrowLeft", "Previous sentence"),
  press("ArrowLeft", "More"),
  press("Enter", "Import"),
]

/**
 * The whole job of a checker who cannot see, as it is done with Orca. Parts of the story, and in each the steps: what
 * is pressed or typed, and what has to be heard then, whatever else the transcript says. "Orca" is Orca's own key.
 */
const story = {
  // Orca begins to read the page while it is still loading.
  "Open the demo": [
    {
      do: "open",
      value: "Open the page",
      hears: ["Finished loading claim-annotator", "claim-annotator demo"],
      only: true,
    },
  ],

  "From the tools to the article": [
    press("Tab", "Article"),
    press("Tab", "Corrected"),
    press("Tab", "Arabic"),
    press("Tab", "Japanese"),
    press("Tab", "Mark claim"),
    press("ArrowRight", "Mark quote"),
    press("End", "Help"),
    press("Tab", "Syrian Government Forces Recapture Key Border Crossing", "article"),
  ],

  "Read to the first paragraph": [
    // The next line of the headline, which breaks where the fonts of a machine make it.
    press("ArrowDown"),
    press("Ctrl+ArrowDown", "Paragraph 2: A picture taken"),
    press("Ctrl+ArrowUp", "Headline: Syrian Government Forces"),
  ],

  "Try the button of a paragraph": [
    press("b", "Annotate paragraph 1"),
    press("Enter", "Sentences of the article", "Headline"),
    press("Escape", "Annotate paragraph 1"),
    press("F6", "Annotation tools"),
    press("Shift+F6", "article"),
    press("p", first),
  ],

  "Nothing is selected yet": [press("Ctrl+Alt+m", "Select words in the article first, or use Pick a sentence")],

  "Select by sentences": [
    press("Alt+ArrowDown", first, "selected"),
    press("Alt+ArrowDown", second, "selected"),
    press("Alt+ArrowUp", first, "selected"),
    press("F6", "Annotation tools", "Help"),
    press("ArrowLeft", "Shrink"),
    press("ArrowLeft", "Extend"),
    press("Enter", `2 sentences selected: ${first}`),
    press("ArrowRight", "Shrink"),
    press("Enter", `1 sentence selected: ${first}`),
    press("ArrowLeft", "Extend"),
    press("ArrowLeft", "Next sentence"),
    press("Enter", `1 sentence selected: ${second}`),
    press("ArrowLeft", "Previous sentence"),
    press("Enter", `1 sentence selected: ${first}`),
    press("Shift+F6", "article"),
    press("Enter", `Claim marked: ${first}`, "form Claim", "Claim in one sentence"),
  ],

  "Mend the marked words": [
    press("Shift+Tab", "End one word later"),
    press(" ", "Marked words now: Syrian government forces", "Syria. Iraqi"),
    press("Shift+Tab", "End one word earlier"),
    press(" ", "Marked words now: Syrian government forces"),
    press("Tab", "End one word later"),
    press("Tab", "Claim in one sentence"),
  ],

  "Fill in the form": [
    type("The army holds Boukamal."),
    press("Tab", "Who said it"),
    type("Syrian army"),
    press("Tab", "Add who passed it on"),
    press("Tab", "Is it true?", "No verdict yet"),
    press("Tab", "Explanation"),
    type("State television only."),
  ],

  "Save without a verdict": [
    press("Ctrl+Enter", "Is it true?", "No verdict yet", "Not saved: Choose a verdict for this explanation"),
  ],

  "Give a verdict": [
    press("Orca+a", "Focus mode"),
    sometimes(press("ArrowDown", "True"), ...radio),
    sometimes(press("ArrowDown", "Mostly true"), ...radio),
  ],

  "Add a source": [
    press("Tab", "Explanation"),
    press("Tab", "Add source"),
    press("Enter", "Source title"),
    type("Map of the front"),
    press("Tab", "Source URL"),
    type("https://example.org/map"),
    press("Ctrl+Enter", "Claim, Mostly true", "Claim saved, Mostly true. 1 claim."),
  ],

  "Between the words and their card": [
    press("Tab", "Map of the front", "link"),
    press("Tab", "Edit"),
    press("Tab", "Show in article"),
    press("Tab", "History: 4 changes"),
    press("Enter", "expanded"),
    press("Enter", "collapsed"),
    press("Shift+Tab", "Show in article"),
    press("Enter", first),
    press("F8", "This is the only annotation."),
    press("Enter", "Claim, Mostly true"),
    press("Escape", first),
  ],

  "Pick a sentence": [
    press("Ctrl+Alt+k", "Sentences of the article", "Paragraph 3", first),
    press("ArrowDown", second),
    press("Ctrl+ArrowDown", "Paragraph 4", military),
    press(" ", "1 sentence chosen"),
    press("ArrowDown", militants),
    press(" ", "2 sentences chosen"),
    press("Enter", `Claim marked: ${military}`, "Claim in one sentence"),
    press("Escape", "Claim, no verdict yet", "Nothing had changed."),
  ],

  "Find words to mark": [
    press("Shift+F6", "Annotation tools"),
    press("Home", "Mark claim"),
    press("ArrowRight", "Mark quote"),
    press("ArrowRight", "Find words to mark"),
    // Where Orca is slow in Firefox it finds itself in the field already, and says nothing of it.
    sometimes(press("Enter"), ...["Find words to mark dialog", "form Find words to mark", "Words to find entry."]),
    type("demining roads and buildings booby trapped", "1 match with other punctuation or case, paragraph 6"),
    press("Shift+Enter", "Quote marked: demining roads and buildings", "Who said it"),
    press("Escape", "Quote, no verdict yet", "Nothing had changed."),
    press("Tab", "Edit"),
    press("Tab", "Show in article"),
    press("Enter", "demining roads and buildings"),
  ],

  "Mark the sentence around it": [
    press("Ctrl+Alt+k", "Paragraph 6", spokesman),
    press("Enter", `Claim marked: ${spokesman}`, "Claim in one sentence"),
    press("Escape", `Claim, no verdict yet: ${spokesman}`, "Nothing had changed."),
    // The mark from which the list was opened.
    press("Escape", "demining roads and buildings"),
  ],

  "Choose one of two annotations on the same words": [
    // Orca is at these words already, and says nothing of the mark.
    press("F8", "Quote, no verdict yet: demining"),
    press("Shift+ArrowRight", "selected"),
    press("Escape"),
    press("Enter", "Annotations here", `Claim, no verdict yet: ${spokesman}`),
    press("ArrowDown", "Quote, no verdict yet: demining"),
    press("Enter", "Quote, no verdict yet: demining"),
  ],

  "Undo and redo": [
    press("Ctrl+z", `Undone: claim no longer marked, ${spokesman}`),
    press("Ctrl+z", "Undone: quote no longer marked, demining roads and buildings"),
    press("Ctrl+Shift+z", "Done again: quote marked, demining roads and buildings"),
    press("Ctrl+y", `Done again: claim marked, ${spokesman}`),
    press("Ctrl+y", "Nothing to do again."),
  ],

  "Change a key in the help": [
    press("Shift+F1", "Select words in the article, mark them"),
    press("Tab", "Shortcuts are on"),
    press("Tab", "Change the keys for: Mark the selected words as a claim"),
    press("Enter", "Press the new keys, or Escape to leave it."),
    press("Ctrl+Alt+k", "Ctrl+Alt+K cannot be used: it is taken by “Pick a sentence"),
    press("Ctrl+Alt+g", "Ctrl+Alt+G now does: Mark the selected words as a claim."),
    press("Escape"),
    press("Shift+F6", "Annotation tools"),
    press("Shift+F6", "article"),
    press("Alt+ArrowDown", spokesman, "selected"),
    press("Alt+ArrowDown", iraqi, "selected"),
    press("Ctrl+Alt+g", `Claim marked: ${iraqi}`),
    press("Escape", "Nothing had changed."),
  ],

  "Look at the settings": [
    ...openMore,
    press("End", "Settings"),
    press("Enter", "Kept in this browser"),
    press("Tab", "Text cursor in the article"),
    press("Tab", "Say the sentence that a key selects"),
    press("Tab", "How marks are spoken", "As highlights"),
    press("Escape", "More"),
  ],

  "Look at the articles": [
    press("Enter", "Import"),
    press("ArrowDown", "Export"),
    press("ArrowDown", "Articles and backup"),
    press("Enter", "The articles with work stored in this browser", "1 article stored."),
    press("Tab", "Export: Syrian Government Forces"),
    press("Tab", "Delete: Syrian Government Forces"),
    press("Enter", "Undo: bring back Syrian Government", "Deleted: Syrian Government"),
    press("Enter", "Delete: Syrian Government Forces", "Stored again: Syrian Government"),
    press("Escape", "More"),
  ],

  "Use the browser's text cursor": [
    press("Enter", "Import"),
    press("ArrowDown", "Export"),
    press("ArrowDown", "Articles and backup"),
    press("ArrowDown", "Text cursor"),
    press("Enter", "Text cursor on: the article is now like a text field"),
    type("x", "The article is read only."),
    type("x"),
    press("Alt+ArrowDown", "selected"),
    press("F6", "More"),
    press("Enter", "Import"),
    press("ArrowDown", "Export"),
    press("ArrowDown", "Articles and backup"),
    press("ArrowDown", "Text cursor"),
    press("Enter", "Text cursor off."),
  ],

  "Mark what will be corrected": [
    // What is selected would be looked for, and typing over it is heard as well.
    press("Escape"),
    press("Ctrl+Alt+f", "Words to find entry"),
    type("It is not clear how many", "1 match, paragraph 5"),
    press("Enter", `Claim marked: ${clear}`, "Claim in one sentence"),
    press("Tab", "Who said it"),
    press("Tab", "Add who passed it on"),
    press("Tab", "Is it true?", "No verdict yet"),
    press("Orca+a", "Focus mode"),
    sometimes(press("ArrowDown", "True"), ...radio),
    press("Ctrl+Enter", `Claim, True: ${clear}`, "Claim saved, True."),
    press("Escape", "Syrian Government Forces"),
  ],

  "Open the corrected article": [
    press("F6", "Annotation tools"),
    press("Shift+Tab", "Japanese"),
    press("Shift+Tab", "Arabic"),
    press("Shift+Tab", "Corrected"),
    press("Enter", "The article has changed since it was checked: 2 moved, 1 needs a recheck, 1 lost its place."),
  ],

  "Accept the moves": [
    press("Tab", "Article"),
    press("Tab", "Corrected"),
    press("Tab", "Arabic"),
    press("Tab", "Japanese"),
    press("Tab", "Mark claim"),
    press("F6", "Annotations"),
    press("Tab", "Show the next one to check"),
    press("Tab", "Accept the 2 moves"),
    press("Enter", "2 new places are accepted. Still open: 1 needs a recheck, 1 lost its place."),
  ],

  "Recheck the changed words": [
    press("Tab", "Show the next one to check"),
    press("Enter", `Claim, True, recheck: ${clear}`),
    press("Tab", "The verdict holds for the words now"),
    press("Enter", `Claim, True`, "Confirmed: the verdict holds for the words now. Still open: 1 lost its place."),
  ],

  "Attach what has lost its place": [
    press("Tab", "Show the next one to check"),
    press("Enter", `Claim, no verdict yet, lost its place: ${iraqi}`),
    press("Tab", "Edit"),
    press("Tab", "Attach to selection"),
    press("Enter", "article", "Select, pick or find the words it belongs to now"),
    press("Alt+ArrowDown", "selected"),
    press("Enter", "Attached to these words."),
    press("Ctrl+z", "Undone: marked words of"),
  ],

  // Last: Firefox shows what was downloaded, and the focus is there then.
  Export: [...openMore, press("ArrowDown", "Export"), press("Enter", "Exported.")],
}

export const job = Object.entries(story).flatMap(([part, steps]) => steps.map(step => ({part, ...step})))
