// A source of syscall events: a process that starts and opens files, to try rules on without a kernel driver.
import {
  field, FileFlags, plugin, source, type AnyEvent, type Events, type NewEvent, type SyscallEvent,
} from "@tsfalco/sdk";

interface Scenario {
  /** The program's name. @default "cat" */
  program: string;
  /** The files that it opens, in this order; one with "!" in front is not there. */
  files: string[];
}

type Made = NewEvent<"execve_x" | "openat_x" | "close_x" | "procexit_e">;

const tid = 4242n;
const start = 1_700_000_000_000_000_000n;
const missing = -2n; // -ENOENT
const here = -100n; // AT_FDCWD

@plugin({ name: "scenario", version: "0.1.0", description: "Makes system calls", contact: "https://example.org" })
@source<Made>({ id: 0 })
export class ScenarioPlugin {
  private clock = start;

  /** The next millisecond. */
  private tick(): bigint {
    this.clock += 1_000_000n;
    return this.clock;
  }

  *open({ program, files }: Scenario): Events<Made> {
    yield this.started(program, files);
    for (const file of files) {
      const fd = file.startsWith("!") ? missing : 3n;
      const name = fd < 0n ? file.slice(1) : file;
      const others = { dirfd: here, name, flags: FileFlags.O_RDONLY, mode: 0, dev: 0, ino: 0n };
      yield { type: "openat_x", tid, ts: this.tick(), params: { fd, ...others } };
      if (fd >= 0n) yield { type: "close_x", tid, ts: this.tick(), params: { res: 0n, fd } };
    }
    const end = { status: 0n, ret: 0n, sig: 0, core: 0, reaper_tid: 1n };
    yield { type: "procexit_e", tid, ts: this.tick(), params: end };
  }

  private started(program: string, files: readonly string[]): Made {
    return {
      type: "execve_x", tid, ts: this.tick(),
      params: {
        res: 0n, exe: `/bin/${program}`, args: files, tid, pid: tid, ptid: 1n, cwd: "/root", fdlimit: 1024n,
        pgft_maj: 0n, pgft_min: 0n, vm_size: 0, vm_rss: 0, vm_swap: 0, comm: program, env: ["HOME=/root"], tty: 0,
        vpgid: tid, loginuid: 0, flags: 0, cap_inheritable: 0n, cap_permitted: 0n, cap_effective: 0n, exe_ino: 0n,
        exe_ino_ctime: 0n, exe_ino_mtime: 0n, uid: 0, trusted_exepath: `/bin/${program}`, pgid: tid, gid: 0,
      },
    };
  }

  eventToString(e: AnyEvent): string {
    return `${e.type} of ${e.tid}`;
  }

  /** The file that could not be opened. */
  @field("scenario.missing")
  missing(e: SyscallEvent<"openat_x">): string | undefined {
    const { fd, name } = e.params;
    return fd !== undefined && fd < 0n ? name : undefined;
  }
}
