/// What a form that the page has around us asks for.
export const publication = {
  loading: "The fact check is still loading. Wait a moment.",
  storage: "What is stored of this article is not here: {reason} Store again, or go on without it.",
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
  },
  /// `what` is one of `unmet`.
  about: "{what} “{words}”",
  andMore: {one: "{what} And {count} more thing is missing.", other: "{what} And {count} more things are missing."},
  title: {one: "Before publishing: {count} thing to do", other: "Before publishing: {count} things to do"},
  more: {one: "and {count} more", other: "and {count} more"},
  nothing: "Before publishing: nothing is missing.",
  wasReset: "Everything done since the article was opened is taken back. Undo brings it back.",
} as const
