// JavaScript whose types are all in its comments.

/** A place in the plane. */
export class Point {
  /**
   * @param {number} x
   * @param {number} y
   */
  constructor(x, y) {
    this.x = x;
    this.y = y;
    /** @type {string | undefined} */
    this.label = undefined;
  }

  get length() {
    return Math.hypot(this.x, this.y);
  }

  /** @param {number} factor */
  scaled(factor) {
    return new Point(this.x * factor, this.y * factor);
  }
}

/** @extends Point */
export class Polar extends Point {
  /**
   * @param {number} radius
   * @param {number} angle
   */
  constructor(radius, angle) {
    super(Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle)));
    this.radius = radius;
  }
}

/** @template T */
export class Queue {
  /** @type {T[]} */
  #items = [];
  taken = 0;

  /**
   * @param {T} item
   * @returns {this}
   */
  push(item) {
    this.#items.push(item);
    return this;
  }

  /** @returns {T | undefined} */
  take() {
    if (this.#items.length > 0) this.taken++;
    return this.#items.shift();
  }
}

/**
 * @typedef {{ kind: "circle", radius: number }} Circle
 * @typedef {{ kind: "square", side: number }} Square
 */

/**
 * @param {Circle | Square} shape
 * @returns {number}
 */
export function area(shape) {
  switch (shape.kind) {
    case "circle":
      return Math.PI * shape.radius ** 2;
    case "square":
      return shape.side ** 2;
  }
}

/**
 * @overload
 * @param {number} value
 * @param {{ low: number, high: number }} range
 * @returns {number}
 */
/**
 * @overload
 * @param {number} value
 * @param {number} [low]
 * @param {number} [high]
 * @returns {number}
 */
/**
 * @param {number} value
 * @param {number | { low: number, high: number }} [low]
 * @param {number} [high]
 */
export function clamp(value, low = 0, high = 1) {
  const range = typeof low === "object" ? low : { low, high };
  return Math.min(Math.max(value, range.low), range.high);
}

/** @param {...number} numbers */
export function sum(...numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}

/**
 * @param {readonly string[]} parts
 * @param {string} [between]
 */
export function join(parts, between) {
  return parts.join(between);
}

/** @param {unknown} value */
export function describe(value) {
  if (typeof value === "string") return `text of ${value.length}`;
  if (typeof value === "number") return `number ${/** @type {number} */ (value) + 1}`;
  if (isNothing(value)) throw new TypeError("nothing to describe");
  return `list of ${/** @type {string[]} */ (value).length}`;
}

/**
 * @param {unknown} value
 * @returns {value is null | undefined}
 */
function isNothing(value) {
  return value === null || value === undefined;
}

export const unit = /** @type {const} */ ({ name: "cm", factor: 0.01 });
