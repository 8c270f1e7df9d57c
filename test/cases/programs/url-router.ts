// A URL router with typed path parameters, middleware composed around handlers, nested routers and content negotiation.
type ParamNames<P extends string> = P extends `${infer A}/${infer B}` ? ParamNames<A> | ParamNames<B> : P extends `:${infer N}?` ? N : P extends `:${infer N}` ? N : P extends `*${infer N}` ? N : never;
type Params<P extends string> = { readonly [K in ParamNames<P>]: string };
type Method = "GET" | "POST" | "PUT" | "DELETE";
interface Request { readonly method: Method; readonly path: string; readonly query: ReadonlyMap<string, string[]>; readonly headers: Readonly<Record<string, string | undefined>>; readonly body?: unknown }
interface Response { status: number; headers: Record<string, string>; body: string }
type Handler<P extends string = string> = (request: Request & { params: Params<P> }) => Promise<Partial<Response> | string> | Partial<Response> | string;
type Middleware = (request: Request, next: () => Promise<Response>) => Promise<Response>;

class HttpError extends Error {
  static readonly reasons: { readonly [status: number]: string } = { 400: "Bad Request", 401: "Unauthorized", 404: "Not Found", 405: "Method Not Allowed", 500: "Internal Server Error" };
  constructor(readonly status: number, detail?: string, readonly headers: Record<string, string> = {}) {
    super(`${HttpError.reasons[status] ?? status}${detail ? `: ${detail}` : ""}`);
  }
}

interface Route { readonly method: Method; readonly segments: readonly string[]; readonly handler: Handler; readonly score: number }

class Router {
  readonly #routes: Route[] = [];
  readonly #middleware: Middleware[] = [];
  constructor(private readonly prefix = "") {}

  use(...middleware: Middleware[]): this { this.#middleware.push(...middleware); return this; }
  get<P extends string>(pattern: P, handler: Handler<P>) { return this.on("GET", pattern, handler); }
  post<P extends string>(pattern: P, handler: Handler<P>) { return this.on("POST", pattern, handler); }
  on<P extends string>(method: Method, pattern: P, handler: Handler<P>): this {
    const segments = split(this.prefix + pattern);
    const score = segments.reduce((sum, s) => sum * 4 + (s.startsWith("*") ? 0 : s.startsWith(":") ? (s.endsWith("?") ? 1 : 2) : 3), 1);
    this.#routes.push({ method, segments, handler: handler as unknown as Handler, score });
    this.#routes.sort((a, b) => b.segments.length - a.segments.length || b.score - a.score);
    return this;
  }
  mount(prefix: string, build: (router: Router) => void): this {
    const inner = new Router(this.prefix + prefix);
    build(inner);
    for (const { handler, ...route } of inner.#routes) this.#routes.push({ ...route, handler: (request) => inner.#run(request, handler) });
    return this;
  }
  #match({ segments }: Route, path: readonly string[]): Record<string, string> | null {
    const params: Record<string, string> = {};
    for (const [i, segment] of segments.entries()) {
      if (segment[0] === "*") { params[segment.slice(1)] = path.slice(i).join("/"); return params; }
      const actual = path[i];
      if (segment[0] === ":") {
        const optional = segment.endsWith("?");
        if (actual === undefined && !optional) return null;
        if (actual !== undefined) params[segment.slice(1, optional ? -1 : undefined)] = actual;
      } else if (segment !== actual) return null;
    }
    return path.length > segments.length ? null : params;
  }
  async #run(request: Request & { params: Params<string> }, handler: Handler): Promise<Response> {
    const finish = async (): Promise<Response> => {
      const result = await handler(request);
      const { status = 200, headers = {}, body = "" } = typeof result === "string" ? { body: result } : result;
      return { status, headers: { "content-type": "text/plain", ...headers }, body };
    };
    return this.#middleware.reduceRight<() => Promise<Response>>((next, m) => () => m(request, next), finish)();
  }
  async handle(text: string, init: { headers?: Record<string, string>; body?: unknown } = {}): Promise<Response> {
    const [method = "GET", target = "/"] = text.split(" ");
    const [path = "", search = ""] = target.split("?");
    const query = Map.groupBy(search.split("&").filter(Boolean).map((pair) => pair.split("=")), ([k]) => k!);
    const request: Request = { method: method as Method, path, headers: init.headers ?? {}, query: new Map([...query].map(([k, pairs]) => [k, pairs.map(([, v = ""]) => v.replaceAll("+", " "))])), ...("body" in init ? { body: init.body } : {}) };
    try {
      const allowed = new Set<Method>();
      for (const route of this.#routes) {
        const params = this.#match(route, split(path));
        if (!params) continue;
        if (route.method === method) return await this.#run({ ...request, params }, route.handler);
        allowed.add(route.method);
      }
      throw allowed.size ? new HttpError(405, undefined, { allow: [...allowed].join(", ") }) : new HttpError(404, path);
    } catch (e) {
      const error = e instanceof HttpError ? e : new HttpError(500, e instanceof Error ? e.message : String(e));
      return { status: error.status, headers: error.headers, body: error.message };
    }
  }
}
const split = (path: string) => path.split("/").filter((s) => s !== "");

