import {mkdir, writeFile} from "node:fs/promises"
import {join} from "node:path"
import {findFirefox, systemChrome} from "../support/browsers.mjs"
import {until} from "./until.mjs"

/** What keeps a new Firefox profile from asking, updating and reporting, and switches its accessibility on. */
const preferences = {
  "accessibility.force_disabled": -1,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.download.alwaysOpenPanel": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.sessionstore.resume_from_crash": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.firstRunURL": "",
  "extensions.update.enabled": false,
  "layout.spellcheckDefault": 0,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "termsofuse.bypassNotification": true,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
}

/** The browsers: where each is (undefined where it is not), its window's class, and how it starts with a new profile. */
export const browsers = {
  firefox: {
    find: findFirefox,
    window: "firefox",
    async arguments(profile, address) {
      const lines = Object.entries(preferences).map(
        entry => `user_pref(${entry.map(v => JSON.stringify(v)).join()});\n`,
      )
      await writeFile(join(profile, "user.js"), lines.join(""))
      return ["--no-remote", "--profile", profile, "--kiosk", address]
    },
  },
  chromium: {
    find: systemChrome,
    window: "chrom",
    arguments(profile, address) {
      return [
        ...["--kiosk", "--no-first-run", "--no-default-browser-check", "--force-renderer-accessibility=complete"],
        ...["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        // Its sandbox refuses to run for root.
        ...(process.getuid() === 0 ? ["--no-sandbox"] : []),
        ...[`--user-data-dir=${profile}`, address],
      ]
    },
  },
}

/** Start a browser with a new profile, full screen, and give its window the focus. */
export async function startBrowser(name, processes, env, folder, address) {
  const browser = browsers[name]
  const profile = join(folder, name)
  await mkdir(profile)
  processes.start(browser.find(), await browser.arguments(profile, address), {env})
  const window = await until(async () => {
    const search = ["search", "--onlyvisible", "--class", browser.window]
    const found = await processes.run("xdotool", search, env).catch(() => "")
    return found.trim().split("\n").at(-1)
  }, `the window of ${name}`)
  await processes.run("xdotool", ["windowactivate", "--sync", window], env)
}
