import {ClaimArticles} from "./claim-articles.js"
import {ClaimCard} from "./claim-card.js"
import {ClaimChecklist} from "./claim-checklist.js"
import {ClaimEditor} from "./claim-editor.js"
import {ClaimFinder} from "./claim-finder.js"
import {ClaimHelp} from "./claim-help.js"
import {ClaimImportReport} from "./claim-import-report.js"
import {ClaimList} from "./claim-list.js"
import {ClaimOverlaps} from "./claim-overlaps.js"
import {ClaimPicker} from "./claim-picker.js"
import {ClaimPlaceSummary} from "./claim-place-summary.js"
import {ClaimSaveStatus} from "./claim-save-status.js"
import {ClaimSettings} from "./claim-settings.js"
import {ClaimSteps} from "./claim-steps.js"
import {ClaimStorage} from "./claim-storage.js"
import {ClaimToolbar} from "./claim-toolbar.js"

/// The parts that `<claim-annotator>` is made of; `define` makes them known.
export const parts: readonly CustomElementConstructor[] = [
  ClaimArticles,
  ClaimCard,
  ClaimChecklist,
  ClaimEditor,
  ClaimFinder,
  ClaimHelp,
  ClaimImportReport,
  ClaimList,
  ClaimOverlaps,
  ClaimPicker,
  ClaimPlaceSummary,
  ClaimSaveStatus,
  ClaimSettings,
  ClaimSteps,
  ClaimStorage,
  ClaimToolbar,
]
