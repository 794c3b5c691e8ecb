import {executeServerCommand} from "@web/test-runner-commands"

/// Print this line when the tests of all browsers are over: what a check has counted ("Faults: 214 tried, 0 losses").
export async function report(line: string): Promise<void> {
  await executeServerCommand("report", {line})
}
