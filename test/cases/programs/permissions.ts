// Role-based access control: roles with inheritance, wildcard permissions, conditions, deny rules, an audit trail by decorator-like wrappers.
// gc-stress: 20

const ACTIONS = ["create", "read", "update", "delete"] as const;
type Action = (typeof ACTIONS)[number];
type Resource = "post" | "comment" | "user" | "setting";
type Permission = `${Action | "*"}:${Resource | "*"}`;
type Effect = "allow" | "deny";

namespace Model {
  export interface Entity {
    readonly id: number;
    readonly owner?: number;
  }
  export interface User extends Entity {
    name: string;
    roles: RoleName[];
    attributes?: Partial<Attributes>;
  }
  export interface Attributes {
    verified: boolean;
    region: string;
    level: number;
  }
  export type RoleName = Lowercase<string>;
  export const anonymous: User = { id: 0, name: "anonymous", roles: ["guest"] };
}
import User = Model.User;
import RoleName = Model.RoleName;

interface Context<R extends Model.Entity = Model.Entity> {
  readonly user: User;
  readonly target?: R;
  readonly hour: number;
}
type Condition = ((context: Context) => boolean) & { readonly describe?: string };
interface Rule {
  readonly effect: Effect;
  readonly permission: Permission;
  readonly when?: Condition;
}
interface Decision {
  readonly allowed: boolean;
  readonly by?: Rule & { role: RoleName };
  readonly considered: number;
}

const describe = (text: string, test: (context: Context) => boolean): Condition =>
  Object.assign(test, { describe: text });
const when = {
  owner: describe("owner", ({ user, target }) => target?.owner === user.id),
  verified: describe("verified", ({ user: { attributes: { verified = false } = {} } }) => verified),
  officeHours: describe("office hours", ({ hour }) => hour >= 9 && hour < 17),
  level: (minimum: number) => describe(`level ${minimum}`, ({ user }) => (user.attributes?.level ?? 0) >= minimum),
  all: (...conditions: Condition[]) =>
    describe(conditions.map((c) => c.describe ?? "?").join(" & "), (ctx) => conditions.every((c) => c(ctx))),
  not: (condition: Condition) => describe(`!${condition.describe}`, (ctx) => !condition(ctx)),
};

class Role {
  readonly #rules: Rule[] = [];
  constructor(
    readonly name: RoleName,
    readonly parents: readonly Role[] = [],
  ) {}
  allow(...permissions: (Permission | readonly [Permission, Condition])[]): this {
    return this.#add("allow", permissions);
  }
  deny(...permissions: (Permission | readonly [Permission, Condition])[]): this {
    return this.#add("deny", permissions);
  }
  #add(effect: Effect, permissions: (Permission | readonly [Permission, Condition])[]): this {
    for (const given of permissions) {
      const rule: Rule =
        typeof given === "string" ? { effect, permission: given } : { effect, permission: given[0], when: given[1] };
      this.#rules.push(rule);
    }
    return this;
  }
  *rules(seen: Set<Role> = new Set()): Generator<Rule & { role: RoleName }> {
    if (seen.has(this)) return;
    seen.add(this);
    for (const rule of this.#rules) yield { ...rule, role: this.name };
    for (const parent of this.parents) yield* parent.rules(seen);
  }
}

class Forbidden extends Error {
  readonly status = 403 as const;
  constructor(
    readonly user: User,
    readonly permission: Permission,
    readonly decision: Decision,
  ) {
    super(`${user.name} may not ${permission.replace(":", " ")}`);
  }
}

function matches(pattern: Permission, wanted: Permission): boolean {
  const [[a, r], [wa, wr]] = [pattern.split(":"), wanted.split(":")];
  return (a === "*" || a === wa) && (r === "*" || r === wr);
}

class AccessControl {
  readonly #roles = new Map<RoleName, Role>();
  readonly trail: string[] = [];
  clock = () => 12;
  role(name: RoleName, ...parents: RoleName[]): Role {
    const role = new Role(
      name,
      parents.map((p) => this.#roles.get(p) ?? this.#unknown(p)),
    );
    this.#roles.set(name, role);
    return role;
  }
  #unknown(name: string): never {
    throw new ReferenceError(`unknown role ${name}`);
  }

