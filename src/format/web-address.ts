import * as v from "valibot"
import {isWebAddress} from "../model/citation.js"

/// An address from a file that may become a link here: http or https.
export const webAddressSchema = v.pipe(
  v.string(),
  v.check(text => isWebAddress(text), "not an http(s) address"),
)
