// The entry point `claim-annotator`: importing it in a browser defines the element; in Node it does nothing.
import {define} from "./define.js"
export * from "./element.js"

define()
