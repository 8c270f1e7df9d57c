// The modules that Node brings along. A fixed list, so that a diagnostic does not depend on the Node that runs the
// compiler.

const names = new Set(
  `assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns
  dns/promises domain events fs fs/promises http http2 https inspector inspector/promises module net os path path/posix
  path/win32 perf_hooks process punycode querystring readline readline/promises repl sea sqlite stream stream/consumers
  stream/promises stream/web string_decoder sys test timers timers/promises tls trace_events tty url util util/types v8
  vm wasi worker_threads zlib`.split(/\s+/),
);

/** Whether a specifier names a module of Node, with or without "node:". */
export function isNodeModule(specifier: string): boolean {
  return specifier.startsWith("node:") || names.has(specifier);
}
