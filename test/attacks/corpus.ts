import {addresses} from "./addresses.js"
import {clobbering} from "./clobbering.js"
import {elements} from "./elements.js"
import {attacksOf} from "./family.js"
import {foreignContent} from "./foreign-content.js"
import {handlers} from "./handlers.js"
import {identifiers} from "./identifiers.js"
import {loading} from "./loading.js"
import {mutations} from "./mutations.js"
import {otherPrograms} from "./other-programs.js"
import {scripts} from "./scripts.js"
import {styles} from "./styles.js"
import {templates} from "./templates.js"
import {texts} from "./texts.js"

/// The attack corpus: what a stranger could put into an article, a file, the clipboard or a form, so that something runs,
/// is asked for from elsewhere, or breaks the tool. All of it is our own writing.
export const attacks = attacksOf({
  scripts,
  handlers,
  mutations,
  foreignContent,
  loading,
  addresses,
  styles,
  clobbering,
  elements,
  templates,
  texts,
  otherPrograms,
  identifiers,
})
