// The pages in fixtures/cms, each of which is opened and used with the keyboard, as somebody does who checks articles in a
// CMS. One server and one browser have them all.
import "./cms/forms.mjs"
import "./cms/frame.mjs"
import "./cms/frameworks.mjs"
import "./cms/own-store.mjs"
import "./cms/recipes.mjs"
import "./cms/strict-policy.mjs"
