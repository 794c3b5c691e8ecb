const press = (value, ...hears) => ({do: "key", value, hears})
const type = (value, ...hears) => ({do: "type", value, hears})
/** A step in which Orca says these lines in some runs only, by how fast the browser is: they are left out. */
const sometimes = (step, ...varies) => ({...step, varies})
/** A radio button has the focus before it is chosen, and Orca asks in between. What is saved tells. */
const radio = ["selected radio button", "not selected radio button"]
const savedCard = "Claim, Mostly true: Syrian government forces say they have recaptured the…"

/**
 * The whole job of a checker who cannot see, as it is done with Orca. Parts of the story, and in each the steps: what
 * is pressed or typed, and what has to be heard then, whatever else the transcript says. "Orca" is Orca's own key.
 */
const story = {
  "Open the demo": [
    sometimes(
      {do: "open", value: "Open the page", hears: ["claim-annotator: a fact check"]},
      ...["main content", "Annotation tools tool bar."],
    ),
  ],

  "From the tools to the article": [
    press("Tab", "Mark claim"),
    press("ArrowRight", "Mark quote"),
    press("End", "Help"),
    press("Tab", "Syrian Government Forces Recapture Key Border Crossing", "article"),
  ],

  "Read to the first paragraph": [
    press("ArrowDown", "Recapture Key Border Crossing"),
    press("Ctrl+ArrowDown"),
    press("p", "Syrian government forces say"),
  ],

  "Nothing is selected yet": [press("Ctrl+Alt+m", "Select words in the article first.")],

  "Select words and mark them as a claim": [
    press("Shift+ArrowRight", "S", "selected"),
    press("Ctrl+Shift+ArrowRight", "yrian", "selected"),
    press("Shift+End", "selected"),
    press("Enter", "Claim marked: Syrian government forces", "Claim in one sentence"),
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

  "Save without a verdict": [press("Ctrl+Enter", "Is it true?", "No verdict yet")],

  "Give a verdict": [
    press("Orca+a", "Focus mode"),
    sometimes(press("ArrowDown", "True"), ...radio),
    sometimes(press("ArrowDown", "Mostly true"), ...radio),
    press("Ctrl+Enter", "Claim saved, Mostly true. 1 annotation."),
  ],

  "Between the words and their card": [
    press("Shift+F6", "Annotation tools"),
    press("Shift+F6", "article"),
    press("F8", "No annotation after this one."),
    press("Enter", "Claim, Mostly true"),
    press("Tab", "Edit"),
    press("Tab", "Show in article"),
    press("Enter", "Syrian government forces say"),
    press("F8", "No annotation after this one."),
  ],

  "Mark a quote": [
    sometimes(press("Ctrl+ArrowDown"), "Syrian Government Forces Recapture Key Border Crossing article."),
    press("Ctrl+Shift+ArrowRight", "A", "selected"),
    press("Ctrl+Shift+ArrowRight", "Syrian", "selected"),
    press("Ctrl+Shift+ArrowRight", "military", "selected"),
    press("Shift+Enter", "Quote marked: A Syrian military", "Who said it"),
    press("Escape", "Quote, no verdict yet: A Syrian military", "Draft – not yet applied"),
    press("Tab"),
  ],

  "Undo and redo": [
    // The focus goes to the card that is left, whose name is not always there yet.
    sometimes(press("Ctrl+z", "Undone"), "comment.", `${savedCard} comment.`),
    press("Ctrl+z", "Undone"),
    press("Ctrl+Shift+z", "Done again"),
    press("Ctrl+Shift+z", "Done again"),
    press("Ctrl+y", "Nothing to do again."),
  ],

  "Ask for help": [
    press("Shift+F6", "Annotation tools"),
    press("Home", "Mark claim"),
    press("End", "Help"),
    press("Enter"),
    press("ArrowDown"),
    press("Tab", "Close"),
    sometimes(press("Escape", "Help"), "Annotation tools tool bar"),
  ],

  "Leave a form": [
    press("F6", "Annotations"),
    press("Tab", "Edit"),
    press("Enter", "Claim in one sentence"),
    sometimes(press("Escape", "Draft – not yet applied"), "comment.", `${savedCard} comment.`),
  ],
}

export const job = Object.entries(story).flatMap(([part, steps]) => steps.map(step => ({part, ...step})))
