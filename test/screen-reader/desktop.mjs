import {access, mkdir, writeFile} from "node:fs/promises"
import {delimiter, join} from "node:path"
import {until} from "./until.mjs"

const programs = ["Xvfb", "xdotool", "dbus-daemon", "gdbus", "openbox", "orca"]
const accessibilityBus = "/usr/libexec/at-spi-bus-launcher"
/** All that has to be installed besides a browser, by the names Debian gives it. */
export const debianPackages =
  "orca xvfb xauth xdotool dbus dbus-x11 at-spi2-core openbox gir1.2-wnck-3.0 python3-pyatspi"

/** The programs that are not there. */
export async function missingPrograms() {
  const folders = (process.env.PATH ?? "").split(delimiter)
  const places = programs.map(name => [name, folders.map(folder => join(folder, name))])
  const isThere = paths =>
    Promise.any(paths.map(path => access(path))).then(
      () => true,
      () => false,
    )
  const all = [...places, ["at-spi-bus-launcher", [accessibilityBus]]]
  const there = await Promise.all(all.map(([, paths]) => isThere(paths)))
  return all.map(([name]) => name).filter((_, i) => !there[i])
}

/**
 * A display, a session bus and an accessibility bus of their own, with nothing of the user's in them: `env` is what
 * programs need to run there.
 */
export async function startDesktop(processes, folder) {
  const home = join(folder, "home")
  const runtime = join(folder, "runtime")
  await mkdir(home, {recursive: true})
  await mkdir(runtime, {recursive: true, mode: 0o700})
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    LANG: "C.UTF-8",
    TZ: "UTC",
    GTK_MODULES: "gail:atk-bridge",
    ACCESSIBILITY_ENABLED: "1",
    GNOME_ACCESSIBILITY: "1",
  }
  const screen = ["-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"]
  env.DISPLAY = `:${await processes.start("Xvfb", ["-displayfd", "3", ...screen], {env, read: 3})}`
  const bus = ["--session", "--nofork", "--print-address=3"]
  env.DBUS_SESSION_BUS_ADDRESS = await processes.start("dbus-daemon", bus, {env, read: 3})

  // A window manager, so that windows get the focus; without keys of its own, which the page would never see.
  const config = join(folder, "openbox.xml")
  await writeFile(config, `<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/><mouse/></openbox_config>`)
  processes.start("openbox", ["--config-file", config], {env})

  processes.start(accessibilityBus, ["--launch-immediately"], {env})
  const a11y = (...call) =>
    processes.run("gdbus", ["call", "--session", "-d", "org.a11y.Bus", "-o", "/org/a11y/bus", "-m", ...call], env)
  await until(() => a11y("org.a11y.Bus.GetAddress").catch(() => false), "the accessibility bus")
  for (const property of ["IsEnabled", "ScreenReaderEnabled"])
    await a11y("org.freedesktop.DBus.Properties.Set", "org.a11y.Status", property, "<true>")
  return env
}