  decide(user: User, permission: Permission, target?: Model.Entity): Decision {
    const context: Context = { user, hour: this.clock(), ...(target && { target }) };
    let considered = 0;
    let allowed: Decision["by"];
    const seen = new Set<Role>();
    for (const name of user.roles) {
      for (const rule of (this.#roles.get(name) ?? this.#unknown(name)).rules(seen)) {
        considered++;
        if (!matches(rule.permission, permission) || !(rule.when?.(context) ?? true)) continue;
        if (rule.effect === "deny") return { allowed: false, by: rule, considered };
        allowed ??= rule;
      }
    }
    return allowed ? { allowed: true, by: allowed, considered } : { allowed: false, considered };
  }

  assert(
    user: User,
    permission: Permission,
    target?: Model.Entity,
  ): asserts user is User & { roles: [RoleName, ...RoleName[]] } {
    const decision = this.decide(user, permission, target);
    this.trail.push(
      `${decision.allowed ? "+" : "-"} ${user.name} ${permission}${decision.by ? ` by ${decision.by.role}` : ""}`,
    );
    if (!decision.allowed) throw new Forbidden(user, permission, decision);
  }

  matrix(user: User): Record<string, string> {
    const resources: Resource[] = ["post", "comment", "user", "setting"];
    return Object.fromEntries(
      resources.map((r) => [r, ACTIONS.map((a) => (this.decide(user, `${a}:${r}`).allowed ? a[0] : "-")).join("")]),
    );
  }

  guard<A extends unknown[], R, T extends Model.Entity>(
    permission: Permission,
    targetOf: (...args: A) => T | undefined,
    f: (user: User, ...args: A) => R,
  ): (user: User, ...args: A) => R {
    return (user, ...args) => {
      this.assert(user, permission, targetOf(...args));
      return f(user, ...args);
    };
  }
}

const acl = new AccessControl();
acl.role("guest").allow("read:post", "read:comment");
acl
  .role("member", "guest")
  .allow(
    "create:comment",
    ["create:post", when.verified],
    ["update:post", when.owner],
    ["delete:comment", when.all(when.owner, when.not(when.officeHours))],
  );
acl.role("moderator", "member").allow("*:comment", ["update:*", when.level(3)]);
acl.role("admin", "moderator", "guest").allow("*:*").deny(["delete:user", when.owner]);
acl.role("suspended").deny("create:*", "update:*", "delete:*");

const users = {
  ada: { id: 1, name: "Ada", roles: ["admin"], owner: 1 },
  bob: { id: 2, name: "Bob", roles: ["member"], attributes: { verified: true } },
  cy: { id: 3, name: "Cy", roles: ["moderator"], attributes: { level: 3, region: "eu" } },
  dee: { id: 4, name: "Dee", roles: ["member", "suspended"] },
} satisfies Record<string, User>;
for (const user of [Model.anonymous, ...Object.values<User>(users)]) console.log(user.name.padEnd(9), acl.matrix(user));

const posts = new Map<number, { id: number; owner: number; text: string }>([
  [10, { id: 10, owner: 2, text: "mine" }],
  [11, { id: 11, owner: 3, text: "other" }],
]);
const edit = acl.guard(
  "update:post",
  (id: number, _text: string) => posts.get(id),
  (user, id, text: string) => {
    const post = posts.get(id)!;
    posts.set(id, { ...post, text: `${text} (${user.name})` });
    return posts.size;
  },
);
const removeUser = acl.guard(
  "delete:user",
  (u: User) => u,
  (by, u) => `${by.name} deleted ${u.name}`,
);
const removeComment = acl.guard(
  "delete:comment",
  (c: Model.Entity) => c,
  (_, { id }) => id,
);
const attempts: [string, () => unknown][] = [
  ["own post", () => edit(users.bob, 10, "edited")],
  ["other's post", () => edit(users.bob, 11, "edited")],
  ["level 3", () => edit(users.cy, 10, "moderated")],
  ["suspended", () => edit(users.dee, 10, "x")],
  ["other user", () => removeUser(users.ada, users.bob)],
  ["herself", () => removeUser(users.ada, users.ada)],
  ["by day", () => removeComment(users.bob, { id: 5, owner: 2 })],
  ["by night", () => ((acl.clock = () => 23), removeComment(users.bob, { id: 5, owner: 2 }))],
  ["no role", () => acl.assert({ id: 9, name: "Eve", roles: ["hacker"] }, "read:post")],
];
for (const [what, attempt] of attempts) {
  try {
    console.log(what, "->", attempt());
  } catch (e) {
    if (e instanceof Forbidden) console.log(what, "->", e.status, e.message, e.decision);
    else console.log(what, "->", String(e));
  }
}
console.log(acl.trail, posts);
console.log(when.all(when.owner, when.level(2)).describe, [...new Role("x").deny(["*:user", when.verified]).rules()]);
