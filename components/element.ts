// The entry point `claim-annotator/element`: the class, and `define`, which gives it its name. Importing it defines nothing.
export * from "./claim-annotator.js"
export * from "./define.js"
export * from "./events.js"
export * from "./languages.js"
export * from "./page-stores.js"
