// Chess: positions from FEN, legal moves by generators, perft counts, and a small alpha-beta search.
// gc-stress: 1000

type Color = "w" | "b";
type PieceKind = "p" | "n" | "b" | "r" | "q" | "k";
type Piece = `${Color}${PieceKind}`;
type Square = number; // 0..63, a8 = 0

interface Move {
  readonly from: Square;
  readonly to: Square;
  readonly piece: Piece;
  readonly captured?: Piece;
  readonly promotion?: PieceKind;
  readonly flag?: "double" | "en-passant" | "castle";
}

const files = "abcdefgh";
const nameOf = (s: Square) => `${files[s % 8]}${8 - Math.floor(s / 8)}`;
const squareOf = (name: string): Square => files.indexOf(name[0]!) + (8 - Number(name[1])) * 8;

const slides: Readonly<Record<"b" | "r" | "q", readonly (readonly [number, number])[]>> = {
  b: [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ],
  r: [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ],
  get q() {
    return [...this.b, ...this.r];
  },
};
const knight = [
  [1, 2],
  [2, 1],
  [-1, 2],
  [-2, 1],
  [1, -2],
  [2, -1],
  [-1, -2],
  [-2, -1],
] as const;
const worth: { [K in PieceKind]: number } = { p: 100, n: 320, b: 330, r: 500, q: 900, k: 0 };

const colorOf = (piece: Piece) => piece[0] as Color;
const kindOf = (piece: Piece) => piece.charAt(1) as PieceKind;
const other = (c: Color): Color => (c === "w" ? "b" : "w");

class Position {
  private constructor(
    private readonly board: readonly (Piece | undefined)[],
    readonly turn: Color,
    private readonly castling: string,
    private readonly enPassant: Square | -1,
  ) {}

  static parse(fen: string): Position {
    const [placement = "", turn, castling = "-", ep = "-"] = fen.split(" ");
    const board: (Piece | undefined)[] = [];
    for (const c of placement) {
      if (c === "/") continue;
      if (c >= "1" && c <= "8") for (let i = 0; i < +c; i++) board.push(undefined);
      else board.push(`${c === c.toUpperCase() ? "w" : "b"}${c.toLowerCase() as PieceKind}`);
    }
    if (board.length !== 64) throw new SyntaxError(`bad FEN: ${board.length} squares`);
    if (turn !== "w" && turn !== "b") throw new SyntaxError(`bad FEN: turn ${turn}`);
    return new Position(board, turn, castling, ep === "-" ? -1 : squareOf(ep));
  }

  toString(): string {
    let text = "";
    for (let row = 0; row < 8; row++) {
      for (let col = 0; col < 8; col++) {
        const p = this.board[row * 8 + col];
        text += p === undefined ? "." : colorOf(p) === "w" ? kindOf(p).toUpperCase() : kindOf(p);
      }
      text += "\n";
    }
    return text + `${this.turn} ${this.castling || "-"} ${this.enPassant < 0 ? "-" : nameOf(this.enPassant)}`;
  }

  private static step(from: Square, dx: number, dy: number): Square | undefined {
    const x = (from % 8) + dx,
      y = Math.floor(from / 8) + dy;
    return x < 0 || x > 7 || y < 0 || y > 7 ? undefined : y * 8 + x;
  }

  private *ray(from: Square, [dx, dy]: readonly [number, number], limit = 8): Generator<Square> {
    let at: Square | undefined = from;
    while (limit-- > 0) {
      at = Position.step(at, dx, dy);
      if (at === undefined) return;
      yield at;
      if (this.board[at]) return;
    }
  }

  private *pseudo(color: Color): Generator<Move> {
    for (const [from, piece] of this.board.entries()) {
      if (!piece || colorOf(piece) !== color) continue;
      const kind = kindOf(piece);
      switch (kind) {
        case "p":
          yield* this.pawn(from, piece, color);
          break;
        case "n":
        case "k":
          for (const [dx, dy] of kind === "n" ? knight : slides.q) {
            const to = Position.step(from, dx, dy);
            if (to !== undefined) yield* this.landing(from, to, piece);
          }
          if (kind === "k") yield* this.castles(from, piece, color);
          break;
        default:
          for (const d of slides[kind]) for (const to of this.ray(from, d)) yield* this.landing(from, to, piece);
      }
    }
  }

  private *landing(from: Square, to: Square, piece: Piece): Generator<Move> {
    const captured = this.board[to];
    if (captured === undefined) yield { from, to, piece };
    else if (colorOf(captured) !== colorOf(piece)) yield { from, to, piece, captured };
  }

  private *pawn(from: Square, piece: Piece, color: Color): Generator<Move> {
    const dy = color === "w" ? -1 : 1;
    const row = Math.floor(from / 8);
    const promote = function* (move: Move): Generator<Move> {
      if (row + dy !== 0 && row + dy !== 7) return yield move;
      for (const promotion of ["q", "r", "b", "n"] as const) yield { ...move, promotion };
    };
    const one = Position.step(from, 0, dy);
    if (one !== undefined && !this.board[one]) {
      yield* promote({ from, to: one, piece });
      const two = Position.step(from, 0, 2 * dy);
      if (row === (color === "w" ? 6 : 1) && two !== undefined && !this.board[two])
        yield { from, to: two, piece, flag: "double" };
    }
    for (const dx of [-1, 1]) {
      const to = Position.step(from, dx, dy);
      if (to === undefined) continue;
      const captured = this.board[to];
      if (captured && colorOf(captured) !== color) yield* promote({ from, to, piece, captured });
      else if (to === this.enPassant) yield { from, to, piece, captured: `${other(color)}p`, flag: "en-passant" };
    }
  }

