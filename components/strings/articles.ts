/// The list of the articles that work is stored of.
export const articles = {
  title: "Articles",
  hint: "The articles with work stored in this browser.",
  reading: "Looking…",
  count: {one: "{count} article stored.", other: "{count} articles stored."},
  nothing: "Nothing is stored yet: mark something in an article.",
  isOpen: "open here",
  drafts: {one: "{count} draft", other: "{count} drafts"},
  lastChange: "last change {when}",
  exportName: "Export: {title}",
  delete: "Delete",
  deleteName: "Delete: {title}",
  deleted: "Deleted: {title}. Undo brings it back, until this page closes.",
  gone: "Deleted: {title}",
  undoName: "Undo: bring back {title}",
  back: "Stored again: {title}",
  backUp: "Back up everything",
  restore: "Restore a backup",
  backedUp: {one: "Backup of {count} article downloaded.", other: "Backup of {count} articles downloaded."},
  /// `parts` is what `unreadable` says.
  backedUpWithout: {
    one: "Backup of {count} article downloaded, without {parts}.",
    other: "Backup of {count} articles downloaded, without {parts}.",
  },
  unreadable: {one: "{count} part that cannot be read", other: "{count} parts that cannot be read"},
  noBackup: "This file is no backup. Annotation files are opened with Import.",
  /// `annotations` is what `annotationCount` says.
  restored: {
    one: "{count} article restored with {annotations}.",
    other: "{count} articles restored with {annotations}.",
  },
  notRestored: "Not restored, or only in part: {reason}",
  notRead: "The list cannot be read: {reason}",
  failed: "That did not work: {reason}",
  close: "Close",
} as const
