// Program 2 of the SDK by example: other people's events; string methods in place of regular expressions.
// Must type-check without an error.
import { plugin, extract, field, IpAddr, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "sshd", version: "0.1.0", description: "Fields of sshd log lines", contact: "you@example.org" })
@extract({ sources: ["syslog"] })                      // default: own source, or every source
export class Sshd {
  /** The user who logged in, or tried to. */
  @field("sshd.user")
  user(e: PluginEvent): string | undefined {
    return e.text.split(" ")[3];
  }

  /** Where the login came from. */
  @field("sshd.ip")
  ip(e: PluginEvent): IpAddr | undefined {
    const from = e.text.indexOf(" from ");
    return from < 0 ? undefined : IpAddr.parse(e.text.slice(from + 6).split(" ")[0] ?? "");
  }

  /** All values of `key=value` pairs with this key. */
  @field("sshd.pair")
  pair(e: PluginEvent, key: string): string[] {                // list, argument required: sshd.pair[x]
    return e.text.split(" ").filter(w => w.startsWith(`${key}=`)).map(w => w.slice(key.length + 1));
  }
}
