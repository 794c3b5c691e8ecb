// The entry point `claim-annotator`: importing it in a browser defines the element; in Node it does nothing.
export * from "./claim-annotator.js"
export * from "./events.js"
