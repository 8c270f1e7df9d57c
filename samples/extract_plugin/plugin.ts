// Fields of somebody else's events: log lines of an SSH server.
import { extract, field, IpAddr, plugin, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "sshd", version: "0.1.0", description: "Fields of sshd log lines", contact: "https://example.org" })
@extract({ sources: ["syslog"] })
export class Sshd {
  /** The user who logged in, or tried to. */
  @field("sshd.user")
  user(e: PluginEvent): string | undefined {
    const rest = after(e.text, " for ");
    return rest === undefined ? undefined : firstWord(after(rest, "invalid user ") ?? rest);
  }

  /** Where the login came from. */
  @field("sshd.ip")
  ip(e: PluginEvent): IpAddr | undefined {
    const rest = after(e.text, " from ");
    return rest === undefined ? undefined : IpAddr.parse(firstWord(rest));
  }

  /** Whether the login was refused. */
  @field("sshd.failed")
  failed(e: PluginEvent): boolean {
    return e.text.includes("Failed ");
  }

  /** All values of `key=value` pairs with this key. */
  @field("sshd.pair")
  pair(e: PluginEvent, key: string): string[] {
    return e.text.split(" ").filter(w => w.startsWith(`${key}=`)).map(w => w.slice(key.length + 1));
  }
}

/** What follows the first `mark` in a text. */
function after(text: string, mark: string): string | undefined {
  const at = text.indexOf(mark);
  return at < 0 ? undefined : text.slice(at + mark.length);
}

function firstWord(text: string): string {
  return text.split(" ")[0] ?? "";
}