  private *castles(from: Square, piece: Piece, color: Color): Generator<Move> {
    if (this.attacked(from, other(color))) return;
    for (const [right, path, to] of [
      ["k", [1, 2], 2],
      ["q", [-1, -2, -3], -2],
    ] as const) {
      if (!this.castling.includes(color === "w" ? right.toUpperCase() : right)) continue;
      if (path.some((d) => this.board[from + d])) continue;
      if (!this.attacked(from + Math.sign(to), other(color))) yield { from, to: from + to, piece, flag: "castle" };
    }
  }

  attacked(square: Square, by: Color): boolean {
    const is = (at: Square | undefined, ...kinds: PieceKind[]) => {
      const p = at === undefined ? undefined : this.board[at];
      return p !== undefined && colorOf(p) === by && kinds.includes(kindOf(p));
    };
    if (knight.some(([dx, dy]) => is(Position.step(square, dx, dy), "n"))) return true;
    if (slides.q.some(([dx, dy]) => is(Position.step(square, dx, dy), "k"))) return true;
    const dy = by === "w" ? 1 : -1;
    if ([-1, 1].some((dx) => is(Position.step(square, dx, dy), "p"))) return true;
    for (const kind of ["b", "r"] as const) {
      for (const d of slides[kind]) for (const at of this.ray(square, d)) if (is(at, kind, "q")) return true;
    }
    return false;
  }

  get inCheck(): boolean {
    return this.attacked(this.board.indexOf(`${this.turn}k`), other(this.turn));
  }

  play({ from, to, piece, promotion, flag }: Move): Position {
    const board = this.board.slice();
    board[from] = undefined;
    board[to] = promotion ? `${colorOf(piece)}${promotion}` : piece;
    if (flag === "en-passant") board[to + (this.turn === "w" ? 8 : -8)] = undefined;
    if (flag === "castle") {
      const [rook, land] = to > from ? [from + 3, from + 1] : [from - 4, from - 1];
      [board[land], board[rook]] = [board[rook], undefined];
    }
    const lost: Record<number, string> = { 0: "q", 4: "kq", 7: "k", 56: "Q", 60: "KQ", 63: "K" };
    const gone = (lost[from] ?? "") + (lost[to] ?? "");
    const castling = [...this.castling].filter((c) => !gone.includes(c)).join("");
    return new Position(board, other(this.turn), castling, flag === "double" ? (from + to) / 2 : -1);
  }

  *moves(): Generator<[Move, Position]> {
    for (const move of this.pseudo(this.turn)) {
      const next = this.play(move);
      if (!next.attacked(next.board.indexOf(`${this.turn}k`), next.turn)) yield [move, next];
    }
  }

  perft(depth: number): number {
    if (depth === 0) return 1;
    let count = 0;
    for (const [, next] of this.moves()) count += next.perft(depth - 1);
    return count;
  }

  evaluate(): number {
    return this.board.reduce((sum, p) => (p ? sum + worth[kindOf(p)] * (colorOf(p) === this.turn ? 1 : -1) : sum), 0);
  }

  search(depth: number, alpha = -Infinity, beta = Infinity): { score: number; line: string[] } {
    if (depth === 0) return { score: this.evaluate(), line: [] };
    let best: { score: number; line: string[] } | undefined;
    for (const [move, next] of this.moves()) {
      const reply = next.search(depth - 1, -beta, -alpha);
      const score = -reply.score;
      if (!best || score > best.score) best = { score, line: [show(move), ...reply.line] };
      alpha = Math.max(alpha, score);
      if (alpha >= beta) break;
    }
    return best ?? { score: this.inCheck ? -100000 - depth : 0, line: [this.inCheck ? "mate" : "stalemate"] };
  }
}

function show({ from, to, piece, captured, promotion, flag }: Move): string {
  if (flag === "castle") return to > from ? "O-O" : "O-O-O";
  const letter = kindOf(piece) === "p" ? "" : kindOf(piece).toUpperCase();
  return `${letter}${nameOf(from)}${captured ? "x" : "-"}${nameOf(to)}${promotion ? "=" + promotion.toUpperCase() : ""}${flag === "en-passant" ? " e.p." : ""}`;
}

const start = Position.parse("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1");
console.log(`${start}`);
console.log([1, 2].map((d) => start.perft(d)));
const tricky = Position.parse("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq -");
const moves = [...tricky.moves()].map(([m]) => show(m));
console.log(tricky.perft(1), moves.length, moves);
console.log(Position.parse("8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - -").perft(2));
const ep = Position.parse("4k3/8/8/3pP3/8/8/8/4K3 w - d6");
console.log([...ep.moves()].map(([m, next]) => (m.flag ? `${show(m)}\n${next}` : show(m))).join(" "));
console.log([...Position.parse("3n1k2/4P3/8/8/8/8/8/4K3 w - -").moves()].filter(([m]) => m.promotion).map(([m]) => m));
console.log(Position.parse("6k1/5ppp/8/8/8/8/8/R5K1 w - -").search(2));
console.log(
  Position.parse("7k/5Q2/8/6K1/8/8/8/8 b - -").search(1),
  Position.parse("4k3/8/3q4/8/4N3/8/8/4K3 w - -").search(2),
);
for (const bad of ["8/8 w - -", "8/8/8/8/8/8/8/8 x"]) {
  try {
    Position.parse(bad);
  } catch (e) {
    console.log(e instanceof SyntaxError && e.message);
  }
}