const log: string[] = [];
const logging: Middleware = async (request, next) => {
  log.push(`> ${request.method} ${request.path}`);
  try {
    const response = await next();
    log.push(`< ${response.status}`);
    return { ...response, headers: { ...response.headers, "x-length": String(response.body.length) } };
  } catch (e) {
    log.push(`! ${(e as Error).message}`);
    throw e;
  } finally {
    log.push("-");
  }
};
const authenticated: Middleware = ({ headers: { authorization } }, next) => {
  if (!authorization?.startsWith("Bearer ")) throw new HttpError(401, "token missing", { "www-authenticate": "Bearer" });
  return next();
};
const caching = (store = new Map<string, Response>()): Middleware => async ({ path }, next) => {
  const hit = store.get(path);
  if (hit) return { ...hit, headers: { ...hit.headers, "x-cache": "hit" } };
  const response = await next();
  store.set(path, response);
  return response;
};

const users = new Map([[1, { name: "ann", tags: ["x"] }], [2, { name: "bob", tags: [] as string[] }]]);
const app = new Router()
  .use(logging)
  .get("/", () => "home")
  .get("/users/:id", ({ params: { id } }) => users.get(Number(id))?.name ?? Promise.reject(new HttpError(404, `user ${id}`)))
  .get("/users/me", async () => ({ body: "me", headers: { vary: "cookie" } }))
  .get("/users/:id/posts/:post?", ({ params }) => Object.entries(params).map(([k, v]) => `${k}=${v}`).join(";"))
  .get("/files/*path", ({ params, query }) => `${params.path}|${[...query].map(([k, v]) => `${k}:${v.join("+")}`).join("&")}`)
  .post("/users", ({ body }) => {
    if (typeof body !== "object" || body === null || !("name" in body)) throw new HttpError(400, "name is missing");
    users.set(users.size + 1, { name: String(body.name), tags: [] });
    return { status: 201, headers: { location: `/users/${users.size}` } };
  })
  .mount("/admin", (r) => r.use(authenticated, caching()).get("/stats", () => `${users.size} users`).on("DELETE", "/users/:id", ({ params }) => String(users.delete(+params.id))))
  .get("/crash", () => { throw new TypeError("oops"); });

const calls: [string, Parameters<Router["handle"]>[1]?][] = [
  ["GET /"], ["GET /users/1"], ["GET /users/me"], ["GET /users/7"], ["GET /users/2/posts"], ["GET /users/2/posts/9"], ["GET /files/a/b/c.txt?x=1&y=two+words&x=3"],
  ["POST /users", { body: { name: "cy" } }], ["POST /users", { body: [] }], ["PUT /users"], ["GET /nothing/here"], ["GET /crash"],
  ["GET /admin/stats"], ["GET /admin/stats", { headers: { authorization: "Bearer t" } }], ["GET /admin/stats", { headers: { authorization: "Bearer t" } }], ["DELETE /admin/users/2", { headers: { authorization: "Bearer t" } }],
];
for (const [text, init] of calls) console.log(text, await app.handle(text, init));
console.log(log.length, log.slice(-9), users);
