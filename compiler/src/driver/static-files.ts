// What goes with an archive: its C header with assertions against the application's own libs header, a pkg-config file
// and a CMake package with its version. All are relocatable: they name their own folder, no absolute path.
import { basename, dirname, join } from "node:path";
import type { IrPlugin } from "../ir/plugin.js";

export interface SideFile {
  path: string;
  text: string;
}

/** Files beside the archive, by its path. */
export function staticFiles(archive: string, plugins: readonly IrPlugin[]): SideFile[] {
  const folder = dirname(archive);
  const name = basename(archive).replace(/^lib/, "").replace(/\.a$/, "");
  const header = basename(archive).replace(/\.a$/, "") + ".h";
  return [
    { path: join(folder, header), text: headerText(header, plugins) },
    { path: join(folder, `${name}.pc`), text: pkgConfigText(name, archive, plugins) },
    { path: join(folder, `${name}Config.cmake`), text: cmakeText(name, archive) },
    { path: join(folder, `${name}ConfigVersion.cmake`), text: cmakeVersionText(plugins) },
  ];
}

/** What the runtime needs besides libc; some C libraries have threads in a library of their own. */
const libraries = ["-lm", "-pthread"];

/** An archive's version is that of its first plugin. */
function versionOf(plugins: readonly IrPlugin[]): string {
  return plugins[0]?.version ?? "0.0.0";
}

/** Places of members in the struct that the archive was compiled with, by the ABI (LP64). */
const offsets = [
  ["init", 16], ["open", 88], ["get_fields", 152], ["set_config", 224], ["get_required_event_schema_version", 256],
];

function headerText(header: string, plugins: readonly IrPlugin[]): string {
  const guard = `${header.toUpperCase().replace(/[^A-Z0-9]/g, "_")}_`;
  const assertion = "TSFALCO_ASSERT";
  const differs = '"plugin_api is laid out differently"';
  return [
    `/* ${header}: the Falco plugins of the archive beside it. Made by tsfalco.`,
    " *",
    ...plugins.map(
      ({ name, version, symbol }) => ` *   inspector.register_plugin(&${symbol});   // ${name} ${version}`,
    ),
    " *",
    " * The header of Falco's libs is <plugin/plugin_api.h>; define TSFALCO_PLUGIN_API_HEADER to include another. */",
    `#ifndef ${guard}`, `#define ${guard}`, "",
    "#ifndef TSFALCO_PLUGIN_API_HEADER",
    "#define TSFALCO_PLUGIN_API_HEADER <plugin/plugin_api.h>",
    "#endif",
    "#include TSFALCO_PLUGIN_API_HEADER", "#include <stddef.h>", "",
    "#ifdef __cplusplus",
    'extern "C" {',
    `#define ${assertion}(condition, text) static_assert(condition, text)`,
    "#else",
    `#define ${assertion}(condition, text) _Static_assert(condition, text)`,
    "#endif", "",
    `${assertion}(sizeof(plugin_api) >= 264, "plugin_api is older than the one that the plugins were compiled for");`,
    ...offsets.map(([member, offset]) => `${assertion}(offsetof(plugin_api, ${member}) == ${offset}, ${differs});`),
    `#undef ${assertion}`, "",
    ...plugins.map(({ symbol }) => `extern const plugin_api ${symbol};`),
    "", "#ifdef __cplusplus", "}", "#endif", "", "#endif", "",
  ].join("\n");
}

function pkgConfigText(name: string, archive: string, plugins: readonly IrPlugin[]): string {
  return [
    "prefix=${pcfiledir}", "",
    `Name: ${name}`,
    `Description: Falco plugins: ${plugins.map((plugin) => plugin.name).join(", ")}`,
    `Version: ${versionOf(plugins)}`,
    "# The application brings Falco's libs (libsinsp) itself.",
    "Cflags: -I${prefix}",
    "# There is no shared library, so nothing is private to it: no --static is needed.",
    `Libs: \${prefix}/${basename(archive)} ${libraries.join(" ")}`, "",
  ].join("\n");
}

function cmakeText(name: string, archive: string): string {
  const target = `falco_plugin::${name}`;
  return [
    `if(NOT TARGET ${target})`,
    `  add_library(${target} STATIC IMPORTED)`,
    `  set_target_properties(${target} PROPERTIES`,
    `    IMPORTED_LOCATION "\${CMAKE_CURRENT_LIST_DIR}/${basename(archive)}"`,
    '    INTERFACE_INCLUDE_DIRECTORIES "${CMAKE_CURRENT_LIST_DIR}"',
    '    IMPORTED_LINK_INTERFACE_LANGUAGES "C"',
    `    INTERFACE_LINK_LIBRARIES "${libraries.join(";")}")`,
    "endif()", "",
  ].join("\n");
}

/** For find_package(NAME 1.2 CONFIG): versions of the same major that are not older will do. */
function cmakeVersionText(plugins: readonly IrPlugin[]): string {
  const version = versionOf(plugins);
  return [
    `set(PACKAGE_VERSION "${version}")`,
    `if(PACKAGE_FIND_VERSION_MAJOR EQUAL ${version.split(".")[0]} AND ` +
      "NOT PACKAGE_VERSION VERSION_LESS PACKAGE_FIND_VERSION)",
    "  set(PACKAGE_VERSION_COMPATIBLE TRUE)",
    "endif()",
    "if(PACKAGE_VERSION VERSION_EQUAL PACKAGE_FIND_VERSION)",
    "  set(PACKAGE_VERSION_EXACT TRUE)",
    "endif()", "",
  ].join("\n");
}
