/// Where work is stored, and the article it is about.
export const storage = {
  saveState: {
    stored: "All changes stored",
    storedAt: "All changes stored {time}",
    storing: "Storing…",
    drafts: {one: "Stored, {count} draft open", other: "Stored, {count} drafts open"},
    memory: "Kept in memory only: gone when this page closes. Export to keep it.",
    failed: "Not stored: {reason} Your work is kept in memory – download a backup to be safe.",
    opening: "Opening…",
    backup: "Download a backup",
    again: "Store again",
  },
  storage: {
    title: "Storage",
    here: "Your work is stored in this browser, on this device only. Whoever uses this browser profile can read it.",
    elsewhere: "The page that holds this tool says where your work is stored.",
    memory: "Nothing is stored: your work is kept in memory, and is gone when this page closes. Export to keep it.",
    used: "This site has stored {usage}.",
    usedOf: "This site has stored {usage} of the {quota} it may.",
    kept: "The browser keeps it when it needs room; it goes when you delete this site's data.",
    evictable: "The browser may delete it when it needs room. Export what must stay.",
    unknown: "This browser does not say whether it keeps it when it needs room. Export what must stay.",
    ask: "Ask the browser to keep it",
    nowKept: "The browser keeps it.",
    notKept: "The browser does not promise to keep it. Export what must stay.",
  },
  /// Parts of sentences that end with it.
  storageReason: {
    quota: "the browser's storage is full.",
    "newer-version": "a newer version of this tool has written here; reload the page.",
    blocked: "another window holds the storage; close it.",
    unavailable: "this browser window allows no storage.",
    corrupt: "what is stored cannot be read.",
    removed: "everything stored of this article was deleted in another window.",
    failed: "storage refused.",
    timeout: "storage does not answer.",
  },
  article: {
    empty: "This article has no text.",
    loading: "Loading the article…",
    /// `reason` is one of the three that follow.
    failed: "The article could not be loaded from {address}: {reason}",
    status: "the server answered {status}.",
    noAddress: "this is no address.",
    network: "there was no answer. Is this device offline?",
    refused:
      "The article could not be read: this page's Content Security Policy does not allow “trusted-types dompurify”.",
    retry: "Try again",
    untitled: "Article",
    notFound: "There is no element with the id “{id}” on this page.",
  },
} as const
