import {executeServerCommand} from "@web/test-runner-commands"
/** keys('Shift+ArrowRight', 'Alt+c', 'a', 'b') */
export const keys = (...combos: string[]) => executeServerCommand("keys", combos)
