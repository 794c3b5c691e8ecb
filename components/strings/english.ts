import {articles} from "./articles.js"
import {cards} from "./cards.js"
import {dialogs} from "./dialogs.js"
import {form} from "./form.js"
import {history} from "./history.js"
import {keys} from "./keys.js"
import {places} from "./places.js"
import {publication} from "./publication.js"
import {published} from "./published.js"
import {ratings} from "./ratings.js"
import {say} from "./say.js"
import {source} from "./source.js"
import {storage} from "./storage.js"
import {tools} from "./tools.js"

/// Every word of the interface, in English: what other languages are translated from, and say where they lack one.
export const english = {
  ...tools,
  ...cards,
  ...ratings,
  ...dialogs,
  ...keys,
  ...storage,
  places,
  history,
  form,
  source,
  articles,
  say,
  publication,
  published,
} as const
