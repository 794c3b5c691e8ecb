import type {IdsIn, Message} from "./messages.js"
import type {english} from "./strings/english.js"

/// All messages in another language.
export type Translation = Readonly<Record<IdsIn<typeof english>, Message>>
